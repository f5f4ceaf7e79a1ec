import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { elementsOf, textOf } from '../../../src/formats/markup/elements.ts';
import { htmlOf, type Setting } from '../../../src/formats/markup/html.ts';
import type { AnyElement, BodyKind } from '../../../src/model/index.ts';
import { b, bodyOf, bWith, everyKind } from './html.sample.ts';

const setting = (changes: Partial<Setting> = {}): Setting => ({
  language: 'en',
  medium: 'page',
  picture: ({ src }) => src.split('/').at(-1),
  link: (href) => href,
  ...changes,
});

/** The markup as a browser reads it. */
const read = (children: readonly ElementContent[]) => fromHtml(toHtml([...children]), { fragment: true });

const elements = (children: readonly ElementContent[], tagName: string): Element[] => {
  const found: Element[] = [];
  visit(read(children), 'element', (element) => {
    if (element.tagName === tagName) found.push(element);
  });
  return found;
};

/** Stops the compiler when a kind comes that the sample has not. */
const kinds = Object.keys({
  p: 1,
  h2: 1,
  h3: 1,
  h4: 1,
  ul: 1,
  ol: 1,
  li: 1,
  blockquote: 1,
  pre: 1,
  hr: 1,
  table: 1,
  thead: 1,
  tbody: 1,
  tr: 1,
  th: 1,
  td: 1,
  figure: 1,
  pullquote: 1,
  factbox: 1,
  note: 1,
  label: 1,
  footnotes: 1,
  footnote: 1,
  footnoteref: 1,
  em: 1,
  strong: 1,
  del: 1,
  sub: 1,
  sup: 1,
  code: 1,
  a: 1,
  br: 1,
  span: 1,
} satisfies Record<BodyKind, 1>);

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

test.each(['page', 'book'] as const)('every kind of element shows its text in a %s', (medium) => {
  const all = [...elementsOf(everyKind)];
  expect([...new Set(all.map(({ tagName }) => tagName))].sort()).toEqual([...kinds].sort());
  const shown = words(textIn(read(htmlOf(everyKind, setting({ medium })))));
  const leaves = all.flatMap(({ children }: AnyElement) => children.flatMap((node) => (node.type === 'text' ? [words(node.value)] : [])));
  expect(leaves.length).toBeGreaterThan(50);
  for (const leaf of leaves) expect(shown).toContain(leaf);
  expect(shown).toContain('The bridge on Sunday');
  expect(shown).toContain('Mia Roe/IPS');
});

test('a footnote leads back to each place that refers to it, and every link within the text arrives', () => {
  const tree = htmlOf(everyKind, setting());
  const ids: string[] = [];
  const targets: string[] = [];
  visit(read(tree), 'element', ({ properties: { id, href } }) => {
    if (id) ids.push(String(id));
    if (String(href).startsWith('#')) targets.push(String(href).slice(1));
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(targets));
  expect(targets).toEqual(['note-1', 'note-2', 'note-1', 'note-1-ref-1', 'note-1-ref-2', 'note-2-ref-1']);
});

test('a footnote leads back only to references that are in the text', () => {
  const body = bodyOf(
    b('p', 'Text', bWith('footnoteref', { number: 1, occurrence: 2 })),
    b('footnotes', bWith('footnote', { number: 1 }, b('p', 'A note.'))),
  );
  const links = elements(htmlOf(body, setting()), 'a').map(({ properties }) => properties.href);
  expect(links).toEqual(['#note-1', '#note-1-ref-2']);
});

test('a wide table can be scrolled with the keyboard on a page; a book has no scrolling', () => {
  const table = bodyOf(
    b('table', b('thead', b('tr', b('th', 'A'))), b('tbody', b('tr', b('td', '1')))),
    b('table', b('tbody', b('tr', b('td', '2')))),
  );
  const frames = (medium: 'page' | 'book') => elements(htmlOf(table, setting({ medium })), 'div').map(({ properties }) => properties);
  expect(frames('page')).toMatchObject([
    { role: 'region', tabIndex: 0, ariaLabel: 'Table 1' },
    { role: 'region', tabIndex: 0, ariaLabel: 'Table 2' },
  ]);
  for (const properties of frames('book')) expect(properties).not.toHaveProperty('tabIndex');
});

test('a cell at the head of a column is a heading only where it says something', () => {
  const head = htmlOf(bodyOf(b('table', b('thead', b('tr', b('th', 'Pier'), b('th', ' '))))), setting());
  expect(elements(head, 'th').map((cell) => [textIn(cell), cell.properties.scope])).toEqual([['Pier', 'col']]);
});

test('a link that leads nowhere keeps its text, and what is marked in it', () => {
  const body = bodyOf(b('p', 'See ', bWith('a', { href: '../x' }, 'the ', b('em', 'other')), ' one.'));
  const tree = htmlOf(body, setting({ link: () => undefined }));
  expect(toHtml(tree)).toBe('<p>See the <em>other</em> one.</p>');
});

test('a picture that is gone leaves its words', () => {
  const text = words(textIn(read(htmlOf(everyKind, setting({ picture: () => undefined })))));
  expect(text).toContain('Five arches of grey stone over brown water');
  expect(text).toContain('The bridge on Sunday');
});

test('a box is announced by its label', () => {
  const [box] = elements(htmlOf(bodyOf(b('factbox', b('label', 'The ', b('em', 'bridge')), b('p', 'Five arches.'))), setting()), 'aside');
  expect(box?.properties).toMatchObject({ role: 'note', ariaLabel: 'The bridge' });
});

test('our own words are marked where they are not in the language of the story', () => {
  const body = bodyOf(
    b('p', 'نص', bWith('footnoteref', { number: 1, occurrence: 1 })),
    b('footnotes', bWith('footnote', { number: 1 }, b('p', 'حاشية'))),
  );
  const [heading] = elements(htmlOf(body, setting({ language: 'ar' })), 'h2');
  expect(toHtml(heading?.children ?? [])).toBe('<span lang="en" dir="ltr">Notes</span>');
});

test('a text reads the same whatever stands around it', () => {
  expect(textOf(b('p', 'a', b('em', 'b', b('code', 'c')), 'd').children)).toBe('abcd');
});
