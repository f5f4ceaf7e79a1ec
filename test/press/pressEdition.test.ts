import { unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import type { Artifact, Diagnostic, Edition, Format, Story } from '../../src/model/index.ts';
import { pressEdition, type Ready, ready } from '../../src/press/index.ts';
import { dot } from '../build/publication.ts';
import { bridge, bridgeWith, paragraph, worldOf } from './bridge.ts';
import { font } from './faces.ts';

/** Editions, whole and broken on purpose: whatever is wrong with one must be found before a file is sealed. */

const roof = bridgeWith(
  {
    slug: 'roof',
    headline: 'The Library Gets a Roof',
    credit: 'The Town & Co',
    rights: { ...bridge.header.rights, terms: 'The credit line The Town & Co must be kept.' },
    guid: 'tag:example.org,2008:roof',
    note: undefined,
    signal: undefined,
  },
  paragraph('The roof of the library is on at last.'),
  {
    type: 'element',
    tagName: 'figure',
    properties: { src: 'roof.png', alt: 'A roof', credit: 'Roof & Sons', width: 2, height: 2, mediaType: 'image/png' },
    children: [],
  },
  paragraph('It is made of copper.'),
);
const fair = bridgeWith(
  { slug: 'fair', headline: 'A Fair Without Rain', guid: 'tag:example.org,2008:fair', note: undefined, signal: undefined },
  paragraph('Nobody got wet.'),
  paragraph('It is made of copper, said one who had not listened.'),
);
const stories = [bridge, roof, fair];
const around = (all: readonly Story[]) => ({ ...worldOf(all, font), read: async () => dot });
const world = around(stories);

const spring: Edition = {
  path: 'editions/spring.yaml',
  id: 'spring',
  guid: 'tag:mill.example,2008-03-20:edition/spring',
  version: 1,
  title: 'Spring',
  language: 'en',
  date: '2008-03-20',
  sections: [
    { title: 'Roads', stories: ['mill-bridge'] },
    { title: 'Town', stories: ['roof', 'fair'] },
  ],
  renditions: [],
};

/** How a writer goes wrong: it looks up other stories than there are, writes another edition, or its finished files are changed. */
interface Sabotage {
  readonly edition?: (edition: Edition) => Edition;
  readonly story?: (story: Story) => Story;
  readonly files?: (artifact: Artifact) => Artifact;
}

const broken = (
  { format, writer }: Ready,
  { edition = (given) => given, story = (given) => given, files = (given) => given }: Sabotage,
): Ready => ({
  format,
  writer: {
    edition: async (given, outside, report) => {
      const inside = { ...outside, story: (slug: string) => [outside.story(slug)].flatMap((one) => (one ? [story(one)] : []))[0] };
      return ((await writer.edition?.(edition(given), inside, report)) ?? []).map(files);
    },
  },
});

async function press(tool: Ready, subject: Edition = spring, all = world) {
  const diagnostics: Diagnostic[] = [];
  const given = { ...subject, renditions: tool.format.renditions(subject, tool.format.settings.parse({})) };
  const proven = await pressEdition(tool, given, all, (diagnostic) => diagnostics.push(diagnostic));
  return { proven, codes: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code), diagnostics };
}

/** Formats whose editions tell their stories; a package only names them. */
const binding = formats
  .filter((format: Format) => format.editionFields !== undefined && format.name !== 'newsml')
  .map((format): [string, Format] => [format.name, format]);

describe.each(binding)('the %s of an edition', (_, format) => {
  let tool: Ready;
  beforeAll(async () => {
    tool = await ready(format, undefined, world);
  });

  test('is believed with every credit of it, where readers and where machines find them', async () => {
    const { proven, codes } = await press(tool);
    expect(codes).toEqual([]);
    expect(proven?.[0]?.evidence).toMatchObject({
      credits: ['IPS', 'The Town & Co'],
      seen: ['sign-off', 'colophon'],
      fields: ['title', 'date', 'language', 'guid', 'version', 'credit'],
    });
    expect(proven?.[0]?.evidence.read.length).toBeGreaterThan(0);
  });

  test.each<[string, Sabotage, string]>([
    [
      'alters a credit',
      { story: (one) => (one === roof ? { ...one, header: { ...one.header, credit: 'The Town & Go' } } : one) },
      'proof/credit-altered',
    ],
    ['gives all stories one credit', { story: (one) => ({ ...one, header: { ...one.header, credit: 'IPS' } }) }, 'proof/credit-altered'],
    ['leaves a story out', { edition: (one) => ({ ...one, sections: one.sections.slice(0, 1) }) }, 'proof/story-missing'],
    ['changes the order of the stories', { edition: (one) => ({ ...one, sections: one.sections.toReversed() }) }, 'proof/story-missing'],
    [
      'loses a paragraph',
      { story: (one) => (one === roof ? { ...one, body: { type: 'root', children: one.body.children.slice(1) } } : one) },
      'proof/text-lost',
    ],
    [
      'loses the last paragraph, whose words another story has',
      { story: (one) => (one === roof ? { ...one, body: { type: 'root', children: one.body.children.slice(0, -1) } } : one) },
      'proof/credit-misplaced',
    ],
    [
      'loses the notes',
      { story: (one) => (one === bridge ? { ...one, body: { type: 'root', children: one.body.children.slice(0, 2) } } : one) },
      'proof/text-lost',
    ],
    [
      'swaps two paragraphs',
      { story: (one) => (one === fair ? { ...one, body: { type: 'root', children: one.body.children.toReversed() } } : one) },
      'proof/text-lost',
    ],
    [
      'changes a headline',
      { story: (one) => (one === fair ? { ...one, header: { ...one.header, headline: 'A Fair With Rain' } } : one) },
      'proof/story-missing',
    ],
    ['says another title', { edition: (one) => ({ ...one, title: 'Summer' }) }, 'proof/field-lost'],
    ['says another day', { edition: (one) => ({ ...one, date: '2008-03-21' }) }, 'proof/field-lost'],
    ['says another language', { edition: (one) => ({ ...one, language: 'fr' }) }, 'proof/field-lost'],
    ['says another guid', { edition: (one) => ({ ...one, guid: 'urn:x:summer' }) }, 'proof/field-lost'],
    ['says another version', { edition: (one) => ({ ...one, version: 7 }) }, 'proof/field-lost'],
    [
      'loses the credit of a picture',
      {
        story: (one) =>
          one === roof
            ? {
                ...one,
                body: {
                  type: 'root',
                  children: one.body.children.map((child) =>
                    child.tagName === 'figure' ? { ...child, properties: { ...child.properties, credit: undefined } } : child,
                  ) as Story['body']['children'],
                },
              }
            : one,
      },
      'proof/credit-missing',
    ],
    [
      'signs off once more in a story',
      { story: (one) => (one === fair ? { ...one, body: { type: 'root', children: [paragraph('— IPS'), ...one.body.children] } } : one) },
      'proof/credit-doubled',
    ],
    [
      'signs off in the title of a section',
      { edition: (one) => ({ ...one, sections: one.sections.map((each) => ({ ...each, title: `${each.title} — IPS` })) }) },
      'proof/credit-doubled',
    ],
    ['calls its file nothing that must be proven', { files: (artifact) => ({ ...artifact, carries: 'none' }) }, 'press/edition-not-made'],
    ['calls its file a story', { files: (artifact) => ({ ...artifact, carries: 'story' }) }, 'press/edition-not-made'],
    ['writes it elsewhere', { files: (artifact) => ({ ...artifact, path: `x/${artifact.path}` }) }, 'press/edition-not-made'],
  ])('by a writer that %s is refused', async (__, sabotage, code) => {
    const { proven, codes } = await press(broken(tool, sabotage));
    expect(proven).toBeUndefined();
    expect(codes).toContain(code);
  });

  test('names in its fault the edition, the format and what is wrong', async () => {
    const { diagnostics } = await press(broken(tool, { edition: (one) => ({ ...one, sections: one.sections.slice(0, 1) }) }));
    expect(diagnostics[0]).toMatchObject({
      place: { path: 'editions/spring.yaml' },
      message: expect.stringMatching(/^editions\/spring\/spring\.\w+: the story "The Library Gets a Roof" is missing/),
      hints: [expect.stringContaining(format.name)],
    });
  });

  test('tells of a kill the notice and no withdrawn text', async () => {
    const kill: Story = { ...roof, header: { ...roof.header, status: 'canceled', note: 'The story is withdrawn.' } };
    const all = around([bridge, kill, fair]);
    expect((await press(tool, spring, all)).codes).toEqual([]);
    const alive = broken(tool, { story: (one) => (one === kill ? { ...one, header: { ...one.header, status: 'usable' } } : one) });
    expect((await press(alive, spring, all)).codes).toContain('proof/text-lost');
  });

  test('may be of stories that say each other’s headlines, the same words, and a sign-off as a quotation', async () => {
    const odd = (slug: string, headline: string, ...texts: readonly string[]) =>
      bridgeWith({ slug, headline, guid: `urn:x:${slug}`, note: undefined, signal: undefined }, ...texts.map(paragraph));
    const all = [
      odd('a', 'Same', 'Same', 'Other', 'Words of its own.', 'Same'),
      odd('b', 'Other', 'A story ends in “— IPS” on a line of its own.', 'Same'),
      odd('c', 'Same', 'Same', 'Other', 'Same'),
      odd('d', 'What — IPS means', 'It is a sign-off.', 'IPS'),
      odd('e', '!!', '…', 'Spring', 'Town'),
    ];
    const sections = [
      { title: 'Same', stories: ['a', 'b'] },
      { title: 'Spring — IPS', stories: ['c', 'd', 'e'] },
    ];
    expect((await press(tool, { ...spring, title: '— IPS', sections }, around(all))).diagnostics).toEqual([]);
  });

  test('of a story that is not there is not begun', async () => {
    const { proven, codes } = await press(tool, spring, around([bridge, fair]));
    expect(proven).toBeUndefined();
    expect(codes).toEqual(['press/edition-story-gone']);
  });

  test('that broke off is the fault of the format, in its words', async () => {
    const torn: Ready = { format, writer: { edition: async () => Promise.reject(new Error('no room')) } };
    expect((await press(torn)).diagnostics.map(({ message }) => message)).toEqual([
      `The ${format.name} format could not make this edition: no room`,
    ]);
  });

  test('by a format that does not say what is where is refused', async () => {
    const { editionFields: __, ...silent } = format;
    expect((await press({ ...tool, format: silent })).codes).toEqual(['press/format-failed']);
  });
});

test('a format that binds no editions makes nothing of one', async () => {
  const html = formats.find(({ name }) => name === 'html') as Format;
  const { proven, codes } = await press(await ready(html, undefined, world));
  expect({ proven, codes }).toEqual({ proven: [], codes: [] });
});

describe('a finished EPUB of an edition', () => {
  const rewriting =
    (name: RegExp, edit: (text: string) => string) =>
    (artifact: Artifact): Artifact => {
      const files = Object.entries(unzipSync(artifact.bytes)).map(([path, bytes]) => {
        const edited = name.test(path) ? new TextEncoder().encode(edit(new TextDecoder().decode(bytes))) : bytes;
        return [path, [edited, { level: path === 'mimetype' ? 0 : 6 }]] as const;
      });
      return { ...artifact, bytes: zipSync(Object.fromEntries(files) as Zippable) };
    };

  test.each<[string, RegExp, (text: string) => string, string]>([
    ['without one sign-off', /story-mill-bridge/, (text) => text.replace('— IPS', ''), 'proof/credit-missing'],
    ['with one sign-off altered', /story-fair/, (text) => text.replace('— IPS', '– IPS'), 'proof/credit-altered'],
    ['with one sign-off twice', /story-fair/, (text) => text.replace('— IPS', '— IPS</p><p>— IPS'), 'proof/credit-doubled'],
    ['with another story’s sign-off', /story-roof/, (text) => text.replace(/— The Town &#x26; Co/, '— IPS'), 'proof/credit-altered'],
    ['with a sign-off in the colophon', /about\.xhtml/, (text) => text.replace('</dl>', '</dl><p>— IPS</p>'), 'proof/credit-doubled'],
    [
      'with one credit gone from the colophon',
      /about\.xhtml/,
      (text) => text.replaceAll('The Town &#x26; Co', 'T'),
      'proof/credit-missing',
    ],
    [
      'with a picture credit gone from the colophon',
      /about\.xhtml/,
      (text) => text.replace('Roof &#x26; Sons', ''),
      'proof/credit-missing',
    ],
    ['with one dc:source gone', /\.opf$/, (text) => text.replace('<dc:source>IPS</dc:source>', ''), 'proof/credit-altered'],
    ['with one dc:source twice', /\.opf$/, (text) => text.replace('<dc:source>IPS</dc:source>', '$&$&'), 'proof/credit-doubled'],
    [
      'with one dc:source too many',
      /\.opf$/,
      (text) => text.replace('<dc:source>IPS</dc:source>', '$&<dc:source>XYZ</dc:source>'),
      'proof/credit-altered',
    ],
    ['with one credit text altered', /\.opf$/, (text) => text.replace('creditText">IPS', 'creditText">IPX'), 'proof/credit-altered'],
    ['with a story left out of the spine', /\.opf$/, (text) => text.replace(/<itemref idref="story-roof"\/>/, ''), 'proof/text-lost'],
    ['with a word of the text changed', /story-roof/, (text) => text.replace('copper', 'lead'), 'proof/credit-misplaced'],
  ])('%s is refused', async (_, name, edit, code) => {
    let edits = 0;
    const counted = (text: string) => {
      const edited = edit(text);
      if (edited !== text) edits++;
      return edited;
    };
    const tool = await ready(formats.find((format) => format.name === 'epub') as Format, undefined, world);
    const { proven, codes } = await press(broken(tool, { files: rewriting(name, counted) }));
    expect(edits).toBe(1);
    expect(proven).toBeUndefined();
    expect(codes).toContain(code);
  });

  test('rewritten without a change is believed', async () => {
    const tool = await ready(formats.find((format) => format.name === 'epub') as Format, undefined, world);
    expect((await press(broken(tool, { files: rewriting(/./, (text) => text) }))).codes).toEqual([]);
  });
});

describe('a finished package of an edition', () => {
  const packaged = async (sabotage: Sabotage = {}, all = world, edition = spring) =>
    press(broken(await ready(formats.find((format) => format.name === 'newsml') as Format, undefined, world), sabotage), edition, all);
  const rewriting = (edit: (text: string) => string): Sabotage => ({
    files: (artifact) => ({ ...artifact, bytes: new TextEncoder().encode(edit(new TextDecoder().decode(artifact.bytes))) }),
  });

  test('is believed, and every credit is found where machines look for it', async () => {
    const { proven, codes } = await packaged();
    expect(codes).toEqual([]);
    expect(proven).toMatchObject([
      {
        path: 'editions/spring/spring.newsml.xml',
        mediaType: 'application/vnd.iptc.g2.packageitem+xml',
        evidence: { credits: ['IPS', 'The Town & Co'], seen: [], fields: ['title', 'date', 'language', 'guid', 'version', 'credit'] },
      },
    ]);
    expect(proven?.[0]?.evidence.read).toContain('groupSet/group/itemRef/creditline');
  });

  test.each<[string, Sabotage, string]>([
    ['leaves a section out', { edition: (one) => ({ ...one, sections: one.sections.slice(0, 1) }) }, 'proof/section-lost'],
    ['changes the order of the sections', { edition: (one) => ({ ...one, sections: one.sections.toReversed() }) }, 'proof/story-missing'],
    [
      'changes the order in a section',
      { edition: (one) => ({ ...one, sections: one.sections.map((each) => ({ ...each, stories: each.stories.toReversed() })) }) },
      'proof/story-missing',
    ],
    [
      'names a story twice',
      { edition: (one) => ({ ...one, sections: one.sections.map((each) => ({ ...each, stories: [...each.stories, 'fair'] })) }) },
      'proof/items-differ',
    ],
    [
      'adds a section',
      { edition: (one) => ({ ...one, sections: [...one.sections, { title: 'More', stories: ['fair'] }] }) },
      'proof/items-differ',
    ],
    [
      'calls a section by another name',
      { edition: (one) => ({ ...one, sections: one.sections.map((each) => ({ ...each, title: `${each.title}s` })) }) },
      'proof/section-lost',
    ],
    ['names another version', rewriting((text) => text.replace('version="2" contenttype', 'version="1" contenttype')), 'proof/field-lost'],
    [
      'names another guid',
      rewriting((text) => text.replace('residref="tag:example.org,2008:roof"', 'residref="urn:x"')),
      'proof/story-missing',
    ],
    ['changes a headline', rewriting((text) => text.replace('<headline>A Fair Without', '<headline>A Fair With')), 'proof/story-missing'],
    [
      'gives a story another credit',
      rewriting((text) => text.replace('<creditline>The Town &#x26; Co</creditline>', '<creditline>IPS</creditline>')),
      'proof/credit-altered',
    ],
    [
      'leaves a story without its credit',
      rewriting((text) => text.replace('<creditline>The Town &#x26; Co</creditline>', '')),
      'proof/credit-altered',
    ],
    [
      'leaves a story without its terms',
      rewriting((text) => text.replace(/<usageTerms>[^<]*<\/usageTerms>(?=\s*<itemClass)/, '')),
      'proof/credit-missing',
    ],
    [
      'says that a story may be used that is killed',
      rewriting((text) => text.replace(/stat:usable(?="\/>\s*<title>A F)/, 'stat:canceled')),
      'proof/field-lost',
    ],
    ['says another title', { edition: (one) => ({ ...one, title: 'Summer' }) }, 'proof/field-lost'],
    ['says another day', { edition: (one) => ({ ...one, date: '2008-03-21' }) }, 'proof/field-lost'],
    ['says another guid', { edition: (one) => ({ ...one, guid: 'urn:x:summer' }) }, 'proof/field-lost'],
    ['says another version', { edition: (one) => ({ ...one, version: 7 }) }, 'proof/field-lost'],
    [
      'leads to a group that is not there',
      rewriting((text) => text.replace('idref="edition.spring.2"', 'idref="edition.spring.9"')),
      'newsml/idref-to-nothing',
    ],
    ['leads to no group', rewriting((text) => text.replace('<groupRef idref="edition.spring.2"/>', '')), 'proof/section-lost'],
    ['calls its file nothing that must be proven', { files: (artifact) => ({ ...artifact, carries: 'none' }) }, 'press/edition-not-made'],
    ['calls its file one that tells the stories', { files: (artifact) => ({ ...artifact, carries: 'edition' }) }, 'proof/text-lost'],
  ])('by a writer that %s is refused', async (_, sabotage, code) => {
    const { proven, codes } = await packaged(sabotage);
    expect(proven).toBeUndefined();
    expect(codes).toContain(code);
  });

  test('of a killed story says so, and nothing that was withdrawn', async () => {
    const withdrawn = 'The council has bought a roof that was taken from the neighbours.';
    const kill: Story = {
      ...roof,
      header: { ...roof.header, status: 'canceled', note: 'The story is withdrawn.', summary: 'A roof of the neighbours.' },
      body: { type: 'root', children: [paragraph(withdrawn)] },
    };
    const all = around([bridge, kill, fair]);
    const { proven, codes } = await packaged({}, all);
    expect(codes).toEqual([]);
    const text = new TextDecoder().decode(proven?.[0]?.bytes);
    expect(text).toContain('<pubStatus qcode="stat:canceled"/>');
    expect(text).not.toContain('of the neighbours');
    // What the edition itself says is no remainder of the story.
    expect((await packaged({}, all, { ...spring, title: withdrawn })).codes).toEqual([]);
    const told = rewriting((whole) => whole.replace('<title>The Library', `<description>${withdrawn}</description>$&`));
    expect((await packaged(told, all)).codes).toEqual(['proof/withdrawn-text']);
    const hidden = rewriting((whole) => whole.replace('<title>The Library', `<link rel="irel:seeAlso" href="x" title="${withdrawn}"/>$&`));
    expect((await packaged(hidden, all)).codes).toEqual(['proof/withdrawn-text']);
  });

  test('may say of another story what a killed one said too', async () => {
    const said = 'The council has bought a roof that was taken from the neighbours.';
    const kill: Story = {
      ...roof,
      header: { ...roof.header, status: 'canceled', note: 'The story is withdrawn.', summary: undefined },
      body: { type: 'root', children: [paragraph(said)] },
    };
    const other: Story = { ...fair, header: { ...fair.header, summary: said } };
    expect((await packaged({}, around([bridge, kill, other]))).codes).toEqual([]);
  });

  test('is no file that only names an edition', async () => {
    const { codes } = await packaged(rewriting((text) => text.replaceAll('packageItem', 'planningItem')));
    expect(codes).toContain('proof/section-lost');
  });
});
