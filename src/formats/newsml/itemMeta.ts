import type { Element } from 'xast';
import type { Card, Header, World } from '../../model/index.ts';
import { longDate } from '../furniture/index.ts';
import { legalIri } from '../markup/legalUri.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { OwnCodes } from './aliases.ts';
import { dateTime } from './moments.ts';
import { party } from './named.ts';

/** What the item is, from whom, and what else there is of it. The order of the elements is the schema's. */
export function itemMeta(card: Card, world: World, codes: OwnCodes): Element {
  const { header } = card;
  return x(
    'itemMeta',
    null,
    x('itemClass', { qcode: 'ninat:text' }),
    party('provider', world.house.provider ?? header.source, codes),
    x('versionCreated', null, dateTime(header.updated ?? header.published)),
    x('firstCreated', null, dateTime(header.published)),
    header.embargo && x('embargoed', null, dateTime(header.embargo)),
    x('pubStatus', { qcode: `stat:${header.status}` }),
    x('fileName', null, `${header.slug}.newsml.xml`),
    x('generator', null, 'Slugline'), // without its version: a new one must not change the bytes of every story ever sent
    x('title', null, oneLine(header.headline)),
    edNote(header),
    header.signal && x('signal', { qcode: `sig:${header.signal}` }),
    alternatives(card, world),
    others(card, world, codes),
  );
}

/** All for editors as one note: a common ingest takes the first and no other. */
function edNote({ note, embargo }: Header): Element | undefined {
  if (embargo === undefined) return note === undefined ? undefined : x('edNote', null, note);
  const words = embargoInWords(embargo);
  return note === undefined ? x('edNote', { 'xml:lang': 'en' }, words) : x('edNote', null, `${words} ${note}`);
}

/** Systems that do not know `embargoed` have people who read. */
const embargoInWords = (moment: string): string =>
  `Embargoed: not for publication before ${moment.slice(11, 16)} (${moment.replace(/^.*T[\d:.]+/, 'UTC').replace('UTCZ', 'UTC')}) on ${longDate(moment.slice(0, 10), 'en')}.`;

/** The story's page, EPUB and PDF, by address alone: no size and no hash, because the archive PDF carries this very item. */
const alternatives = ({ renditions }: Card, { house: { baseUrl } }: World): Element[] =>
  renditions
    .filter(({ format }) => baseUrl !== undefined && format !== 'newsml')
    .map(({ path, mediaType }) => x('link', { rel: 'irel:seeAlso', href: legalIri(`${baseUrl}${path}`), contenttype: mediaType }));

/** Other stories, by their identity. One that is not in this publication now, such as one under embargo, is not named. */
function others({ header }: Card, world: World, codes: OwnCodes): Element[] {
  const translated = header.translationOf === undefined ? [] : [header.translationOf];
  return [
    ...header.related.map((slug) => ['irel:seeAlso', slug] as const),
    ...translated.map((slug) => [codes.code('slrel', 'translationOf'), slug] as const),
  ].flatMap(([rel, slug]) => {
    const other = world.card(slug)?.header;
    return other === undefined ? [] : [x('link', { rel, residref: other.guid, title: oneLine(other.headline) })];
  });
}
