import type { Element } from 'xast';
import type { Header, Story, World } from '../../model/index.ts';
import { miningOf } from '../furniture/index.ts';
import { onTheWeb } from '../markup/address.ts';
import { basicTime } from '../markup/basicTime.ts';
import { legalIri } from '../markup/legalUri.ts';
import { wordCount } from '../markup/wordCount.ts';
import { oneLine, x } from '../markup/xml.ts';
import { docdata } from './docdata.ts';
import { subjects } from './subjects.ts';

/** What an NITF document says of itself, one line an element. The order of the elements is the schema's. */
export function head(story: Story, world: World): Element {
  const { header } = story;
  const words = wordCount(story.body);
  const lines = [
    x('title', null, header.headline),
    ...meta(header, world, words),
    tobject(header, world),
    iim(header),
    docdata(header, world),
    pubdata(story, world, words),
    ...history(header),
  ];
  return x(
    'head',
    null,
    lines.map((line) => ['\n  ', line]),
    '\n',
  );
}

/**
 * What NITF has no element for, under the names by which it is looked for: `anpa-` names are those of ANPA's wire, which stock ingests
 * read the slug and the length from; `aap-source` is the one place from which superdesk takes the source that a story is credited to.
 */
function meta({ slug, credit, rights, related, translationOf }: Header, world: World, words: number): readonly Element[] {
  const mining = miningOf(rights);
  const others = (name: string, slugs: readonly string[]) => slugs.map((other) => [name, world.card(other)?.header.guid] as const);
  const named: readonly (readonly [string, string | undefined])[] = [
    ['anpa-keyword', slug],
    ['anpa-wordcount', String(words)],
    ['aap-source', credit],
    ['license', rights.uri && legalIri(rights.uri)],
    ['tdm-reservation', mining?.reservation],
    ['tdm-policy', mining?.policy],
    ['dataMining', mining?.dataMining],
    ...others('related', related),
    ...others('translationOf', translationOf === undefined ? [] : [translationOf]),
    ...world.translations(slug).map(({ header }) => ['translatedAs', header.guid] as const),
    ['generator', 'Slugline'],
  ];
  return named.flatMap(([name, content]) => (content === undefined ? [] : [x('meta', { name, content: oneLine(content) })]));
}

const tobject = (header: Header, world: World): Element =>
  x(
    'tobject',
    { 'tobject.type': 'news' },
    header.genre && x('tobject.property', { 'tobject.property.type': oneLine(header.genre) }),
    subjects(header, world),
  );

/** IIM 4.2, record 2, where the credit line has a number of its own: 110 credit, 115 source, 116 copyright notice. */
const iim = ({ credit, source, rights: { notice } }: Header): Element =>
  x(
    'iim',
    { ver: '4' },
    Object.entries({ 110: credit, 115: source.name, 116: notice }).map(([num, value]) => x('ds', { num, value: oneLine(value) })),
  );

/** Where and when it was published first; by address where the page has one. */
function pubdata({ header: { published }, renditions }: Story, { house }: World, words: number): Element {
  const page = renditions.find(({ mediaType }) => mediaType === 'text/html');
  const address = house.baseUrl !== undefined && page ? legalIri(onTheWeb(house.baseUrl, page.path)) : undefined;
  return x('pubdata', {
    type: address && 'web',
    'item-length': words,
    'unit-of-measure': 'word',
    'date.publication': basicTime(published),
    name: oneLine(house.name),
    'ex-ref': address,
  });
}

/** Who wrote it, each by name, and what the last change was. */
function history({ byline, published, updated, note }: Header): readonly Element[] {
  const authors = byline.map((name) =>
    x('revision-history', { name: oneLine(name), function: 'writer-author', norm: basicTime(published) }),
  );
  return updated === undefined
    ? authors
    : [...authors, x('revision-history', { norm: basicTime(updated), comment: note && oneLine(note) })];
}
