import { describe, expect, test } from 'vitest';
import { atom } from '../../src/formats/atom/index.ts';
import { jsonfeed } from '../../src/formats/jsonfeed/index.ts';
import { rss } from '../../src/formats/rss/index.ts';
import type { Diagnostic, Format, Publication } from '../../src/model/index.ts';
import { pressFront, ready } from '../../src/press/index.ts';
import { open } from '../../src/proof/index.ts';
import { pressed, withPage } from '../formats/feeds/pressed.ts';
import { bridge, bridgeWith, paragraph, publicationOf, worldOf } from '../press/bridge.ts';

/** Feeds that must never be written, as a writer gone wrong, or a hostile file, would have them. */

const library = bridgeWith(
  { slug: 'library', guid: 'tag:example.org,2008-03-17:library', headline: 'The Library', published: '2008-03-16T12:00:00+01:00' },
  paragraph('The library has new shelves.'),
);
const stories = [bridge, library].map(withPage);
const opened = async (format: Format, edit: (text: string) => string) => {
  const { text } = await pressed(format, stories);
  const feed = await open(format.feed?.mediaType ?? '', new TextEncoder().encode(edit(text(`feed.${format.feed?.ending}`))));
  if ('unreadable' in feed) throw new Error(feed.unreadable);
  return feed;
};
const rulesOf = async (format: Format, edit: (text: string) => string) => {
  const feed = await opened(format, edit);
  const inside = feed.entries?.(format.entries ?? '').flatMap((entry) => entry.open().rules) ?? [];
  return [...feed.rules, ...inside].map(({ message }) => message);
};

describe.each([rss, atom, jsonfeed])('$name', (format) => {
  test('as it is written breaks no rule', async () => {
    expect(await rulesOf(format, (text) => text)).toEqual([]);
  });

  const html = (text: string) => (format === jsonfeed ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  test.each([
    ['an id', '<p id="x">', 'The text of an entry has no ids: "x" may clash'],
    ['a script', '<script>alert(1)</script><p>', 'The text of an entry has no <script>'],
    ['an event', '<p onclick="alert(1)">', 'The text of an entry runs nothing: onclick'],
    ['a relative link', '<p><a href="../b/">', 'Addresses in the text of an entry are whole: "../b/" is not'],
    ['a link that runs', '<p><a href="javascript:alert(1)">', 'Addresses in the text of an entry are whole: "javascript:alert(1)" is not'],
    ['a picture from nowhere', '<img src="//x/y.png"><p>', 'Addresses in the text of an entry are whole: "//x/y.png" is not'],
  ])('with %s in its text breaks a rule', async (_, piece, rule) => {
    const start = format === jsonfeed ? /<p>(?=The footbridge)/ : /&#x3C;p>(?=The footbridge)/;
    const written = format === jsonfeed ? JSON.stringify(html(piece)).slice(1, -1) : html(piece);
    expect(await rulesOf(format, (text) => text.replace(start, () => written))).toEqual(expect.arrayContaining([rule]));
  });

  /** A writer that puts other stories into its feeds than it says, or says others than there are. */
  const lying = async (told: readonly (typeof bridge)[], said?: readonly string[]) => {
    const world = worldOf(stories);
    const tool = await ready(format, undefined, world);
    const diagnostics: Diagnostic[] = [];
    const front = async (publication: Publication, ...rest: [typeof world, (diagnostic: Diagnostic) => void]) => {
      const made = (await tool.writer.front?.({ ...publication, cards: told }, ...rest)) ?? [];
      const entries = said ?? publication.cards.map(({ header }) => header.slug);
      return made.slice(0, 1).map((file) => ({ ...file, entries }));
    };
    const files = await pressFront({ ...tool, writer: { front } }, publicationOf(...stories), world, (each) => diagnostics.push(each));
    expect(files).toBeUndefined();
    return diagnostics;
  };
  const [one = bridge, other = bridge] = stories;

  test('that lacks a story is not written', async () => {
    expect(await lying([one])).toMatchObject([{ code: 'proof/entries-differ', message: expect.stringContaining('it has 1 entries') }]);
  });

  test('that has a story twice is not written', async () => {
    expect((await lying([one, one])).map(({ code }) => code)).toEqual(['proof/rule-broken']);
  });

  test('in another order is not written; each story says what it misses', async () => {
    const diagnostics = await lying([other, one]);
    expect(new Set(diagnostics.map(({ place }) => place?.path))).toEqual(new Set(['stories/mill-bridge.md']));
    expect(diagnostics.map(({ code }) => code)).toContain('proof/field-lost');
  });

  test('that says itself to be without a story is not written', async () => {
    expect(await lying([one], ['mill-bridge'])).toMatchObject([
      { code: 'press/format-failed', message: expect.stringContaining('no feed of it has all stories') },
    ]);
  });

  test('that tells of a story that is not there is not written', async () => {
    expect(await lying([one, other], ['mill-bridge', 'nobody'])).toMatchObject([
      { code: 'press/format-failed', message: expect.stringContaining('"nobody"') },
    ]);
  });
});

test.each([
  ['A picture has a web address', rss, '</item>', '<media:content url="bridge.png" medium="image"></media:content></item>'],
  ['A link of an item is a web address', rss, '</item>', '<link>mill-bridge/</link></item>'],
  ['An item has one guid', rss, '</item>', '<guid isPermaLink="false">urn:x</guid></item>'],
  ['A link leads to a web address', atom, '</entry>', '<link rel="enclosure" href="bridge.png"></link></entry>'],
  ['A category has a term (4.2.2.1)', atom, '</entry>', '<category label="x"></category></entry>'],
  ['A feed and an entry have one id, one title and one updated (4.1.1, 4.1.2)', atom, '</entry>', '<id>urn:x</id></entry>'],
  ['A JSON Feed says its version, 1.1', jsonfeed, 'version/1.1', 'version/2'],
] as const)('what breaks it is found: %s', async (rule, format, right, wrong) => {
  expect(await rulesOf(format, (text) => text.replace(right, wrong))).toContain(rule);
});

test('a format that does not say where an entry stands makes no feed', async () => {
  const world = worldOf(stories);
  const tool = await ready({ ...rss, entries: undefined }, undefined, world);
  const diagnostics: Diagnostic[] = [];
  expect(await pressFront(tool, publicationOf(...stories), world, (each) => diagnostics.push(each))).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: 'press/format-failed', message: expect.stringContaining('where in its feeds an entry stands') },
  ]);
});

describe('RSS', () => {
  test.each([
    ['of another version', /version="2.0"/, 'version="0.91"', 'RSS is <rss version="2.0"> with one channel'],
    ['without a site', /<link>.*<\/link>/, '', 'A channel has one title, one link and one description'],
    ['with no address for its site', /<link>.*<\/link>/, '<link>The Mill</link>', 'The link of a channel is an address'],
    ['with a date of ISO', /<pubDate>.*</, '<pubDate>2008-03-17T12:00:00+01:00<', 'A date in RSS is of RFC 822'],
    ['with a permalink that is none', /isPermaLink="false"/, 'isPermaLink="true"', 'A guid that is a permalink is a web address'],
    ['with an item without a guid', /<guid.*\n/, '', 'An item has one guid'],
    ['with a relative link', /<link>https:\/\/mill.example\/mill-bridge\/</, '<link>/mill-bridge/<', 'A link of an item is a web address'],
  ])('%s breaks a rule', async (_, wrong, right, rule) => {
    expect(await rulesOf(rss, (text) => text.replace(wrong, right))).toContain(rule);
  });
});

describe('Atom', () => {
  test.each([
    ['without a namespace', / xmlns="[^"]+"/, '', 'Atom is <feed> in its namespace'],
    ['without its date', /<updated>.*\n/, '', 'A feed and an entry have one id, one title and one updated (4.1.1, 4.1.2)'],
    ['without any author', /<author>.*<\/author>\n/g, '', 'A feed or each of its entries has an author (4.1.1)'],
    ['with an id that is no IRI', /<id>tag:.*<\/id>/, '<id>1</id>', 'An id is an absolute IRI (4.2.6)'],
    ['with a date without its offset', /<updated>.*</, '<updated>2008-03-17T12:00:00<', 'A date in Atom is of RFC 3339 (3.3)'],
    [
      'with two alternates of one type',
      /type="application\/epub\+zip"/,
      'type="text/html" hreflang="en"',
      'No two alternates have the same type and language (4.1.1, 4.1.2)',
    ],
    ['without a term', / term="bridge"/, '', 'A category has a term (4.2.2.1)'],
    ['with an entry without its text', /<content [\s\S]*?<\/content>/, '', 'An entry has its text'],
  ])('%s breaks a rule', async (_, wrong, right, rule) => {
    expect(await rulesOf(atom, (text) => text.replace(wrong, right))).toContain(rule);
  });
});

describe('JSON Feed', () => {
  test.each([
    ['of another version', 'version/1.1', 'version/1', 'A JSON Feed says its version, 1.1'],
    ['without a title', '"title"', '"titel"', 'A JSON Feed has a title'],
    ['with an item without an id', '"id"', '"di"', 'An item has an id'],
    ['with a date that is none', '"date_published":"', '"date_published":"about ', 'A date is of RFC 3339'],
    ['with a relative link', '"url":"https://mill.example', '"url":"', 'A link leads to a web address'],
    ['with an attachment of no type', '"mime_type"', '"mimeType"', 'An attachment has an address and a type'],
  ])('%s breaks a rule', async (_, wrong, right, rule) => {
    expect(await rulesOf(jsonfeed, (text) => text.replace(wrong, right))).toContain(rule);
  });

  test.each(['', '[]', 'null', '"feed"', '{"items":', '{"items":{}}', '\uFEFF{}'])(
    'that is %j is unreadable or breaks rules, and never a crash',
    async (text) => {
      const feed = await open('application/feed+json', new TextEncoder().encode(text));
      expect('unreadable' in feed ? [feed.unreadable] : feed.rules).not.toEqual([]);
    },
  );
});
