import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ninjs } from '../../../src/formats/ninjs/index.ts';
import type { Diagnostic, Header, HeaderKey, Picture, Story, Topic, World } from '../../../src/model/index.ts';
import { valuesOf } from '../../../src/proof/index.ts';
import { openJson } from '../../../src/proof/json.ts';
import { prove } from '../../../src/proof/prove.ts';
import { readXml } from '../../../src/proof/xml.ts';
import { bridge, bridgeWith, paragraph, worldOf } from '../../press/bridge.ts';
import { element, examples } from '../markup/kinds.ts';
import { anyWritten } from '../newsml/stories.ts';

async function written(story: Story, world: World = worldOf([bridge])) {
  const diagnostics: Diagnostic[] = [];
  const writer = await ninjs.prepare({}, world);
  const [artifact] = (await writer.story?.(story, world, (diagnostic) => diagnostics.push(diagnostic))) ?? [];
  if (artifact === undefined) throw new Error('no object was written');
  const text = new TextDecoder().decode(artifact.bytes);
  const object: Record<string, unknown> = JSON.parse(text);
  return { artifact, text, object, diagnostics, at: (place: string) => openJson(artifact.bytes).find(place) };
}

const page = { format: 'html', path: 'mill-bridge/index.html', mediaType: 'text/html' };
const files = [
  page,
  { format: 'pdf', path: 'mill-bridge/mill-bridge.pdf', mediaType: 'application/pdf' },
  { format: 'ninjs', path: 'mill-bridge/mill-bridge.ninjs.json', mediaType: 'application/json' },
];
const picture: Picture = {
  src: 'stories/old mill.jpg',
  alt: 'A stone bridge',
  caption: 'In spring',
  credit: 'Jo Day',
  width: 800,
  height: 600,
  mediaType: 'image/jpeg',
  lead: true,
};
const pictured = (story: Story = bridgeWith({}, element('figure', picture), paragraph('Open.'))): Story => ({
  ...story,
  renditions: [page],
});
const withFiles: World = { ...worldOf([bridge]), read: async (path) => new TextEncoder().encode(path) };

describe('a ninjs object', () => {
  test('lies beside the page, named by the slug', async () => {
    const { artifact } = await written(bridge);
    expect(artifact).toMatchObject({ path: 'mill-bridge/mill-bridge.ninjs.json', mediaType: 'application/json', carries: 'story' });
    expect(ninjs.renditions(bridge, {})).toEqual([files[2]]);
  });

  test('says what it is: ninjs 3.1, a text, all of it', async () => {
    const { object } = await written(bridge);
    expect(object).toMatchObject({
      standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
      uri: bridge.header.guid,
      type: 'text',
      representationType: 'full',
      profile: 'text-only',
      version: '2',
      pubStatus: 'usable',
      language: 'en',
    });
  });

  test('has everything that the header says where the mapping table says it is', async () => {
    const { artifact } = await written(bridge);
    const subject = { path: artifact.path, maker: 'ninjs' };
    const finding = prove(openJson(artifact.bytes), { carries: 'story', subject, story: bridge, fields: ninjs.fields });
    const claimed = (Object.keys(ninjs.fields) as HeaderKey[]).filter(
      (key) => !('nowhere' in ninjs.fields[key]) && valuesOf(bridge.header, key).length > 0,
    );
    expect(finding).toMatchObject({ evidence: { credits: ['IPS'], fields: claimed } });
  });

  test('carries the credit in every slot that it has', async () => {
    const { at, object } = await written(bridge);
    expect(at('descriptions[role=creditline].value')).toEqual(['IPS']);
    expect(object.infoSources).toEqual([
      { role: 'source', name: 'Inter Press Sample', uri: 'https://ips.example/', literal: 'IPS' },
      { role: 'creditline', name: 'Inter Press Sample', literal: 'IPS' },
      { role: 'author', name: 'Ada Obi' },
      { role: 'author', name: 'Li Wei' },
    ]);
    expect(at('usageTerms')).toEqual(['The credit line IPS must be kept.']);
    expect(at('copyrightHolder')).toEqual(['Inter Press Sample']);
    expect(at('copyrightNotice')).toEqual(['© 2008 IPS']);
    expect(at('rightsInfo.linkedRights')).toEqual(['https://rights.example/ips']);
  });

  test('tells the text plain and as XHTML, the sign-off at the end of both', async () => {
    const { object } = await written(bridgeWith({}, paragraph('It is <open>.'), examples.ul));
    expect(object.bodies).toEqual([
      { role: 'main', contentType: 'text/plain', wordCount: 5, value: 'It is <open>.\n\n• one\n• two\n\n— IPS' },
      {
        role: 'richtext',
        contentType: 'application/xhtml+xml',
        wordCount: 5,
        value: '<p>It is &#x3C;open>.</p>\n<ul><li>one</li><li><p>two</p></li></ul>\n<p class="credit">— IPS</p>',
      },
    ]);
  });

  test('loses its seal when one body alone loses the sign-off', async () => {
    const { text } = await written(bridge);
    for (const [whole, broken] of [
      ['\\n\\n— IPS"', '"'],
      ['— IPS</p>', '</p>'],
    ] as const) {
      const opened = openJson(new TextEncoder().encode(text.replace(whole, broken)));
      const finding = prove(opened, { carries: 'story', subject: { path: 'x', maker: 'ninjs' }, story: bridge, fields: ninjs.fields });
      expect(finding).toMatchObject({ diagnostics: [{ code: 'proof/credit-missing' }] });
    }
  });

  test('names headlines, summary and dateline by their roles', async () => {
    const { object } = await written(bridge);
    expect(object.headlines).toEqual([
      { role: 'main', value: 'The Mill Bridge Opens Again' },
      { role: 'subhead', value: 'Walkers & cyclists cross the stream' },
    ]);
    expect(object.descriptions).toMatchObject([
      { role: 'summary', value: 'After two winters the town has its bridge back.' },
      { role: 'creditline' },
      { role: 'dateline', value: 'MILLFORD, Nowhere, 16 March 2008' },
      { role: 'dataMining', contentType: 'text/uri-list', value: 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING' },
    ]);
    expect(object.located).toBe('Millford, Nowhere');
    expect(object.by).toBe('Ada Obi and Li Wei');
  });

  test('names subjects in the story’s language where they are known, keywords and places beside them', async () => {
    const economy: Topic = { code: '04000000', names: { en: 'economy', es: 'economía' } };
    const world: World = { ...worldOf([bridge]), topic: (code) => (code === economy.code ? economy : undefined) };
    const { object } = await written(bridgeWith({ language: 'es' }), world);
    expect(object.subjects).toEqual([
      { name: 'economía', rel: 'about', uri: 'http://cv.iptc.org/newscodes/mediatopic/04000000', literal: 'medtop:04000000' },
      { rel: 'about', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000344', literal: 'medtop:20000344' },
      { name: 'bridge', rel: 'keyword' },
      { name: 'walkers', rel: 'keyword' },
    ]);
    expect(object.places).toEqual([{ name: 'Millford', rel: 'about' }]);
    expect(object.genres).toEqual([{ name: 'Current' }]);
  });

  test('names the story’s other files by address alone, and only where they have one', async () => {
    const { object } = await written({ ...bridge, renditions: files });
    expect(object.renditions).toEqual([
      { name: 'html', href: 'https://mill.example/mill-bridge/', contentType: 'text/html', title: 'index.html' },
      { name: 'pdf', href: 'https://mill.example/mill-bridge/mill-bridge.pdf', contentType: 'application/pdf', title: 'mill-bridge.pdf' },
    ]);
    const { house, ...world } = worldOf([bridge]);
    const { baseUrl: _, ...homeless } = house;
    expect((await written({ ...bridge, renditions: files }, { ...world, house: homeless })).object.renditions).toBeUndefined();
  });

  test('has its pictures with their words and credit, by address', async () => {
    const { object } = await written(pictured(), withFiles);
    expect(object.profile).toBe('text-photo');
    expect(object.associations).toEqual([
      {
        name: 'old mill.jpg',
        rel: 'main',
        uri: 'tag:example.org,2008-03-17:mill-bridge#stories%2Fold%20mill.jpg',
        type: 'picture',
        language: 'en',
        descriptions: [
          { role: 'caption', contentType: 'text/plain', value: 'In spring' },
          { role: 'altText', contentType: 'text/plain', value: 'A stone bridge' },
          { role: 'creditline', contentType: 'text/plain', value: 'Jo Day' },
        ],
        infoSources: [{ role: 'creditline', literal: 'Jo Day' }],
        renditions: [
          {
            name: 'original',
            href: 'https://mill.example/mill-bridge/old-mill.jpg',
            contentType: 'image/jpeg',
            width: 800,
            height: 600,
            sizeInBytes: 20,
          },
        ],
      },
    ]);
  });

  test('has a picture that is shown twice once, with the words of its first showing', async () => {
    const { caption: _, credit: __, lead: ___, ...again } = picture;
    const twice = bridgeWith({}, element('figure', picture), element('figure', { ...again, alt: 'The same bridge' }));
    const { object } = await written(pictured(twice), withFiles);
    expect(object.associations).toHaveLength(1);
    expect(object.associations).toMatchObject([{ rel: 'main', infoSources: [{ role: 'creditline', literal: 'Jo Day' }] }]);
  });

  test('knows a picture that has no address by a name of its own, and says so', async () => {
    const { object, diagnostics } = await written({ ...pictured(), renditions: [] });
    expect(object.associations).toMatchObject([
      { uri: 'tag:example.org,2008-03-17:mill-bridge#stories%2Fold%20mill.jpg', renditions: [{ name: 'original', width: 800 }] },
    ]);
    expect(diagnostics).toMatchObject([{ code: 'picture/without-address', severity: 'note' }]);
    const { header } = pictured();
    const anchored = await written({ ...pictured(), header: { ...header, guid: 'https://mill.example/#1' }, renditions: [] });
    expect(anchored.object.associations).toMatchObject([{ uri: 'https://mill.example/#1/stories%2Fold%20mill.jpg' }]);
  });

  test('names related stories and the story it translates with their credit, unless they are not published', async () => {
    const other = bridgeWith({ slug: 'other', guid: 'tag:example.org,2008:other', headline: 'Another', language: 'es' });
    const story = bridgeWith({ related: ['other', 'gone', 'other'], translationOf: 'other' });
    const { object } = await written(story, worldOf([story, other]));
    const association = {
      name: 'Another',
      uri: 'tag:example.org,2008:other',
      type: 'text',
      representationType: 'partial',
      language: 'es',
      headlines: [{ role: 'main', value: 'Another' }],
      descriptions: [{ role: 'creditline', contentType: 'text/plain', value: 'IPS' }],
      infoSources: [{ role: 'creditline', literal: 'IPS' }],
    };
    expect(object.associations).toEqual([
      { ...association, rel: 'seeAlso' },
      { ...association, rel: 'translationOf' },
    ]);
  });

  test('names the stories that translate it', async () => {
    const other = bridgeWith({ slug: 'puente', guid: 'tag:example.org,2008:puente', translationOf: 'mill-bridge' });
    const { object } = await written(bridge, worldOf([bridge, other]));
    expect(object.associations).toMatchObject([{ rel: 'translatedAs', uri: 'tag:example.org,2008:puente' }]);
  });

  test('says nothing of what the header does not say', async () => {
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
      rights: { holder: 'IPS', notice: '© IPS', terms: 'IPS' },
    } as unknown as Partial<Header>; // undefined stands for a key that is not there
    const { object, text } = await written(bridgeWith(bare, paragraph('Open.')));
    expect(Object.keys(object).join(' ')).toBe(
      'standard uri type representationType profile version firstCreated versionCreated pubStatus language copyrightHolder copyrightNotice usageTerms title headlines slugline descriptions bodies infoSources altIds',
    );
    expect(text).not.toMatch(/undefined|null|\[\]/);
  });

  test('is JSON that every parser reads: no half of a pair, no control character, no character that its XHTML cannot say', async () => {
    const words = 'half \uD83D of a pair\u0000\u0008 👩‍👩‍👧 ]]> "quoted" \\ back\uFFFE';
    const { text, object, at, diagnostics } = await written(bridgeWith({ headline: words, keywords: [words] }, paragraph(words)));
    expect(diagnostics).toMatchObject([
      { code: 'text/characters-lost', severity: 'warning', message: expect.stringContaining('U+0000, U+0008, U+D83D, U+FFFE') },
    ]);
    expect(text).not.toMatch(/\\ud[89a-f]|\\u00[01]|\p{Surrogate}|\uFFFE/iu);
    expect(object.title).toBe('half \uFFFD of a pair 👩‍👩‍👧 ]]> "quoted" \\ back');
    expect(at('text').slice(0, 1)).toEqual(['half \uFFFD of a pair 👩‍👩‍👧 ]]> "quoted" \\ back']);
  });

  test('writes moments with seconds, as RFC 3339 wants them', async () => {
    const { object } = await written(bridgeWith({ published: '2008-03-17T12:00+01:00', updated: '2008-03-17T15:30:00.5Z' }));
    expect([object.firstCreated, object.versionCreated]).toEqual(['2008-03-17T12:00:00+01:00', '2008-03-17T15:30:00.5Z']);
  });

  test('is the same bytes when it is made again', async () => {
    expect((await written(pictured(), withFiles)).text).toBe((await written(pictured(), withFiles)).text);
  });

  test('of any story whatever is JSON whose XHTML is XML', async () => {
    await fc.assert(
      fc.asyncProperty(anyWritten, async ({ story, world }) => {
        const { object } = await written(story, world);
        const [plain, rich] = object.bodies as readonly { readonly value: string }[];
        expect(plain?.value.startsWith('\n')).toBe(false);
        expect(() => readXml(new TextEncoder().encode(`<div>${rich?.value}</div>`))).not.toThrow();
        expect(rich?.value).not.toMatch(/ id="/);
      }),
      { numRuns: 60, seed: 20081117 },
    );
  });
});

describe('the life of a story in ninjs', () => {
  test.each([
    ['correction', 'Corrects the length.', 'Correction: Corrects the length.'],
    ['update', 'Adds the cost.', 'Updated: Adds the cost.'],
    ['update', undefined, 'Updated.'],
    [undefined, 'For the Saturday pages.', 'For the Saturday pages.'],
    [undefined, undefined, undefined],
  ] as const)('signal %s with the note "%s" is told to editors as "%s"', async (signal, note, edNote) => {
    const { object } = await written(bridgeWith({ signal, note } as Partial<Header>));
    expect(object.edNote).toBe(edNote);
  });

  test('a kill is canceled, and tells its note and nothing of the text', async () => {
    const note = 'Withdrawn; do not use any version.';
    const killed = bridgeWith({ status: 'canceled', signal: undefined, note } as Partial<Header>, element('figure', picture));
    const { object, text, at } = await written(pictured(killed), withFiles);
    expect(object.pubStatus).toBe('canceled');
    expect(object.edNote).toBe(note);
    expect(at('bodies[role=main].value')).toEqual([`${note} — IPS`]);
    expect(object.associations).toBeUndefined();
    expect(text).not.toContain('In spring');
    expect(text).not.toContain('After two winters');
  });

  test('an embargo stands in its own field and, in words, in the note to editors', async () => {
    const { object } = await written(
      bridgeWith({ embargo: '2008-03-18T06:00:00+01:00', note: undefined, signal: undefined } as Partial<Header>),
    );
    expect(object.embargoedUntil).toBe('2008-03-18T06:00:00+01:00');
    expect(object.edNote).toBe('Embargoed: not for publication before 06:00 (UTC+01:00) on 18 March 2008.');
  });

  test.each([
    ['prohibited', 'http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING'],
    ['allowed', 'http://ns.useplus.org/ldf/vocab/DMI-ALLOWED'],
  ] as const)('training of machines that is %s is said', async (aiTraining, uri) => {
    const { at } = await written(bridgeWith({ rights: { ...bridge.header.rights, aiTraining } }));
    expect(at('descriptions[role=dataMining].value')).toEqual([uri]);
  });
});
