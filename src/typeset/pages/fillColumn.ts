// Whole because it is one thought: what a column takes, where it then ends, and what is left over must agree row by row.

import { isRoom, type Row } from '../row.ts';
import { type Book, type Group, groupAt } from './book.ts';

/** What is still to be placed. */
export interface Cursor {
  /** The next row. */
  readonly at: number;
  /** Pictures and boxes that text has passed. */
  readonly floats: readonly Group[];
  /** Those that span all columns. */
  readonly spreads: readonly Group[];
  /** Rows of notes that have been referred to. */
  readonly notes: readonly Row[];
}

/** Where rows may stand: y counts from the top of the page's text. */
export interface Area {
  readonly column: number;
  readonly top: number;
  /** Text ends here, where it is balanced. */
  readonly bottom: number;
  /** Text and notes end here. */
  readonly foot: number;
  /** The first row that does not belong here. */
  readonly end: number;
  /** What is too tall for it is placed all the same: it is as tall as areas get. */
  readonly whole: boolean;
  /** Room left by what stands above; none at the top of a page or column. */
  readonly above?: number;
  /** Notes stand below it already. */
  readonly noted: boolean;
}

export interface Placed {
  readonly row: Row;
  readonly top: number;
  readonly column: number;
  /** Printed once more, as furniture. */
  readonly again: boolean;
}

export interface Filled {
  readonly rows: readonly Placed[];
  readonly notes: readonly Row[];
  readonly notesHeight: number;
  /** Where the last row ends, and the room that it leaves. */
  readonly bottom: number;
  readonly room: number;
  readonly next: Cursor;
}

/** How many rows a column may end earlier so that it does not end inside a word. */
const patience = 9;

/** In lines of text: a note no longer than the first is not parted where the column would else end no more than the second earlier. */
const short = { note: 8, end: 6 };

/** Notes that come from the column before leave this part to the text. */
const share = 0.4;

type Entry = { -readonly [K in keyof Placed]: Placed[K] } & { readonly at: number; readonly waited: boolean };

/** Fills a column as far as it goes: first what waits, then rows. It ends where it may, as late as it can; where it may nowhere, where it is full. */
export function fillColumn({ rows, notes, page }: Book, from: Cursor, area: Area): Filled {
  const placed: Entry[] = [];
  let y = area.top;
  let room = area.above ?? 0;
  const gap = area.noted ? 0 : page.gap;
  let { height: reserved, whole: settled } = takeUp(from.notes, (area.foot - area.top) * (1 - share), gap);
  let closed = false;
  let begun = false;

  const topOf = (row: Row) => (placed.length === 0 && area.above === undefined ? y : y + Math.max(room, row.before));
  /** Whether notes fit below `bottom`, and what they take: all, or, if it is the last of them, its beginning. */
  const notesBelow = (bottom: number, called: readonly (readonly Row[])[]) => {
    const sum = (reserved > 0 ? reserved : gap) + called.reduce((all, note) => all + heightOf(note), 0);
    if (bottom + sum <= area.foot + 0.01) return { reserved: sum, closed: false };
    const last = called.at(-1) ?? [];
    const least = sum - heightOf(last) + heightOf(last.slice(0, leadOf(last)));
    const waits = placed.length > 0 && heightOf(last) < short.note * page.grid && area.foot - reserved - y < short.end * page.grid;
    return bottom + least <= area.foot + 0.01 && !waits ? { reserved: least, closed: true } : undefined;
  };

  const put = (at: number, waited: boolean): boolean => {
    const row = rows[at] as Row; // in range
    if (closed) return false;
    const heads = waited || begun ? [] : (row.again ?? []);
    let top = topOf(row);
    const head = heads.reduce((sum, { height }) => sum + height, 0);
    const repeated = head > 0 && top + head + row.height <= area.bottom + 0.01;
    if (repeated) top += head;
    const slack = row.grid ? toGrid(top, page.grid) - top : 0;
    top += slack;
    const bottom = top + row.height;
    const called = settled ? notes[at] : undefined;
    const forced = placed.length === 0 && area.whole && from.notes.length === 0;
    const below = called && notesBelow(bottom, called);
    if (!forced) {
      const lowest = Math.min(area.bottom, area.foot - reserved) + (row.tail && reserved === 0 && !area.noted ? page.tail : 0);
      if (bottom > lowest + 0.01 || (called && !below)) return false;
    }
    if (called) {
      reserved = below?.reserved ?? reserved;
      closed = below?.closed ?? true;
    }
    if (repeated) {
      let headTop = top - head;
      for (const head of heads) {
        placed.push({ row: head, top: headTop, column: area.column, again: true, at, waited });
        headTop += head.height;
      }
    }
    if (!repeated) shareOut(placed, slack, Math.max(0, page.grid / 2 - Math.max(room, row.before)));
    placed.push({ row, top, column: area.column, again: false, at, waited });
    if (!waited) begun = true;
    // Room below one block and above the next is the larger of both, not their sum.
    room = isRoom(row) ? Math.max(room, row.before) : 0;
    if (!isRoom(row)) y = bottom;
    return true;
  };

  /** Whether a picture or box fits, with its notes. */
  const fits = ({ from, to }: Group): boolean => {
    let height = 0;
    let called = 0;
    for (let at = from; at < to; at++) {
      const row = rows[at] as Row; // in range
      if (!isRoom(row)) height += row.height + (at === from ? 0 : row.before);
      for (const note of notes[at] ?? []) called += heightOf(note);
    }
    const first = rows[from] as Row; // in range
    const below = settled && called > 0 ? (reserved > 0 ? reserved : gap) + called : reserved;
    return topOf(first) + height <= Math.min(area.bottom, area.foot - below) + 0.01;
  };

  let waiting: Group[] = [];
  for (const group of from.floats) {
    const forced = placed.length === 0 && area.whole && from.notes.length === 0;
    if (waiting.length > 0 || closed || !(forced || fits(group))) {
      waiting.push(group);
      continue;
    }
    let at = group.from;
    while (at < group.to && put(at, true)) at++;
    if (at < group.to) waiting.push({ from: at, to: group.to });
  }
  const spreads: Group[] = [];
  let { at } = from;
  // Room between two blocks is none at the top of a column.
  if (placed.length === 0 && area.above === undefined) while (at < area.end && isRoom(rows[at])) at++;
  for (; at < area.end; at++) {
    const group = groupAt(rows, at);
    if (group) {
      const spread = page.columns > 1 && rows[at]?.across;
      const forced = placed.length === 0 && area.whole && from.notes.length === 0;
      if (spread || waiting.length > 0 || !(forced || fits(group))) {
        (spread ? spreads : waiting).push(group);
        at = group.to - 1;
        continue;
      }
    }
    if (!put(at, false)) break;
  }

  const kept = at < area.end ? goodEnd(placed, area.whole) : placed.length;
  for (const dropped of placed.slice(kept).reverse()) {
    if (dropped.again) continue;
    if (!dropped.waited) at = dropped.at;
    else if (waiting[0]?.from === dropped.at + 1) waiting[0] = { from: dropped.at, to: waiting[0].to };
    else waiting.unshift({ from: dropped.at, to: dropped.at + 1 });
  }
  // Room between two blocks is none where a column ends between them.
  while (at < area.end && isRoom(rows[at])) at++;
  // What has not been passed after all is met again; what was handed over still waits.
  waiting = waiting.filter(({ from: first, to }) => first < at || from.floats.some((group) => group.to === to));
  placed.length = kept;

  let bottom = area.top;
  let after = placed.length === 0 ? (area.above ?? 0) : 0;
  const queue = [...from.notes];
  for (const entry of placed) {
    if (!isRoom(entry.row)) bottom = Math.max(bottom, entry.top + entry.row.height);
    after = isRoom(entry.row) ? Math.max(after, entry.row.before) : 0;
    if (!entry.again) for (const note of notes[entry.at] ?? []) queue.push(...note);
  }
  const foot = settle(queue, area.foot - bottom, { gap, whole: area.whole && placed.length === 0 });
  return {
    rows: placed,
    notes: foot.standing,
    notesHeight: foot.height,
    bottom,
    room: after,
    next: { at, floats: waiting, spreads: [...from.spreads, ...spreads.filter((group) => group.from < at)], notes: foot.waiting },
  };
}

export const toGrid = (y: number, grid: number): number => Math.ceil(Math.max(0, y / grid - 1e-6)) * grid;

const heightOf = (note: readonly Row[]): number => note.reduce((sum, { before, height }) => sum + before + height, 0);

/** How many rows of a note are the least that begins it. */
function leadOf(note: readonly Row[]): number {
  let lead = 0;
  while (lead < note.length - 1 && note[lead]?.keep) lead++;
  return lead + 1;
}

/** How much of these notes goes into a room, and whether all of them. */
function takeUp(notes: readonly Row[], room: number, gap: number): { readonly height: number; readonly whole: boolean } {
  if (notes.length === 0) return { height: 0, whole: true };
  let height = gap;
  for (const row of notes) {
    if (height + row.before + row.height > room) return { height, whole: false };
    height += row.before + row.height;
  }
  return { height, whole: true };
}

/** The notes that stand in a room, and those that go on elsewhere; never the first line of one alone, if there is a choice. */
function settle(queue: readonly Row[], room: number, { gap, whole }: { readonly gap: number; readonly whole: boolean }) {
  let count = 0;
  let height = gap;
  const heights = [0];
  for (const row of queue) {
    height += row.before + row.height;
    if (height > room + 0.01) break;
    heights.push(height);
    count++;
  }
  if (count < queue.length) {
    let good = count;
    while (good > 0 && queue[good - 1]?.keep) good--;
    for (let earlier = good; earlier > 0 && earlier >= good - patience && queue[good - 1]?.hyphen; earlier--) {
      const last = queue[earlier - 1];
      if (!last?.keep && !last?.hyphen) good = earlier;
    }
    count = good > 0 || !whole ? good : Math.max(1, count);
  }
  return { standing: queue.slice(0, count), waiting: queue.slice(count), height: heights[count] ?? heightOf(queue.slice(0, count)) + gap };
}

/**
 * Room left over where text comes back to the grid: half of it goes above what stands between two stretches of text, and above a heading
 * all but `below`. What begins a page stays at its top, a heading nearly.
 */
function shareOut(placed: { row: Row; top: number }[], slack: number, below: number): void {
  if (slack < 0.01) return;
  let first = placed.length;
  while (placed[first - 1]?.row.leads) first--;
  const heading = first < placed.length;
  if (!heading) while (placed[first - 1]?.row.grid === false) first--;
  if (first === 0 && !heading) return;
  const down = heading ? slack - Math.min(slack, below) : slack / 2;
  for (const each of placed.slice(first)) each.top += down;
}

/** How many rows stay: a heading goes with its text, two lines stay together, no word is parted if an end without is near. */
function goodEnd(placed: readonly Entry[], whole: boolean): number {
  const own = (count: number) => {
    let end = count;
    while (placed[end - 1]?.again) end--;
    return end;
  };
  const full = placed.length;
  let end = full;
  while (end > 1 && placed[end - 1]?.row.keep) end--;
  end = own(end);
  if (end === 0 || placed[end - 1]?.row.keep) return whole ? full : 0;
  if (!placed[end - 1]?.row.hyphen) return end;
  for (let earlier = end - 1; earlier > 0 && earlier >= end - patience; earlier--) {
    const last = placed[earlier - 1];
    if (last && !last.again && !last.row.keep && !last.row.hyphen) return earlier;
  }
  return end;
}
