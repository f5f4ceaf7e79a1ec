import type { Element } from 'xast';
import type { Header, World } from '../../model/index.ts';
import { datelineOf, dateTime, listInWords } from '../furniture/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';
import { named, nameOf } from './named.ts';
import { subjects } from './subjects.ts';

/** What the text says of itself. The order of the elements is the one that readers of G2 expect. */
export function contentMeta(header: Header, world: World, codes: Codes): Element {
  const { byline, urgency, genre, subheadline, summary, language } = header;
  const dateline = datelineOf(header);
  return x(
    'contentMeta',
    null,
    urgency === undefined ? undefined : x('urgency', null, urgency),
    x('contentCreated', null, dateTime(header.published)),
    x('contentModified', null, dateTime(header.updated ?? header.published)),
    located(header, codes),
    agencyOf(header.source, codes),
    creditOf(header.credit, codes),
    byline.map((name) => named('creator', name)),
    x('language', { tag: language }),
    genre && named('genre', genre, { language }),
    header.keywords.map((keyword) => x('keyword', null, oneLine(keyword))),
    subjects(header, world, codes),
    x('slugline', { separator: '-' }, header.slug),
    x('headline', null, header.headline),
    subheadline && x('headline', { role: codes.own('slhead', 'subheadline') }, subheadline),
    dateline && x('dateline', null, dateline),
    byline.length === 0 ? undefined : x('by', null, listInWords(byline, language)),
    x('creditline', null, oneLine(header.credit)),
    summary && x('description', { role: codes.iptc('drol', 'summary') }, summary),
  );
}

/** The agency credited, by our code, its name and its address. */
export const agencyOf = ({ code, name, uri }: Header['source'], codes: Codes): Element =>
  x('infoSource', { qcode: codes.own('slorg', code) }, nameOf(name), uri && x('sameAs', { uri: legalIri(uri) }));

/** Of all places for a credit, this is the one that stock ingests keep. */
export const creditOf = (credit: string, codes: Codes): Element =>
  x('infoSource', { role: codes.own('cRole', 'source'), literal: oneLine(credit) });

function located({ dateline: { place, country } = {} }: Header, codes: Codes): Element | undefined {
  const inCountry = (element: string, name: string) => named(element, name, { type: codes.iptc('loctyp', 'Country') });
  if (place === undefined) return country === undefined ? undefined : inCountry('located', country);
  const element = named('located', place);
  if (country !== undefined) element.children.push(inCountry('broader', country));
  return element;
}
