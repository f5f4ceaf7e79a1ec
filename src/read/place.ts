import type { Place, Point } from '../model/index.ts';

/** Turns offsets of a text (UTF-16 code units from 0) into places of its file. Lines end with LF, CR LF or a lone CR. */
export interface Locator {
  readonly path: string;
  point(offset: number): Required<Point>;
  place(start: number, end?: number): Place;
}

export function locate(path: string, text: string): Locator {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const point = (offset: number): Required<Point> => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return { path, point, place: (start, end = start) => ({ path, start: point(start), end: point(end) }) };
}
