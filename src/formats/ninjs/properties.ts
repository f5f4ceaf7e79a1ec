import { type Header, mediaTopics, type Story, type World } from '../../model/index.ts';
import { miningOf, topicName } from '../furniture/index.ts';
import { onTheWeb } from '../markup/address.ts';
import { legalUri } from '../markup/legalUri.ts';
import { withContent } from './printed.ts';

export const rights = ({ rights: { holder, notice, terms, uri } }: Header) => ({
  copyrightHolder: holder,
  copyrightNotice: notice,
  usageTerms: terms,
  rightsInfo: uri === undefined ? undefined : { linkedRights: legalUri(uri) },
});

/** Texts by their roles. ninjs 3.1 has no property for a credit line or for the mining of data; these are metadata, and of any role. */
export const described = ({ summary, credit, rights: own }: Header, dateline: string | undefined) => [
  ...withContent([{ role: 'summary', contentType: 'text/plain', value: summary }]),
  { role: 'creditline', contentType: 'text/plain', value: credit },
  ...withContent([
    { role: 'dateline', contentType: 'text/plain', value: dateline },
    { role: 'dataMining', contentType: 'text/uri-list', value: miningOf(own)?.dataMining },
  ]),
];

/** The agency, the line that credits it, and who wrote the story. */
export const sources = ({ source: { name, code, uri }, credit, byline }: Header) => [
  { role: 'source', name, uri: uri && legalUri(uri), literal: code },
  { role: 'creditline', name, literal: credit },
  ...byline.map((author) => ({ role: 'author', name: author })),
];

/** Media Topics with their names in the story's language, where they are known, and keywords. */
export const topics = ({ subjects, keywords, language }: Header, world: World) => [
  ...subjects.map((code) => {
    const topic = world.topic(code);
    return {
      name: topic && topicName(topic, language)?.name,
      rel: 'about',
      uri: `${mediaTopics}${code}`,
      literal: `medtop:${code}`,
    };
  }),
  ...keywords.map((name) => ({ name, rel: 'keyword' })),
];

/** The story's other files, by address alone. */
export const renditions = ({ header: { slug }, renditions: files }: Story, { house: { baseUrl } }: World) =>
  baseUrl === undefined
    ? []
    : files
        .filter(({ format }) => format !== 'ninjs')
        .map(({ format, path, mediaType }) => {
          const title = path.slice(slug.length + 1);
          return { name: format, href: legalUri(onTheWeb(baseUrl, path)), contentType: mediaType, title };
        });
