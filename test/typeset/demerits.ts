import type { BreakRules, Item } from '../../src/typeset/index.ts';

/** The price of a paragraph broken so, by The TeXbook's chapter 14; Infinity where a line is wider or looser than it may be. */
export function demeritsOf(
  items: readonly Item[],
  breaks: readonly number[],
  given: { measure: number; rules: BreakRules; tolerance: number },
): number {
  const { measure, rules, tolerance } = given;
  let sum = 0;
  let from = 0;
  let flaggedBefore = false;
  let fitnessBefore = 1;
  for (const at of breaks) {
    const end = items[at];
    if (!end) return Number.POSITIVE_INFINITY;
    while (from < at && items[from]?.kind !== 'box') from++;
    const line = items.slice(from, at).filter(({ kind }) => kind !== 'penalty');
    const width = line.reduce((total, item) => total + item.width, end.kind === 'penalty' ? end.width : 0);
    const stretch = line.reduce((total, item) => total + item.stretch, rules.raggedness);
    const shrink = line.reduce((total, item) => total + item.shrink, 0);
    const short = measure - width;
    const ratio = Math.abs(short) < 1e-9 ? 0 : short / (short > 0 ? stretch : shrink);
    if (ratio < -1 || ratio > tolerance || Number.isNaN(ratio)) return Number.POSITIVE_INFINITY;
    const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    sum += (rules.linePenalty + 100 * Math.abs(ratio) ** 3) ** 2;
    if (Number.isFinite(end.penalty)) sum += Math.sign(end.penalty) * end.penalty ** 2;
    if (flaggedBefore && end.flagged) sum += rules.doubleHyphen;
    if (flaggedBefore && end.penalty === Number.NEGATIVE_INFINITY) sum += rules.finalHyphen;
    if (Math.abs(fitness - fitnessBefore) > 1) sum += rules.unevenLines;
    flaggedBefore = end.flagged;
    fitnessBefore = fitness;
    from = at + 1;
  }
  return sum;
}
