import type { BreakRules } from '../../../src/typeset/index.ts';
import type { Item } from './items.ts';

/** The price of a paragraph broken so, by The TeXbook's chapter 14; Infinity where a line is wider or looser than it may be. */
export function demeritsOf(
  items: readonly Item[],
  breaks: readonly number[],
  given: { measure: number; rules: BreakRules; tolerance: number },
): number {
  const { measure, rules, tolerance } = given;
  let sum = 0;
  let from = 0;
  let before: Item | undefined;
  let run = 0;
  let flaggedBefore = false;
  let fitnessBefore = 1;
  for (const at of breaks) {
    const end = items[at];
    if (!end) return Number.POSITIVE_INFINITY;
    while (from < at && items[from]?.kind !== 'box') from++;
    const line = items.slice(from, at);
    const all = (kind: Item['kind'], value: 'width' | 'stretch' | 'shrink') =>
      line.reduce((total, item) => total + (item.kind === kind ? item[value] : 0), 0);
    const hangs = end.hang.end + (before?.hang.start ?? 0);
    const short = measure + hangs - all('box', 'width') - all('glue', 'width') - (end.kind === 'penalty' ? end.width : 0);
    const ratio =
      short > 0
        ? tension(short, all('glue', 'stretch') + rules.raggedness, all('box', 'stretch'), rules.softness.stretch)
        : -tension(-short, all('glue', 'shrink'), all('box', 'shrink'), rules.softness.shrink);
    if (ratio < -1 || ratio > tolerance || Number.isNaN(ratio)) return Number.POSITIVE_INFINITY;
    const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
    sum += (rules.linePenalty + 100 * Math.abs(ratio) ** rules.steepness) ** 2;
    if (Number.isFinite(end.penalty)) sum += Math.sign(end.penalty) * end.penalty ** 2;
    if (flaggedBefore && end.flagged) sum += rules.doubleHyphen;
    if (flaggedBefore && end.penalty === Number.NEGATIVE_INFINITY) sum += rules.finalHyphen;
    if (Math.abs(fitness - fitnessBefore) > 1) sum += rules.unevenLines;
    run = end.flagged ? run + 1 : 0;
    if (run > rules.hyphens) return Number.POSITIVE_INFINITY;
    before = end;
    flaggedBefore = end.flagged;
    fitnessBefore = fitness;
    from = at + 1;
  }
  return sum;
}

/** What part of their give spaces must take so that they and the glyphs, which take theirs sooner, make up for `need`: found by trying. */
function tension(need: number, spaces: number, glyphs: number, softness: number): number {
  if (need < 1e-9) return 0;
  const made = (part: number) => part * spaces + Math.min(1, part * softness) * glyphs;
  let [low, high] = [0, 1000];
  if (made(high) < need) return Number.POSITIVE_INFINITY;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (made(middle) < need) low = middle;
    else high = middle;
  }
  return high < 1e-9 ? 0 : high;
}
