import type { Mark } from '../model/index.ts';

/** A mark at another place, by points. */
export function moved(mark: Mark, right: number, down: number): Mark {
  const x = mark.x + right;
  const y = mark.y + down;
  if (mark.kind !== 'text' || mark.says !== undefined || mark.joins) return { ...mark, x, y };
  // Field by field: a page has a thousand of these, and a spread takes long where objects are of several forms.
  const { owner, size, ink, glyphs, stretch, tracking } = mark;
  if (stretch === undefined && tracking === undefined) return { kind: 'text', owner, x, y, size, ink, glyphs };
  return { kind: 'text', owner, x, y, size, ink, glyphs, stretch: stretch ?? 1, tracking: tracking ?? 0 };
}
