/** What is right, in the words of a message, by header key or key of publication.yaml. */
const moment = 'a date and time with offset, e.g. 2008-03-17T12:00:00+00:00';
const slug = 'small ASCII letters, digits and single hyphens between them, 120 at most, e.g. bridge-reopens';
const address = 'an http or https address, e.g. https://news.example.org/';

export const expected = {
  headline: 'one line of text',
  credit: 'the credit line, one line of text',
  published: moment,
  updated: moment,
  embargo: moment,
  language: 'a BCP 47 language tag, e.g. en or pt-BR',
  slug,
  translationOf: slug,
  related: `slugs: ${slug}`,
  guid: 'an absolute URI, e.g. tag:news.example.org,2008-03-17:bridge-reopens',
  version: 'a whole number from 1',
  urgency: 'a whole number from 1 to 9',
  subjects: 'IPTC Media Topic codes of eight digits, e.g. 16000000',
  byline: 'a name or a list of names',
  keywords: 'words or a list of them',
  places: 'a place or a list of them',
  dateline: 'place, country and date',
  date: 'a day, e.g. 2008-03-17',
  source: 'name, code and uri',
  provider: 'name, code and uri',
  rights: 'holder, notice, terms, uri and aiTraining',
  image: 'a file, or file, alt, caption and credit',
  status: 'usable, withheld or canceled',
  signal: 'correction or update',
  aiTraining: 'allowed or prohibited',
  uri: address,
  baseUrl: address,
  timeZone: 'the name of a time zone, e.g. Europe/Rome',
  credits: 'credit lines, each with name, uri, notice and terms',
  formats: 'names of formats',
} as const;

/** Words that people write for a key. */
export const synonyms = {
  title: 'headline',
  author: 'byline',
  authors: 'byline',
  by: 'byline',
  date: 'published',
  lang: 'language',
  locale: 'language',
  subtitle: 'subheadline',
  description: 'summary',
  excerpt: 'summary',
  abstract: 'summary',
  tags: 'keywords',
  topics: 'subjects',
  copyright: 'rights',
  license: 'rights',
  agency: 'credit',
  id: 'guid',
  modified: 'updated',
  picture: 'image',
  cover: 'image',
  priority: 'urgency',
} as const;

export const settingSynonyms = {
  title: 'name',
  url: 'baseUrl',
  lang: 'language',
  locale: 'language',
  tz: 'timeZone',
  timezone: 'timeZone',
} as const;
