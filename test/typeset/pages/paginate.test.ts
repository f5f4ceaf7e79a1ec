import { expect, test } from 'vitest';
import { paginate, type Row, row } from '../../../src/typeset/index.ts';

const page = { height: 100, grid: 10 };
const lines = (count: number, more: Partial<Row> = {}) =>
  Array.from({ length: count }, (_, at) => row(10, { grid: true, keep: count > 1 && (at === 0 || at === count - 2), ...more }));
const counts = (rows: readonly Row[]) => paginate(rows, page).map((each) => each.rows.length);

test('a page takes as many lines as fit', () => {
  expect(counts(Array.from({ length: 25 }, () => row(10)))).toEqual([10, 10, 5]);
});

test('the last line of a paragraph does not stand alone on the next page', () => {
  expect(counts([...lines(8), ...lines(3)])).toEqual([8, 3]);
  expect(counts([...lines(5), ...lines(6)])).toEqual([9, 2]);
});

test('the first line of a paragraph does not stand alone at the foot', () => {
  expect(counts([...lines(9), ...lines(4)])).toEqual([9, 4]);
});

test('a heading stays with the text below it', () => {
  expect(counts([...lines(8), row(10, { keep: true }), ...lines(4)])).toEqual([8, 5]);
});

test('a page does not end inside a word where it can end a line earlier', () => {
  const rows = Array.from({ length: 12 }, (_, at) => row(10, { hyphen: at === 9 }));
  expect(counts(rows)).toEqual([9, 3]);
});

const tops = (rows: readonly Row[]) => paginate(rows, page)[0]?.rows.map(({ top }) => top);

test('lines of text come back to the grid below what is not on it, and the room left over is shared above and below', () => {
  expect(tops([...lines(2), row(17), ...lines(2)])).toEqual([0, 10, 21.5, 40, 50]);
});

test('a heading stands nearer to the text below it than to that above, whatever room the grid leaves over', () => {
  const heading = (before: number) => row(10, { before, keep: true, leads: true });
  expect(tops([...lines(2), heading(15), ...lines(2)])).toEqual([0, 10, 35, 50, 60]);
  expect(tops([...lines(2), heading(11), ...lines(2)])).toEqual([0, 10, 35, 50, 60]);
  expect(tops([...lines(2), row(17), heading(11), ...lines(2)])).toEqual([0, 10, 20, 48, 60, 70]);
});

test('what begins a page stands at its top, on the grid or not, but for a heading far from its text', () => {
  expect(tops([row(13), ...lines(2)])).toEqual([0, 20, 30]);
  expect(tops([row(15, { keep: true, leads: true, before: 15 }), ...lines(2)])).toEqual([0, 20, 30]);
  expect(tops([row(13, { keep: true, leads: true, before: 15 }), ...lines(2)])).toEqual([2, 20, 30]);
});

test('the head of a table stands again on each of its pages', () => {
  const again = [row(10)];
  const pages = paginate([...again, ...Array.from({ length: 20 }, () => row(10, { again }))], page);
  expect(pages.map(({ rows }) => rows.map((each) => each.again))).toEqual([
    Array(10).fill(false),
    [true, ...Array(9).fill(false)],
    [true, ...Array(2).fill(false)],
  ]);
});

test('a row taller than a page has a page of its own', () => {
  expect(counts([row(10), row(500), row(10)])).toEqual([1, 1, 1]);
});

test('rows that may nowhere be parted are parted where the page is full', () => {
  expect(counts(Array.from({ length: 25 }, () => row(10, { keep: true })))).toEqual([10, 10, 5]);
});

test('text fills the page before a picture that does not fit', () => {
  const picture = row(60, { floats: 1 });
  const pages = paginate([...lines(6), picture, ...lines(4), ...lines(2)], page);
  expect(pages.map(({ rows }) => rows.map(({ row: each }) => each.height))).toEqual([Array(10).fill(10), [60, 10, 10]]);
});

test('text fills the page before two pictures that do not fit', () => {
  const pictures = [row(60, { floats: 1 }), row(30, { floats: 2 })];
  const pages = paginate([...lines(6), ...pictures, ...lines(6)], page);
  expect(pages.map(({ rows }) => rows.map(({ row: each }) => each.height))).toEqual([Array(10).fill(10), [60, 30], [10, 10]]);
});

test('a picture whose caption does not fit waits for the next page with it', () => {
  const picture = [row(30, { floats: 1, keep: true }), row(10, { floats: 1 })];
  const pages = paginate([...lines(7), ...picture, ...lines(5)], page);
  expect(pages.map(({ rows }) => rows.map(({ row: each }) => each.height))).toEqual([Array(10).fill(10), [30, 10, 10, 10]]);
});

test('the imprint does not begin a page of its own where it can stand a little lower', () => {
  const story = Array.from({ length: 10 }, () => row(10));
  const ends = (imprint: Row) => paginate([...story, imprint], { ...page, tail: 12 }).map(({ rows }) => rows.length);
  expect(ends(row(10, { tail: true }))).toEqual([11]);
  expect(ends(row(15, { tail: true }))).toEqual([10, 1]);
  expect(ends(row(10))).toEqual([10, 1]);
});
