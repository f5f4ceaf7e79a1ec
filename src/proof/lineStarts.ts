import type { Point } from '../model/index.ts';

/** Where the lines of a text begin, counted as it passes. Offsets are UTF-16 code units from the beginning of the text. */
export interface LineStarts {
  add(text: string): void;
  pointOf(offset: number): Point;
  /** Nothing before this offset will be asked for. */
  forget(offset: number): void;
}

/** Counts lines that end in LF, CR or both; from 1, as editors do. */
export function lineStarts(): LineStarts {
  let starts = [0];
  /** Lines that begin before the first one kept. */
  let forgotten = 0;
  let length = 0;
  let afterReturn = false;

  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const start = length + at + 1;
      if (code === lineFeed && afterReturn) starts[starts.length - 1] = start;
      else if (code === lineFeed || code === carriageReturn) starts.push(start);
      afterReturn = code === carriageReturn;
    }
    length += text.length;
  };
  /** The place in `starts` of the line that holds an offset. */
  const indexOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    add,
    pointOf: (offset) => {
      const index = indexOf(offset);
      return { line: forgotten + index + 1, column: offset - (starts[index] ?? 0) + 1, offset };
    },
    forget: (offset) => {
      const index = indexOf(offset);
      // Seldom enough that the copy costs nothing.
      if (index < 10_000) return;
      forgotten += index;
      starts = starts.slice(index);
    },
  };
}

const lineFeed = 10;
const carriageReturn = 13;
