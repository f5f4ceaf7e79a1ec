import { registration } from './pressInks.ts';
import type { MarkKind } from './settings.ts';

/** Points that marks reach outwards: five millimetres. */
export const marksDepth = 14;
/** Points of a target's circle, from its middle. */
const radius = 4.5;
const thin = 0.25;

/** A circle's quarter as a Bézier curve: how far its control points stand from its ends. */
const roundness = 0.5523;

/** Marks in all inks, as content: where corners are cut, and targets at the middle of each side. `trim` is left, top, right, bottom; marks begin `bleed` outside it. */
export function registerMarks(
  { trim, bleed }: { readonly trim: readonly number[]; readonly bleed: number },
  kinds: readonly MarkKind[],
): string {
  const [left = 0, top = 0, right = 0, bottom = 0] = trim;
  const lines: string[] = [];
  const line = (...[x, y, toX, toY]: readonly [number, number, number, number]) => lines.push(`${at(x, y)} m ${at(toX, toY)} l`);
  if (kinds.includes('crop'))
    for (const [x, outX] of [
      [left, -1],
      [right, 1],
    ] as const)
      for (const [y, outY] of [
        [top, -1],
        [bottom, 1],
      ] as const) {
        line(x + outX * bleed, y, x + outX * (bleed + marksDepth), y);
        line(x, y + outY * bleed, x, y + outY * (bleed + marksDepth));
      }
  if (kinds.includes('registration')) {
    const away = bleed + marksDepth / 2;
    const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
    for (const [x, y] of [
      [middle, top - away],
      [middle, bottom + away],
      [left - away, centre],
      [right + away, centre],
    ] as const) {
      line(x - marksDepth / 2, y, x + marksDepth / 2, y);
      line(x, y - marksDepth / 2, x, y + marksDepth / 2);
      lines.push(circle(x, y));
    }
  }
  return lines.length === 0 ? '' : `q ${registration} ${thin} w\n${lines.join('\n')}\nS Q`;
}

function circle(x: number, y: number): string {
  const pull = radius * roundness;
  return [
    `${at(x + radius, y)} m`,
    `${at(x + radius, y + pull)} ${at(x + pull, y + radius)} ${at(x, y + radius)} c`,
    `${at(x - pull, y + radius)} ${at(x - radius, y + pull)} ${at(x - radius, y)} c`,
    `${at(x - radius, y - pull)} ${at(x - pull, y - radius)} ${at(x, y - radius)} c`,
    `${at(x + pull, y - radius)} ${at(x + radius, y - pull)} ${at(x + radius, y)} c h`,
  ].join(' ');
}

const at = (x: number, y: number): string => `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`;
