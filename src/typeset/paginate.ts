import type { Row } from './row.ts';

/** The rows of one page with the top of each, from the top of the page's text. `again` are the rows printed once more as furniture. */
export interface PlacedPage {
  readonly rows: readonly { readonly row: Row; readonly top: number; readonly again: boolean }[];
}

/** How many rows a page may end earlier so that it does not end inside a word. */
const patience = 2;

export interface PageSize {
  readonly height: number;
  readonly grid: number;
  /** How far below it a row may reach that is a `tail`. */
  readonly tail?: number;
}

/** Rows -> pages. A page ends where it may, as late as it can; where it may nowhere, it ends where it is full. A row too tall has a page. */
export function paginate(given: readonly Row[], page: PageSize): readonly PlacedPage[] {
  const rows = [...given];
  const pages: PlacedPage[] = [];
  let from = 0;
  while (from < rows.length) {
    const placed: { row: Row; top: number; again: boolean }[] = [];
    let y = 0;
    let room = 0;
    for (const row of rows[from]?.again ?? []) {
      placed.push({ row, top: y, again: true });
      y += row.height;
    }
    const repeated = placed.length;
    let next = from;
    for (; next < rows.length; next++) {
      const row = rows[next] as Row; // in range
      let top = next === from ? y : y + Math.max(room, row.before);
      if (row.grid) top = Math.ceil(Math.max(0, top / page.grid - 1e-6)) * page.grid;
      if (top + row.height > page.height + (row.tail ? (page.tail ?? 0) : 0) + 0.01 && next > from) {
        if (row.floats === undefined || !fill(rows, next, { ...page, height: page.height - y })) break;
        next--;
        continue;
      }
      placed.push({ row, top, again: false });
      // Room below one block and above the next is the larger of both, not their sum.
      room = isRoom(row) ? Math.max(room, row.before) : 0;
      if (!isRoom(row)) y = top + row.height;
    }
    const end = next < rows.length ? lastGoodEnd(rows, from, next) : next;
    placed.length = repeated + end - from;
    pages.push({ rows: placed });
    from = end;
    // Room between two blocks is none at the top of a page.
    while (from < rows.length && isRoom(rows[from])) from++;
  }
  return pages;
}

const isRoom = (row: Row | undefined) => row !== undefined && row.height === 0 && row.marks.length === 0;

function lastGoodEnd(rows: readonly Row[], from: number, full: number): number {
  let end = full;
  while (end > from + 1 && rows[end - 1]?.keep) end--;
  if (rows[end - 1]?.keep) return full;
  // Not inside a word, if a better end is near.
  for (let earlier = end - 1; earlier > from && earlier >= end - patience && rows[end - 1]?.hyphen; earlier--) {
    const last = rows[earlier - 1];
    if (last && !last.keep && !last.hyphen) return earlier;
  }
  return end;
}

/** Moves lines of text from behind a picture that does not fit to before it, as many as fill the room; whether there were any. */
function fill(rows: Row[], at: number, room: PageSize): boolean {
  const picture = rows[at]?.floats;
  let after = at;
  while (after < rows.length && rows[after]?.floats === picture) after++;
  let height = 0;
  let good = after;
  for (let next = after; next < rows.length; next++) {
    const row = rows[next] as Row; // in range
    height += row.before + row.height;
    if (!row.grid || row.height === 0 || height > room.height) break;
    if (!row.keep && !row.hyphen) good = next + 1;
  }
  if (good === after) return false;
  const text = rows.splice(after, good - after);
  rows.splice(at, 0, ...text);
  return true;
}
