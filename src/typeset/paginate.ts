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
      if (row.floats !== undefined && row.floats !== rows[next - 1]?.floats && top + heightOf(rows, next) > page.height + 0.01) {
        if (next > from && fill(rows, next, { ...page, y, room })) {
          next--;
          continue;
        }
      }
      const slack = row.grid ? toGrid(top, page.grid) - top : 0;
      top += slack;
      if (top + row.height > page.height + (row.tail ? (page.tail ?? 0) : 0) + 0.01 && next > from) break;
      share(placed, slack, Math.max(0, page.grid / 2 - Math.max(room, row.before)));
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

const toGrid = (y: number, grid: number) => Math.ceil(Math.max(0, y / grid - 1e-6)) * grid;

/** The rows of a picture or box together, without the room above it. */
function heightOf(rows: readonly Row[], from: number): number {
  let height = 0;
  for (let at = from; at < rows.length && rows[at]?.floats === rows[from]?.floats; at++) {
    const row = rows[at] as Row; // in range
    if (!isRoom(row)) height += row.height + (at === from ? 0 : row.before);
  }
  return height;
}

/**
 * Room left over where text comes back to the grid: half of it goes above what stands between two stretches of text, and above a heading
 * all but `below`. What begins a page stays at its top, a heading nearly.
 */
function share(placed: { row: Row; top: number }[], slack: number, below: number): void {
  if (slack < 0.01) return;
  let first = placed.length;
  while (placed[first - 1]?.row.leads) first--;
  const heading = first < placed.length;
  if (!heading) while (placed[first - 1]?.row.grid === false) first--;
  if (first === 0 && !heading) return;
  const down = heading ? slack - Math.min(slack, below) : slack / 2;
  for (const each of placed.slice(first)) each.top += down;
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

/**
 * Moves text, and headings with it, from behind pictures that do not fit to before them, as much as fills the page; whether there was any.
 * `y` is where the page is filled to, `room` what must stay free below.
 */
function fill(rows: Row[], at: number, page: PageSize & { readonly y: number; readonly room: number }): boolean {
  let after = at;
  while (rows[after]?.floats !== undefined) after++;
  let { y, room } = page;
  let good = after;
  for (let next = after; next < rows.length; next++) {
    const row = rows[next] as Row; // in range
    if (!row.grid && !row.leads) break;
    const top = y + Math.max(room, row.before);
    const end = (row.grid ? toGrid(top, page.grid) : top) + row.height;
    if (end > page.height + 0.01) break;
    room = isRoom(row) ? Math.max(room, row.before) : 0;
    if (!isRoom(row)) y = end;
    if (!row.keep && !row.hyphen) good = next + 1;
  }
  if (good === after) return false;
  const text = rows.splice(after, good - after);
  rows.splice(at, 0, ...text);
  return true;
}
