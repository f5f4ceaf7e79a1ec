import type { Row } from '../row.ts';
import { type Book, openBook, type PageSize, type Segment, segmentsOf } from './book.ts';
import { columnBand, lowest } from './columnBand.ts';
import { type Cursor, fillColumn, type Placed } from './fillColumn.ts';
import { columnArea, fillAcross, heightOf, newSheet, placeSpreads, type Sheet, take } from './sheet.ts';

/** The rows of one page with the top of each, from the top of the page's text, in reading order; its notes, which stand at the foot. */
export interface PlacedPage {
  readonly rows: readonly Placed[];
  readonly notes: readonly Omit<Placed, 'again'>[];
  /** Where text ends and notes begin: a short rule stands here. */
  readonly bars: readonly { readonly column: number; readonly top: number }[];
}

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

function fillPage(
  book: Book,
  segments: readonly Segment[],
  { sheet, place: from }: { readonly sheet: Sheet; readonly place: Place },
): Place {
  let place = from;
  for (let segment = segments[place.segment]; segment; segment = segments[place.segment]) {
    if (segment.starts && place.at === segment.from && (sheet.rows.length > 0 || place.notes.length > 0)) break;
    const ended = place.at >= segment.to && place.floats.length === 0;
    if (place.spreads.length > 0 && (ended || sheet.rows.length === 0)) place = placeSpreads(book, sheet, { place, ended });
    if (ended) {
      if (place.spreads.length > 0) return place;
      place = { ...place, segment: place.segment + 1 };
      continue;
    }
    const next = segment.across
      ? acrossBand(book, sheet, { segment, place, next: segments[place.segment + 1] })
      : columnBand({ book, sheet, segment, place });
    place = { ...place, ...next };
    if (next.at < segment.to || next.floats.length > 0) return place;
  }
  // A page of nothing but notes.
  if (sheet.rows.length === 0 && place.notes.length > 0) {
    for (let column = 0; column < book.page.columns; column++) {
      const filled = fillColumn(book, place, { ...columnArea(book, sheet, column), end: place.at, whole: true });
      place = { ...place, notes: filled.next.notes };
      take(sheet, filled, column);
    }
  }
  return place;
}

/** Rows that span all columns. A headline does not stand at the foot of a page without text below it. */
function acrossBand(
  book: Book,
  sheet: Sheet,
  { segment, place, next }: { readonly segment: Segment; readonly place: Place; readonly next: Segment | undefined },
): Cursor {
  let leads = segment.to;
  if (next && !next.across && !next.starts) while (leads > place.at && book.rows[leads - 1]?.keep) leads--;
  const cursor = leads > place.at ? fillAcross(book, sheet, { from: place, end: leads }) : place;
  if (cursor.at < leads || leads === segment.to) return cursor;
  const height = heightOf(book, { from: leads, to: segment.to });
  const below = book.page.height - Math.max(...sheet.heights) - sheet.y - height;
  if (sheet.rows.length > 0 && below < lowest * book.page.grid) return cursor;
  return fillAcross(book, sheet, { from: cursor, end: segment.to });
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
