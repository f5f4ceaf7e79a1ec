import type { Row } from '../row.ts';
import type { Book, Group } from './book.ts';
import { type Area, type Cursor, type Filled, fillColumn, type Placed } from './fillColumn.ts';

/** A page that grows from its top; its notes from its foot. */
export interface Sheet {
  readonly rows: Placed[];
  /** By column. */
  readonly notes: Row[][];
  readonly heights: number[];
  y: number;
  /** Left by what stands last. */
  room: number;
}

export const newSheet = ({ page: { columns } }: Book): Sheet => ({
  rows: [],
  notes: Array.from({ length: columns }, () => []),
  heights: Array.from({ length: columns }, () => 0),
  y: 0,
  room: 0,
});

export const copyOf = ({ rows, notes, heights, y, room }: Sheet): Sheet => ({
  rows: [...rows],
  notes: notes.map((each) => [...each]),
  heights: [...heights],
  y,
  room,
});

/** Pictures and boxes across take at most this part of a page whose text goes on. */
export const pictured = 0.62;

/** Where the rows of a column may stand. */
export function columnArea({ page }: Book, { y, heights }: Sheet, column: number): Omit<Area, 'end'> {
  const height = heights[column] ?? 0;
  return { column, top: y, bottom: page.height, foot: page.height - height, noted: height > 0, whole: y === 0 && height === 0 };
}

export function take(sheet: Sheet, { rows, notes, notesHeight }: Filled, column: number): void {
  for (const row of rows) sheet.rows.push(row);
  if (notes.length === 0) return;
  for (const row of notes) sheet.notes[column]?.push(row);
  sheet.heights[column] = (sheet.heights[column] ?? 0) + notesHeight;
}

/** Fills with rows that span all columns: above the highest notes; their own stand in the first column. */
export function fillAcross(book: Book, sheet: Sheet, { from, end }: { readonly from: Cursor; readonly end: number }): Cursor {
  const begun = sheet.rows.length > 0;
  const highest = Math.max(...sheet.heights);
  const filled = fillColumn(book, from, {
    ...columnArea(book, sheet, 0),
    foot: book.page.height - highest,
    whole: !begun && highest === 0,
    ...(begun && { above: sheet.room }),
    end,
  });
  take(sheet, filled, 0);
  if (filled.rows.length > 0) {
    sheet.y = filled.bottom;
    sheet.room = filled.room;
  }
  return filled.next;
}

/** Places pictures and boxes across that wait: as many as leave room for text, if it goes on. */
export function placeSpreads<C extends Cursor>(
  book: Book,
  sheet: Sheet,
  { place, ended }: { readonly place: C; readonly ended: boolean },
): C {
  const spreads = [...place.spreads];
  let { notes } = place;
  for (let group = spreads[0]; group; group = spreads[0]) {
    if (!ended && sheet.rows.length > 0 && sheet.y + heightOf(book, group) > book.page.height * pictured) break;
    const next = fillAcross(book, sheet, { from: { at: place.at, floats: [group], spreads: [], notes }, end: place.at });
    notes = next.notes;
    const [rest] = next.floats;
    if (rest) {
      spreads[0] = rest;
      break;
    }
    spreads.shift();
  }
  return { ...place, spreads, notes };
}

export const heightOf = ({ rows }: Book, { from, to }: Group): number => {
  let height = 0;
  for (let at = from; at < to; at++) height += (rows[at]?.before ?? 0) + (rows[at]?.height ?? 0);
  return height;
};
