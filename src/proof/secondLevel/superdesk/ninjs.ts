import { normal } from '../../text.ts';
import { type Complaint, isObject, type JsonObject, textIn } from '../ninjs/item.ts';
import type { Judged } from '../rule.ts';
import { changed, kept, lost, stopsHere, type TakenField, type Taking, type Verdict } from './taking.ts';

/** What stock superdesk keeps and loses of a ninjs 3.1 object, property by property, and where it stops: its parser reads the names of ninjs 1. */
export function takeNinjs(document: JsonObject): Taking & { readonly stops: readonly Judged<Complaint>[] } {
  const fields = Object.entries(document).map(([field, value]): TakenField => {
    const verdict = readers.get(field) ?? lost(formerly.has(field) ? `it reads ${formerly.get(field)}` : 'not read');
    return { field, ...verdict, value: verdict.value ?? inWords(value) };
  });
  return { guid: textIn(document, 'uri'), version: textIn(document, 'version'), fields, stops: stopsOf(document) };
}

/** Names that ninjs 1 and 3.1 share. A property may have any name, also that of a method. */
const readers: ReadonlyMap<string, Verdict> = new Map(
  Object.entries({
    uri: changed('uri', 'as it is in "uri"; "guid" is made of it'),
    type: kept('type'),
    profile: kept('profile'),
    urgency: kept('urgency'),
    language: kept('language'),
    slugline: kept('slugline'),
    located: changed('dateline', 'as the name of the city'),
  }),
);

/** What carried the same in ninjs 1. */
const formerly: ReadonlyMap<string, string> = new Map(
  Object.entries({
    headlines: 'headline',
    title: 'headline',
    bodies: 'body_html',
    descriptions: 'description_text',
    by: 'byline',
    infoSources: 'source',
    subjects: 'subject',
    places: 'place',
    genres: 'genre',
    usageTerms: 'usageterms',
    copyrightNotice: 'copyrightnotice',
    copyrightHolder: 'copyrightholder',
    edNote: 'ednote',
    pubStatus: 'pubstatus',
    versionCreated: 'versioncreated',
    firstCreated: 'firstcreated',
    embargoedUntil: 'embargoed',
  }),
);

/** It takes both for objects, which 3.1 made lists. */
const stopsOf = (document: JsonObject): readonly Judged<Complaint>[] =>
  ['renditions', 'associations'].flatMap((key) => {
    const value = document[key];
    return Array.isArray(value) && (value.length > 0 || key === 'associations')
      ? [{ ...stopsHere(`${key} is a list, where it looks for an object`), hint: 'Send such a partner NewsML-G2, or ninjs 1', path: [key] }]
      : [];
  });

/** The texts of a value, whatever it is made of. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(', ');
  if (!isObject(value)) return normal(String(value ?? ''));
  const { value: text, name, literal, uri } = value;
  return inWords(text ?? name ?? literal ?? uri ?? '');
}
