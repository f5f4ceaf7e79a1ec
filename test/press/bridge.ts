import { openProfiles } from '../../src/build/profiles.ts';
import {
  type AnyElement,
  type BodyNode,
  type Card,
  type Header,
  type Publication,
  type Story,
  topTopics,
  type World,
} from '../../src/model/index.ts';

/** A small plainly fictional story and the world around it, for tests that need no file. */

const text = (value: string): BodyNode => ({ type: 'text', value });
const p = (...children: readonly BodyNode[]): AnyElement => ({ type: 'element', tagName: 'p', properties: {}, children });
export const paragraph = (value: string): AnyElement => p(text(value));

const header: Header = {
  headline: 'The Mill Bridge Opens Again',
  credit: 'IPS',
  published: '2008-03-17T12:00:00+01:00',
  language: 'en',
  slug: 'mill-bridge',
  guid: 'tag:example.org,2008-03-17:mill-bridge',
  version: 2,
  subheadline: 'Walkers & cyclists cross the stream',
  summary: 'After two winters the town has its bridge back.',
  byline: ['Ada Obi', 'Li Wei'],
  dateline: { place: 'Millford', country: 'Nowhere', date: '2008-03-16' },
  source: { name: 'Inter Press Sample', code: 'IPS', uri: 'https://ips.example/' },
  updated: '2008-03-17T15:30:00+01:00',
  status: 'usable',
  signal: 'correction',
  note: 'Corrects the length of the bridge.',
  subjects: ['04000000', '20000344'],
  keywords: ['bridge', 'walkers'],
  places: ['Millford'],
  genre: 'Current',
  urgency: 5,
  rights: {
    holder: 'Inter Press Sample',
    notice: '© 2008 IPS',
    terms: 'The credit line IPS must be kept.',
    uri: 'https://rights.example/ips',
    aiTraining: 'prohibited',
  },
  related: [],
};

export const bridge: Story = {
  path: 'stories/mill-bridge.md',
  header,
  renditions: [],
  body: {
    type: 'root',
    children: [
      paragraph('The footbridge over the mill stream is open again, and some fifty people walked across it in the rain.'),
      p(
        text('The mayor called it '),
        { type: 'element', tagName: 'em', properties: {}, children: [text('a modest wonder')] },
        text('. It is 31 metres long.'),
        { type: 'element', tagName: 'footnoteref', properties: { number: 1, occurrence: 1 }, children: [] },
      ),
      {
        type: 'element',
        tagName: 'footnotes',
        properties: {},
        children: [{ type: 'element', tagName: 'footnote', properties: { number: 1 }, children: [paragraph('Measured by the school.')] }],
      },
    ],
  },
};

/** The bridge with some of its header changed. */
export const bridgeWith = (changed: Partial<Header>, ...children: readonly AnyElement[]): Story => ({
  ...bridge,
  header: { ...header, ...changed },
  ...(children.length > 0 && { body: { type: 'root', children } }),
});

export const publicationOf = (...cards: readonly Card[]): Publication => ({ settings: worldOf().house, asOf: header.updated ?? '', cards });

/** A world with these stories, and faces as `font` gives them. */
export const worldOf = (stories: readonly Story[] = [], font: World['font'] = () => Promise.reject(new Error('no faces here'))): World => ({
  house: {
    name: 'The Mill Post',
    baseUrl: 'https://mill.example/',
    language: 'en',
    timeZone: 'UTC',
    credits: {},
    rights: {},
    formats: [],
    own: {},
  },
  read: async () => undefined,
  font,
  profile: openProfiles(),
  card: (slug) => stories.find((story) => story.header.slug === slug),
  story: (slug) => stories.find((story) => story.header.slug === slug),
  translations: (slug) => stories.filter(({ header }) => header.translationOf === slug),
  topic: (code) => topTopics.get(code),
  made: async function* () {},
});
