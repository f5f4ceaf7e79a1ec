import type { Figures } from './meter.ts';

/** The measures that have goals, in points. */
export const measures: readonly number[] = [140, 240, 360, 450];

/** What lines should reach at each of the measures, at most. */
export interface Goal {
  readonly name: string;
  readonly most: readonly number[];
  readonly of: (figures: Figures) => number;
  /** Digits after the point. */
  readonly digits: number;
}

/**
 * Where two of these cannot be had together, the first ones go before the others: even spaces before few hyphens. At 140 pt nobody's lines
 * are good; three hyphens in a row and two runts or stubs are allowed there.
 */
export const goals: readonly Goal[] = [
  { name: 'standard deviation of word spaces', most: [0.6, 0.24, 0.15, 0.11], of: ({ space }) => space.sd, digits: 3 },
  { name: 'lines beyond twice the normal space, %', most: [20, 0.8, 0, 0], of: ({ over20 }) => over20, digits: 2 },
  { name: 'hyphens in 100 lines', most: [24, 14, 5, 1], of: ({ hyphens }) => hyphens, digits: 1 },
  { name: 'longest run of hyphens', most: [3, 2, 2, 2], of: ({ ladder }) => ladder, digits: 0 },
  { name: 'runts and stubs', most: [2, 0, 0, 0], of: ({ runts, stubs }) => runts + stubs, digits: 0 },
  { name: 'widows and orphans', most: [0, 0, 0, 0], of: ({ widows, orphans }) => widows + orphans, digits: 0 },
  { name: 'hyphens at the end of a page', most: [0, 0, 0, 0], of: ({ splits }) => splits, digits: 0 },
  { name: 'lines over the edge or short of it', most: [0, 0, 0, 0], of: ({ overfull, holes }) => overfull + holes, digits: 0 },
  { name: 'stretch of glyphs (fit), %', most: [3, 3, 3, 3], of: ({ fit }) => fit.p95, digits: 1 },
];
