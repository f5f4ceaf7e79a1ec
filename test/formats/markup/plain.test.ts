import { describe, expect, test } from 'vitest';
import { plainOf } from '../../../src/formats/markup/plain.ts';
import type { AnyElement, BodyKind, BodyNode } from '../../../src/model/index.ts';
import { element, examples } from './kinds.ts';

const written = (...children: readonly AnyElement[]) => plainOf({ type: 'root', children }, ({ caption = '' }) => caption);
const text = (value: string): BodyNode => ({ type: 'text', value });

describe('as plain text', () => {
  const expected = {
    p: 'The bridge.',
    h2: 'Cost',
    h3: 'Stone',
    h4: 'Mortar',
    ul: '• one\n• two',
    ol: '3. three',
    li: 'one',
    blockquote: 'It stands.',
    pre: 'a < b\n  c',
    hr: '* * *',
    table: 'Year\t2026\nYear\t2026',
    thead: 'Year\t2026',
    tbody: 'Year\t2026',
    tr: 'Year\t2026',
    th: 'Year',
    td: '2026',
    figure: '[In spring]',
    pullquote: 'It stands.',
    factbox: 'The bridge\n\nBuilt in 1790.',
    note: 'Updated.',
    label: 'The bridge',
    footnotes: '[1] By the council.',
    footnote: '[2] Minutes.',
    footnoteref: '[1]',
    em: 'well built',
    strong: 'built',
    del: 'wood',
    sub: '2',
    sup: 'th',
    code: 'x < 1',
    a: 'council',
    br: '',
    span: 'le mot juste',
  } satisfies Record<BodyKind, string>;

  test.each(Object.entries(expected))('%s is its words', (kind, words) => {
    expect(written(examples[kind as BodyKind])).toBe(words); // the keys are kinds
  });

  test('blocks stand apart by one empty line, and lines of verse do not', () => {
    const verse = element('p', {}, 'One', element('br', {}), 'two');
    expect(written(examples.h2, verse, examples.factbox, examples.p)).toBe(
      'Cost\n\nOne\ntwo\n\nThe bridge\n\nBuilt in 1790.\n\nThe bridge.',
    );
  });

  test('a list within a list goes on line by line', () => {
    const inner = element('ul', {}, element('li', {}, 'stone'), element('li', {}, 'lime'));
    expect(written(element('ul', {}, element('li', {}, 'walls', inner), element('li', {}, 'roof')))).toBe(
      '• walls\n• stone\n• lime\n• roof',
    );
  });

  test('an item of two paragraphs keeps together', () => {
    const item = element('li', {}, element('p', {}, 'stone'), element('p', {}, 'and lime'));
    expect(written(element('ul', {}, item, element('li', {}, 'roof')))).toBe('• stone\nand lime\n• roof');
  });

  test('an item that is the name of the agency does not look like a sign-off', () => {
    expect(written(element('ul', {}, element('li', {}, 'IPS')))).not.toMatch(/^[-–—]/);
  });

  test('code keeps the spaces before its first line', () => {
    expect(written(examples.p, element('pre', {}, '  if (x)\n    y'))).toBe('The bridge.\n\n  if (x)\n    y');
  });

  test('a picture without words is nothing to read', () => {
    expect(written(element('figure', { src: 'a.png', alt: '', width: 1, height: 1, mediaType: 'image/png' }), examples.p)).toBe(
      'The bridge.',
    );
  });

  test('spaces and line ends in a cell do not break its row', () => {
    const cells = [element('td', {}, text('a\nb')), element('td', {}, 'c')];
    expect(written(element('table', {}, element('tbody', {}, element('tr', {}, ...cells))))).toBe('a b\tc');
  });

  test('a block with several line breaks in a row stays one block', () => {
    const words = [text('one'), element('br', {}), text(' '), element('br', {}), text('two')];
    expect(written(element('p', {}, ...words), element('p', {}, text('three')))).toBe('one\ntwo\n\nthree');
  });
});
