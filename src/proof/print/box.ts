import type { PdfDocument } from '../pdf/document.ts';
import type { PdfObject } from '../pdf/objects.ts';

/** A rectangle in the units of a page: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** A rectangle of the file, its corners put in order (ISO 32000-1, 7.9.5); undefined where it is none, or has no area. */
export function boxOf(document: PdfDocument, object: PdfObject | undefined): Box | undefined {
  const [a, b, c, d, more] = document.list(object).map((value) => document.resolve(value));
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number' || more !== undefined)
    return undefined;
  const box: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return box[2] > box[0] && box[3] > box[1] ? box : undefined;
}

/** Less than a printer can see, in points: numbers of boxes are rounded. */
const roughly = 0.01;

export const isInside = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - roughly && inner[1] >= outer[1] - roughly && inner[2] <= outer[2] + roughly && inner[3] <= outer[3] + roughly;

/** Whether two have any area in common; that they touch is not enough. */
export const overlaps = (one: Box, other: Box): boolean =>
  one[0] < other[2] - roughly && one[2] > other[0] + roughly && one[1] < other[3] - roughly && one[3] > other[1] + roughly;
