import { beforeAll, expect, test } from 'vitest';
import { designFor } from '../../../src/formats/pdf/design.ts';
import { facesOf } from '../../../src/formats/pdf/faces/facesOf.ts';
import { settings } from '../../../src/formats/pdf/settings.ts';
import type { Layout, Mark } from '../../../src/model/index.ts';
import { type Copy, typeset, type Volume, volumeOf } from '../../../src/typeset/index.ts';
import { font } from '../../press/faces.ts';
import { wordsIn } from '../wordsIn.ts';

let form: Parameters<typeof typeset>[1];

beforeAll(async () => {
  const design = designFor(settings.parse({}));
  const { faces } = await facesOf(design.faces, { font, read: async () => undefined });
  form = { design, faces };
});

const copyOf = (name: string, more: Partial<Copy> = {}): Copy => ({
  path: `stories/${name}.md`,
  language: 'en',
  title: name,
  opening: [{ style: 'headline', role: 'H1', text: name }],
  body: {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: `Words of ${name}.` }] }],
  },
  signOff: [{ style: 'signOff', role: 'P', text: `— ${name}` }],
  closing: [],
  foot: ['Courier', name],
  words: { notes: 'Notes', picture: 'Picture' },
  address: (href) => href,
  ...more,
});

const bound = (sections: Volume['sections'], stories: Volume['stories']): Volume => ({
  path: 'editions/week.yaml',
  language: 'en',
  foot: ['Courier', 'Week'],
  contents: 'Contents',
  sections,
  stories,
});

const silent = () => {};
const says = (marks: readonly Mark[], isFurniture: boolean) =>
  wordsIn(marks)
    .flatMap((mark) => ((mark.owner === 'furniture') === isFurniture ? [mark.glyphs.text] : []))
    .join('');
const pageOf = ({ pages }: Layout, text: string) => pages.findIndex(({ marks }) => says(marks, false).includes(text));

test('stories that run on stand below each other on one page, whose foot names them all', async () => {
  const layout = await typeset(bound([{ title: 'World', stories: ['A', 'B', 'C'].map((name) => copyOf(name)) }], 'run-on'), form, silent);
  expect(layout.pages).toHaveLength(2);
  expect(says(layout.pages[1]?.marks ?? [], false)).toMatch(/World.*Words of A.*— A.*Words of B.*— B.*Words of C.*— C/);
  expect(says(layout.pages[1]?.marks ?? [], true)).toBe('Courier · A · B · C2');
});

test('a section begins on a new page, also where its stories run on', async () => {
  const sections = ['World', 'Home'].map((title) => ({ title, stories: [copyOf(`${title} one`), copyOf(`${title} two`)] }));
  const layout = await typeset(bound(sections, 'run-on'), form, silent);
  expect(['Words of World two', 'Words of Home one', 'Words of Home two'].map((text) => pageOf(layout, text))).toEqual([1, 2, 2]);
  const apart = await typeset(bound(sections, 'new-page'), form, silent);
  expect(['World one', 'World two', 'Home one', 'Home two'].map((name) => pageOf(apart, `Words of ${name}`))).toEqual([1, 2, 3, 4]);
});

test('the contents number the page on which a story begins that runs on over the foot of one', async () => {
  const paragraphs = Array.from({ length: 20 }, () => copyOf('A').body.children[0]).flatMap((each) => each ?? []);
  const long = copyOf('Long', { body: { type: 'root', children: paragraphs } });
  const layout = await typeset(bound([{ title: 'World', stories: [long, copyOf('B'), long, copyOf('C')] }], 'run-on'), form, silent);
  const contents = layout.pages[0];
  for (const name of ['B', 'C']) {
    const link = contents?.marks.find((mark) => mark.kind === 'link' && mark.text === name);
    const owner = link?.owner;
    const inside = wordsIn(contents?.marks ?? [])
      .flatMap((mark) => (mark.owner === owner ? [mark.glyphs.text] : []))
      .join('');
    expect(inside).toBe(`${name} ${layout.pages[pageOf(layout, `Words of ${name}`)]?.label}`);
  }
});

test('a headline that runs on is not parted from its text', async () => {
  for (let lines = 36; lines < 44; lines++) {
    const filled = copyOf('A', {
      body: { type: 'root', children: Array.from({ length: lines }, () => copyOf('A').body.children[0]).flatMap((each) => each ?? []) },
    });
    const layout = await typeset(bound([{ title: 'World', stories: [filled, copyOf('B')] }], 'run-on'), form, silent);
    const [begins] = layout.outline.filter(({ title }) => title === 'B');
    expect(begins?.page).toBe(pageOf(layout, 'Words of B'));
  }
});

test('a story by itself counts its pages; it has no contents, and its headline is of the first level', async () => {
  const layout = await typeset(volumeOf(copyOf('A')), form, silent);
  expect(layout.pages.map(({ label }) => label)).toEqual(['1']);
  expect(says(layout.pages[0]?.marks ?? [], true)).toBe('Courier · A1');
  expect(layout.structure.map(({ role }) => role)).toEqual(['Document', 'H1', 'P', 'P']);
  expect(layout.outline.map(({ level }) => level)).toEqual([1]);
});

test('what no face can show is reported at the story that says it', async () => {
  const paths: (string | undefined)[] = [];
  const odd = copyOf('B', {
    body: { type: 'root', children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: '日' }] }] },
  });
  await typeset(bound([{ title: 'World', stories: [copyOf('A'), odd] }], 'new-page'), form, ({ place }) => paths.push(place?.path));
  expect(paths).toEqual(['stories/B.md']);
});

test.each([
  ['of many words', 'Talks on the old bridge '.repeat(30).trim()],
  ['of one word that is wider than the page', 'Bridge'.repeat(60)],
])('a headline %s is cut in the running head, which keeps its size', async (_, title) => {
  const paragraph = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: 'Words of a paragraph. '.repeat(400) }],
  } as const;
  const copy = copyOf(title, { body: { type: 'root', children: [paragraph] } });
  const { pages } = await typeset(volumeOf(copy), form, silent);
  const marks = wordsIn(pages[1]?.marks ?? []).filter(({ owner, y }) => owner === 'furniture' && y < form.design.top);
  const head = marks.map(({ glyphs }) => glyphs.text).join('');
  expect(title.replaceAll(' ', '')).toContain(head.replaceAll(' ', '').slice(0, -1));
  expect(head).toMatch(/.{40,}…$/);
  expect(new Set(marks.map(({ size }) => size))).toEqual(new Set([form.design.styles.foot.size]));
});
