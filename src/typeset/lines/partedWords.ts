import type { Mark } from '../../model/index.ts';
import type { Row } from '../row.ts';

/** Rows that begin inside a word: which row the word comes from, and, the other way, which it goes on in. */
export interface PartedWords {
  readonly from: ReadonlyMap<Row, Row>;
  readonly to: ReadonlyMap<Row, Row>;
}

export function partedWords(rows: readonly Row[]): PartedWords {
  const from = new Map<Row, Row>();
  const to = new Map<Row, Row>();
  const seen = new Set<readonly Row[]>();
  const queue = [rows];
  for (let some = queue.pop(); some; some = queue.pop()) {
    if (seen.has(some)) continue;
    seen.add(some);
    let before: Row | undefined;
    for (const row of some) {
      if (before && joins(row.marks.find(isTold))) {
        from.set(row, before);
        to.set(before, row);
      }
      before = row;
      for (const { rows } of row.notes ?? []) if (rows) queue.push(rows);
    }
  }
  return { from, to };
}

const isTold = ({ owner }: Mark) => owner !== 'furniture';
const joins = (mark: Mark | undefined) => mark?.kind === 'text' && mark.joins === true;

/** Marks whose last word goes on elsewhere: each part says no more than its own letters, so that none is said twice. */
export function cutLastWord(marks: Mark[]): void {
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at] as Mark; // in range
    if (!isTold(mark) || joins(mark)) continue;
    if (mark.kind === 'text' && mark.says !== undefined) {
      const { says: _, ...own } = mark;
      marks[at] = own;
    }
    return;
  }
}

/** Marks whose first word began elsewhere. */
export function cutFirstWord(marks: readonly Mark[]): readonly Mark[] {
  const end = marks.findIndex((mark) => isTold(mark) && !joins(mark));
  return marks.map((mark, at) => {
    if (mark.kind !== 'text' || (end >= 0 && at >= end)) return mark;
    const { joins: _, ...own } = mark;
    return own;
  });
}
