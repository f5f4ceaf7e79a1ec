import type { Book, Segment } from './book.ts';
import { type Cursor, type Filled, fillColumn, toGrid } from './fillColumn.ts';
import { columnArea, copyOf, fillAcross, heightOf, pictured, placeSpreads, type Sheet, take } from './sheet.ts';

/** Columns lower than this are not begun below something that spans them, in lines. */
export const lowest = 3;

interface Band {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly segment: Segment;
  readonly place: Cursor;
}

/** Columns of one height, as they would stand. */
interface Columns {
  readonly top: number;
  readonly filled: readonly Filled[];
  readonly next: Cursor;
  /** All that belongs here stands here, but what spans all columns. */
  readonly done: boolean;
}

/**
 * Sets rows in columns below what stands on the page already; balanced, where they end. A picture across that they speak of stands
 * below them, if they end on this page and it fits, else above them, if they then still speak of it there, else on the next page.
 */
export function columnBand(band: Band): Cursor {
  const { book, sheet, place } = band;
  const columns = setColumns(band);
  if (!endsWell(columns, band)) return accept(lower(columns, band), band);
  // Text goes on below a box on the next page too: a story does not end above its own box.
  const boxed = columns.next.at >= band.segment.to && columns.next.floats.length > 0 && place.at < band.segment.to;
  if (boxed) return accept(lower(columns, band, 1), band);
  const met = columns.next.spreads.length > 0 && place.spreads.length === 0;
  if (!met || (columns.done ? fitsBelow(columns, book) : sheet.rows.length > 0)) return accept(columns, band);
  const raised = withSpreadsAbove(band, columns);
  if (raised) return raised;
  if (!columns.done) return accept(columns, band);
  // Text goes on below the picture on the next page, so that the story does not end above it.
  return accept(lower(columns, band), band);
}

/** Columns that leave some of their lines to the next page: lower by as many as this, or a few more. As they are, if none can be. */
function lower(columns: Columns, band: Band, least = lowest): Columns {
  const { top } = columns;
  for (let lines = least; lines < least + 2 * lowest; lines++) {
    const shorter = fillColumns(band, { top, bottom: bottomOf(columns) - lines * band.book.page.grid, whole: true });
    if (shorter.next.at < band.segment.to && shorter.filled.some(({ rows }) => rows.length > 0)) return shorter;
  }
  return columns;
}

/** Whether what belongs to the last line and spans all columns, as an imprint does, fits below it: it would stand on the next page alone. */
function endsWell(columns: Columns, { book, sheet, segment: { to } }: Band): boolean {
  const { rows } = book;
  if (!columns.done || columns.next.spreads.length > 0 || !rows[to - 1]?.keep || !rows[to] || rows[to]?.starts) return true;
  const end = rows.findIndex((row, at) => at >= to && !row.keep) + 1;
  const trial = copyOf(sheet);
  accept(columns, { sheet: trial });
  return end === 0 || fillAcross(book, trial, { from: columns.next, end }).at >= end;
}

function setColumns(band: Band): Columns {
  const { sheet, book } = band;
  const { height, grid, columns } = book.page;
  const top = sheet.rows.length > 0 ? toGrid(sheet.y + sheet.room, grid) : 0;
  const full = fillColumns(band, { top, bottom: height, whole: true });
  if (!full.done) return sheet.rows.length > 0 && height - top < lowest * grid ? { top, filled: [], next: band.place, done: false } : full;
  if (columns === 1) return full;
  // As low as they can be with all that stands in them.
  const sum = full.filled.reduce((all, { bottom }) => all + bottom - top, 0);
  for (let lines = Math.max(1, Math.floor(sum / columns / grid)); top + lines * grid < height; lines++) {
    const trial = fillColumns(band, { top, bottom: top + lines * grid, whole: false });
    if (trial.done && trial.next.notes.length <= full.next.notes.length) return trial;
  }
  return full;
}

function fillColumns(
  { book, sheet, segment, place }: Band,
  { top, bottom, whole }: { readonly top: number; readonly bottom: number; readonly whole: boolean },
): Columns {
  const filled: Filled[] = [];
  let next = place;
  for (let column = 0; column < book.page.columns; column++) {
    const area = columnArea(book, sheet, column);
    const one = fillColumn(book, next, { ...area, top, bottom, end: segment.to, whole: whole && top === 0 && !area.noted });
    filled.push(one);
    next = one.next;
  }
  return { top, filled, next, done: next.at >= segment.to && next.floats.length === 0 };
}

const bottomOf = ({ top, filled }: Columns) => filled.reduce((lowest, { bottom }) => Math.max(lowest, bottom), top);

/** Whether what spans all columns fits below them, above their notes. */
function fitsBelow(columns: Columns, book: Book): boolean {
  const notes = columns.filled.reduce((highest, { notesHeight }) => Math.max(highest, notesHeight), 0);
  const height = columns.next.spreads.reduce((sum, group) => sum + heightOf(book, group), 0);
  return bottomOf(columns) + height <= book.page.height - notes;
}

function accept(columns: Columns, { sheet }: Pick<Band, 'sheet'>): Cursor {
  for (const [column, filled] of columns.filled.entries()) take(sheet, filled, column);
  const begun = columns.filled.filter(({ rows }) => rows.length > 0);
  if (begun.length > 0) {
    sheet.y = bottomOf(columns);
    sheet.room = begun.reduce((most, { room }) => Math.max(most, room), 0);
  }
  return columns.next;
}

function withSpreadsAbove(band: Band, { next: { spreads } }: Columns): Cursor | undefined {
  const { book, sheet, place } = band;
  const trial = copyOf(sheet);
  const placed = placeSpreads(book, trial, { place: { ...place, spreads }, ended: true });
  if (placed.spreads.length > 0 || trial.y > book.page.height * pictured) return undefined;
  const below = { ...band, sheet: trial, place: placed };
  const columns = setColumns(below);
  const last = spreads.at(-1)?.from ?? 0;
  if (columns.next.at <= last) return undefined;
  const cursor = accept(columns, below);
  Object.assign(sheet, trial);
  return { ...cursor, spreads: cursor.spreads.filter(({ from }) => from > last) };
}
