import fc from 'fast-check';
import type {
  AnyElement,
  Body,
  BodyElement,
  BodyKind,
  BodyNode,
  BodyProperties,
  Card,
  Header,
  Picture,
  Settings,
  Story,
  World,
} from '../../../src/model/index.ts';
import { topTopics } from '../../../src/model/index.ts';

/**
 * Random stories for whoever judges a format: every header key in random combination, every kind of body element in every kind that can
 * hold it, and text with all that XML, bidi and broken input know.
 */

/** A story and the world that it is written in. */
export interface Written {
  readonly story: Story;
  readonly world: World;
}

const nasty = [
  'a ]]> b',
  '<b>&amp;',
  '"quoted" ‘twice’',
  "it's",
  '— dash —',
  'naïve Ærø',
  '日本語',
  'שלום',
  '👩‍👩‍👧 🏳️‍🌈',
  '\u202Eevil\u202C',
  'soft\u00ADhyphen',
  '\u0000\u0008\u000B',
  '\uFFFE\uFFFF',
  '\uD800',
  'a\tb',
  'a\r\nb',
  '&#0;',
  '<!-- no -->',
  '<?pi?>',
  '%PDF',
  '{{x}}',
  '\u00A0',
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('bridge', 'library', 'river', 'council', 'opens', 'on', 'Monday') },
  { weight: 1, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
);

/** Text as a header or a body may hold it: never blank. */
export const someText = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `The ${words.join(' ')}`.trim());

const slug = fc.stringMatching(/^[a-z\d]{1,8}(-[a-z\d]{1,8}){0,3}$/);
const offset = fc.constantFrom('Z', '+00:00', '+05:30', '-03:00', '+14:00', '-23:59');
const moment = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom('00:00', '23:59:59', '12:30:15.250'),
    offset,
  )
  .map(([year, month, date, time, zone]) => `${day(year, month, date)}T${time}${zone}`);
const day = (year: number, month: number, date: number) => [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
const calendarDay = fc
  .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => day(...parts));
const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('https://example.org/ü', 'https://[::1]/x'),
);
const crooked = fc.constantFrom(
  'https://example.org/a?b=[c]&d=%zz#e#f',
  'http://example.org/ü|^',
  'https://example.org/a b',
  'https://exa mple.org/',
);
const language = fc.constantFrom('en', 'en-US', 'es', 'ar', 'zh-Hant-TW', 'sr-Latn', 'de-CH-1996', 'qaa-Qaaa-QM-x-southern');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

const party = fc.record({ name: someText, code: fc.stringMatching(/^[A-Za-z\d]{1,10}$/), uri: optional(address) });

/** Every key of a header, each optional one there or not. */
export const anyHeader: fc.Arbitrary<Header> = fc
  .record({
    headline: someText,
    credit: someText,
    published: moment,
    language,
    slug,
    guid: fc.constantFrom('tag:slugline.invalid,2008-03-17:bridge', 'urn:newsml:example.org:20080317:1', 'https://example.org/bridge'),
    version: fc.integer({ min: 1, max: 999_999_999 }),
    subheadline: optional(someText),
    summary: optional(someText),
    byline: list(someText),
    dateline: optional(fc.record({ place: optional(someText), country: optional(someText), date: optional(calendarDay) })),
    source: party,
    updated: optional(moment),
    embargo: optional(moment),
    status: fc.constantFrom('usable' as const, 'withheld' as const, 'canceled' as const),
    signal: optional(fc.constantFrom('correction' as const, 'update' as const)),
    note: optional(someText),
    subjects: list(fc.stringMatching(/^\d{8}$/)),
    keywords: list(someText),
    places: list(someText),
    genre: optional(someText),
    urgency: optional(fc.integer({ min: 1, max: 9 })),
    rights: fc.record({
      holder: someText,
      notice: someText,
      terms: someText,
      uri: optional(address),
      aiTraining: optional(fc.constantFrom('allowed' as const, 'prohibited' as const)),
    }),
    related: list(fc.constantFrom('the-other-story', 'not-there')),
    translationOf: optional(fc.constantFrom('the-other-story', 'not-there')),
  })
  .map((header) => plain({ ...header, rights: { ...header.rights, terms: `${header.rights.terms} ${header.credit}` } }));

/** Without keys whose value is undefined, as read leaves them. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Header; // made of what a header is made of

const element = <K extends BodyKind>(tagName: K, properties: BodyProperties[K], children: readonly BodyNode[] = []): AnyElement =>
  ({ type: 'element', tagName, properties, children }) satisfies BodyElement as AnyElement; // a kind with its own properties is one of the union
const text = someText.map((value): BodyNode => ({ type: 'text', value }));
const href = fc.oneof(address, crooked, fc.constantFrom('mailto:desk@example.org', '../other/', 'plan.html', '//example.org/x', '#here'));

/** Runs of a line, each kind in each other, but no link in a link: a reference to a note is one too. */
const { inlines } = fc.letrec<{ inline: BodyNode; unlinked: BodyNode; inlines: BodyNode[]; plain: BodyNode[] }>((tie) => {
  const wrapped = (inside: fc.Arbitrary<BodyNode[]>) =>
    (['em', 'strong', 'del', 'sub', 'sup', 'code'] as const).map((kind) => inside.map((children): BodyNode => element(kind, {}, children)));
  const lineBreak = fc.constant<BodyNode>(element('br', {}));
  const link = fc
    .tuple(href, optional(someText), tie('plain'))
    .map(([href, title, children]): BodyNode => element('a', title === undefined ? { href } : { href, title }, children));
  const reference = fc.integer({ min: 1, max: 3 }).map((number): BodyNode => element('footnoteref', { number, occurrence: 1 }));
  return {
    inline: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, ...wrapped(tie('inlines')), link, lineBreak, reference),
    unlinked: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, ...wrapped(tie('plain')), lineBreak),
    inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
    plain: fc.array(tie('unlinked'), { minLength: 1, maxLength: 3 }),
  };
});

const picture: fc.Arbitrary<Picture> = fc
  .record({
    src: fc.constantFrom('stories/bridge.jpg', 'stories/plan of the river.PNG', 'gone.webp'),
    alt: fc.oneof(someText, fc.constant('')),
    caption: optional(someText),
    credit: optional(someText),
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
    mediaType: fc.constantFrom('image/jpeg' as const, 'image/png' as const, 'image/webp' as const),
  })
  .map((properties) => JSON.parse(JSON.stringify(properties)) as Picture);

const cell = (kind: 'th' | 'td') =>
  fc
    .tuple(optional(fc.constantFrom('left' as const, 'center' as const, 'right' as const)), fc.oneof(inlines, fc.constant<BodyNode[]>([])))
    .map(([align, children]) => element(kind, align ? { align } : {}, children));
const row = (kind: 'th' | 'td') => fc.array(cell(kind), { minLength: 1, maxLength: 3 }).map((cells) => element('tr', {}, cells));
const table = fc
  .tuple(row('th'), fc.array(row('td'), { maxLength: 3 }))
  .map(([head, rows]) => element('table', {}, [element('thead', {}, [head]), ...(rows.length > 0 ? [element('tbody', {}, rows)] : [])]));

const { blocks } = fc.letrec<{ block: AnyElement; blocks: AnyElement[]; item: AnyElement }>((tie) => {
  const inside = tie('blocks');
  const boxed = (kind: 'pullquote' | 'factbox' | 'note') =>
    fc
      .tuple(optional(inlines), inside)
      .map(([label, children]) => element(kind, {}, [...(label ? [element('label', {}, label)] : []), ...children]));
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      inlines.map((children) => element('p', {}, children)),
      ...(['h2', 'h3', 'h4'] as const).map((kind) => inlines.map((children) => element(kind, {}, children))),
      fc
        .tuple(optional(fc.constantFrom('ts', 'c++', 'a b')), someText)
        .map(([language, value]) =>
          element('pre', language === undefined ? {} : { language }, [{ type: 'text', value: `${value}\n  ${value}` }]),
        ),
      fc.constant(element('hr', {})),
      table,
      picture.map((properties) => element('figure', properties)),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => element('ul', {}, items)),
      fc
        .tuple(optional(fc.integer({ min: 0, max: 99 })), fc.array(tie('item'), { minLength: 1, maxLength: 3 }))
        .map(([start, items]) => element('ol', start === undefined ? {} : { start }, items)),
      inside.map((children) => element('blockquote', {}, children)),
      boxed('pullquote'),
      boxed('factbox'),
      boxed('note'),
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    item: fc
      .tuple(fc.oneof(inlines, fc.constant<BodyNode[]>([])), fc.oneof(inside, fc.constant<AnyElement[]>([])))
      .map(([first, rest]) => element('li', {}, [...first, ...rest])),
  };
});

/** Blocks, then perhaps footnotes. */
export const anyBody: fc.Arbitrary<Body> = fc
  .tuple(fc.array(blocks, { maxLength: 4 }), fc.array(blocks, { maxLength: 3 }))
  .map(([text, notes]) => {
    const footnotes = notes.map((children, index) => element('footnote', { number: index + 1 }, children));
    return asRead([...text.flat(), ...(footnotes.length > 0 ? [element('footnotes', {}, footnotes)] : [])], notes.length);
  });

/** As reading leaves a body: no heading skips a level, every reference has its note and counts its occurrences. */
function asRead(children: readonly AnyElement[], notes: number): Body {
  let level = 1;
  const occurrences = new Map<number, number>();
  const visit = (node: BodyNode): BodyNode => {
    if (node.type === 'text') return node;
    if (node.tagName === 'footnoteref') {
      if (notes === 0) return { type: 'text', value: 'no note' };
      const number = ((node.properties.number - 1) % notes) + 1;
      const occurrence = (occurrences.get(number) ?? 0) + 1;
      occurrences.set(number, occurrence);
      return element('footnoteref', { number, occurrence });
    }
    const heading = /^h([2-4])$/.exec(node.tagName);
    if (heading) level = Math.min(Number(heading[1]), level + 1);
    const tagName = heading ? (`h${level}` as 'h2' | 'h3' | 'h4') : node.tagName; // 2 to 4, by the line before
    return { ...node, tagName, children: node.children.map(visit) } as AnyElement; // headings have no properties
  };
  return { type: 'root', children: children.map(visit) as AnyElement[] }; // a block stays a block
}

const house: fc.Arbitrary<Settings> = fc
  .record({ baseUrl: optional(fc.constantFrom('https://news.example.org/', 'https://example.org/ips/')), provider: optional(party) })
  .map((some) => ({
    name: 'The Riverside Post',
    language: 'en',
    timeZone: 'UTC',
    credits: {},
    rights: {},
    formats: [],
    own: {},
    ...(JSON.parse(JSON.stringify(some)) as Partial<Settings>),
  }));

/** A world without a disk: two pictures, one other story. */
export function worldOf(settings: Settings, other?: Card): World {
  return {
    house: settings,
    read: async (path) => (path.startsWith('stories/') ? new TextEncoder().encode(path) : undefined),
    font: async (face) => Promise.reject(new Error(`no face ${face}`)),
    profile: async (condition) => Promise.reject(new Error(`no profile ${condition}`)),
    card: (slug) => (slug === 'the-other-story' ? other : undefined),
    story: () => undefined,
    translations: () => [],
    topic: (code) => topTopics.get(code),
    made: async function* () {},
  };
}

const renditions = [
  { format: 'html', path: 'index.html', mediaType: 'text/html' },
  { format: 'epub', path: 'story.epub', mediaType: 'application/epub+zip' },
  { format: 'pdf', path: 'story.pdf', mediaType: 'application/pdf' },
];

export const anyWritten: fc.Arbitrary<Written> = fc
  .tuple(anyHeader, anyHeader, anyBody, house, fc.subarray(renditions))
  .map(([header, other, body, settings, made]) => ({
    story: {
      path: 'stories/a.md',
      header,
      body,
      renditions: made.map((rendition) => ({ ...rendition, path: `${header.slug}/${rendition.path}` })),
    },
    world: worldOf(settings, { path: 'stories/the-other-story.md', header: { ...other, slug: 'the-other-story' }, renditions: [] }),
  }));
