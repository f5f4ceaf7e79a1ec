import type { Mark } from '../model/index.ts';

/** A mark at another place, by points. */
export function moved(mark: Mark, right: number, down: number): Mark {
  const x = mark.x + right;
  const y = mark.y + down;
  return { ...mark, x, y };
}
