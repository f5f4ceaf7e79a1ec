import { expect, test } from 'vitest';
import { paginate, type Row, row } from '../../../src/typeset/index.ts';

const page = { height: 100, grid: 10, columns: 2, gap: 8 };
const lines = (count: number, more: Partial<Row> = {}) =>
  Array.from({ length: count }, (_, at) => row(10, { grid: true, keep: count > 1 && (at === 0 || at === count - 2), ...more }));
const across = (height: number, more: Partial<Row> = {}) => row(height, { across: true, ...more });
/** Notes of as many lines as are given. */
const notes = (...counts: readonly number[]) => ({ notes: counts.map((count) => ({ rows: lines(count, { height: 8, grid: false }) })) });

/** Each page as strips: "column top-bottom" of each run of rows in a column, "across" for what spans them. */
const pictured = (rows: readonly Row[], size: Parameters<typeof paginate>[1] = page) =>
  paginate(rows, size).map(({ rows, notes }) => {
    const strips: { where: string; top: number; bottom: number }[] = [];
    for (const { row, top, column, note } of [...rows, ...notes.map((each) => ({ ...each, note: true }))].map((each) => ({
      note: false,
      ...each,
    }))) {
      if (row.height === 0) continue;
      const where = row.across ? 'across' : `${note ? 'note ' : ''}${column}`;
      const last = strips.at(-1);
      if (last?.where === where && Math.abs(last.bottom - top) < 0.01) last.bottom = top + row.height;
      else strips.push({ where, top, bottom: top + row.height });
    }
    return strips.map(({ where, top, bottom }) => `${where} ${top}-${bottom}`);
  });

test('columns are filled from left to right, and are of one height where the text ends', () => {
  expect(pictured(lines(26))).toEqual([
    ['0 0-100', '1 0-100'],
    ['0 0-30', '1 0-30'],
  ]);
});

test('columns are of one height above what spans them, and go on below it', () => {
  expect(pictured([...lines(6), across(20), ...lines(8)])).toEqual([['0 0-30', '1 0-30', 'across 30-50', '0 50-90', '1 50-90']]);
});

test('columns begin on the grid below a headline', () => {
  expect(pictured([across(33, { keep: true }), row(0, { before: 4, keep: true, across: true }), ...lines(4)])).toEqual([
    ['across 0-33', '0 40-60', '1 40-60'],
  ]);
});

test('a headline does not stand at the foot of a page without three lines of text below it', () => {
  expect(pictured([...lines(10), across(30, { keep: true }), ...lines(8)])).toEqual([
    ['0 0-50', '1 0-50'],
    ['across 0-30', '0 30-70', '1 30-70'],
  ]);
});

test('a heading above what spans all columns spans them too', () => {
  expect(pictured([...lines(4), row(10, { keep: true, leads: true }), across(20)])[0]).toEqual(['0 0-20', '1 0-20', 'across 20-50']);
});

test('a picture in a column waits for the next column while text fills this one', () => {
  const picture = [row(40, { floats: 1, keep: true }), row(8, { floats: 1 })];
  expect(pictured([...lines(8), ...picture, ...lines(7)])).toEqual([['0 0-100', '1 0-48', '1 50-100']]);
});

test('a picture across stands at the top of the page that speaks of it, or of the next one', () => {
  const picture = across(40, { floats: 1 });
  expect(pictured([...lines(4), picture, ...lines(20)])[0]).toEqual(['across 0-40', '0 40-100', '1 40-100']);
  expect(pictured([across(20, { keep: true }), ...lines(4), picture, ...lines(20)]).map((strips) => strips[0])).toEqual([
    'across 0-20',
    'across 0-40',
  ]);
});

test('a picture across stands below the last lines of a text, if it fits there', () => {
  expect(pictured([...lines(4), across(40, { floats: 1 })])).toEqual([['0 0-20', '1 0-20', 'across 20-60']]);
});

test('the text of a story does not end above a picture that would stand on the next page by itself', () => {
  const pages = pictured([across(25, { keep: true }), ...lines(4), across(60, { floats: 1 }), ...lines(10)]);
  expect(pages).toHaveLength(2);
  expect(pages[1]?.[0]).toBe('across 0-60');
  expect(pages[1]?.length).toBeGreaterThan(1);
});

test('a story does not end above its own box: its last lines stand below it on the next page', () => {
  const box = [row(30, { floats: 1, keep: true }), row(8, { floats: 1 })];
  const signed = [...lines(2, { keep: true }), row(10, { grid: true })];
  expect(pictured([...lines(17), ...box, ...signed])).toEqual([
    ['0 0-90', '1 0-80'],
    ['0 0-38', '1 0-30'],
  ]);
});

test('an imprint across does not stand on a page alone: lines of its story go with it', () => {
  const signed = [...lines(19), row(10, { grid: true, keep: true })];
  const imprint = [row(0, { before: 7, keep: true, across: true, tail: true }), across(8, { tail: true })];
  expect(pictured([...signed, ...imprint])).toEqual([
    ['0 0-70', '1 0-70'],
    ['0 0-30', '1 0-30', 'across 37-45'],
  ]);
  expect(pictured([...signed, ...imprint], { ...page, tail: 15 })).toHaveLength(1);
});

test('no column ends inside a word, where some lines earlier it can end without', () => {
  const rows = Array.from({ length: 30 }, (_, at) => row(10, { grid: true, hyphen: at >= 5 && at <= 9 }));
  expect(pictured(rows)[0]?.[0]).toBe('0 0-50');
});

test('a row that begins a page begins it, whatever room is left', () => {
  expect(pictured([...lines(2), row(10, { starts: 'page' }), ...lines(2)], { ...page, columns: 1 })).toEqual([['0 0-20'], ['0 0-30']]);
});

test('notes stand at the foot of the column that refers to them', () => {
  const [first] = pictured([row(10, notes(2)), ...Array.from({ length: 30 }, () => row(10))]);
  expect(first).toEqual(['0 0-70', '1 0-100', 'note 0 84-100']);
});

test('a note stands at the foot of the page also where little text is on it', () => {
  expect(pictured([row(10, notes(2))], { ...page, columns: 1 })).toEqual([['0 0-10', 'note 0 84-100']]);
});

test('a note goes on in the next column where there is no room for it, but never with a line of it alone', () => {
  const one = { ...page, columns: 1 };
  const pages = paginate([row(10, notes(30)), ...lines(20)], one);
  const counts = pages.map(({ notes }) => notes.length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
  expect(counts.filter((count) => count > 0).every((count) => count > 1)).toBe(true);
  expect(pages.length).toBeGreaterThan(2);
  // Text goes on above it.
  expect(pages[1]?.rows.length).toBeGreaterThan(1);
});

test('a short note is not parted for a few lines of text: the line that refers to it waits with it', () => {
  const rows = [...Array.from({ length: 6 }, () => row(10)), row(10, notes(4)), ...Array.from({ length: 8 }, () => row(10))];
  expect(pictured(rows, { ...page, columns: 1 })).toEqual([['0 0-60'], ['0 0-60', 'note 0 68-100'], ['0 0-30']]);
});

test('a note that two lines refer to stands at the first, and a note of a note behind it', () => {
  const inner = { rows: [row(7)] };
  const note = { rows: [row(8, { notes: [inner] })] };
  const rows = [row(10, { notes: [note] }), row(10, { notes: [note, inner] })];
  expect(paginate(rows, page).flatMap(({ notes }) => notes.map(({ row }) => row.height))).toEqual([8, 7]);
});

test('notes that are longer than all text fill pages of their own, from the top', () => {
  const pages = pictured([row(10, notes(60))]);
  expect(pages.at(-1)?.[0]).toMatch(/^note 0 8-/);
});

test('the head of a table is not printed again where it would leave no room for a row', () => {
  const again = [row(60)];
  const pages = paginate([...again, ...Array.from({ length: 3 }, () => row(50, { again }))], { ...page, columns: 1 });
  expect(pages.map(({ rows }) => rows.filter((each) => each.again).length)).toEqual([0, 0, 0]);
});

test('a picture in a note that is taller than the page has a page of its own', () => {
  const note = { rows: [row(8), row(300), row(8)] };
  const pages = paginate([row(10, { notes: [note] }), ...lines(4)], { ...page, columns: 1 });
  expect(pages.flatMap(({ notes }) => notes.map(({ row }) => row.height))).toEqual([8, 300, 8]);
  expect(pages.length).toBeLessThan(5);
});
