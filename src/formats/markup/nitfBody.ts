import type { Element, ElementContent } from 'xast';
import { type Header, type Story, signOffOf } from '../../model/index.ts';
import { bylineOf, longDate } from '../furniture/index.ts';
import { basicTime } from './basicTime.ts';
import { captionIn } from './captionIn.ts';
import { fold } from './fold.ts';
import { legalIri } from './legalUri.ts';
import { nitf } from './nitf.ts';
import type { Site } from './site.ts';
import { x, xmlText } from './xml.ts';

/**
 * The `body` of NITF 3.6: a story from its headline to its sign-off and rights. The file of its own and the newsItem have the same.
 * The text is in one `block`, because a common ingest looks for one.
 */
export function nitfBody({ header, body }: Story, site: Site): Element {
  const { headline, subheadline, summary, source, credit, language } = header;
  const byline = bylineOf(header);
  return x(
    'body',
    { 'xml:lang': language },
    ...apart(
      x(
        'body.head',
        null,
        ...apart(
          x('hedline', null, x('hl1', null, headline), subheadline && x('hl2', null, subheadline)),
          advisory(header),
          // As words alone: of a byline with persons in it a common ingest keeps the first.
          byline && x('byline', null, byline),
          x('distributor', null, x('org', { idsrc: source.uri && legalIri(source.uri), value: source.code }, source.name)),
          dateline(header),
          summary && x('abstract', null, x('p', null, summary)),
        ),
      ),
      x(
        'body.content',
        null,
        x(
          'block',
          null,
          ...apart(...fold(body.children, nitf(site, captionIn(language)), xmlText), x('p', { class: 'credit' }, signOffOf(credit))),
        ),
      ),
      x('body.end', null, x('tagline', null, taglineOf(header))),
    ),
  );
}

/** One line an element, so that a person can read it. */
const apart = (...elements: readonly (ElementContent | false | '' | undefined)[]) => [
  ...elements.flatMap((element) => (element ? ['\n', element] : [])),
  '\n',
];

/** What a correction or an update tells readers, above the text. A kill tells nothing but its note, which is its text. */
function advisory({ signal, note, status }: Header): Element | undefined {
  if (signal === undefined || note === undefined || status === 'canceled') return undefined;
  return x('note', { noteclass: 'editorsnote', type: 'pa' }, x('body.content', null, x('p', null, note)));
}

/** `Millford, Ireland, 4 May 2026`. The day is in the offset in which the story was published. */
function dateline({ dateline: { place, country, date } = {}, published, language }: Header): Element | undefined {
  if (place === undefined && country === undefined && date === undefined) return undefined;
  const where = (place !== undefined || country !== undefined) && [
    x('location', null, place && x('city', null, place), place && country && ', ', country && x('country', null, country)),
  ];
  const when =
    date && x('story.date', { norm: basicTime(`${date}T00:00${published.replace(/^.*T[\d:.]+/, '')}`) }, longDate(date, language));
  return x('dateline', null, where, where && when && ', ', when);
}

/** Names the agency without a dash, so that it is never taken for a second sign-off. */
const taglineOf = ({ source: { name }, credit, rights: { notice } }: Header): string =>
  notice.includes(name) || notice.includes(credit) ? notice : `${name} ${notice}`;
