/** One thing in a paragraph: a box keeps its width, glue gives and takes, a penalty is a place where a line may end at a price. */
export interface Item {
  readonly kind: 'box' | 'glue' | 'penalty';
  /** Points. Of a penalty: what is added where the line ends there, as a hyphen is. */
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  /** `Infinity` forbids, `-Infinity` demands. */
  readonly penalty: number;
  /** Hyphenated line ends: two in a row cost more. */
  readonly flagged: boolean;
}

export const box = (width: number): Item => ({ kind: 'box', width, stretch: 0, shrink: 0, penalty: 0, flagged: false });
export const glue = (width: number, stretch: number, shrink: number): Item => ({
  kind: 'glue',
  width,
  stretch,
  shrink,
  penalty: 0,
  flagged: false,
});
export const penalty = (cost: number, width = 0, flagged = false): Item => ({
  kind: 'penalty',
  width,
  stretch: 0,
  shrink: 0,
  penalty: cost,
  flagged,
});

/** What a paragraph ends with: room after its last word, and an end of line that must be. */
export const paragraphEnd: readonly Item[] = [penalty(Number.POSITIVE_INFINITY), glue(0, 1e6, 0), penalty(Number.NEGATIVE_INFINITY)];

/** Costs as TeX counts them (The TeXbook, chapter 14). */
export interface BreakRules {
  /** How far spaces may stretch, in multiples of their stretch, tried one after the other; beyond the last, anything goes. */
  readonly tolerances: readonly number[];
  readonly linePenalty: number;
  /** For two hyphenated lines in a row. */
  readonly doubleHyphen: number;
  /** For a hyphen at the end of the last line but one. */
  readonly finalHyphen: number;
  /** For a tight line beside a loose one. */
  readonly unevenLines: number;
  /** For a last line no longer than `shortest`, in points. */
  readonly shortEnd: number;
  readonly shortest: number;
  /** Room that each line may leave at its end for the price of stretch, in points: 0 is justified, more is ragged. */
  readonly raggedness: number;
  /** From this line on `measure` no longer changes, counted from 0. */
  readonly steadyFrom: number;
}

export const justified: BreakRules = {
  tolerances: [1.5, 4],
  linePenalty: 10,
  doubleHyphen: 10_000,
  finalHyphen: 5_000,
  unevenLines: 10_000,
  shortEnd: 50_000,
  shortest: 0,
  raggedness: 0,
  steadyFrom: 0,
};

interface Break {
  readonly at: number;
  readonly line: number;
  readonly fitness: number;
  readonly demerits: number;
  /** Sums of all items up to the first that the next line shows. */
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly before: Break | undefined;
}

/** Looser than this no line is told from another, so that sums of demerits stay exact. */
const loosest = 100;

/**
 * Chooses where the lines of a paragraph end, weighing all of it (Knuth & Plass 1981, "Breaking Paragraphs into Lines").
 * Widths are points. `measure(n)` is the room of line n, from 0: a drop cap or a picture can narrow it.
 * Returns for each line the index of the item that ends it. A measure too narrow overfills a line; no item is dropped.
 * The items must end with `paragraphEnd`.
 */
export function breakLines(items: readonly Item[], measure: (line: number) => number, rules: BreakRules): readonly number[] {
  for (const tolerance of rules.tolerances) {
    const breaks = search(items, measure, { ...rules, tolerance, mayOverfill: false });
    if (breaks) return breaks;
  }
  return search(items, measure, { ...rules, tolerance: Number.POSITIVE_INFINITY, mayOverfill: true }) ?? [];
}

function search(
  items: readonly Item[],
  measure: (line: number) => number,
  rules: BreakRules & { readonly tolerance: number; readonly mayOverfill: boolean },
): readonly number[] | undefined {
  let active: Break[] = [{ at: -1, line: 0, fitness: 1, demerits: 0, width: 0, stretch: 0, shrink: 0, before: undefined }];
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  // Where the next line would begin, summed once an item: glue and penalties after a break are not shown.
  const starts = sumsAfterBreak(items);

  // The best way to each line and fitness class that ends here; lines of one measure are one.
  const best = new Map<number, Way>();
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item; // in range
    const isPenalty = item.kind === 'penalty';
    if (isPenalty ? item.penalty < Number.POSITIVE_INFINITY : item.kind === 'glue' && items[at - 1]?.kind === 'box') {
      const forced = item.penalty === Number.NEGATIVE_INFINITY;
      const end = width + (isPenalty ? item.width : 0);
      const still: Break[] = [];
      let last: Break | undefined;
      for (const from of active) {
        const ratio = ratioOf(measure(from.line) - (end - from.width), stretch - from.stretch + rules.raggedness, shrink - from.shrink);
        if (ratio < -1) {
          // The latest start makes the line that sticks out least.
          if (!last || from.at > last.at) last = from;
          continue;
        }
        if (!forced) still.push(from);
        const short = forced && from.at >= 0 && end - from.width <= rules.shortest;
        if (ratio <= rules.tolerance) offer(best, { item, items, rules, short }, from, ratio);
      }
      if (best.size === 0 && still.length === 0) {
        if (!rules.mayOverfill || !last) return undefined;
        offer(best, { item, items, rules, short: false }, last, -1);
      }
      if (best.size > 0) {
        const start = starts[at] as Sums; // one an item
        for (const { from, fitness, demerits } of best.values()) {
          const { width, stretch, shrink } = start;
          still.push({ at, line: from.line + 1, fitness, demerits, width, stretch, shrink, before: from });
        }
        best.clear();
      }
      active = still;
    }
    if (!isPenalty) {
      width += item.width;
      stretch += item.stretch;
      shrink += item.shrink;
    }
  }

  let cheapest: Break | undefined;
  for (const end of active) if (!cheapest || end.demerits < cheapest.demerits) cheapest = end;
  const breaks: number[] = [];
  for (let step = cheapest; step && step.at >= 0; step = step.before) breaks.push(step.at);
  return breaks.reverse();
}

/** How far the glue of a line must give: 1 is all of its stretch, -1 all of its shrink. */
function ratioOf(short: number, stretch: number, shrink: number): number {
  if (short > 0) return stretch > 0 ? Math.min(short / stretch, loosest) : loosest;
  if (short === 0) return 0;
  return shrink > 0 ? short / shrink : Number.NEGATIVE_INFINITY;
}

interface Way {
  readonly from: Break;
  readonly fitness: number;
  readonly demerits: number;
}

/** Keeps a way to end a line if it is the cheapest of its fitness class, and of its line as long as lines differ in width. */
function offer(
  best: Map<number, Way>,
  end: { item: Item; items: readonly Item[]; rules: BreakRules; short: boolean },
  from: Break,
  ratio: number,
): void {
  const { item, items, rules, short } = end;
  const badness = 100 * Math.abs(ratio) ** 3;
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  let demerits = from.demerits + (rules.linePenalty + badness) ** 2;
  if (item.penalty > 0) demerits += item.penalty ** 2;
  else if (item.penalty > Number.NEGATIVE_INFINITY) demerits -= item.penalty ** 2;
  if (from.at >= 0 && items[from.at]?.flagged) {
    if (item.flagged) demerits += rules.doubleHyphen;
    if (item.penalty === Number.NEGATIVE_INFINITY) demerits += rules.finalHyphen;
  }
  if (short) demerits += rules.shortEnd;
  if (Math.abs(fitness - from.fitness) > 1) demerits += rules.unevenLines;
  const key = Math.min(from.line + 1, rules.steadyFrom) * 4 + fitness;
  const rival = best.get(key);
  if (!rival || demerits < rival.demerits) best.set(key, { from, fitness, demerits });
}

interface Sums {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

/** For each item: the sums of all that lies before the first box (or forced break) after it. */
function sumsAfterBreak(items: readonly Item[]): readonly Sums[] {
  const sums: Sums[] = new Array(items.length);
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  let open = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item; // in range
    if (item.kind === 'box' || (item.kind === 'penalty' && item.penalty === Number.NEGATIVE_INFINITY)) {
      const here = { width, stretch, shrink };
      while (open < at) sums[open++] = here;
    }
    if (item.kind !== 'penalty') {
      width += item.width;
      stretch += item.stretch;
      shrink += item.shrink;
    }
  }
  const rest = { width, stretch, shrink };
  while (open < items.length) sums[open++] = rest;
  return sums;
}
