// Whole because it is one search: what a way through the paragraph costs, and which ways are kept.
import { kinds, type Material } from './material.ts';
import { tensionOf } from './tension.ts';

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

/** Looser than this no line is told from another, so that sums of demerits stay exact. */
const loosest = 100;

interface Round extends BreakRules {
  readonly tolerance: number;
  readonly mayOverfill: boolean;
}

/**
 * Chooses where the lines of a paragraph end, weighing all of it (Knuth & Plass 1981, "Breaking Paragraphs into Lines").
 * Widths are points. `measure(n)` is the room of line n, from 0: a drop cap or a picture can narrow it.
 * Returns for each line the index of the item that ends it. A measure too narrow overfills a line; no item is dropped.
 * The material must be finished.
 */
export function breakLines(material: Material, measure: (line: number) => number, rules: BreakRules): readonly number[] {
  const sums = sumsOf(material);
  for (const tolerance of [...rules.tolerances, Number.POSITIVE_INFINITY]) {
    const breaks = search({ material, sums, measure }, { ...rules, tolerance, mayOverfill: false });
    if (breaks) return breaks;
  }
  return (
    search({ material, sums, measure }, { ...rules, hyphens: rules.hyphens + 1, tolerance: Number.POSITIVE_INFINITY, mayOverfill: true }) ??
    []
  );
}

interface Job {
  readonly material: Material;
  readonly sums: Sums;
  readonly measure: (line: number) => number;
}

/**
 * Places where a line can begin, and behind each of them the cheapest ways to come there: one for each class of the line before and
 * hyphens in a row. Columns of numbers, taken again for each search: most ways are thrown away as soon as they are found.
 */
const starts = {
  /** The item that ends the line before, or -1, and the first that the line shows. */
  at: [] as number[],
  first: [] as number[],
  line: [] as number[],
  /** Sum of the widths of all items before the first; what hangs out at its start is left out of its width. */
  width: [] as number[],
  /** Its ways: the first, and the one behind the last. */
  from: [] as number[],
  to: [] as number[],
};

const ways = {
  demerits: [] as number[],
  fitness: [] as number[],
  /** Lines in a row that end with a hyphen, up to here. */
  hyphens: [] as number[],
  /** The item that ends the line, or -1. */
  at: [] as number[],
  /** The way to the start of that line. */
  before: [] as number[],
};

/** The starts from which a line may still reach the item that is looked at. */
const active: number[] = [];

/** The cheapest way to end a line at the item that is looked at, by slots, and the way before it; -1 is none. */
let cheapest = new Float64Array(0);
let befores = new Int32Array(0);

function search({ material, sums, measure }: Job, round: Round): readonly number[] | undefined {
  const { tolerance, raggedness, softness, steadyFrom, linePenalty, steepness, doubleHyphen, finalHyphen, mayOverfill } = round;
  const { count, kind, flagged } = material;
  const [tight, loose, veryLoose] = round.classes;
  const most = round.hyphens;
  const dearest = Number.isFinite(tolerance) ? round.lastResort : Number.POSITIVE_INFINITY;
  const steady = measure(steadyFrom);
  // A slot for each fitness class and number of hyphens in a row, and each line while lines differ in width.
  const runs = Number.isFinite(most) ? most + 1 : 1;
  const slots = (steadyFrom + 1) * 4 * runs;
  if (cheapest.length < slots) {
    cheapest = new Float64Array(slots);
    befores = new Int32Array(slots);
  }
  cheapest.fill(Number.POSITIVE_INFINITY);
  befores.fill(-1);

  let startCount = 0;
  let wayCount = 0;
  let activeCount = 0;
  /** Begins at the first item, or behind one that ends a line; its ways are added next. */
  const begin = (at: number, line: number) => {
    const first = at < 0 ? 0 : (sums.first[at] as number);
    starts.at[startCount] = at;
    starts.first[startCount] = first;
    starts.line[startCount] = line;
    starts.width[startCount] = at < 0 ? 0 : (sums.width[first] as number) + (material.start[at] as number);
    starts.from[startCount] = wayCount;
    starts.to[startCount] = wayCount;
    active[activeCount++] = startCount++;
  };
  const way = (at: number, slot: number, before: number) => {
    ways.demerits[wayCount] = before < 0 ? 0 : (cheapest[slot] as number);
    ways.fitness[wayCount] = Math.floor(slot / runs) % 4;
    ways.hyphens[wayCount] = slot % runs;
    ways.at[wayCount] = at;
    ways.before[wayCount] = before;
    starts.to[startCount - 1] = ++wayCount;
  };
  begin(-1, 0);
  way(-1, runs, -1);

  // All indices below are in range: the columns of the material are as long as it, those of the sums by one longer.
  for (let at = 0; at < count; at++) {
    const isPenalty = kind[at] === kinds.penalty;
    const price = material.cost[at] as number;
    if (isPenalty ? price >= dearest : kind[at] === kinds.box || at === 0 || kind[at - 1] !== kinds.box) continue;
    const forced = price === Number.NEGATIVE_INFINITY;
    const isFlagged = flagged[at] === 1;
    const end = (sums.width[at] as number) + (isPenalty ? (material.width[at] as number) : 0) - (material.end[at] as number);
    const stretchTo = sums.stretch[at] as number;
    const shrinkTo = sums.shrink[at] as number;
    const glyphStretchTo = sums.glyphStretch[at] as number;
    const glyphShrinkTo = sums.glyphShrink[at] as number;
    const cost = price > 0 ? price ** 2 : forced ? 0 : -(price ** 2);
    const afterHyphen = isFlagged ? doubleHyphen : forced ? finalHyphen : 0;
    let kept = 0;
    let offered = 0;
    let last = -1;
    for (let which = 0; which <= activeCount; which++) {
      let from = which < activeCount ? (active[which] as number) : -1;
      let ratio: number;
      if (from >= 0) {
        const first = starts.first[from] as number;
        const line = starts.line[from] as number;
        const need = (line < steadyFrom ? measure(line) : steady) - end + (starts.width[from] as number);
        if (need >= 0) {
          const stretch = stretchTo - (sums.stretch[first] as number) + raggedness;
          const glyphs = glyphStretchTo - (sums.glyphStretch[first] as number);
          ratio = Math.min(tensionOf(need, stretch, glyphs, softness.stretch), loosest);
        } else {
          const shrink = shrinkTo - (sums.shrink[first] as number);
          ratio = -tensionOf(-need, shrink, glyphShrinkTo - (sums.glyphShrink[first] as number), softness.shrink);
        }
        if (ratio < -1) {
          // The latest start makes the line that sticks out least.
          if (last < 0 || (starts.at[from] as number) > (starts.at[last] as number)) last = from;
          continue;
        }
        if (!forced) active[kept++] = from;
        if (ratio > tolerance) continue;
      } else {
        // All have been looked at, and none is left.
        if (kept > 0 || offered > 0) break;
        if (!mayOverfill || last < 0) return undefined;
        from = last;
        ratio = -1;
      }
      const fitness = ratio < tight ? 0 : ratio <= loose ? 1 : ratio <= veryLoose ? 2 : 3;
      const ended = starts.at[from] as number;
      const again = ended >= 0 && flagged[ended] === 1 ? afterHyphen : 0;
      const bad = (linePenalty + 100 * Math.abs(ratio) ** steepness) ** 2 + cost + again;
      const line = Math.min((starts.line[from] as number) + 1, steadyFrom);
      for (let before = starts.from[from] as number; before < (starts.to[from] as number); before++) {
        let run = isFlagged && runs > 1 ? (ways.hyphens[before] as number) + 1 : 0;
        if (run > most) {
          if (!mayOverfill) continue;
          run = most;
        }
        const uneven = Math.abs(fitness - (ways.fitness[before] as number)) > 1 ? round.unevenLines : 0;
        const demerits = (ways.demerits[before] as number) + bad + uneven;
        const slot = (line * 4 + fitness) * runs + run;
        if (demerits >= (cheapest[slot] as number)) continue;
        cheapest[slot] = demerits;
        befores[slot] = before;
        offered++;
      }
    }
    activeCount = kept;
    if (offered === 0) continue;
    for (let line = 0; line <= steadyFrom; line++) {
      let begun = false;
      for (let slot = line * 4 * runs; slot < (line + 1) * 4 * runs; slot++) {
        const before = befores[slot] as number;
        if (before < 0) continue;
        if (!begun) begin(at, line);
        begun = true;
        way(at, slot, before);
        befores[slot] = -1;
        cheapest[slot] = Number.POSITIVE_INFINITY;
      }
    }
  }

  let cheap = -1;
  for (let which = 0; which < activeCount; which++) {
    const start = active[which] as number;
    for (let way = starts.from[start] as number; way < (starts.to[start] as number); way++)
      if (cheap < 0 || (ways.demerits[way] as number) < (ways.demerits[cheap] as number)) cheap = way;
  }
  const breaks: number[] = [];
  for (let step = cheap; step >= 0 && (ways.at[step] as number) >= 0; step = ways.before[step] as number)
    breaks.push(ways.at[step] as number);
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

function sumsOf(material: Material): Sums {
  const { count, kind, cost } = material;
  const size = count + 1;
  if (columns.first.length < size) columns = room(size * 2);
  const { width, stretch, shrink, glyphStretch, glyphShrink, first } = columns;
  first.fill(count, 0, size);
  let open = 0;
  let [natural, more, less, glyphsMore, glyphsLess] = [0, 0, 0, 0, 0];
  for (let at = 0; at < count; at++) {
    const isBox = kind[at] === kinds.box;
    if (isBox || cost[at] === Number.NEGATIVE_INFINITY) while (open < at) first[open++] = at;
    if (isBox) {
      natural += material.width[at] as number; // in range
      glyphsMore += material.stretch[at] as number;
      glyphsLess += material.shrink[at] as number;
    } else if (kind[at] === kinds.glue) {
      natural += material.width[at] as number;
      more += material.stretch[at] as number;
      less += material.shrink[at] as number;
    }
    width[at + 1] = natural;
    stretch[at + 1] = more;
    shrink[at + 1] = less;
    glyphStretch[at + 1] = glyphsMore;
    glyphShrink[at + 1] = glyphsLess;
  }
  return columns;
}
