import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { atom } from '../../../src/formats/atom/index.ts';
import { jsonfeed } from '../../../src/formats/jsonfeed/index.ts';
import { rss } from '../../../src/formats/rss/index.ts';
import type { AnyElement, BodyElement, Format, Story } from '../../../src/model/index.ts';
import { openRoot } from '../../../src/proof/index.ts';
import { readXml } from '../../../src/proof/xml.ts';
import { bridge, bridgeWith, paragraph, worldOf } from '../../press/bridge.ts';
import { pressed, withPage } from './pressed.ts';

/** What a reader of feeds that others wrote finds in ours. */

type Feed = ReturnType<typeof parseFeed>;

const picture = {
  type: 'element',
  tagName: 'figure',
  properties: {
    src: 'stories/bridge.png',
    alt: 'A bridge & a "stream"',
    caption: 'The bridge in rain.',
    credit: 'Jo Day/IPS',
    width: 20,
    height: 10,
    mediaType: 'image/png',
    lead: true,
  },
  children: [],
} satisfies BodyElement<'figure'> as AnyElement; // a figure is one of the union

const pictured: Story = withPage({
  ...bridgeWith(
    {
      image: {
        file: 'bridge.png',
        alt: picture.tagName === 'figure' ? picture.properties.alt : '',
        caption: 'The bridge in rain.',
        credit: 'Jo Day/IPS',
      },
    },
    picture,
    ...bridge.body.children,
  ),
});
const read = async (path: string) => (path === 'stories/bridge.png' ? new TextEncoder().encode(path) : undefined);

/** Another agency's, in another language, and an hour older. */
const puente = withPage(
  bridgeWith(
    {
      slug: 'el-puente',
      guid: 'tag:example.org,2008-03-17:el-puente',
      headline: 'El puente',
      language: 'es',
      credit: 'XYZ',
      published: '2008-03-17T11:00:00.250-03:00',
      updated: undefined,
      signal: undefined,
      note: undefined,
      subjects: ['15000000'],
      rights: { holder: 'XYZ', notice: '© XYZ', terms: 'Keep the credit XYZ.' },
    },
    paragraph('El puente está abierto.'),
  ),
);

const parsed = async (format: Format, path: string, stories: readonly Story[] = [pictured, puente]): Promise<Feed> =>
  parseFeed((await pressed(format, stories, { read })).text(path));

const first = ({ items }: Feed): Feed['items'][number] => {
  const [item] = items;
  if (item === undefined) throw new Error('the feed is empty');
  return item;
};

describe.each([
  ['RSS', rss, 'rss.xml', 'application/rss+xml'],
  ['Atom', atom, 'atom.xml', 'application/atom+xml'],
] as const)('a feed in %s', (name, format, ending, mediaType) => {
  test('says what it is, where it is, whose it is and how new', async () => {
    const feed = await parsed(format, `feed.${ending}`);
    expect(feed).toMatchObject({
      title: 'The Mill Post',
      url: 'https://mill.example/',
      self: `https://mill.example/feed.${ending}`,
      copyright: '© Inter Press Sample, XYZ',
      language: null,
      updated: new Date('2008-03-17T15:30:00+01:00'),
    });
    expect(feed.meta).toMatchObject(name === 'RSS' ? { type: 'rss', version: '2.0' } : { type: 'atom', version: '1.0' });
  });

  test('says of a story all that a reader of feeds knows', async () => {
    const item = first(await parsed(format, `feed.${ending}`));
    expect(item).toMatchObject({
      id: bridge.header.guid,
      title: bridge.header.headline,
      url: 'https://mill.example/mill-bridge/',
      description: bridge.header.summary,
      published: new Date(bridge.header.published),
    });
    expect(item.authors.map((author) => author.name)).toEqual(['Ada Obi', 'Li Wei']);
    expect(item.categories.map(({ term }) => term)).toEqual(expect.arrayContaining(['04000000', '20000344', 'bridge', 'walkers']));
    expect(item.categories.map(({ label }) => label)).toContain('economy, business and finance');
    expect(item.media).toMatchObject([{ url: 'https://mill.example/mill-bridge/bridge.png', type: 'image', mimeType: 'image/png' }]);
  });

  test('has the whole text, that ends in the sign-off and needs nothing of the page', async () => {
    const { content } = first(await parsed(format, `feed.${ending}`));
    expect(content).toMatch(/^<div class="notice"><p><strong>Correction<\/strong>: Corrects the length of the bridge\.<\/p><\/div>/);
    expect(content).toContain('<p class="deck">Walkers &#x26; cyclists cross the stream</p>');
    expect(content).toContain('<p class="dateline">MILLFORD, Nowhere, 16 March 2008</p>');
    expect(content).toContain('<em>a modest wonder</em>');
    expect(content).toContain(
      '<img src="https://mill.example/mill-bridge/bridge.png" alt="A bridge &#x26; a &#x22;stream&#x22;" width="20" height="10">',
    );
    expect(content).toContain('<a href="https://mill.example/mill-bridge/#note-1">1</a>');
    expect(content).not.toContain('↩');
    expect(content).toMatch(/<p class="credit">— IPS<\/p>$/);
    expect(content).not.toMatch(/ (id|role|aria-\w+|tabindex|loading)=|<(aside|section|script|style)/);
  });

  test('says whose it is in the publication’s own words, where it has any', async () => {
    const { house } = worldOf();
    const { text } = await pressed(format, [pictured], { read, house: { ...house, rights: { notice: '© All of us' } } });
    expect(text(`feed.${ending}`)).toMatch(/<(?:copyright|rights)>© All of us<\//);
  });

  test('is made whole, for each language and for each top subject, newest first', async () => {
    const { paths, files } = await pressed(format, [pictured, puente], { read });
    expect(paths).toEqual(['feed', 'feed.en', 'feed.es', 'feed.04000000', 'feed.15000000'].map((start) => `${start}.${ending}`));
    expect(files.map((file) => [file.mediaType, file.evidence.credits])).toEqual([
      [mediaType, ['IPS', 'XYZ']],
      [mediaType, ['IPS']],
      [mediaType, ['XYZ']],
      [mediaType, ['IPS']],
      [mediaType, ['XYZ']],
    ]);
    expect((await parsed(format, `feed.${ending}`)).items.map(({ title }) => title)).toEqual([bridge.header.headline, 'El puente']);
    const spanish = await parsed(format, `feed.es.${ending}`);
    expect(spanish).toMatchObject({ title: 'The Mill Post: español', language: 'es', self: `https://mill.example/feed.es.${ending}` });
    expect((await parsed(format, `feed.15000000.${ending}`)).title).toBe('The Mill Post: sport');
  });

  test('gives an entry the same bytes in every feed, so that a reader of two feeds has it once', async () => {
    const { text } = await pressed(format, [pictured, puente], { read });
    const entry = (path: string) =>
      /<(item|entry)[ >][\s\S]*?El puente[\s\S]*?<\/\1>/.exec(
        text(path)
          .split(/(?=<(?:item|entry)[ >])/)
          .at(-1) ?? '',
      )?.[0];
    expect(entry(`feed.${ending}`)).toBe(entry(`feed.es.${ending}`));
    expect(entry(`feed.${ending}`)).toMatch(/El puente/);
  });

  test('of one language has none for it alone', async () => {
    expect((await pressed(format, [withPage(bridge)])).paths).toEqual([`feed.${ending}`, `feed.04000000.${ending}`]);
  });

  test('of a killed story has its note and nothing of what was told', async () => {
    const killed = withPage({
      ...pictured,
      header: { ...pictured.header, status: 'canceled', note: 'Withdrawn: the bridge is closed.', signal: undefined },
    });
    const { text } = await pressed(format, [killed], { read });
    const { content, description } = first(parseFeed(text(`feed.${ending}`)));
    expect(content).toContain('<p>Withdrawn: the bridge is closed.</p>');
    expect(content).toMatch(/<p class="credit">— IPS<\/p>$/);
    // A description that is left out would let that of the version before stand.
    expect(description).toBe(name === 'RSS' ? 'Withdrawn: the bridge is closed.' : null);
    expect(text(`feed.${ending}`)).not.toMatch(/modest wonder|two winters|bridge\.png/);
  });

  test('without an address has the whole text, no links and a note', async () => {
    const { house } = worldOf();
    const { text, diagnostics } = await pressed(format, [pictured], { read, house: { ...house, baseUrl: undefined } });
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['publication/without-address', 'note'],
      ['picture/without-address', 'note'],
    ]);
    const feed = parseFeed(text(`feed.${ending}`));
    expect(feed.self).toBeNull();
    expect(first(feed)).toMatchObject({ id: bridge.header.guid, url: null });
    expect(first(feed).content).toContain('<p>A bridge &#x26; a "stream"</p>');
    expect(text(`feed.${ending}`)).not.toContain('mill.example');
  });

  test('is well-formed and whole with all that XML and feeds stumble over', async () => {
    const odd = ']]> & < > " \' \u202Eevil\u202C 👩‍👩‍👧 שלום <script>alert(1)</script> &amp; &#0;';
    const story = withPage(bridgeWith({ headline: odd, summary: odd, subheadline: odd, keywords: [odd], places: [odd] }, paragraph(odd)));
    const { text, diagnostics } = await pressed(format, [story]);
    expect(diagnostics).toEqual([]);
    const item = first(parseFeed(text(`feed.${ending}`)));
    expect(item.title).toBe(odd);
    expect(item.content).not.toContain('<script');
    expect(openRoot(readXml(new TextEncoder().encode(text(`feed.${ending}`)))).find('//spatial')).toEqual([odd]);
  });

  test('lets a link lead to a whole address or be text', async () => {
    const link = (href: string): AnyElement => ({
      type: 'element',
      tagName: 'a',
      properties: { href },
      children: [{ type: 'text', value: 'there' }],
    });
    const story = withPage(
      bridgeWith(
        {},
        { type: 'element', tagName: 'p', properties: {}, children: [link('../library/'), link('mailto:desk@mill.example'), link('#here')] },
      ),
    );
    const { text, diagnostics } = await pressed(format, [story]);
    expect(first(parseFeed(text(`feed.${ending}`))).content).toContain(
      '<p><a href="https://mill.example/library/">there</a><a href="mailto:desk@mill.example">there</a>there</p>',
    );
    expect(diagnostics).toMatchObject([{ code: 'link/without-address', severity: 'note' }]);
  });
});

test('a story names those that it is about or translates, where they are published', async () => {
  const story = withPage(bridgeWith({ related: ['el-puente', 'not-out'], translationOf: 'el-puente' }));
  const links = async (format: Format, path: string) =>
    [
      ...(await pressed(format, [story, puente]))
        .text(path)
        .matchAll(/<(?:atom:)?link rel="(\w+)" type="text\/html" hreflang="es" href="([^"]+)" title="El puente"/g),
    ].map(([, rel, href]) => [rel, href]);
  const both = ['related', 'related'].map((rel) => [rel, 'https://mill.example/el-puente/']);
  expect(await links(rss, 'feed.rss.xml')).toEqual(both);
  expect(await links(atom, 'feed.atom.xml')).toEqual(both);
  const original = async (format: Format, path: string) =>
    (await pressed(format, [story, puente])).text(path).match(/isVersionOf>([^<]+)</)?.[1];
  expect(await original(rss, 'feed.rss.xml')).toBe(puente.header.guid);
  expect(await original(atom, 'feed.atom.xml')).toBe(puente.header.guid);
  const [item] = JSON.parse((await pressed(jsonfeed, [story, puente])).text('feed.json')).items;
  const named = { id: puente.header.guid, url: 'https://mill.example/el-puente/', title: 'El puente', language: 'es' };
  expect(item._slugline).toMatchObject({ related: [named], translation_of: named });
});

test('of a translation, the page that a reader opens is its own, also where it takes the last that is an alternate', async () => {
  const story = withPage(bridgeWith({ translationOf: 'el-puente' }));
  const pages = async (format: Format, path: string) =>
    [...(await pressed(format, [story])).text(path).matchAll(/rel="alternate" type="text\/html"[^>]*href="([^"]+)"/g)].map(
      ([, href]) => href,
    );
  const home = 'https://mill.example/';
  expect(await pages(rss, 'feed.rss.xml')).toEqual([]);
  expect(await pages(atom, 'feed.atom.xml')).toEqual([home, `${home}mill-bridge/`]);
});

test.each([
  ['a kill', { status: 'canceled', signal: undefined, note: 'Withdrawn.' }, ['pubstatusg2/ canceled']],
  ['a correction', { signal: 'correction' }, ['signal/ correction']],
  ['an update', { signal: 'update' }, ['signal/ update']],
  ['a first version', { signal: undefined, note: undefined, version: 1 }, []],
] as const)('a machine sees in every feed that an entry is %s', async (_, change, categories) => {
  const scheme = 'http://cv.iptc.org/newscodes/';
  const seen = async (format: Format, path: string, pattern: RegExp) =>
    [...(await pressed(format, [withPage(bridgeWith(change))])).text(path).matchAll(pattern)]
      .map(([, found = '', term]) => [found.replace(scheme, ''), term].join(' '))
      .filter((category) => !category.startsWith('mediatopic/'));
  expect(await seen(rss, 'feed.rss.xml', /<category domain="([^"]+)">([^<]+)</g)).toEqual(categories);
  expect(
    (await seen(atom, 'feed.atom.xml', /<category (?=[^>]*scheme="([^"]+)")[^>]*term="([^"]+)"/g)).filter((category) => category !== ' '),
  ).toEqual(categories);
});

describe('an item in RSS', () => {
  const item = async (place: string, story = pictured) =>
    openRoot(readXml(new TextEncoder().encode((await pressed(rss, [story], { read })).text('feed.rss.xml')))).find(`channel/item/${place}`);

  test('carries credit, agency, rights and the reservation of rights for machines', async () => {
    expect(await item('dc:source')).toEqual(['IPS']);
    expect(await item('dc:publisher')).toEqual(['Inter Press Sample']);
    expect(await item('dc:rights')).toEqual(['© 2008 IPS. The credit line IPS must be kept.']);
    expect(await item('dcterms:license')).toEqual(['https://rights.example/ips']);
    expect(await item('tdm:reservation')).toEqual(['1']);
    expect(await item('tdm:policy')).toEqual(['https://rights.example/ips']);
    expect(await item('source/@url')).toEqual(['https://mill.example/feed.rss.xml']);
    // Of another agency too: it names the feed that the item is from.
    expect(await item('source[url=https://mill.example/feed.rss.xml]', puente)).toEqual(['The Mill Post']);
  });

  test('credits each picture by itself', async () => {
    expect(await item('media:content/media:credit')).toEqual(['Jo Day/IPS']);
    expect(await item('media:content/media:description')).toEqual(['The bridge in rain.']);
  });

  test('has its dates by RFC 822, in the offset that was written', async () => {
    expect(await item('pubDate')).toEqual(['Mon, 17 Mar 2008 12:00:00 +0100']);
    expect(await item('pubDate', puente)).toEqual(['Mon, 17 Mar 2008 11:00:00 -0300']);
    expect(await item('dcterms:modified')).toEqual(['2008-03-17T15:30:00+01:00']);
  });

  test('has a guid that says whether it can be opened', async () => {
    expect(await item('guid/@isPermaLink')).toEqual(['false']);
    const opened = { ...pictured, header: { ...pictured.header, guid: 'https://mill.example/mill-bridge/' } };
    expect(await item('guid/@isPermaLink', opened)).toEqual(['true']);
  });

  test('without a summary says how its text begins, so that a reader of descriptions has something to show', async () => {
    const shown = async (story: Story) => first(parseFeed((await pressed(rss, [withPage(story)])).text('feed.rss.xml'))).description;
    expect(await shown(bridgeWith({ summary: undefined }))).toBe('Walkers &amp; cyclists cross the stream');
    expect(await shown(bridgeWith({ summary: undefined, subheadline: undefined }))).toMatch(/^The footbridge over the mill stream is open/);
  });

  test('says its summary as HTML, so that a reader shows it letter by letter', async () => {
    const { text } = await pressed(rss, [withPage(bridgeWith({ summary: 'a < b & <b>c</b>' }))]);
    expect(first(parseFeed(text('feed.rss.xml'))).description).toBe('a &lt; b &amp; &lt;b&gt;c&lt;/b&gt;');
  });
});

describe('an entry in Atom', () => {
  const at = async (place: string, story = pictured) =>
    openRoot(readXml(new TextEncoder().encode((await pressed(atom, [story], { read })).text('feed.atom.xml')))).find(`entry/${place}`);

  test('carries credit, agency, rights, and from which feed it is', async () => {
    expect(await at('dc:source')).toEqual(['IPS']);
    expect(await at('contributor/name')).toEqual(['Inter Press Sample']);
    expect(await at('rights')).toEqual(['© 2008 IPS. The credit line IPS must be kept.']);
    expect(await at('link[rel=license]/@href')).toEqual(['https://rights.example/ips']);
    expect(await at('source/id')).toEqual(['https://mill.example/feed.atom.xml']);
    expect(await at('source/title')).toEqual(['The Mill Post']);
  });

  test('is updated when its header says so, and else when it was published', async () => {
    expect(await at('updated')).toEqual(['2008-03-17T15:30:00+01:00']);
    expect(await at('updated', puente)).toEqual(['2008-03-17T11:00:00.250-03:00']);
  });

  test('leads to its page, its other files and its pictures', async () => {
    expect(await at('link[rel=alternate]/@type')).toEqual(['text/html', 'application/epub+zip']);
    expect(await at('link[rel=enclosure]/@href')).toEqual(['https://mill.example/mill-bridge/bridge.png']);
  });

  test('names two files of one type as one alternate and one that is related, as Atom allows', async () => {
    const pdf = (path: string) => ({ format: 'pdf', path, mediaType: 'application/pdf' });
    const story = { ...pictured, renditions: [...pictured.renditions, pdf('mill-bridge/a.pdf'), pdf('mill-bridge/a.print.pdf')] };
    expect(await at('link[rel=alternate][type=application/pdf]/@href', story)).toEqual(['https://mill.example/mill-bridge/a.pdf']);
    expect(await at('link[rel=related]/@href', story)).toEqual(['https://mill.example/mill-bridge/a.print.pdf']);
  });

  test('without a byline is by its agency', async () => {
    expect(await at('author/name', withPage(bridgeWith({ byline: [] })))).toEqual(['Inter Press Sample']);
  });

  test('has an id that stays, without an address too', async () => {
    const { text } = await pressed(atom, [bridge], { house: { ...worldOf().house, baseUrl: undefined } });
    expect(openRoot(readXml(new TextEncoder().encode(text('feed.atom.xml')))).find('id')).toEqual([
      'tag:slugline.invalid,2008:The%20Mill%20Post/feed.atom.xml',
    ]);
  });
});

describe('a JSON Feed', () => {
  const feed = async (stories: readonly Story[] = [pictured, puente], path = 'feed.json') =>
    JSON.parse((await pressed(jsonfeed, stories, { read })).text(path));

  test('says what it is, where it is and whose it is', async () => {
    expect(await feed()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Mill Post',
      home_page_url: 'https://mill.example/',
      feed_url: 'https://mill.example/feed.json',
      _slugline: { updated: '2008-03-17T15:30:00+01:00', rights: '© Inter Press Sample, XYZ' },
    });
    expect(await feed([pictured, puente], 'feed.es.json')).toMatchObject({ title: 'The Mill Post: español', language: 'es' });
  });

  test('says of a story all that its header says', async () => {
    const [item] = (await feed()).items;
    expect(item).toMatchObject({
      id: bridge.header.guid,
      url: 'https://mill.example/mill-bridge/',
      title: bridge.header.headline,
      summary: bridge.header.summary,
      image: 'https://mill.example/mill-bridge/bridge.png',
      date_published: bridge.header.published,
      date_modified: bridge.header.updated,
      authors: [{ name: 'Ada Obi' }, { name: 'Li Wei' }, { name: 'Inter Press Sample', url: 'https://ips.example/' }],
      tags: ['economy, business and finance', 'bridge', 'walkers'],
      language: 'en',
      attachments: [{ url: 'https://mill.example/mill-bridge/mill-bridge.epub', mime_type: 'application/epub+zip', title: 'epub' }],
      _slugline: {
        credit: 'IPS',
        version: 2,
        status: 'usable',
        signal: 'correction',
        subjects: [{ code: '04000000', name: 'economy, business and finance' }, { code: '20000344' }],
        rights: {
          holder: 'Inter Press Sample',
          notice: '© 2008 IPS',
          terms: 'The credit line IPS must be kept.',
          ai_training: 'prohibited',
          tdm_reservation: 1,
          tdm_policy: 'https://rights.example/ips',
        },
        pictures: [{ name: 'bridge.png', credit: 'Jo Day/IPS', url: 'https://mill.example/mill-bridge/bridge.png' }],
      },
    });
  });

  test('has the text as HTML and as plain text', async () => {
    const [item] = (await feed()).items;
    expect(item.content_html).toMatch(/<p class="credit">— IPS<\/p>$/);
    expect(item.content_text.split('\n\n')).toEqual([
      'Correction: Corrects the length of the bridge.',
      'Walkers & cyclists cross the stream',
      'MILLFORD, Nowhere, 16 March 2008',
      '[The bridge in rain. Picture: Jo Day/IPS]',
      expect.stringMatching(/^The footbridge/),
      'The mayor called it a modest wonder. It is 31 metres long.[1]',
      '[1] Measured by the school.',
      '— IPS',
    ]);
  });

  test('is made without an address too, with no address in it', async () => {
    const { text } = await pressed(jsonfeed, [bridge], { house: { ...worldOf().house, baseUrl: undefined } });
    const made = JSON.parse(text('feed.json'));
    expect(made).not.toHaveProperty('home_page_url');
    expect(made).not.toHaveProperty('feed_url');
    expect(made.items[0]).not.toHaveProperty('url');
  });
});
