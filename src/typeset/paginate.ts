import { type Book, type Group, openBook, type PageSize, type Segment, segmentsOf } from './book.ts';
import { type Area, type Cursor, type Filled, fillColumn, type Placed, toGrid } from './fillColumn.ts';
import type { Row } from './row.ts';

/** The rows of one page with the top of each, from the top of the page's text, in reading order; its notes, which stand at the foot. */
export interface PlacedPage {
  readonly rows: readonly Placed[];
  readonly notes: readonly Omit<Placed, 'again'>[];
  /** Where text ends and notes begin: a short rule stands here. */
  readonly bars: readonly { readonly column: number; readonly top: number }[];
}

/** Columns lower than this are not begun below something that spans them, in lines. */
const lowest = 3;

/** Pictures across take at most this part of a page whose text goes on. */
const pictured = 0.62;

/**
 * Rows -> pages. A page is a stack of bands: rows that span all columns, and rows in columns, which are balanced where they end.
 * Notes stand at the foot of the column in which they are referred to, and go on in the next. Every row and note stands once.
 */
export function paginate(given: readonly Row[], size: PageSize): readonly PlacedPage[] {
  const book = openBook(given, size);
  const segments = segmentsOf(book);
  const pages: PlacedPage[] = [];
  let place: Place = { segment: 0, at: 0, floats: [], spreads: [], notes: [] };
  while (place.segment < segments.length || place.notes.length > 0) {
    const sheet = newSheet(book);
    place = fillPage(book, segments, { sheet, place });
    pages.push(finished(sheet, book));
  }
  return pages;
}

interface Place extends Cursor {
  readonly segment: number;
}

/** A page that grows. */
interface Sheet {
  readonly rows: Placed[];
  /** By column. */
  readonly notes: Row[][];
  readonly heights: number[];
  y: number;
  room: number;
}

const newSheet = ({ page: { columns } }: Book): Sheet => ({
  rows: [],
  notes: Array.from({ length: columns }, () => []),
  heights: Array.from({ length: columns }, () => 0),
  y: 0,
  room: 0,
});

function fillPage(
  book: Book,
  segments: readonly Segment[],
  { sheet, place: from }: { readonly sheet: Sheet; readonly place: Place },
): Place {
  let place = from;
  for (let segment = segments[place.segment]; segment; segment = segments[place.segment]) {
    if (segment.starts && place.at === segment.from && (sheet.rows.length > 0 || place.notes.length > 0)) break;
    const ended = place.at >= segment.to && place.floats.length === 0;
    if (place.spreads.length > 0 && (ended || sheet.rows.length === 0)) place = { ...place, ...spread(book, sheet, { place, ended }) };
    if (ended) {
      if (place.spreads.length > 0) return place;
      place = { ...place, segment: place.segment + 1 };
      continue;
    }
    const next = segment.across
      ? acrossBand(book, sheet, { segment, place, next: segments[place.segment + 1] })
      : columnBand(book, sheet, { segment, place });
    const done = next.at >= segment.to && next.floats.length === 0;
    place = { ...place, ...next };
    if (!done) return place;
  }
  // A page of nothing but notes.
  if (sheet.rows.length === 0 && place.notes.length > 0) {
    for (let column = 0; column < book.page.columns; column++) {
      const filled = fillColumn(book, place, { ...areaOf(book, sheet, column), end: place.at, whole: true });
      place = { ...place, notes: filled.next.notes };
      take(sheet, filled, column);
    }
  }
  return place;
}

const areaOf = ({ page }: Book, { y, heights }: Sheet, column: number) => {
  const height = heights[column] ?? 0;
  return { column, top: y, bottom: page.height, foot: page.height - height, noted: height > 0, whole: y === 0 && height === 0 };
};

function take(sheet: Sheet, { rows, notes, notesHeight }: Filled, column: number): void {
  for (const row of rows) sheet.rows.push(row);
  if (notes.length === 0) return;
  for (const row of notes) sheet.notes[column]?.push(row);
  sheet.heights[column] = (sheet.heights[column] ?? 0) + notesHeight;
}

/** Where rows that span all columns may stand: above the highest notes; their own stand in the first column. */
function acrossArea(book: Book, sheet: Sheet): Omit<Area, 'end'> {
  const first = sheet.heights[0] ?? 0;
  const highest = Math.max(...sheet.heights);
  const begun = sheet.rows.length > 0;
  return {
    ...areaOf(book, sheet, 0),
    foot: book.page.height - highest,
    noted: first > 0,
    whole: !begun && highest === 0,
    ...(begun && { above: sheet.room }),
  };
}

function takeAcross(sheet: Sheet, filled: Filled): void {
  take(sheet, filled, 0);
  if (filled.rows.length === 0) return;
  sheet.y = filled.bottom;
  sheet.room = filled.room;
}

/** Pictures and boxes across that wait: as many as leave room for text, if it goes on. */
function spread(
  book: Book,
  sheet: Sheet,
  { place, ended }: { readonly place: Place; readonly ended: boolean },
): Pick<Cursor, 'spreads' | 'notes'> {
  const spreads = [...place.spreads];
  let { notes } = place;
  for (let group = spreads[0]; group; group = spreads[0]) {
    if (!ended && sheet.rows.length > 0 && sheet.y + heightOf(book, group) > book.page.height * pictured) break;
    const filled = fillColumn(book, { at: place.at, floats: [group], spreads: [], notes }, { ...acrossArea(book, sheet), end: place.at });
    takeAcross(sheet, filled);
    notes = filled.next.notes;
    const [rest] = filled.next.floats;
    if (rest) {
      spreads[0] = rest;
      break;
    }
    spreads.shift();
  }
  return { spreads, notes };
}

function acrossBand(
  book: Book,
  sheet: Sheet,
  { segment, place, next }: { readonly segment: Segment; readonly place: Place; readonly next: Segment | undefined },
): Cursor {
  // A headline does not stand at the foot of a page without text below it.
  let leads = segment.to;
  if (next && !next.across && !next.starts) while (leads > place.at && book.rows[leads - 1]?.keep) leads--;
  const fill = (from: Cursor, end: number) => {
    const filled = fillColumn(book, from, { ...acrossArea(book, sheet), end });
    takeAcross(sheet, filled);
    return filled.next;
  };
  const cursor = leads > place.at ? fill(place, leads) : place;
  if (cursor.at < leads || leads === segment.to) return cursor;
  const height = heightOf(book, { from: leads, to: segment.to });
  const below = book.page.height - Math.max(...sheet.heights) - sheet.y - height;
  if (sheet.rows.length > 0 && below < lowest * book.page.grid) return cursor;
  return fill(cursor, segment.to);
}

const heightOf = ({ rows }: Book, { from, to }: Group): number => {
  let height = 0;
  for (let at = from; at < to; at++) height += (rows[at]?.before ?? 0) + (rows[at]?.height ?? 0);
  return height;
};

interface Columns {
  readonly filled: readonly Filled[];
  readonly next: Cursor;
}

function columnBand(book: Book, sheet: Sheet, { segment, place }: { readonly segment: Segment; readonly place: Place }): Cursor {
  const { height, grid, columns } = book.page;
  const begin = () => (sheet.rows.length > 0 ? toGrid(sheet.y + sheet.room, grid) : 0);
  const fill = (bottom: number, whole = true): Columns => fillColumns(book, sheet, { segment, place, top: begin(), bottom, whole });
  const done = ({ next }: Columns) => next.at >= segment.to && next.floats.length === 0;
  let best = fill(height);
  const empty = sheet.rows.length === 0 && sheet.heights.every((height) => height === 0);
  if (empty && place.spreads.length === 0 && best.next.spreads.length > 0) {
    // A picture across stands at the top of the page on which it is spoken of, if it is still spoken of there.
    const met = best.next.spreads;
    const tall = met.reduce((sum, group) => sum + heightOf(book, group), 0);
    const last = met.at(-1)?.from ?? 0;
    if (tall <= height * pictured && !done(best)) {
      const trial = newSheet(book);
      const waits = spread(book, trial, { place: { ...place, spreads: met }, ended: true });
      const rest = fillColumns(book, trial, {
        segment,
        place: { ...place, notes: waits.notes },
        top: toGrid(trial.y + trial.room, grid),
        bottom: height,
        whole: true,
      });
      if (waits.spreads.length === 0 && rest.next.at > last) {
        Object.assign(sheet, trial);
        const later = rest.next.spreads.filter(({ from }) => from > last);
        best = { ...rest, next: { ...rest.next, spreads: later } };
        place = { ...place, notes: waits.notes };
      }
    }
  }
  const top = begin();
  if (!done(best) && sheet.rows.length > 0 && height - top < lowest * grid) return place;
  if (columns > 1 && done(best)) best = balanced(best, { top, height, grid, fill, done }) ?? best;
  best.filled.forEach((filled, column) => {
    take(sheet, filled, column);
  });
  if (best.filled.some(({ rows }) => rows.length > 0)) {
    sheet.y = Math.max(top, ...best.filled.map(({ bottom }) => bottom));
    sheet.room = Math.max(0, ...best.filled.map(({ rows, room }) => (rows.length > 0 ? room : 0)));
  }
  return best.next;
}

/** The columns as low as they can be with all that stands in them. */
function balanced(
  columns: Columns,
  given: {
    readonly top: number;
    readonly height: number;
    readonly grid: number;
    readonly fill: (bottom: number, whole: boolean) => Columns;
    readonly done: (columns: Columns) => boolean;
  },
): Columns | undefined {
  const { top, height, grid, fill, done } = given;
  const sum = columns.filled.reduce((all, { bottom }) => all + bottom - top, 0);
  for (let lines = Math.max(1, Math.floor(sum / columns.filled.length / grid)); top + lines * grid < height; lines++) {
    const trial = fill(top + lines * grid, false);
    if (done(trial) && trial.next.notes.length <= columns.next.notes.length) return trial;
  }
  return undefined;
}

function fillColumns(
  book: Book,
  sheet: Sheet,
  {
    segment,
    place,
    top,
    bottom,
    whole,
  }: { readonly segment: Segment; readonly place: Place; readonly top: number; readonly bottom: number; readonly whole: boolean },
): Columns {
  const filled: Filled[] = [];
  let next: Cursor = place;
  for (let column = 0; column < book.page.columns; column++) {
    const area = areaOf(book, sheet, column);
    const one = fillColumn(book, next, { ...area, top, bottom, end: segment.to, whole: whole && top === 0 && !area.noted });
    filled.push(one);
    next = one.next;
  }
  return { filled, next };
}

/** Notes end at the foot of the page; where there is nothing else, they begin at its top. */
function finished({ rows, notes, heights }: Sheet, { page: { height, gap } }: Book): PlacedPage {
  const standing: Omit<Placed, 'again'>[] = [];
  const bars: { column: number; top: number }[] = [];
  notes.forEach((each, column) => {
    if (each.length === 0) return;
    let top = rows.length === 0 ? 0 : height - (heights[column] ?? 0);
    bars.push({ column, top });
    top += gap;
    for (const row of each) {
      standing.push({ row, column, top: top + row.before });
      top += row.before + row.height;
    }
  });
  return { rows, notes: standing, bars };
}
