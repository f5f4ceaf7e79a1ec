import type { FootNote, Row } from '../row.ts';

/** What all columns of a document are filled from. Lengths are points. */
export interface Book {
  readonly rows: readonly Row[];
  /** By row: the notes that stand at the foot because of it, each as rows. */
  readonly notes: readonly (readonly (readonly Row[])[] | undefined)[];
  readonly page: Required<PageSize>;
}

export interface PageSize {
  readonly height: number;
  readonly grid: number;
  /** How far below it a row may reach that is a `tail`. */
  readonly tail?: number;
  readonly columns?: number;
  /** Room between text and notes, in which a short rule stands. */
  readonly gap?: number;
}

export function openBook(given: readonly Row[], { height, grid, tail = 0, columns = 1, gap = grid }: PageSize): Book {
  const rows = columns > 1 ? headsAcross(given) : given;
  const called = new Set<FootNote>();
  return { rows, notes: rows.map((row) => calledIn(row, called)), page: { height, grid, tail, columns, gap } };
}

/** A note stands where it is first referred to, with the notes that it refers to behind it. */
function calledIn({ notes }: Row, called: Set<FootNote>): readonly (readonly Row[])[] | undefined {
  if (!notes || notes.length === 0) return undefined;
  const found: (readonly Row[])[] = [];
  const queue: FootNote[] = [...notes];
  for (const note of queue) {
    if (called.has(note) || !note.rows) continue;
    called.add(note);
    found.push(note.rows);
    for (const row of note.rows) queue.push(...(row.notes ?? []));
  }
  return found.length > 0 ? found : undefined;
}

/** A heading goes with what is below it, also where that spans all columns. */
function headsAcross(given: readonly Row[]): readonly Row[] {
  const rows = [...given];
  for (let at = rows.length - 2; at >= 0; at--) {
    const row = rows[at] as Row; // in range
    const next = rows[at + 1];
    if (row.leads && row.keep && !row.across && next?.across && next.floats === undefined) rows[at] = { ...row, across: true };
  }
  return rows;
}

/** Rows of one picture or box: from, and up to. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

/** The picture or box that begins with a row. */
export function groupAt(rows: readonly Row[], from: number): Group | undefined {
  const floats = rows[from]?.floats;
  if (floats === undefined || rows[from - 1]?.floats === floats) return undefined;
  let to = from + 1;
  while (to < rows.length && rows[to]?.floats === floats) to++;
  return { from, to };
}

/** Rows that are all set across or all in columns. What floats stands among the columns that it leaves. */
export interface Segment extends Group {
  readonly across: boolean;
  readonly starts: boolean;
}

export function segmentsOf({ rows, page }: Book): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const isAcross = (row: Row | undefined) => page.columns > 1 && row?.across === true && row.floats === undefined;
  for (let at = 1; at <= rows.length; at++) {
    const ends = at === rows.length || rows[at]?.starts !== undefined || isAcross(rows[at]) !== isAcross(rows[from]);
    if (!ends) continue;
    segments.push({ from, to: at, across: isAcross(rows[from]), starts: rows[from]?.starts !== undefined });
    from = at;
  }
  return segments;
}
