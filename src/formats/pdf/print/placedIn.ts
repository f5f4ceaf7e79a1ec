import type { Layout } from '../../../model/index.ts';

/** Where a picture is largest: the page, counted from 1, and its size there in points. */
export interface Placed {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a layout by path. */
export function placedIn({ pages }: Layout): ReadonlyMap<string, Placed> {
  const placed = new Map<string, Placed>();
  pages.forEach(({ marks }, page) => {
    for (const mark of marks)
      if (mark.kind === 'picture' && mark.width > (placed.get(mark.src)?.width ?? 0))
        placed.set(mark.src, { page: page + 1, width: mark.width, height: mark.height });
  });
  return placed;
}
