// Whole because it is one search: what a way through the paragraph costs, and which ways are kept.
import { tensionOf } from './tension.ts';

/** One thing in a paragraph: a box keeps its width or nearly so, glue gives and takes, a penalty is a place where a line may end at a price. */
export interface Item {
  readonly kind: 'box' | 'glue' | 'penalty';
  /** Points. Of a penalty: what is added where the line ends there, as a hyphen is. */
  readonly width: number;
  /** Of a box: what scaling and tracking its glyphs can add to its width. */
  readonly stretch: number;
  readonly shrink: number;
  /** `Infinity` forbids, `-Infinity` demands. */
  readonly penalty: number;
  /** Lines that end with a hyphen: two in a row cost more, and no more than `BreakRules.hyphens` stand in a row. */
  readonly flagged: boolean;
  /** How far what ends a line here, and what begins the next one, stands out into the margin. */
  readonly hang: Hang;
}

/** Points beyond the edge of the column. */
export interface Hang {
  readonly end: number;
  readonly start: number;
}

const flush: Hang = { end: 0, start: 0 };

export const box = (width: number, stretch = 0, shrink = 0): Item => ({
  kind: 'box',
  width,
  stretch,
  shrink,
  penalty: 0,
  flagged: false,
  hang: flush,
});
export const glue = (width: number, stretch: number, shrink: number, hang = flush): Item => ({
  kind: 'glue',
  width,
  stretch,
  shrink,
  penalty: 0,
  flagged: false,
  hang,
});
export const penalty = (cost: number, width = 0, flagged = false, hang = flush): Item => ({
  kind: 'penalty',
  width,
  stretch: 0,
  shrink: 0,
  penalty: cost,
  flagged,
  hang,
});

/** What a paragraph ends with: room after its last word, and an end of line that must be. */
export const paragraphEnd: readonly Item[] = [penalty(Number.POSITIVE_INFINITY), glue(0, 1e6, 0), penalty(Number.NEGATIVE_INFINITY)];

/** Costs as TeX counts them (The TeXbook, chapter 14). */
export interface BreakRules {
  /** How far spaces may stretch, in multiples of their stretch, tried one after the other; beyond the last, anything goes. */
  readonly tolerances: readonly number[];
  /** Places of this price and more are taken only where no tolerance has been enough. */
  readonly lastResort: number;
  /** A line whose spaces give by r is as bad as 100 r to this power. TeX's is 3: it fears the worst line; 2 makes all more even. */
  readonly steepness: number;
  /** How many times sooner than spaces the glyphs of boxes give. */
  readonly softness: { readonly stretch: number; readonly shrink: number };
  readonly linePenalty: number;
  /** Lines in a row that may end with a hyphen; where nothing else is found, one more. */
  readonly hyphens: number;
  /** For two hyphenated lines in a row. */
  readonly doubleHyphen: number;
  /** For a hyphen at the end of the last line but one. */
  readonly finalHyphen: number;
  /** Where a line's spaces begin to be tight, loose and very loose: it belongs to one of four classes. */
  readonly classes: readonly [tight: number, loose: number, veryLoose: number];
  /** For a line beside one that is not of the same class or the next. */
  readonly unevenLines: number;
  /** Room that each line may leave at its end for the price of stretch, in points: 0 is justified, more is ragged. */
  readonly raggedness: number;
  /** From this line on `measure` no longer changes, counted from 0. */
  readonly steadyFrom: number;
}

export const justified: BreakRules = {
  tolerances: [2, 4],
  lastResort: 3_000,
  steepness: 2,
  softness: { stretch: 1, shrink: 1 },
  linePenalty: 10,
  hyphens: 2,
  doubleHyphen: 10_000,
  finalHyphen: 5_000,
  classes: [-0.5, 0.5, 1],
  unevenLines: 10_000,
  raggedness: 0,
  steadyFrom: 0,
};

/** A place where a line can begin, and the cheapest ways to come there: one for each class of the line before and hyphens in a row. */
interface Start {
  readonly at: number;
  readonly line: number;
  readonly flagged: boolean;
  /** Sums of all items before the first that the line shows; what hangs out at its start is left out of its width. */
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly glyphStretch: number;
  readonly glyphShrink: number;
  readonly ways: readonly Way[];
}

interface Way {
  readonly demerits: number;
  readonly fitness: number;
  /** Lines in a row that end with a hyphen, up to here. */
  readonly hyphens: number;
  /** The item that ends the line, or -1. */
  readonly at: number;
  readonly before: Way | undefined;
}

/** Looser than this no line is told from another, so that sums of demerits stay exact. */
const loosest = 100;

/** Those of the paragraph that was broken last: a headline is broken again and again, until its lines are of one length. */
let summed: { readonly items: readonly Item[]; readonly sums: Sums } | undefined;

interface Round extends BreakRules {
  readonly tolerance: number;
  readonly mayOverfill: boolean;
}

/**
 * Chooses where the lines of a paragraph end, weighing all of it (Knuth & Plass 1981, "Breaking Paragraphs into Lines").
 * Widths are points. `measure(n)` is the room of line n, from 0: a drop cap or a picture can narrow it.
 * Returns for each line the index of the item that ends it. A measure too narrow overfills a line; no item is dropped.
 * The items must end with `paragraphEnd`.
 */
export function breakLines(items: readonly Item[], measure: (line: number) => number, rules: BreakRules): readonly number[] {
  if (summed?.items !== items) summed = { items, sums: sumsOf(items) };
  const { sums } = summed;
  for (const tolerance of [...rules.tolerances, Number.POSITIVE_INFINITY]) {
    const breaks = search(items, sums, measure, { ...rules, tolerance, mayOverfill: false });
    if (breaks) return breaks;
  }
  return (
    search(items, sums, measure, { ...rules, hyphens: rules.hyphens + 1, tolerance: Number.POSITIVE_INFINITY, mayOverfill: true }) ?? []
  );
}

function search(items: readonly Item[], sums: Sums, measure: (line: number) => number, round: Round): readonly number[] | undefined {
  const { tolerance, raggedness, softness, steadyFrom, linePenalty, steepness, doubleHyphen, finalHyphen, mayOverfill } = round;
  const [tight, loose, veryLoose] = round.classes;
  const most = round.hyphens;
  const dearest = Number.isFinite(tolerance) ? round.lastResort : Number.POSITIVE_INFINITY;
  const steady = measure(steadyFrom);
  const start: Way = { demerits: 0, fitness: 1, hyphens: 0, at: -1, before: undefined };
  const active: Start[] = [
    { at: -1, line: 0, flagged: false, width: 0, stretch: 0, shrink: 0, glyphStretch: 0, glyphShrink: 0, ways: [start] },
  ];
  // The cheapest way to end a line at the item that is looked at: for each fitness class and number of hyphens in a row, and each line
  // while lines differ in width.
  const runs = Number.isFinite(most) ? most + 1 : 1;
  const slots = (steadyFrom + 1) * 4 * runs;
  const cheapest = new Float64Array(slots).fill(Number.POSITIVE_INFINITY);
  const befores: (Way | undefined)[] = new Array(slots).fill(undefined);

  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item; // in range
    const isPenalty = item.kind === 'penalty';
    if (isPenalty ? item.penalty >= dearest : item.kind === 'box' || items[at - 1]?.kind !== 'box') continue;
    const forced = item.penalty === Number.NEGATIVE_INFINITY;
    const end = (sums.width[at] as number) + (isPenalty ? item.width : 0) - item.hang.end; // the sums are as many as the items
    const cost = item.penalty > 0 ? item.penalty ** 2 : forced ? 0 : -(item.penalty ** 2);
    const afterHyphen = item.flagged ? doubleHyphen : forced ? finalHyphen : 0;
    let kept = 0;
    let offered = 0;
    let last: Start | undefined;
    for (let which = 0; which <= active.length; which++) {
      let from = active[which];
      let ratio: number;
      if (from) {
        const need = (from.line < steadyFrom ? measure(from.line) : steady) - end + from.width;
        if (need >= 0) {
          const stretch = (sums.stretch[at] as number) - from.stretch + raggedness;
          ratio = Math.min(tensionOf(need, stretch, (sums.glyphStretch[at] as number) - from.glyphStretch, softness.stretch), loosest);
        } else {
          const shrink = (sums.shrink[at] as number) - from.shrink;
          ratio = -tensionOf(-need, shrink, (sums.glyphShrink[at] as number) - from.glyphShrink, softness.shrink);
        }
        if (ratio < -1) {
          // The latest start makes the line that sticks out least.
          if (!last || from.at > last.at) last = from;
          continue;
        }
        if (!forced) active[kept++] = from;
        if (ratio > tolerance) continue;
      } else {
        // All have been looked at, and none is left.
        if (kept > 0 || offered > 0) break;
        if (!mayOverfill || !last) return undefined;
        from = last;
        ratio = -1;
      }
      const fitness = ratio < tight ? 0 : ratio <= loose ? 1 : ratio <= veryLoose ? 2 : 3;
      const price = (linePenalty + 100 * Math.abs(ratio) ** steepness) ** 2 + cost + (from.flagged ? afterHyphen : 0);
      const line = Math.min(from.line + 1, steadyFrom);
      for (const way of from.ways) {
        let run = item.flagged && runs > 1 ? way.hyphens + 1 : 0;
        if (run > most) {
          if (!mayOverfill) continue;
          run = most;
        }
        const demerits = way.demerits + price + (Math.abs(fitness - way.fitness) > 1 ? round.unevenLines : 0);
        const slot = (line * 4 + fitness) * runs + run;
        if (demerits >= (cheapest[slot] as number)) continue;
        cheapest[slot] = demerits;
        befores[slot] = way;
        offered++;
      }
    }
    active.length = kept;
    if (offered === 0) continue;
    const first = sums.first[at] as number;
    for (let line = 0; line <= steadyFrom; line++) {
      const ways: Way[] = [];
      for (let slot = line * 4 * runs; slot < (line + 1) * 4 * runs; slot++) {
        const before = befores[slot];
        if (!before) continue;
        ways.push({ demerits: cheapest[slot] as number, fitness: Math.floor(slot / runs) % 4, hyphens: slot % runs, at, before });
        befores[slot] = undefined;
        cheapest[slot] = Number.POSITIVE_INFINITY;
      }
      if (ways.length === 0) continue;
      active.push({
        at,
        line,
        flagged: item.flagged,
        width: (sums.width[first] as number) + item.hang.start,
        stretch: sums.stretch[first] as number,
        shrink: sums.shrink[first] as number,
        glyphStretch: sums.glyphStretch[first] as number,
        glyphShrink: sums.glyphShrink[first] as number,
        ways,
      });
    }
  }

  let cheap: Way | undefined;
  for (const { ways } of active) for (const way of ways) if (!cheap || way.demerits < cheap.demerits) cheap = way;
  const breaks: number[] = [];
  for (let step = cheap; step && step.at >= 0; step = step.before) breaks.push(step.at);
  return breaks.reverse();
}

/** Up to each item, and with the last one all: what lies before it. */
interface Sums {
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  readonly glyphStretch: Float64Array;
  readonly glyphShrink: Float64Array;
  /** The first item that a line shows which begins after this one: glue and penalties after a break are not shown. */
  readonly first: Int32Array;
}

const room = (size: number): Sums => {
  const column = () => new Float64Array(size);
  return {
    width: column(),
    stretch: column(),
    shrink: column(),
    glyphStretch: column(),
    glyphShrink: column(),
    first: new Int32Array(size),
  };
};

/** Taken again for each paragraph; it grows with the longest. */
let columns = room(512);

function sumsOf(items: readonly Item[]): Sums {
  const size = items.length + 1;
  if (columns.first.length < size) columns = room(size * 2);
  const { width, stretch, shrink, glyphStretch, glyphShrink, first } = columns;
  first.fill(items.length, 0, size);
  let open = 0;
  let [natural, more, less, glyphsMore, glyphsLess] = [0, 0, 0, 0, 0];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item; // in range
    const isBox = item.kind === 'box';
    if (isBox || item.penalty === Number.NEGATIVE_INFINITY) while (open < at) first[open++] = at;
    if (isBox) {
      natural += item.width;
      glyphsMore += item.stretch;
      glyphsLess += item.shrink;
    } else if (item.kind === 'glue') {
      natural += item.width;
      more += item.stretch;
      less += item.shrink;
    }
    width[at + 1] = natural;
    stretch[at + 1] = more;
    shrink[at + 1] = less;
    glyphStretch[at + 1] = glyphsMore;
    glyphShrink[at + 1] = glyphsLess;
  }
  return columns;
}
