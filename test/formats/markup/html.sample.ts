import sharp from 'sharp';
import type {
  AnyElement,
  Body,
  BodyElement,
  BodyKind,
  BodyNode,
  BodyProperties,
  BodyText,
  Card,
  Header,
  Publication,
  Settings,
  Story,
  World,
} from '../../../src/model/index.ts';
import { topTopics } from '../../../src/model/index.ts';

/** Stories by hand, for formats that are tested without a source file. */

type Inside = string | BodyNode;

const nodes = (inside: readonly Inside[]): BodyNode[] =>
  inside.map((node): BodyText | AnyElement => (typeof node === 'string' ? { type: 'text', value: node } : node));

/** An element of a kind that has no properties. */
export const b = (tagName: Exclude<BodyKind, 'figure' | 'footnote' | 'footnoteref' | 'a'>, ...inside: readonly Inside[]): AnyElement =>
  // The kinds left over all allow empty properties.
  ({ type: 'element', tagName, properties: {}, children: nodes(inside) }) as unknown as AnyElement;

export const bWith = <K extends BodyKind>(tagName: K, properties: BodyProperties[K], ...inside: readonly Inside[]): AnyElement =>
  ({ type: 'element', tagName, properties, children: nodes(inside) }) as BodyElement<K> as unknown as AnyElement;

export const bodyOf = (...children: readonly AnyElement[]): Body => ({ type: 'root', children });

export const header = (changes: Partial<Header> = {}): Header => ({
  headline: 'The old bridge opens again',
  credit: 'IPS',
  published: '2008-03-17T12:00:00+00:00',
  language: 'en',
  slug: 'old-bridge',
  guid: 'tag:slugline.invalid,2008-03-17:old-bridge',
  version: 1,
  byline: [],
  source: { name: 'IPS', code: 'IPS' },
  status: 'usable',
  subjects: [],
  keywords: [],
  places: [],
  rights: { holder: 'IPS', notice: '© 2008 IPS', terms: 'The credit line IPS must be kept.' },
  related: [],
  ...changes,
});

/** A header in which every key says something. */
export const fullHeader = (changes: Partial<Header> = {}): Header =>
  header({
    subheadline: 'After two winters of repairs, carts and bicycles cross the Lenn once more',
    summary: 'The stone bridge of Little Harbour is open again after repairs that took two winters.',
    byline: ['Ada Obi', 'Li Wei'],
    dateline: { place: 'Little Harbour', country: 'Fenland', date: '2008-03-16' },
    source: { name: 'Inland Press Service', code: 'IPS', uri: 'https://ips.example.org/' },
    updated: '2008-03-18T09:30:00+01:00',
    embargo: '2008-03-17T06:00:00+00:00',
    version: 3,
    signal: 'correction',
    note: 'An earlier version gave the wrong number of arches. There are five.',
    subjects: ['04015000', '20000763'],
    keywords: ['bridges', 'repairs', 'Little Harbour'],
    places: ['Little Harbour', 'Upper Lenn'],
    genre: 'Feature',
    urgency: 4,
    rights: {
      holder: 'Inland Press Service',
      notice: '© 2008 IPS, all rights reserved',
      terms: 'Free for subscribers. The credit line IPS must be kept.',
      uri: 'https://ips.example.org/terms',
      aiTraining: 'prohibited',
    },
    image: {
      file: 'bridge.jpg',
      alt: 'Five arches of grey stone over brown water',
      caption: 'The bridge on Sunday',
      credit: 'Mia Roe/IPS',
    },
    related: ['library-roof'],
    ...changes,
  });

const lead = bWith('figure', {
  src: 'stories/Brücke bei Nacht.JPG',
  alt: 'Five arches of grey stone over brown water',
  caption: 'The bridge on Sunday',
  credit: 'Mia Roe/IPS',
  width: 1200,
  height: 675,
  mediaType: 'image/jpeg',
  lead: true,
});

/** A body with every kind there is. */
export const everyKind = bodyOf(
  lead,
  b(
    'p',
    'The stone bridge of Little Harbour, closed since a flood took part of its third pier, is open to carts, bicycles and people on foot. ',
    b('strong', 'No lorries'),
    ' will be let over it, the ',
    bWith('a', { href: 'https://council.example.org/minutes?year=2008&item=4', title: 'Minutes' }, 'town council'),
    ' has decided',
    bWith('footnoteref', { number: 1, occurrence: 1 }),
    '. The work cost ',
    bWith('span', { language: 'fr' }, 'à la ', b('em', 'lettre')),
    ', ',
    b('em', 'a third less'),
    ' than was feared, and ended ',
    b('del', 'in May'),
    ' in March.',
  ),
  b(
    'p',
    'Masons from the valley laid some 4,200 stones, each numbered before it was taken out. The mortar is lime and river sand, as in 1742; Ca(OH)',
    b('sub', '2'),
    ' hardens slowly, at a strength of 10',
    b('sup', '6'),
    ' pascals after a year.',
    b('br'),
    'The council’s own tool, ',
    b('code', 'stone --number 4200'),
    ', kept the list.',
  ),
  b('h2', 'What was found'),
  b('p', 'Under the second arch lay a chest. In it were four things:'),
  b(
    'ul',
    b('li', 'a trowel,'),
    b('li', 'a bottle of ink, still wet, with a label in two languages that nobody in the town could read,'),
    b('li', b('p', 'a list of names:'), bWith('ol', { start: 3 }, b('li', 'Anna'), b('li', 'Bertil'))),
  ),
  b('pullquote', b('p', 'We put every stone back where it had been, and one was left over.')),
  b('h3', 'Numbers'),
  b(
    'table',
    b('thead', b('tr', b('th', 'Pier'), bWith('th', { align: 'right' }, 'Stones'), bWith('th', { align: 'center' }, 'Year'), b('th'))),
    b(
      'tbody',
      b('tr', b('td', 'First'), bWith('td', { align: 'right' }, '1,120'), bWith('td', { align: 'center' }, '2006'), b('td', 'sound')),
      b(
        'tr',
        b('td', 'Third, rebuilt after the flood'),
        bWith('td', { align: 'right' }, '3,080'),
        bWith('td', { align: 'center' }, '2007'),
        b('td', 'new from the bed up'),
      ),
    ),
  ),
  b('h4', 'How they were counted'),
  b('blockquote', b('p', 'Count twice, then ask the neighbour.'), b('p', 'So it was done.')),
  b(
    'factbox',
    b('label', 'The bridge'),
    b('p', 'Built 1742, five arches, 61 metres long.'),
    b('ul', b('li', 'Width: 4 metres'), b('li', 'Toll until 1911')),
  ),
  bWith('pre', { language: 'text' }, 'pier 1: 1120\npier 3: 3080 <rebuilt & sound>\n'),
  b('hr'),
  bWith('figure', { src: 'stories/plan.png', alt: 'A plan of the five piers', width: 640, height: 360, mediaType: 'image/png' }),
  b('note', b('label', 'Note'), b('p', 'The bridge is closed on market days.')),
  b(
    'p',
    'The next repair is due in 2058',
    bWith('footnoteref', { number: 2, occurrence: 1 }),
    ', said the master mason, who was asked twice',
    bWith('footnoteref', { number: 1, occurrence: 2 }),
    '. The longest word in the report is Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.',
  ),
  b(
    'footnotes',
    bWith('footnote', { number: 1 }, b('p', 'By nine votes to two.')),
    bWith('footnote', { number: 2 }, b('p', 'In fifty years.'), b('p', 'If the river lets it stand.')),
  ),
);

export const storyOf = (body: Body, its: Header = header()): Story => ({
  path: `stories/${its.slug}.md`,
  header: its,
  renditions: [
    { format: 'html', path: `${its.slug}/index.html`, mediaType: 'text/html' },
    { format: 'epub', path: `${its.slug}/${its.slug}.epub`, mediaType: 'application/epub+zip' },
    { format: 'pdf', path: `${its.slug}/${its.slug}.pdf`, mediaType: 'application/pdf' },
    { format: 'pdf', path: `${its.slug}/${its.slug}.print.pdf`, mediaType: 'application/pdf' },
    { format: 'newsml', path: `${its.slug}/${its.slug}.newsml.xml`, mediaType: 'application/vnd.iptc.g2.newsitem+xml' },
  ],
  body,
});

export const house = (changes: Partial<Settings> = {}): Settings => ({
  name: 'The Inland Wire',
  language: 'en',
  timeZone: 'UTC',
  credits: {},
  rights: {},
  formats: ['html', 'epub', 'pdf', 'newsml'],
  own: {},
  ...changes,
});

const river = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#5d7486' } });

/** The files that `everyKind` shows. */
export const pictures = async (): Promise<Map<string, Uint8Array>> =>
  new Map([
    ['stories/Brücke bei Nacht.JPG', new Uint8Array(await river(1200, 675).jpeg().toBuffer())],
    ['stories/plan.png', new Uint8Array(await river(640, 360).png().toBuffer())],
  ]);

export const worldOf = (its: { house?: Settings; files?: ReadonlyMap<string, Uint8Array>; stories?: readonly Story[] } = {}): World => {
  const find = (slug: string) => its.stories?.find(({ header }) => header.slug === slug);
  return {
    house: its.house ?? house(),
    read: async (path) => its.files?.get(path),
    font: async (face) => {
      throw new Error(`no face ${face} in this test`);
    },
    profile: async (condition) => {
      throw new Error(`no profile ${condition} in this test`);
    },
    card: find,
    story: find,
    translations: () => [],
    topic: (code) => topTopics.get(code),
    made: async function* () {},
  };
};

export const publicationOf = (stories: readonly Card[], settings: Settings = house()): Publication => ({
  settings,
  asOf: '2008-03-18T09:30:00+01:00',
  cards: stories,
});
