import type { Material } from '../../../src/typeset/index.ts';
import { newMaterial } from '../../../src/typeset/index.ts';

/** One thing in a paragraph, as a value that tests can look at; the numbers are those of `Material`. */
export interface Item {
  readonly kind: 'box' | 'glue' | 'penalty';
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly penalty: number;
  readonly flagged: boolean;
  readonly hang: Hang;
}

export interface Hang {
  readonly end: number;
  readonly start: number;
}

const nothing = { stretch: 0, shrink: 0, penalty: 0, flagged: false, hang: { end: 0, start: 0 } } as const;

export const box = (width: number, stretch = 0, shrink = 0): Item => ({ ...nothing, kind: 'box', width, stretch, shrink });
export const glue = (width: number, stretch: number, shrink: number, hang: Hang = nothing.hang): Item => ({
  ...nothing,
  kind: 'glue',
  width,
  stretch,
  shrink,
  hang,
});
export const penalty = (cost: number, width = 0, flagged = false, hang: Hang = nothing.hang): Item => ({
  ...nothing,
  kind: 'penalty',
  width,
  penalty: cost,
  flagged,
  hang,
});

export const paragraphEnd: readonly Item[] = [penalty(Number.POSITIVE_INFINITY), glue(0, 1e6, 0), penalty(Number.NEGATIVE_INFINITY)];

/** As the breaker takes them. */
export function materialOf(items: readonly Item[]): Material {
  const material = newMaterial();
  for (const { kind, width, stretch, shrink, penalty, flagged, hang } of items) {
    if (kind === 'penalty') material.penalty(penalty, width, flagged);
    else material[kind](width, stretch, shrink);
    material.hangs(hang.end, hang.start);
  }
  return material;
}
