import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newsml } from '../../../src/formats/newsml/index.ts';
import type { AnyElement, Artifact, Card, Diagnostic, Envelope, Header, Proven, Settings, Story, Topic } from '../../../src/model/index.ts';
import { prove } from '../../../src/proof/prove.ts';
import { newsmlRules } from '../../../src/proof/secondLevel/newsmlRules.ts';
import { elementsOf, readXml, type XmlElement } from '../../../src/proof/xml.ts';
import { openXml } from '../../../src/proof/xmlFile.ts';
import { anyWritten, type Written, worldOf } from './stories.ts';

const header: Header = {
  headline: 'Old bridge opens again',
  credit: 'RNS',
  published: '2026-05-04T09:00:00+02:00',
  language: 'en',
  slug: 'old-bridge-opens',
  guid: 'tag:example.org,2026-05-04:old-bridge-opens',
  version: 2,
  subheadline: 'Two years of work have ended',
  summary: 'The old bridge at the mill is open to walkers.',
  byline: ['Ada Obi', 'Li Wei'],
  dateline: { place: 'Millford', country: 'Ireland', date: '2026-05-04' },
  source: { name: 'Riverside News Service', code: 'RNS', uri: 'https://rns.example.org/' },
  updated: '2026-05-04T11:30:00+02:00',
  embargo: '2026-05-05T06:00:00+02:00',
  status: 'usable',
  signal: 'update',
  note: 'Adds the cost in the second paragraph.',
  subjects: ['04000000', '20000602'],
  keywords: ['bridges', 'mills'],
  places: ['Millford'],
  genre: 'Feature',
  urgency: 5,
  rights: {
    holder: 'Riverside News Service',
    notice: '© 2026 RNS',
    terms: 'Subscribers only. The credit line RNS must be kept.',
    uri: 'https://rns.example.org/terms',
    aiTraining: 'prohibited',
  },
  image: { file: 'bridge.jpg', alt: 'A stone bridge', caption: 'The bridge in spring', credit: 'Ada Obi' },
  related: ['mill-museum'],
  translationOf: 'el-puente',
};

const text = (value: string) => ({ type: 'text', value }) as const;
const paragraph = (...children: AnyElement['children']): AnyElement => ({ type: 'element', tagName: 'p', properties: {}, children });
const link = (href: string, name: string): AnyElement => ({ type: 'element', tagName: 'a', properties: { href }, children: [text(name)] });
const picture: AnyElement = {
  type: 'element',
  tagName: 'figure',
  properties: {
    src: 'stories/bridge.jpg',
    alt: 'A stone bridge',
    caption: 'The bridge in spring',
    credit: 'Ada Obi',
    width: 800,
    height: 600,
    mediaType: 'image/jpeg',
    lead: true,
  },
  children: [],
};

const renditions = [
  { format: 'html', path: 'old-bridge-opens/index.html', mediaType: 'text/html' },
  { format: 'pdf', path: 'old-bridge-opens/old-bridge-opens.pdf', mediaType: 'application/pdf' },
  { format: 'newsml', path: 'old-bridge-opens/old-bridge-opens.newsml.xml', mediaType: 'application/vnd.iptc.g2.newsitem+xml' },
];

const house: Settings = { name: 'The Riverside Post', language: 'en', timeZone: 'UTC', credits: {}, rights: {}, formats: [], own: {} };

const other = (slug: string): Card => ({
  path: `stories/${slug}.md`,
  header: { ...header, slug, guid: `tag:example.org,2026-05-04:${slug}`, headline: `About ${slug}` },
  renditions: [],
});

/** The story of the bridge, changed as a test wants it. */
function bridge(
  change: { header?: Partial<Header>; settings?: Partial<Settings>; body?: readonly AnyElement[]; published?: readonly string[] } = {},
): Written {
  const { published = ['mill-museum', 'el-puente'] } = change;
  const body = change.body ?? [
    picture,
    paragraph(text('The mayor crossed first.')),
    paragraph(text('It cost less than a '), link('../mill/', 'new one'), text('.')),
  ];
  const story: Story = {
    path: 'stories/old-bridge-opens.md',
    header: { ...header, ...change.header },
    body: { type: 'root', children: body },
    renditions,
  };
  const world = {
    ...worldOf({ ...house, ...change.settings }),
    card: (slug: string) => (published.includes(slug) ? other(slug) : undefined),
    translations: () => (published.includes('die-bruecke') ? [other('die-bruecke')] : []),
  };
  return { story, world };
}

interface Item {
  readonly artifact: Artifact;
  readonly root: XmlElement;
  readonly diagnostics: readonly Diagnostic[];
  /** The values at a place (proof's grammar). */
  at(place: string): readonly string[];
}

async function written({ story, world }: Written): Promise<Item> {
  const diagnostics: Diagnostic[] = [];
  const writer = await newsml.prepare({}, world);
  const [artifact] = (await writer.story?.(story, world, (diagnostic) => diagnostics.push(diagnostic))) ?? [];
  if (artifact === undefined) throw new Error('no item was written');
  return { artifact, root: readXml(artifact.bytes), diagnostics, at: (place) => openXml(artifact.bytes).find(place) };
}

const named = (root: XmlElement, name: string) => [...elementsOf(root)].filter((element) => element.name === name);
const childNames = ({ children }: XmlElement) => children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));

describe('an item', () => {
  test('lies beside the page, named by the slug', async () => {
    const { artifact } = await written(bridge());
    expect(artifact).toMatchObject({
      path: 'old-bridge-opens/old-bridge-opens.newsml.xml',
      mediaType: 'application/vnd.iptc.g2.newsitem+xml',
      carries: 'story',
    });
    expect(newsml.renditions(bridge().story, {})).toEqual([renditions[2]]);
  });

  test('is NewsML-G2 2.35 of power conformance with its identity', async () => {
    const { root } = await written(bridge());
    expect(root).toMatchObject({ name: 'newsItem', namespace: 'http://iptc.org/std/nar/2006-10-01/' });
    expect(root.attributes).toMatchObject({
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      guid: header.guid,
      version: '2',
      'xml:lang': 'en',
    });
  });

  test('has everything that the header says where the mapping table says it is', async () => {
    const { story, world } = bridge();
    const { artifact } = await written({ story, world });
    const finding = prove(openXml(artifact.bytes), {
      carries: 'story',
      subject: { path: artifact.path, maker: 'newsml' },
      story,
      fields: newsml.fields,
    });
    const claimed = Object.entries(newsml.fields).flatMap(([key, where]) => ('nowhere' in where ? [] : [key]));
    expect(finding).toMatchObject({ evidence: { credits: ['RNS'], fields: claimed } });
    expect(claimed).toHaveLength(Object.keys(newsml.fields).length - 2);
  });

  test('has its elements in the order that the schema and its readers expect', async () => {
    const { root } = await written(bridge({ settings: { baseUrl: 'https://example.org/' } }));
    const [rights, item, content] = ['rightsInfo', 'itemMeta', 'contentMeta'].map((name) =>
      [...new Set(named(root, name).flatMap(childNames))].join(' '),
    );
    expect(childNames(root).join(' ')).toBe('catalogRef catalog rightsInfo itemMeta contentMeta contentSet');
    expect(rights).toBe('copyrightHolder copyrightNotice usageTerms dataMining');
    expect(item).toBe('itemClass provider versionCreated firstCreated embargoed pubStatus fileName generator title edNote signal link');
    expect(content).toBe(
      'urgency contentCreated contentModified located infoSource creator language genre keyword subject slugline headline dateline by creditline description',
    );
  });

  test('carries the credit in every place a partner may look, and one creditline only', async () => {
    const { at, root } = await written(bridge());
    expect(at('contentMeta/creditline')).toEqual(['RNS']);
    expect(at('contentMeta/infoSource[@role=cRole:source]/@literal')).toEqual(['RNS']);
    expect(at('contentMeta/infoSource/@qcode')).toEqual(['slorg:RNS']);
    expect(at('rightsInfo/usageTerms')).toEqual(['Subscribers only. The credit line RNS must be kept.']);
    const signOffs = named(root, 'p').filter(({ attributes }) => attributes.class === 'credit');
    expect(signOffs.map(({ children }) => children)).toEqual([['— RNS'], ['— RNS']]);
  });

  test('tells the story as XHTML first and as NITF last, the sign-off at the end of both', async () => {
    const { root, at } = await written(bridge());
    const renditions = named(root, 'inlineXML');
    expect(renditions.map(({ attributes }) => [attributes.contenttype, attributes.rendition, attributes.wordcount])).toEqual([
      ['application/xhtml+xml', 'slrnd:xhtml', '11'],
      ['application/nitf+xml', 'slrnd:nitf', '11'],
    ]);
    expect(renditions.map(childNames)).toEqual([['html'], ['nitf']]);
    expect(at('contentSet/inlineXML/html/body/p').at(-1)).toBe('— RNS');
    expect(at('contentSet/inlineXML/nitf/body/body.content/block/p').at(-1)).toBe('— RNS');
    expect(at('contentSet/inlineXML/nitf/body/body.head/byline')).toEqual(['By Ada Obi and Li Wei']);
    expect(at('contentSet/inlineXML/nitf/body/body.head/dateline')).toEqual(['Millford, Ireland, 4 May 2026']);
    expect(at('contentSet/inlineXML/nitf/body/body.end/tagline')).toEqual(['© 2026 RNS']);
  });

  test('declares exactly those schemes of its own that it uses', async () => {
    const aliases = async (change: Partial<Header>) =>
      named((await written(bridge({ header: change }))).root, 'scheme').map(({ attributes }) => attributes.alias);
    expect(await aliases({})).toEqual(['slorg', 'slhead', 'slrel', 'slrnd', 'cRole']);
    expect(await aliases({ subheadline: undefined, translationOf: undefined } as Partial<Header>)).toEqual(['slorg', 'slrnd', 'cRole']);
  });

  test('names a provider with an identity: the publication’s, else the agency, by address, else by code', async () => {
    const provider = async (settings: Partial<Settings>, source: Header['source']) =>
      named((await written(bridge({ settings, header: { source } }))).root, 'provider').map(({ attributes, children }) => [
        { ...attributes },
        childNames({ children } as XmlElement).length,
      ]);
    expect(await provider({}, header.source)).toEqual([[{ uri: 'https://rns.example.org/' }, 1]]);
    expect(await provider({}, { name: 'Riverside News Service', code: 'RNS' })).toEqual([[{ qcode: 'slorg:RNS' }, 1]]);
    expect(await provider({ provider: { name: 'The Post', code: 'POST' } }, header.source)).toEqual([[{ qcode: 'slorg:POST' }, 1]]);
  });

  test('says the embargo to machines and, in words, to editors, whose note is one because many systems take the first', async () => {
    const { at } = await written(bridge());
    expect(at('itemMeta/embargoed')).toEqual(['2026-05-05T06:00:00+02:00']);
    expect(at('itemMeta/edNote')).toEqual([
      'Embargoed: not for publication before 06:00 (UTC+02:00) on 5 May 2026. Adds the cost in the second paragraph.',
    ]);
    const alone = await written(bridge({ header: { note: undefined } as Partial<Header> }));
    expect(alone.at('itemMeta/edNote')).toEqual(['Embargoed: not for publication before 06:00 (UTC+02:00) on 5 May 2026.']);
  });

  test('says nothing of what the header does not say', async () => {
    const bare = {
      version: 1,
      subheadline: undefined,
      summary: undefined,
      byline: [],
      dateline: undefined,
      updated: undefined,
      embargo: undefined,
      signal: undefined,
      note: undefined,
      subjects: [],
      keywords: [],
      places: [],
      genre: undefined,
      urgency: undefined,
      related: [],
      translationOf: undefined,
    };
    const { root } = await written(bridge({ header: bare as unknown as Partial<Header> })); // undefined stands for a key that is not there
    const meta = named(root, 'itemMeta').concat(named(root, 'contentMeta')).flatMap(childNames);
    expect(meta.join(' ')).toBe(
      'itemClass provider versionCreated firstCreated pubStatus fileName generator title contentCreated contentModified infoSource infoSource language slugline headline creditline',
    );
    expect(new TextDecoder().decode((await written(bridge({ header: bare as unknown as Partial<Header> }))).artifact.bytes)).not.toContain(
      'undefined',
    );
  });

  test('names the page and the PDF by address alone, and only where they have one', async () => {
    const links = async (settings: Partial<Settings>) =>
      named((await written(bridge({ settings }))).root, 'link').flatMap(({ attributes: { href, contenttype, size } }) =>
        href ? [[href, contenttype, size]] : [],
      );
    expect(await links({ baseUrl: 'https://example.org/news/' })).toEqual([
      ['https://example.org/news/old-bridge-opens/', 'text/html', undefined],
      ['https://example.org/news/old-bridge-opens/old-bridge-opens.pdf', 'application/pdf', undefined],
    ]);
    expect(await links({})).toEqual([]);
  });

  test('names related stories, the story it translates and those that translate it by their guid, unless they are not published', async () => {
    const links = async (published: readonly string[]) =>
      named((await written(bridge({ published, header: { version: 1 } }))).root, 'link').map(
        ({ attributes: { rel, residref, title, contenttype } }) => [rel, residref, title, contenttype],
      );
    const type = 'application/vnd.iptc.g2.newsitem+xml';
    expect(await links(['mill-museum', 'el-puente', 'die-bruecke'])).toEqual([
      ['irel:seeAlso', 'tag:example.org,2026-05-04:mill-museum', 'About mill-museum', type],
      ['slrel:translationOf', 'tag:example.org,2026-05-04:el-puente', 'About el-puente', type],
      ['slrel:translatedAs', 'tag:example.org,2026-05-04:die-bruecke', 'About die-bruecke', type],
    ]);
    expect(await links([])).toEqual([]);
  });

  test('names the version that it replaces, but for the first', async () => {
    const replaced = async (version: number) =>
      named((await written(bridge({ published: [], header: { version } }))).root, 'link').map(({ attributes }) => ({ ...attributes }));
    expect(await replaced(1)).toEqual([]);
    expect(await replaced(3)).toEqual([
      {
        rel: 'irel:previousVersion',
        residref: header.guid,
        version: '2',
        contenttype: 'application/vnd.iptc.g2.newsitem+xml',
      },
    ]);
  });

  test('says its subjects with their names in the story’s language, else in English, and what is broader', async () => {
    const topics: readonly Topic[] = [
      { code: '04000000', names: { 'en-GB': 'economy', es: 'economía' } },
      { code: '20000602', names: { 'en-GB': 'weaponry' }, broader: '04000000' },
    ];
    const { story, world } = bridge({ header: { language: 'es-MX', subjects: ['04000000', '20000602', '20009999'], places: [] } });
    const { root } = await written({ story, world: { ...world, topic: (code) => topics.find((topic) => topic.code === code) } });
    const said = ({ attributes, children }: XmlElement): unknown => [
      attributes.qcode ?? attributes['xml:lang'],
      ...children.flatMap((child) => (typeof child === 'string' ? child.trim() || [] : [said(child)])),
    ];
    expect(named(root, 'subject').map(said)).toEqual([
      ['medtop:04000000', ['es', 'economía']],
      ['medtop:20000602', ['en-GB', 'weaponry'], ['medtop:04000000', ['es', 'economía']]],
      ['medtop:20009999'],
    ]);
  });

  test('leads to each picture that has an address, once, with what it can be checked by', async () => {
    const again = { ...picture, properties: { ...picture.properties, caption: 'The same bridge' } } as AnyElement; // a figure still
    const pictures = async (settings: Partial<Settings>) =>
      named((await written(bridge({ settings, body: [picture, paragraph(text('Once more:')), again] }))).root, 'remoteContent');
    const [only, ...others] = await pictures({ baseUrl: 'https://example.org/news/' });
    expect(others).toEqual([]);
    const bytes = new TextEncoder().encode('stories/bridge.jpg');
    expect({ ...only?.attributes }).toEqual({
      rendition: 'slrnd:picture-1',
      href: 'https://example.org/news/old-bridge-opens/bridge.jpg',
      contenttype: 'image/jpeg',
      size: String(bytes.length),
      title: 'The bridge in spring',
      width: '800',
      height: '600',
    });
    const hashes = named(only as XmlElement, 'hash'); // there, by the lines before
    expect(hashes.map(({ attributes, children }) => [attributes.hashtype, children])).toEqual([
      ['xmlenc:sha256', [createHash('sha256').update(bytes).digest('hex')]],
    ]);
    expect(await pictures({})).toEqual([]);
  });

  test('keeps its pictures between the two texts, so that NITF is still the last', async () => {
    const { root } = await written(bridge({ settings: { baseUrl: 'https://example.org/' } }));
    expect(named(root, 'contentSet').flatMap(childNames)).toEqual(['inlineXML', 'remoteContent', 'inlineXML']);
  });

  test('refers to IPTC’s catalog and to nothing that it does not use', async () => {
    const { root } = await written(bridge({ settings: { baseUrl: 'https://example.org/' } }));
    const [catalogRef] = named(root, 'catalogRef');
    expect(catalogRef?.attributes.href).toBe('http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml');
    const schemes = named(root, 'scheme').map(({ attributes: { alias, uri } }) => [alias, uri]);
    expect(schemes).toContainEqual(['slrnd', 'https://example.org/cv/rendition/']);
    expect(schemes).toContainEqual(['xmlenc', 'http://www.w3.org/2001/04/xmlenc#']);
  });

  test('of a killed story tells the note and nothing of the text', async () => {
    const { at } = await written(bridge({ header: { status: 'canceled', note: 'Withdrawn; do not use any version.' } }));
    expect(at('itemMeta/pubStatus/@qcode')).toEqual(['stat:canceled']);
    expect(at('contentSet/inlineXML/html/body')).toEqual(['Withdrawn; do not use any version. — RNS']);
    expect(at('contentSet/inlineXML/nitf/body/body.content')).toEqual(['Withdrawn; do not use any version. — RNS']);
  });

  test('of a language that runs from right to left says so', async () => {
    const { root } = await written(bridge({ header: { language: 'ar' } }));
    expect([root, ...named(root, 'html')].map(({ attributes }) => attributes.dir)).toEqual(['rtl', 'rtl']);
  });

  test.each([
    ['prohibited', 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING'],
    ['allowed', 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED'],
  ] as const)('says that training of machines is %s', async (aiTraining, uri) => {
    const { at } = await written(bridge({ header: { rights: { ...header.rights, aiTraining } } }));
    expect(at('rightsInfo/dataMining/@uri')).toEqual([uri]);
  });

  test.each([
    ['2026-05-04T09:00+02:00', '2026-05-04T09:00:00+02:00'],
    ['2026-05-04T09:00:30.5Z', '2026-05-04T09:00:30.5Z'],
    ['2026-05-04T09:00:00-23:30', '2026-05-05T08:30:00Z'],
  ])('writes %s as XML Schema can read it', async (published, expected) => {
    const { at } = await written(bridge({ header: { published } }));
    expect(at('itemMeta/firstCreated')).toEqual([expected]);
  });

  test('of a line that the schema wants to be one is one, and the words are all there', async () => {
    const { at, root } = await written(bridge({ header: { credit: 'RNS\nand\tPost', keywords: ['two\nlines'] } }));
    expect(named(root, 'creditline').map(({ children }) => children)).toEqual([['RNS and Post']]);
    expect(at('contentMeta/keyword')).toEqual(['two lines']);
  });

  test('says the same words as the story, whatever XML thinks of them', async () => {
    const words = 'a ]]> b <b> &amp; "quoted" ‘twice’ \u202Eevil\u202C 👩‍👩‍👧 日本語 — end';
    const { at, root } = await written(
      bridge({ header: { headline: words }, body: [paragraph(text(words)), paragraph(link('https://example.org/?a=1&b="2"', words))] }),
    );
    expect(at('contentMeta/headline')).toContain(words);
    expect(named(root, 'p').filter(({ children }) => children[0] === words)).toHaveLength(2);
    expect(named(root, 'a').map(({ attributes, children }) => [attributes.href, children[0]])).toEqual(
      Array(2).fill(['https://example.org/?a=1&b=%222%22', words]),
    );
  });

  test('never holds a character that XML forbids', async () => {
    const { artifact, at } = await written(
      bridge({ header: { headline: 'Old\u0000 \u0008bridge\uFFFE' }, body: [paragraph(text('half \uD83D of a pair'))] }),
    );
    expect(at('contentMeta/headline')).toContain('Old bridge');
    expect(at('contentSet/inlineXML/html/body/p')).toContain('half \uFFFD of a pair');
    expect(new TextDecoder().decode(artifact.bytes)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
  });

  test('is the same bytes when it is made again', async () => {
    const [first, second] = [await written(bridge()), await written(bridge())];
    expect(first.artifact.bytes).toEqual(second.artifact.bytes);
  });
});

describe('what has no address', () => {
  const positioned = { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };

  test('is shown as text, and the place is named', async () => {
    const body = [paragraph({ ...link('../mill/', 'the mill'), position: positioned }), { ...picture, position: positioned }];
    const { diagnostics, root, at } = await written(bridge({ body }));
    expect(named(root, 'a')).toEqual([]);
    expect(named(root, 'img')).toEqual([]);
    expect(at('contentSet/inlineXML/html/body/p')).toEqual(['the mill', '[The bridge in spring. Picture: Ada Obi]', '— RNS']);
    expect(at('contentSet/inlineXML/nitf/body/body.content/block/media/media-caption')).toEqual(['The bridge in spring. Picture: Ada Obi']);
    expect(diagnostics).toMatchObject([
      {
        code: 'link/without-address',
        severity: 'note',
        place: { path: 'stories/old-bridge-opens.md', start: { line: 3, column: 1 } },
      },
      {
        code: 'picture/without-address',
        severity: 'note',
        place: { path: 'stories/old-bridge-opens.md', start: { line: 3, column: 1 } },
      },
    ]);
  });

  test('has one as soon as the publication has, and nothing is reported', async () => {
    const { diagnostics, at } = await written(bridge({ settings: { baseUrl: 'https://example.org/news/' } }));
    expect(at('contentSet/inlineXML/html/body/p/a/@href')).toEqual(['https://example.org/news/mill/']);
    expect(at('contentSet/inlineXML/html/body/figure/img/@src')).toEqual(['https://example.org/news/old-bridge-opens/bridge.jpg']);
    expect(at('contentSet/inlineXML/nitf/body/body.content/block/media/media-reference/@source')).toEqual([
      'https://example.org/news/old-bridge-opens/bridge.jpg',
    ]);
    expect(diagnostics).toEqual([]);
  });
});

test('no story whatever breaks a rule of the second level', async () => {
  await fc.assert(
    fc.asyncProperty(anyWritten, async (any) => {
      const { root } = await written(any);
      expect(newsmlRules(root)).toEqual([]);
      expect(named(root, 'p').filter(({ attributes }) => attributes.class === 'credit')).toHaveLength(2);
    }),
    { numRuns: 60, seed: 20081117 },
  );
});

describe('the feed', () => {
  const envelope: Envelope = {
    sent: '2026-05-04T11:30+02:00',
    sender: 'example.org',
    transmitId: 'tag:example.org,2026-05-04:feed',
    priority: 4,
    origin: 'Slugline ]]>',
    destinations: ['partner-a', 'partner-b'],
  };

  const sent = async (items: readonly Artifact[]) => {
    const writer = await newsml.prepare({}, bridge().world);
    const sealed = async function* () {
      yield* items as readonly Proven[]; // sealing is press's; the feed reads bytes alone
    };
    const bundle = writer.bundle?.(envelope, { name: 'feed', items: sealed() });
    const chunks: Uint8Array[] = [];
    for await (const chunk of bundle?.chunks ?? []) chunks.push(chunk);
    return { bundle, chunks, bytes: Uint8Array.from(chunks.flatMap((chunk) => [...chunk])) };
  };

  test('is a newsMessage of all items, each as it is by itself', async () => {
    const items = [
      await written(bridge()),
      await written(bridge({ header: { slug: 'el-puente', guid: 'tag:example.org,2026-05-04:el-puente', language: 'es' } })),
    ];
    const { bundle, bytes, chunks } = await sent(items.map(({ artifact }) => artifact));
    expect(bundle).toMatchObject({ path: 'feed.newsml.xml', mediaType: 'application/vnd.iptc.g2.newsmessage+xml' });
    const [itemSet] = named(readXml(bytes), 'itemSet');
    expect(itemSet?.children.filter((child) => typeof child !== 'string')).toEqual(items.map(({ root }) => root));
    expect(chunks).toHaveLength(4);
  });

  test('says who sends it, when, and to whom, in the order of the schema', async () => {
    const [header] = named(readXml((await sent([(await written(bridge())).artifact])).bytes), 'header');
    const lines = header?.children.flatMap((child) => (typeof child === 'string' ? [] : [[child.name, child.children.join('')]]));
    expect(lines).toEqual([
      ['sent', '2026-05-04T11:30:00+02:00'],
      ['sender', 'example.org'],
      ['transmitId', 'tag:example.org,2026-05-04:feed'],
      ['priority', '4'],
      ['origin', 'Slugline ]]>'],
      ['destination', 'partner-a'],
      ['destination', 'partner-b'],
    ]);
  });

  test('takes an item without a declaration as it is', async () => {
    const { artifact, root } = await written(bridge());
    const bare = artifact.bytes.subarray(artifact.bytes.indexOf(10) + 1);
    const [itemSet] = named(readXml((await sent([{ ...artifact, bytes: bare }])).bytes), 'itemSet');
    expect(itemSet?.children.filter((child) => typeof child !== 'string')).toEqual([root]);
  });

  test('is not made where there is nothing to send', async () => {
    expect((await sent([])).chunks).toEqual([]);
  });
});
