import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nitf } from '../../../src/formats/nitf/index.ts';
import { simplified } from '../../../src/formats/nitf/simplified.ts';
import type { BodyKind, Diagnostic, Header, HeaderKey, Story, Topic, World } from '../../../src/model/index.ts';
import { valuesOf } from '../../../src/proof/index.ts';
import { prove } from '../../../src/proof/prove.ts';
import { elementsOf, readXml, type XmlElement } from '../../../src/proof/xml.ts';
import { openXml } from '../../../src/proof/xmlFile.ts';
import { bridge, bridgeWith, paragraph, worldOf } from '../../press/bridge.ts';
import { element, examples } from '../markup/kinds.ts';
import { anyWritten } from '../newsml/stories.ts';

async function written(story: Story, world: World = worldOf([bridge]), settings: object = {}) {
  const diagnostics: Diagnostic[] = [];
  const writer = await nitf.prepare(nitf.settings.parse(settings), world);
  const [artifact] = (await writer.story?.(story, world, (diagnostic) => diagnostics.push(diagnostic))) ?? [];
  if (artifact === undefined) throw new Error('no document was written');
  const text = new TextDecoder().decode(artifact.bytes);
  return { artifact, text, diagnostics, root: readXml(artifact.bytes), at: (place: string) => openXml(artifact.bytes).find(place) };
}

const named = (root: XmlElement, name: string) => [...elementsOf(root)].filter((one) => one.name === name);
const childNames = ({ children }: XmlElement) => children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]));
const childrenOf = (root: XmlElement, name: string) => named(root, name).flatMap(childNames).join(' ');
/** A header without what it need not say; undefined stands for a key that is not there. */
const bare = {
  subheadline: undefined,
  summary: undefined,
  byline: [],
  dateline: undefined,
  updated: undefined,
  signal: undefined,
  note: undefined,
  subjects: [],
  keywords: [],
  places: [],
  genre: undefined,
  urgency: undefined,
  version: 1,
} as unknown as Partial<Header>;

describe('an NITF document', () => {
  test('lies beside the page, named by the slug', async () => {
    const { artifact } = await written(bridge);
    expect(artifact).toMatchObject({ path: 'mill-bridge/mill-bridge.nitf.xml', mediaType: 'application/nitf+xml', carries: 'story' });
    expect(nitf.renditions(bridge, { namespace: 'iptc' })).toEqual([
      { format: 'nitf', path: 'mill-bridge/mill-bridge.nitf.xml', mediaType: 'application/nitf+xml' },
    ]);
  });

  test('says of itself that it is NITF 3.6, in the words that the schema fixes', async () => {
    const { root } = await written(bridge);
    expect(root).toMatchObject({ name: 'nitf', namespace: 'http://iptc.org/std/NITF/2006-10-18/' });
    expect({ ...root.attributes }).toMatchObject({
      version: '-//IPTC//DTD NITF 3.6//EN',
      'change.date': 'September 11, 2009',
      'change.time': '12:26',
      uno: bridge.header.guid,
      baselang: 'en',
    });
  });

  test('has no namespace where a newsroom has partners that know none, and says the same', async () => {
    const { root, text } = await written(bridge, worldOf([bridge]), { namespace: 'none' });
    expect(root.namespace).toBe('');
    expect(text).not.toContain('xmlns');
    expect(text).toBe((await written(bridge)).text.replace(/ xmlns="[^"]*"/, ''));
  });

  test('has everything that the header says where the mapping table says it is', async () => {
    const { artifact } = await written(bridge);
    const subject = { path: artifact.path, maker: 'nitf' };
    const finding = prove(openXml(artifact.bytes), { carries: 'story', subject, story: bridge, fields: nitf.fields });
    const claimed = (Object.keys(nitf.fields) as HeaderKey[]).filter(
      (key) => !('nowhere' in nitf.fields[key]) && valuesOf(bridge.header, key).length > 0,
    );
    expect(finding).toMatchObject({ evidence: { credits: ['IPS'], fields: claimed } });
  });

  test('has its elements in the order of the schema', async () => {
    const { root } = await written(bridge);
    expect(childrenOf(root, 'nitf')).toBe('head body');
    expect([...new Set(childrenOf(root, 'head').split(' '))].join(' ')).toBe('title meta tobject iim docdata pubdata revision-history');
    expect(childrenOf(root, 'body')).toBe('body.head body.content body.end');
    expect(childrenOf(root, 'body.head')).toBe('hedline note byline distributor dateline abstract');
  });

  test('names the agency where machines look for a credit, and signs the text off', async () => {
    const { at } = await written(bridge);
    expect(at('head/iim/ds[num=110]/@value')).toEqual(['IPS']);
    expect(at('head/meta[name=aap-source]/@content')).toEqual(['IPS']);
    expect(at('body/body.head/distributor/org')).toEqual(['Inter Press Sample']);
    expect(at('body/body.content/block/p').at(-1)).toBe('— IPS');
    expect(at('body/body.end/tagline')).toEqual(['© 2008 IPS']);
  });

  test('says what a stock ingest takes in the first place where that looks', async () => {
    const { at } = await written(bridge);
    expect(at('head/docdata/doc-id/@id-string')).toEqual([bridge.header.guid]);
    expect(at('head/docdata/urgency/@ed-urg')).toEqual(['5']);
    expect(at('head/docdata/date.issue/@norm')).toEqual(['20080317T153000+0100']);
    expect(at('head/meta[name=anpa-keyword]/@content')).toEqual(['mill-bridge']);
    expect(Number(at('head/meta[name=anpa-wordcount]/@content')[0])).toBe(35);
    expect(at('body/body.head/byline')).toEqual(['By Ada Obi and Li Wei']);
    expect(at('body/body.head/dateline/location/city')).toEqual(['Millford']);
    expect(at('body/body.head/abstract/p')).toEqual(['After two winters the town has its bridge back.']);
    expect(at('head/docdata/key-list/keyword/@key')).toEqual(['bridge', 'walkers']);
  });

  test('tells place, country and day apart in the dateline, which reads as a line', async () => {
    const { at } = await written(bridge);
    expect(at('body/body.head/dateline')).toEqual(['Millford, Nowhere, 16 March 2008']);
    expect(at('body/body.head/dateline/story.date/@norm')).toEqual(['20080316T000000+0100']);
    expect((await written(bridgeWith({ dateline: { country: 'Nowhere' } }))).at('body/body.head/dateline')).toEqual(['Nowhere']);
    expect((await written(bridgeWith({ dateline: { date: '2008-03-16' } }))).at('body/body.head/dateline')).toEqual(['16 March 2008']);
  });

  test('names subjects by code, and each level of them in the story’s language', async () => {
    const topics = new Map<string, Topic>([
      ['04000000', { code: '04000000', names: { en: 'economy', es: 'economía' } }],
      ['20000344', { code: '20000344', names: { en: 'transport', es: 'transporte' }, broader: '04000000' }],
      ['20000345', { code: '20000345', names: { en: 'roads' }, broader: '20000344' }],
    ]);
    const world = { ...worldOf([bridge]), topic: (code: string) => topics.get(code) };
    const subjects = ['04000000', '20000344', '20000345', '20009999'];
    const { root } = await written(bridgeWith({ subjects, language: 'es' }), world);
    expect(named(root, 'tobject.subject').map(({ attributes }) => Object.values(attributes))).toEqual([
      ['04000000', 'economía'],
      ['20000344', 'economía', 'transporte'],
      ['20000345', 'economía', 'transporte', 'roads'],
      ['20009999'],
    ]);
  });

  test('is written though a vocabulary runs in a circle', async () => {
    const topic = (code: string) => ({ code, names: { en: code }, broader: code === '20000001' ? '20000002' : '20000001' });
    const { at } = await written(bridgeWith({ subjects: ['20000001'] }), { ...worldOf([bridge]), topic });
    expect(at('head/tobject/tobject.subject/@tobject.subject.matter')).toEqual(['20000001']);
  });

  test('says where the page is, only where it has an address', async () => {
    const page = { format: 'html', path: 'mill-bridge/index.html', mediaType: 'text/html' };
    const { at } = await written({ ...bridge, renditions: [page] });
    expect(at('head/pubdata/@ex-ref')).toEqual(['https://mill.example/mill-bridge/']);
    expect(at('head/pubdata/@name')).toEqual(['The Mill Post']);
    expect((await written(bridge)).at('head/pubdata/@ex-ref')).toEqual([]);
    expect((await written(bridge)).at('head/pubdata/@date.publication')).toEqual(['20080317T120000+0100']);
  });

  test('names related stories and the story it translates by their guid, unless they are not published', async () => {
    const other = bridgeWith({ slug: 'other', guid: 'tag:example.org,2008:other' });
    const story = bridgeWith({ related: ['other', 'gone'], translationOf: 'other' });
    const { at } = await written(story, worldOf([story, other]));
    expect(at('head/meta[name=related]/@content')).toEqual(['tag:example.org,2008:other']);
    expect(at('head/meta[name=translationOf]/@content')).toEqual(['tag:example.org,2008:other']);
    expect((await written(other, worldOf([story, other]))).at('head/meta[name=translatedAs]/@content')).toEqual([bridge.header.guid]);
  });

  test('says nothing of what the header does not say', async () => {
    const { root, text } = await written(bridgeWith(bare, paragraph('Open.')));
    expect(text).not.toContain('undefined');
    expect(childrenOf(root, 'docdata')).toBe('doc-id del-list date.issue du-key doc.copyright doc.rights');
    expect(childrenOf(root, 'body.head')).toBe('hedline distributor');
    expect(named(root, 'docdata').map(({ attributes }) => ({ ...attributes }))).toEqual([{ 'management-status': 'usable' }]);
    expect(named(root, 'revision-history')).toEqual([]);
  });

  test('has no character that XML forbids, and none of its ids', async () => {
    const { text, root, diagnostics } = await written(
      bridgeWith({ headline: 'Old\u0000 \uFFFEbridge' }, paragraph('half \uD83D of a pair ]]> <b>')),
    );
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\]\]>/);
    expect([...elementsOf(root)].flatMap(({ attributes }) => attributes.id ?? [])).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'text/characters-lost', severity: 'warning', message: expect.stringContaining('U+0000, U+D83D, U+FFFE') },
    ]);
  });

  test('is the same bytes when it is made again', async () => {
    expect((await written(bridge)).text).toBe((await written(bridge)).text);
  });

  test('of any story whatever has one sign-off, and no time without its offset', async () => {
    await fc.assert(
      fc.asyncProperty(anyWritten, async ({ story, world }) => {
        const { root, text } = await written(story, world);
        expect(root.name).toBe('nitf');
        expect(named(root, 'p').filter(({ attributes }) => attributes.class === 'credit')).toHaveLength(1);
        for (const [, moment] of text.matchAll(/ (?:norm|date\.publication)="([^"]*)"/g))
          expect(moment).toMatch(/^\d{8}T\d{6}(\.\d+)?(Z|[+-]\d{4})$/);
      }),
      { numRuns: 60, seed: 20081117 },
    );
  });
});

describe('the life of a story in NITF', () => {
  test('a correction says so to machines, to editors and above the text', async () => {
    const { at } = await written(bridge);
    expect(at('head/docdata/correction/@info')).toEqual(['Corrects the length of the bridge.']);
    expect(at('head/docdata/ed-msg/@msg-type')).toEqual(['correction']);
    expect(at('head/docdata/ed-msg/@info')).toEqual(['Corrects the length of the bridge.']);
    expect(at('head/docdata/@management-doc-idref')).toEqual([bridge.header.guid]);
    expect(at('head/docdata/@management-idref-status')).toEqual([]);
    expect(at('head/docdata/du-key/@version')).toEqual(['2']);
    expect(at('head/revision-history/@comment')).toEqual(['Corrects the length of the bridge.']);
    expect(at('body/body.head/note')).toEqual(['Corrects the length of the bridge.']);
  });

  test('an update without a note is known as one, and is no correction', async () => {
    const { at } = await written(bridgeWith({ signal: 'update', note: undefined } as Partial<Header>));
    expect(at('head/docdata/ed-msg/@msg-type')).toEqual(['update']);
    expect(at('head/docdata/ed-msg/@info')).toEqual([]);
    expect(at('head/docdata/correction/@id-string')).toEqual([]);
  });

  test('a kill cancels what came before, and tells its note and nothing of the text', async () => {
    const note = 'Withdrawn; do not use any version.';
    const { at, text } = await written(bridgeWith({ status: 'canceled', signal: undefined, note } as Partial<Header>));
    expect(at('head/docdata/@management-status')).toEqual(['canceled']);
    expect(at('head/docdata/@management-doc-idref')).toEqual([bridge.header.guid]);
    expect(at('head/docdata/@management-idref-status')).toEqual(['canceled']);
    expect(at('head/docdata/ed-msg/@msg-type')).toEqual(['kill']);
    expect(at('head/docdata/ed-msg/@info')).toEqual([note]);
    expect(at('body/body.content')).toEqual([`${note} — IPS`]);
    expect(at('body/body.head/abstract')).toEqual([]);
    const corrected = await written(bridgeWith({ status: 'canceled', note }));
    expect(corrected.at('text').filter((block) => block === note)).toHaveLength(1);
    expect(text).not.toContain('fifty people');
    expect(text).not.toContain('After two winters');
  });

  test('an embargo is when the text is free, for machines and in words; it does not outlive its hour as a status', async () => {
    const { at } = await written(bridgeWith({ embargo: '2008-03-18T06:00:00+01:00' }));
    expect(at('head/docdata/date.release/@norm')).toEqual(['20080318T060000+0100']);
    expect(at('head/docdata/@management-status')).toEqual(['usable']);
    expect(at('head/docdata/ed-msg/@info')).toEqual([
      'Embargoed: not for publication before 06:00 (UTC+01:00) on 18 March 2008. Corrects the length of the bridge.',
    ]);
    expect(at('head/docdata/date.expire/@norm')).toEqual([]);
    const alone = await written(bridgeWith({ ...bare, embargo: '2008-03-18T06:00:00+01:00' }));
    expect(alone.at('head/docdata/ed-msg/@msg-type')).toEqual(['embargo']);
  });

  test.each([
    ['prohibited', '1', 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING'],
    ['allowed', '0', 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED'],
  ] as const)('training of machines that is %s is said in two ways', async (aiTraining, reserved, uri) => {
    const { at } = await written(bridgeWith({ rights: { ...bridge.header.rights, aiTraining } }));
    expect(at('head/meta[name=tdm-reservation]/@content')).toEqual([reserved]);
    expect(at('head/meta[name=dataMining]/@content')).toEqual([uri]);
  });
});

describe('what NITF has no element for', () => {
  test('is named in one note a story, each kind once, at the first place', async () => {
    const position = { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } };
    const bold = { ...examples.strong, position };
    const { diagnostics } = await written(bridgeWith({}, element('p', {}, bold, ' and ', examples.strong), examples.h3, examples.p));
    expect(diagnostics).toEqual([
      {
        code: 'nitf/simplified',
        severity: 'note',
        place: { path: 'stories/mill-bridge.md', ...position },
        message: 'NITF has less markup than this story; it has bold text as emphasis (2); headings of the second level as headings',
        hints: ['All words are there; the class of an element says what it was'],
      },
    ]);
  });

  test('is what the handlers write as something else, and nothing more', () => {
    const said = Object.entries(simplified)
      .filter(([kind, row]) => (row as (node: unknown) => string | undefined)(examples[kind as BodyKind]) !== undefined)
      .map(([kind]) => kind);
    expect(said.join(' ')).toBe('h3 h4 pullquote factbox label footnote footnoteref strong del sup code');
  });

  test('is not said of a text that has only what NITF has', async () => {
    const { diagnostics } = await written(
      bridgeWith({}, examples.p, examples.ul, examples.table, element('p', {}, examples.a, examples.sub)),
    );
    expect(diagnostics).toEqual([]);
  });

  test('and what has no address outside is named too', async () => {
    const { house, ...world } = worldOf([bridge]);
    const { baseUrl: _, ...homeless } = house;
    const link = element('p', {}, element('a', { href: '../mill/' }, 'the mill'));
    const { diagnostics, at } = await written(bridgeWith({}, link), { ...world, house: homeless });
    expect(diagnostics).toMatchObject([{ code: 'link/without-address', severity: 'note' }]);
    expect(at('body/body.content/block/p')[0]).toBe('the mill');
  });
});
