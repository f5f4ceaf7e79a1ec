import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate, type Row, row } from '../../../src/typeset/index.ts';

type Note = { rows: readonly Row[] };
const height = 200;
const grid = 10;

/** Lines of a paragraph: the first two and the last two stay together. */
const lines = (count: number, more: (at: number) => Partial<Row> = () => ({})): Row[] =>
  Array.from({ length: count }, (_, at) => row(grid, { grid: true, keep: count > 1 && (at === 0 || at === count - 2), ...more(at) }));

const note = fc.integer({ min: 1, max: 40 }).map((count): Note => ({ rows: lines(count, () => ({ height: 8, grid: false, before: 1 })) }));

const block = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.tuple(fc.nat(29), note), { maxLength: 3 }),
        fc.array(fc.nat(29), { maxLength: 4 }),
      )
      .map(([count, notes, hyphens]) =>
        lines(count, (at) => {
          const called = notes.filter(([line]) => line === at).map(([, note]) => note);
          return { hyphen: hyphens.includes(at), ...(called.length > 0 && { notes: called }) };
        }),
      ),
  },
  { weight: 1, arbitrary: fc.constant([row(13, { before: 15, keep: true, leads: true }), row(0, { before: 3, keep: true, leads: true })]) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(), fc.integer({ min: 5, max: 260 }), fc.boolean()).map(([floats, tall, across]) =>
      [row(tall, { before: 10, keep: true }), row(8), row(0, { before: 8 })].map((each) => ({
        ...each,
        floats,
        ...(across && { across: true as const }),
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 60 }), fc.boolean()).map(([count, across]) => {
      const again = [row(12)];
      const rows = [row(12, { keep: true }), ...Array.from({ length: count }, () => row(11, { again })), row(0, { before: 9 })];
      return across ? rows.map((each) => ({ ...each, across: true as const })) : rows;
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant([row(30, { across: true, keep: true, before: 12 }), row(0, { before: 10, across: true, keep: true })]),
  },
  { weight: 1, arbitrary: fc.integer({ min: 100, max: 600 }).map((tall) => [row(tall)]) },
  { weight: 1, arbitrary: fc.constant([row(20, { starts: 'page', keep: true })]) },
);
const isMark = ({ height }: Row) => height > 0;

/** Any row may refer to a note, in pictures and tables too. */
const calling = fc.array(fc.tuple(fc.nat(400), note), { maxLength: 4 });
/** Each picture has a number of its own, each row marks of its own, by which it is known. */
const rows = fc.tuple(fc.array(block, { minLength: 1, maxLength: 25 }), calling).map(([blocks, calling]): readonly Row[] =>
  blocks
    .flatMap((rows, at) => rows.map((each) => ({ ...each, marks: [], ...(each.floats !== undefined && { floats: at }) })))
    .map((each, at, all): Row => {
      const called = calling.filter(([row]) => row % all.length === at && isMark(each)).map(([, note]) => note);
      return called.length === 0 ? each : { ...each, notes: [...(each.notes ?? []), ...called] };
    }),
);
const size = fc.integer({ min: 1, max: 4 }).map((columns) => ({ height, grid, columns, gap: 9, tail: 14 }));

test('every row and every note stands once, whatever is set', () => {
  fc.assert(
    fc.property(rows, size, (given, size) => {
      const pages = paginate(given, size);
      const placed = pages.flatMap(({ rows }) => rows.filter(({ again }) => !again).map(({ row }) => row));
      const key = (row: Row) => given.findIndex((each) => each.marks === row.marks);
      expect(
        placed
          .filter(isMark)
          .map(key)
          .sort((a, b) => a - b),
      ).toEqual(given.flatMap((row, at) => (isMark(row) ? [at] : [])));
      const notes = given.flatMap(({ notes }) => notes ?? []).flatMap(({ rows }) => rows ?? []);
      const standing = pages.flatMap(({ notes }) => notes.map(({ row }) => row));
      expect(standing).toHaveLength(notes.length);
      expect(new Set(standing)).toEqual(new Set(notes));
      expect(pages.every(({ rows, notes }) => rows.length + notes.length > 0)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('rows stand in their order, but for pictures that wait', () => {
  fc.assert(
    fc.property(rows, size, (given, size) => {
      const order = paginate(given, size)
        .flatMap(({ rows }) => rows)
        .filter(({ row, again }) => !again && isMark(row) && row.floats === undefined)
        .map(({ row }) => given.findIndex((each) => each.marks === row.marks));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
    { numRuns: 300 },
  );
});

test('nothing stands below the foot of its column, or over anything else, unless it alone is taller than the page', () => {
  fc.assert(
    fc.property(rows, size, (given, size) => {
      for (const page of paginate(given, size)) {
        for (let column = 0; column < size.columns; column++) {
          const strips = [
            ...page.rows.filter((placed) => placed.column === column || placed.row.across),
            ...page.notes.filter((placed) => placed.column === column),
          ]
            .filter(({ row }) => isMark(row))
            .sort((a, b) => a.top - b.top);
          strips.forEach(({ row, top }, at) => {
            const below = strips[at + 1];
            if (below) expect(top + row.height).toBeLessThanOrEqual(below.top + 0.01);
            else if (at > 0) expect(top + row.height).toBeLessThanOrEqual(height + 0.01);
          });
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('lines of text stand on one grid in all columns', () => {
  fc.assert(
    fc.property(rows, size, (given, size) => {
      for (const { rows } of paginate(given, size))
        for (const { row, top } of rows) if (row.grid) expect(Math.abs(top / grid - Math.round(top / grid))).toBeLessThan(1e-6);
    }),
    { numRuns: 200 },
  );
});

test('a note begins on the page of its reference or, where that has no room, behind it; never before it', () => {
  fc.assert(
    fc.property(rows, size, (given, size) => {
      const pages = paginate(given, size);
      const pageOf = new Map<Row, number>();
      pages.forEach(({ rows, notes }, page) => {
        for (const { row, again } of rows) if (!again) for (const { rows } of row.notes ?? []) pageOf.set(rows?.[0] as Row, page); // each has a row
        for (const { row } of notes) {
          const called = pageOf.get(row);
          if (called !== undefined) expect(page).toBeGreaterThanOrEqual(called);
        }
      });
    }),
    { numRuns: 200 },
  );
});
