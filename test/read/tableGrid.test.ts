import { describe, expect, test } from 'vitest';
import type { AnyElement, BodyNode, Cell } from '../../src/model/index.ts';
import { read } from './marked.ts';

/** Each row of the tables as its cells: text, then columns x rows where there are more than one. */
const tableOf = async (html: string) => {
  const { story, body, codes } = await read(html);
  const rows = elements(story?.body.children ?? [], 'tr').map((row) =>
    row.children.map((cell) => (cell.type === 'element' ? `${textOf(cell.children)}${sizeOf(cell.properties as Cell)}` : '')),
  );
  return {
    rows,
    body,
    codes,
    sections: elements(story?.body.children ?? [], 'thead').concat(elements(story?.body.children ?? [], 'tbody')),
  };
};
const sizeOf = ({ columns = 1, rows = 1 }: Cell) => (columns === 1 && rows === 1 ? '' : `(${columns}x${rows})`);
const textOf = (nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');
const elements = (nodes: readonly BodyNode[], kind: string): AnyElement[] =>
  nodes.flatMap((node) => (node.type === 'text' ? [] : [...(node.tagName === kind ? [node] : []), ...elements(node.children, kind)]));

/** What HTML's checkers demand: the cells of each section fill a rectangle, none twice, and in each column of the table one begins. */
function expectWhole(sections: readonly AnyElement[]) {
  const begins = new Set<number>();
  let width = 0;
  for (const section of sections) {
    const taken: boolean[][] = section.children.map(() => []);
    section.children.forEach((row, y) => {
      if (row.type !== 'element') return;
      expect(row.children.length).toBeGreaterThan(0);
      let x = 0;
      for (const cell of row.children) {
        if (cell.type !== 'element') continue;
        const { columns = 1, rows = 1 } = cell.properties as Cell;
        while (taken[y]?.[x]) x++;
        begins.add(x);
        for (let down = y; down < y + rows; down++)
          for (let across = x; across < x + columns; across++) {
            const line = taken[down];
            expect(line, 'a cell ends with its section').toBeDefined();
            expect(line?.[across], 'no two cells overlap').toBeUndefined();
            if (line) line[across] = true;
          }
      }
    });
    for (const line of taken) {
      width ||= line.length;
      expect(line.length).toBe(width);
      expect(Array.from(line)).not.toContain(undefined);
    }
  }
  expect(begins.size).toBe(width);
}

describe('cells over several columns and rows', () => {
  test('are kept as written', async () => {
    const { rows, codes } = await tableOf(
      '<table><tr><th colspan=2>A<th rowspan=2>B<tr><th>C<th>D<tr><td rowspan=2>1<td>2<td>3<tr><td colspan=2>4</table>',
    );
    expect(rows).toEqual([['A(2x1)', 'B'], ['C', 'D', ''], ['1(1x2)', '2', '3'], ['4(2x1)']]);
    expect(codes).toEqual([]);
  });

  test('in a head of two rows', async () => {
    const { rows } = await tableOf('<table><thead><tr><th colspan=2>A<th rowspan=2>B<tr><th>C<th>D<tbody><tr><td>1<td>2<td>3</table>');
    expect(rows).toEqual([
      ['A(2x1)', 'B(1x2)'],
      ['C', 'D'],
      ['1', '2', '3'],
    ]);
  });

  test('a heading among cells heads its row', async () => {
    const { body } = await read('<table><tr><th>Year<th>Sum<tr><th>2007<td>1</table>');
    expect(body.map((line) => line.trim())).toEqual([
      'table',
      'thead',
      'tr',
      'th Year',
      'th Sum',
      'tbody',
      'tr',
      'th(scope=row) 2007',
      'td 1',
    ]);
  });

  test('a caption is a paragraph before its table', async () => {
    const { body } = await read('<table><caption>Sums</caption><tr><td>1</table>');
    expect(body[0]).toBe('p Sums');
  });

  test.each([
    ['reaches as far as the table does', '<tr><td colspan=1000000000>1<tr><td>2<td>3', [['1(2x1)'], ['2', '3']]],
    ['zero and less are one', '<tr><td colspan=0>1<td colspan=-4>2<td colspan=x>3', [['1', '2', '3']]],
    ['zero rows are all that follow', '<tr><td rowspan=0>1<td>2<tr><td>3<tr><td>4', [['1(1x3)', '2'], ['3'], ['4']]],
    [
      'a column in which no cell begins is none',
      '<tr><td colspan=3>1<td>2<tr><td colspan=3>3<td>4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a row in which no cell begins is none',
      '<tr><td rowspan=2>1<td rowspan=2>2<tr><tr><td>3<td>4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a cell ends before one from above',
      '<tr><td>1<td rowspan=2>2<td>3<tr><td colspan=3>4',
      [
        ['1', '2(1x2)', '3'],
        ['4', ''],
      ],
    ],
  ])('%s', async (_, html, expected) => {
    const { rows, sections, codes } = await tableOf(`<table>${html}</table>`);
    expect(rows).toEqual(expected);
    expect(codes).toEqual([]);
    expectWhole(sections);
  });

  test('any spans whatever fill a whole table, and no text is lost', async () => {
    let seed = 7;
    const upTo = (most: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % most;
    };
    for (let round = 0; round < 150; round++) {
      let said = 0;
      const cell = () => `<t${upTo(4) === 0 ? 'h' : 'd'} colspan=${upTo(5)} rowspan=${upTo(5)}>w${said++}w`;
      const row = () => `<tr>${Array.from({ length: upTo(5) }, cell).join('')}`;
      const html = `<table>${Array.from({ length: upTo(6) + 1 }, row).join('')}</table>`;
      const { sections, rows } = await tableOf(html);
      if (said === 0) continue;
      expectWhole(sections);
      const text = rows.flat().join(' ');
      for (let word = 0; word < said; word++) expect(text, html).toContain(`w${word}w`);
    }
  });

  test('spans that would make a million cells make those that are there', async () => {
    const { sections } = await tableOf(`<table>${`<tr>${'<td colspan=1000 rowspan=60000>x'.repeat(40)}`.repeat(200)}</table>`);
    expectWhole(sections);
  });
});
