import { unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import type { Artifact, Diagnostic, Format, Header, HeaderKey, Story } from '../../src/model/index.ts';
import { type Ready, ready } from '../../src/press/index.ts';
import { valuesOf } from '../../src/proof/index.ts';
import { bridge, bridgeWith, paragraph, worldOf } from './bridge.ts';
import { font } from './faces.ts';
import { broken, pressOne, tellingFormats } from './pressOne.ts';

/** Writers that are broken on purpose: each must be caught before a file is sealed. */

const world = worldOf([bridge], font);

async function press(tool: Ready, story: Story = bridge) {
  const diagnostics: Diagnostic[] = [];
  const proven = await pressOne({ tool, world }, story, (diagnostic) => diagnostics.push(diagnostic));
  return { proven, errors: diagnostics.filter(({ severity }) => severity === 'error') };
}

const header =
  (changed: (header: Header) => Partial<Header>) =>
  (story: Story): Story => ({ ...story, header: { ...story.header, ...changed(story.header) } });

const withParagraph =
  (text: string) =>
  (story: Story): Story => ({
    ...story,
    body: { type: 'root', children: [...story.body.children.slice(0, -1), paragraph(text), ...story.body.children.slice(-1)] },
  });

/** The story as a writer sees it that loses one thing the header says. */
const losing: Partial<Record<HeaderKey, (header: Header) => Partial<Header>>> = {
  headline: () => ({ headline: 'Another Headline' }),
  published: () => ({ published: '2008-03-18T12:00:00+01:00', updated: '2008-03-18T15:30:00+01:00' }),
  language: () => ({ language: 'fr' }),
  slug: () => ({ slug: 'another-slug' }),
  guid: () => ({ guid: 'tag:example.org,2008-03-17:another' }),
  version: () => ({ version: 1 }),
  subheadline: () => ({ subheadline: undefined }),
  summary: () => ({ summary: undefined }),
  byline: () => ({ byline: ['Ada Obi'] }),
  'dateline.place': ({ dateline }) => ({ dateline: { ...dateline, place: undefined } }),
  'dateline.country': ({ dateline }) => ({ dateline: { ...dateline, country: undefined } }),
  'dateline.date': ({ dateline }) => ({ dateline: { ...dateline, date: undefined } }),
  'source.name': ({ source }) => ({ source: { ...source, name: 'Another Agency' } }),
  'source.code': ({ source }) => ({ source: { ...source, code: 'XYZ' } }),
  'source.uri': ({ source }) => ({ source: { ...source, uri: undefined } }),
  updated: () => ({ updated: undefined }),
  status: () => ({ status: 'withheld' }),
  signal: () => ({ signal: undefined }),
  note: () => ({ note: undefined }),
  subjects: () => ({ subjects: ['04000000'] }),
  keywords: () => ({ keywords: ['walkers'] }),
  places: () => ({ places: [] }),
  genre: () => ({ genre: undefined }),
  urgency: () => ({ urgency: 4 }),
  'rights.holder': ({ rights }) => ({ rights: { ...rights, holder: 'Somebody Else' } }),
  'rights.notice': ({ rights }) => ({ rights: { ...rights, notice: '© 2008' } }),
  'rights.terms': ({ rights }) => ({ rights: { ...rights, terms: 'None.' } }),
  'rights.uri': ({ rights }) => ({ rights: { ...rights, uri: undefined } }),
  'rights.aiTraining': ({ rights }) => ({ rights: { ...rights, aiTraining: undefined } }),
};

describe.each(tellingFormats)('the %s writer', (_, format) => {
  let tool: Ready;
  beforeAll(async () => {
    tool = await ready(format, undefined, world);
  });

  test('that does its work is believed, with the credit and every header key that it claims', async () => {
    const { proven, errors } = await press(tool);
    expect(errors).toEqual([]);
    const [main] = proven ?? [];
    expect(main?.sha256).toMatch(/^[\da-f]{64}$/);
    expect(main?.evidence.credits).toEqual(['IPS']);
    expect(main?.evidence.read.length).toBeGreaterThan(0);
    const claimed = (Object.keys(format.fields) as HeaderKey[]).filter(
      (key) => !('nowhere' in format.fields[key]) && valuesOf(bridge.header, key).length > 0,
    );
    expect(main?.evidence.fields).toEqual(claimed);
  });

  test.each([
    ['credits somebody else', 'XYZ'],
    ['adds a character to the credit', 'IPSX'],
    ['changes a character of the credit into one that looks like it', 'lPS'],
    ['changes the case of the credit', 'Ips'],
    ['loses a character of the credit', 'IP'],
  ])('that %s is refused', async (__, credit) => {
    const { proven, errors } = await press(broken(tool, { story: header(() => ({ credit })) }));
    expect(proven).toBeUndefined();
    expect(errors.map(({ code }) => code)).toEqual(expect.arrayContaining([expect.stringMatching(/^proof\/credit-(altered|missing)$/)]));
    expect(errors[0]).toMatchObject({ place: { path: 'stories/mill-bridge.md' }, hints: [expect.stringContaining(format.name)] });
  });

  test.each(['— IPS', '-- IPS', '(IPS)', '—IPS'])('that prints "%s" before the sign-off is refused', async (text) => {
    const { proven, errors } = await press(broken(tool, { story: withParagraph(text) }));
    expect(proven).toBeUndefined();
    expect(errors.map(({ code }) => code)).toEqual(expect.arrayContaining(['proof/credit-doubled']));
  });

  test('that prints the sign-off before the last words is refused', async () => {
    const cut = (story: Story): Story => ({ ...story, body: { type: 'root', children: story.body.children.slice(0, 1) } });
    const { proven, errors } = await press(broken(tool, { story: cut }));
    expect(proven).toBeUndefined();
    expect(errors.map(({ code }) => code)).toEqual(expect.arrayContaining(['proof/credit-misplaced']));
  });

  const keys = (Object.keys(losing) as HeaderKey[]).filter((key) => !('nowhere' in format.fields[key]));
  test.each(keys)('that loses %s is refused by that name', async (key) => {
    const lose = losing[key] ?? (() => ({}));
    const { proven, errors } = await press(broken(tool, { story: header(lose) }));
    expect(proven).toBeUndefined();
    expect(errors).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'proof/field-lost', message: expect.stringContaining(`${key} is lost`) })]),
    );
  });

  test('that allows what the header prohibits is refused', async () => {
    const allow = header(({ rights }) => ({ rights: { ...rights, aiTraining: 'allowed' } }));
    const { proven, errors } = await press(broken(tool, { story: allow }));
    expect(proven).toBeUndefined();
    expect(errors.map(({ message }) => message)).toContainEqual(expect.stringContaining('rights.aiTraining is lost'));
  });

  test('that leaves withdrawn text in a kill is refused', async () => {
    const kill = bridgeWith({ status: 'canceled', note: 'The story is withdrawn.' });
    expect((await press(tool, kill)).errors).toEqual([]);
    const { proven, errors } = await press(broken(tool, { story: (story) => header(() => ({ status: 'usable' }))(story) }), kill);
    expect(proven).toBeUndefined();
    expect(errors.map(({ code }) => code)).toContain('proof/withdrawn-text');
  });

  test('that leaves of a kill’s header what told of the content is refused', async () => {
    const kill = bridgeWith({ status: 'canceled', note: 'The story is withdrawn.' });
    const talkative = (story: Story): Story => ({
      ...story,
      header: { ...story.header, status: 'usable' },
      body: { type: 'root', children: [paragraph('The story is withdrawn.')] },
    });
    const { proven, errors } = await press(broken(tool, { story: talkative }), kill);
    expect(proven).toBeUndefined();
    expect(errors.flatMap(({ message }) => /what was withdrawn: "(.*)"$/.exec(message)?.[1] ?? [])).toEqual(
      expect.arrayContaining([expect.stringContaining('After two winters'), 'Current']),
    );
  });

  test('may name of a kill the topic that one of its withdrawn keywords was called like', async () => {
    const kill = bridgeWith({ status: 'canceled', note: 'It is withdrawn.', subjects: ['05000000'], keywords: ['education'] });
    expect((await press(tool, kill)).errors).toEqual([]);
  });

  test('may print the sign-off where the text itself quotes it', async () => {
    const quoting = bridgeWith({}, paragraph('A story ends in “— IPS” on a line of its own.'), paragraph('That is all.'));
    expect((await press(tool, quoting)).errors).toEqual([]);
  });
});

/** Changes the text in a finished file; of an EPUB, in each of its documents. */
const rewriting =
  (edit: (text: string) => string) =>
  async (artifact: Artifact): Promise<Artifact> => {
    if (artifact.mediaType !== 'application/epub+zip') {
      return { ...artifact, bytes: new TextEncoder().encode(edit(new TextDecoder().decode(artifact.bytes))) };
    }
    const files = Object.entries(unzipSync(artifact.bytes)).map(([name, bytes]) => {
      const edited = /\.(xhtml|opf|ncx)$/.test(name) ? new TextEncoder().encode(edit(new TextDecoder().decode(bytes))) : bytes;
      return [name, [edited, { level: name === 'mimetype' ? 0 : 6 }]] as const;
    });
    return { ...artifact, bytes: zipSync(Object.fromEntries(files) as Zippable) };
  };

describe.each(tellingFormats.filter(([name]) => name !== 'pdf'))('a finished %s file', (_, format) => {
  let tool: Ready;
  beforeAll(async () => {
    tool = await ready(format, undefined, world);
  });

  test.each([
    ['without the sign-off', '', 'proof/credit-missing'],
    ['with a sign-off after another dash', '– IPS', 'proof/credit-altered'],
    ['with a hyphen for the dash', ' - IPS', 'proof/credit-altered'],
    ['with the sign-off twice', '— IPS</p><p>— IPS', 'proof/credit-doubled'],
    ['with the sign-off twice in one line', '— IPS — IPS', 'proof/credit-doubled'],
    ['with the sign-off in brackets', '(IPS)', 'proof/credit-altered'],
    ['with more behind the sign-off', '— IPS/END', 'proof/credit-altered'],
  ])('%s is refused', async (__, signOff, code) => {
    let edits = 0;
    const edit = (text: string) =>
      text.replace(/(?:— |&#8212; |&#x2014; )IPS(?=(<|&#x3C;)\/p>)/g, (_text, less: string) => {
        edits++;
        // In an XML feed the text is HTML once more escaped.
        return signOff.replaceAll('<', less);
      });
    const { proven, errors } = await press(broken(tool, { files: rewriting(edit) }));
    expect(edits).toBeGreaterThan(0);
    expect(proven).toBeUndefined();
    expect(errors.map((error) => error.code)).toEqual(expect.arrayContaining([code]));
  });

  test('rewritten without a change is believed', async () => {
    expect((await press(broken(tool, { files: rewriting((text) => text) }))).errors).toEqual([]);
  });

  test('cut short is refused', async () => {
    const cut = async (artifact: Artifact) => ({ ...artifact, bytes: artifact.bytes.slice(0, artifact.bytes.length * 0.4) });
    expect((await press(broken(tool, { files: cut }))).proven).toBeUndefined();
  });
});

test.each([
  ['newsml', 11],
  ['nitf', 10],
  ['ninjs', 9],
] as const)('a finished %s file in which any one mention of the agency is altered, lost or doubled is refused', async (name, count) => {
  const rights = { ...bridge.header.rights, notice: '© IPS 2008' };
  const source = { name: 'IPS', code: 'IPS', uri: 'https://ips.example/' };
  const story = bridgeWith({ source, rights }, paragraph('The bridge is open.'), paragraph('It is 31 metres long.'));
  const format = formats.find((one) => one.name === name) as Format;
  const tool = await ready(format, undefined, world);
  const [item] = (await press(tool, story)).proven ?? [];
  if (item === undefined) throw new Error('no item');
  const text = new TextDecoder().decode(item.bytes);
  // The provider is the publication's, and no part of the header.
  const mentions = [
    ...text.replace(/<provider[\s\S]*<\/provider>|<del-list>.*<\/del-list>/, (party) => ' '.repeat(party.length)).matchAll(/IPS/g),
  ].map(({ index }) => index);
  expect(mentions).toHaveLength(count);
  const believed: string[] = [];
  for (const at of mentions) {
    for (const other of ['IPX', '', 'IPS2', 'IPS IPS']) {
      const bytes = new TextEncoder().encode(text.slice(0, at) + other + text.slice(at + 'IPS'.length));
      const { proven } = await press(broken(tool, { files: async (artifact) => ({ ...artifact, bytes }) }), story);
      if (proven !== undefined) believed.push(`${other}: ${text.slice(at - 60, at + 20)}`);
    }
  }
  expect(believed).toEqual([]);
});
