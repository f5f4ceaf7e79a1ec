import type { Element } from 'xast';
import type { Header } from '../../model/index.ts';
import { datelineOf, listInWords } from '../furniture/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { OwnCodes } from './aliases.ts';
import { dateTime } from './moments.ts';
import { named, nameOf } from './named.ts';

/** What the text says of itself. The order of the elements is the one that readers of G2 expect. */
export function contentMeta(header: Header, codes: OwnCodes): Element {
  const { source, byline, urgency, genre, subheadline, summary } = header;
  const dateline = datelineOf(header);
  return x(
    'contentMeta',
    null,
    urgency === undefined ? undefined : x('urgency', null, urgency),
    x('contentCreated', null, dateTime(header.published)),
    x('contentModified', null, dateTime(header.updated ?? header.published)),
    located(header),
    x(
      'infoSource',
      { qcode: codes.code('slorg', source.code) },
      nameOf(source.name),
      source.uri && x('sameAs', { uri: legalIri(source.uri) }),
    ),
    // Of all places for a credit, this is the one that stock ingests keep.
    x('infoSource', { role: codes.code('cRole', 'source'), literal: oneLine(header.credit) }),
    byline.map((name) => named('creator', name)),
    x('language', { tag: header.language }),
    genre && named('genre', genre),
    header.keywords.map((keyword) => x('keyword', null, oneLine(keyword))),
    header.subjects.map((code) => x('subject', { type: 'cpnat:abstract', qcode: `medtop:${code}` })),
    header.places.map((place) => named('subject', place, 'cpnat:geoArea')),
    x('slugline', { separator: '-' }, header.slug),
    x('headline', null, header.headline),
    subheadline && x('headline', { role: codes.code('slhead', 'subheadline') }, subheadline),
    dateline && x('dateline', null, dateline),
    byline.length === 0 ? undefined : x('by', null, listInWords(byline, header.language)),
    x('creditline', null, oneLine(header.credit)),
    summary && x('description', { role: 'drol:summary' }, summary),
  );
}

function located({ dateline: { place, country } = {} }: Header): Element | undefined {
  if (place === undefined) return country === undefined ? undefined : named('located', country, 'loctyp:Country');
  const element = named('located', place);
  if (country !== undefined) element.children.push(named('broader', country, 'loctyp:Country'));
  return element;
}
