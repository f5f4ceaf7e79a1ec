import type { Element } from 'xast';
import type { Card, Edition, Header, World } from '../../model/index.ts';
import { dateTime, embargoInWords } from '../furniture/index.ts';
import { onTheWeb } from '../markup/address.ts';
import { legalIri } from '../markup/legalUri.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';
import { itemType } from './mediaTypes.ts';
import { party } from './named.ts';

/** What the item is, from whom, and what else there is of it. The order of the elements is the schema's. */
export function itemMeta(card: Card, world: World, codes: Codes): Element {
  const { header } = card;
  return x(
    'itemMeta',
    null,
    x('itemClass', { qcode: codes.iptc('ninat', 'text') }),
    party('provider', world.house.provider ?? header.source, codes),
    x('versionCreated', null, dateTime(header.updated ?? header.published)),
    x('firstCreated', null, dateTime(header.published)),
    header.embargo && x('embargoed', null, dateTime(header.embargo)),
    x('pubStatus', { qcode: codes.iptc('stat', header.status) }),
    x('fileName', null, `${header.slug}.newsml.xml`),
    generator(),
    x('title', null, oneLine(header.headline)),
    edNote(header),
    header.signal && x('signal', { qcode: codes.iptc('sig', header.signal) }),
    alternatives(card, world, codes),
    versionBefore(header, itemType, codes),
    others(header, world, codes),
  );
}

/** Without its version: a new one must not change the bytes of every story ever sent. */
export const generator = (): Element => x('generator', null, 'Slugline');

/** All for editors as one note: a common ingest takes the first and no other. */
function edNote({ note, embargo }: Header): Element | undefined {
  if (embargo === undefined) return note === undefined ? undefined : x('edNote', null, note);
  const words = embargoInWords(embargo);
  return note === undefined ? x('edNote', { 'xml:lang': 'en' }, words) : x('edNote', null, `${words} ${note}`);
}

/** Its page, EPUB and PDF, by address alone: no size and no hash, because the archive PDF carries this very item. */
export const alternatives = ({ renditions }: Pick<Card | Edition, 'renditions'>, { house: { baseUrl } }: World, codes: Codes): Element[] =>
  baseUrl === undefined
    ? []
    : renditions
        .filter(({ format }) => format !== 'newsml')
        .map(({ path, mediaType }) =>
          x('link', { rel: codes.iptc('irel', 'seeAlso'), href: legalIri(onTheWeb(baseUrl, path)), contenttype: mediaType }),
        );

/** What this version replaces: the same item, one version lower. */
export const versionBefore = (
  { guid, version }: Pick<Header, 'guid' | 'version'>,
  contenttype: string,
  codes: Codes,
): Element | undefined =>
  version > 1 ? x('link', { rel: codes.iptc('irel', 'previousVersion'), residref: guid, version: version - 1, contenttype }) : undefined;

/**
 * Other stories, by their identity: related ones, the one that this translates, those that translate this. One that is not in this
 * publication now, such as one under embargo, is not named.
 */
function others({ slug, related, translationOf }: Header, world: World, codes: Codes): readonly (Element | undefined)[] {
  const link = (rel: string, { guid, headline }: Header) =>
    x('link', { rel, residref: guid, contenttype: itemType, title: oneLine(headline) });
  const named = (rel: () => string, others: readonly string[]) =>
    others.map((other) => {
      const card = world.card(other);
      return card && link(rel(), card.header);
    });
  return [
    ...named(() => codes.iptc('irel', 'seeAlso'), related),
    ...named(() => codes.own('slrel', 'translationOf'), translationOf === undefined ? [] : [translationOf]),
    ...world.translations(slug).map(({ header }) => link(codes.own('slrel', 'translatedAs'), header)),
  ];
}
