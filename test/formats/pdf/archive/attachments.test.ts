import { expect, test } from 'vitest';
import { attachmentsOf } from '../../../../src/formats/pdf/archive/attachments.ts';
import type { Header, Settings, Story } from '../../../../src/model/index.ts';
import { readSettings, readStory } from '../../../../src/read/index.ts';
import { e, p, storyOf, worldOf } from '../story.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const path = 'stories/old-bridge.md';

/** What is attached to a story, by name. */
async function attached(
  story: Story,
  files: Readonly<Record<string, string>>,
  house: Partial<Settings> = {},
  cards: Readonly<Record<string, Partial<Header>>> = {},
) {
  const world = worldOf(house, Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])));
  const card = (slug: string) => (cards[slug] ? storyOf([], { slug, ...cards[slug] }) : undefined);
  const translations = (slug: string) =>
    Object.entries(cards).flatMap(([other, header]) => (header.translationOf === slug ? [storyOf([], { slug: other, ...header })] : []));
  const faces = new Map([['fonts/Own.ttf', bytesOf('font')]]);
  const all = await attachmentsOf({ stories: [story], modified: story.header.published, faces }, { ...world, card, translations });
  return new Map(all.map((one) => [one.name, { ...one, text: new TextDecoder().decode(one.bytes) }]));
}

const settings = { 'publication.yaml': 'name: Desk\n' };

test('a story carries its Markdown, its pictures, publication.yaml and the newsroom’s own faces as its source', async () => {
  const picture = e('figure', { src: 'pictures/a.png', alt: 'A', width: 4, height: 4, mediaType: 'image/png' });
  const files = await attached(storyOf([p('Text.'), e('factbox', {}, picture)]), {
    [path]: '---\n---\nText.\n',
    'pictures/a.png': 'dot',
    ...settings,
  });
  expect([...files].map(([name, { relationship, mediaType }]) => [name, relationship, mediaType])).toEqual([
    [path, 'Source', 'text/markdown'],
    ['pictures/a.png', 'Source', 'image/png'],
    ['publication.yaml', 'Source', 'application/yaml'],
    ['fonts/Own.ttf', 'Source', 'font/ttf'],
  ]);
});

test.each([
  ['---\nheadline: A\n---\n\nThe mayor took the money.\n', '---\nheadline: A\n---\n'],
  ['\uFEFF---\r\nheadline: Ä\r\n--- \r\nThe mayor.', '\uFEFF---\r\nheadline: Ä\r\n--- \r\n'],
  ['---\nheadline: A\u2028---\nThe mayor.\n---\n', '---\nheadline: A\u2028---\n'],
  ['---\nnote: |\n  ---\n  not the end\n---', '---\nnote: |\n  ---\n  not the end\n---'],
])('of a kill only the header is carried: %j', async (text, header) => {
  const files = await attached(storyOf([p('Withdrawn.')], { status: 'canceled', note: 'Wrong.' }), { [path]: text, ...settings });
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(path)?.bytes)).toBe(header);
});

test.each([
  ['---\nheadline: A\nsummary: The mayor took it.\n---\n'],
  ['---\nheadline: A\n# The mayor took it.\n---\n'],
  ['---\n{"headline": "A", "s\\u0075mmary": "The mayor took it."}\n---\n'],
  ['---\n? summary\n: The mayor took it.\n---\n'],
])('a header that tells of what was withdrawn is written anew, and reads as the same: %j', async (text) => {
  const rights = { holder: 'IPS', notice: '© 2008 IPS', terms: 'No resale: #1 "ever". The credit line IPS must be kept.' };
  const kill: Partial<Header> = {
    status: 'canceled',
    version: 2,
    note: 'Wrong: “never” # use \\ it',
    subjects: ['04000000'],
    rights,
    summary: 'The mayor took it.',
  };
  const files = await attached(storyOf([p('Withdrawn.')], kill), { [path]: text, ...settings });
  const written = files.get(path)?.bytes ?? new Uint8Array();
  expect(new TextDecoder().decode(written)).not.toContain('mayor');
  const { settings: house } = readSettings(undefined, {});
  const { story } = await readStory({ path, bytes: written }, { settings: house, open: async () => ({ refused: 'missing' }) });
  const { summary: _, byline: __, ...left } = storyOf([], kill).header;
  expect(story?.header).toMatchObject(left);
  expect(story?.header.byline).toEqual([]);
});

test('what the publication said of itself and of stories elsewhere is carried where the source alone does not say it', async () => {
  const story = storyOf([p('Text.')], { related: ['out', 'held'], translationOf: 'original' });
  const files = await attached(story, { [path]: '---\n---\n' }, { name: 'Derived' }, { out: { headline: 'Out' }, original: {} });
  const elsewhere = files.get('elsewhere.json');
  expect([elsewhere?.relationship, elsewhere?.mediaType]).toEqual(['Supplement', 'application/json']);
  expect(JSON.parse(elsewhere?.text ?? '')).toMatchObject({
    name: 'Derived',
    stories: { held: null, original: { headline: 'The old bridge opens again' }, out: { headline: 'Out', guid: expect.any(String) } },
  });
});

test('a story that the world does not hold carries no part of a source', async () => {
  expect([...(await attached(storyOf([p('Text.')]), settings)).keys()]).toEqual([]);
});

test('a story carries who translates it, though it does not name them itself', async () => {
  const story = storyOf([p('Text.')]);
  const files = await attached(
    story,
    { [path]: '---\n---\n', ...settings },
    {},
    { puente: { headline: 'Puente', translationOf: story.header.slug } },
  );
  expect(JSON.parse(files.get('elsewhere.json')?.text ?? '')).toMatchObject({
    stories: { puente: { headline: 'Puente', translationOf: story.header.slug } },
  });
});
