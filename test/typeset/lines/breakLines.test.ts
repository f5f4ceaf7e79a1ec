import fc from 'fast-check';
import tex from 'tex-linebreak';
import { expect, test } from 'vitest';
import { breakLines, justified } from '../../../src/typeset/index.ts';
import { demeritsOf } from './demerits.ts';
import { box, glue, type Item, materialOf, paragraphEnd, penalty } from './items.ts';

/** A word for each number: boxes as wide as its syllables, a hyphen between them; a space after each word. */
const paragraph = (words: readonly (readonly number[])[]): readonly Item[] => [
  ...words.flatMap((syllables, at): Item[] => [
    ...(at > 0 ? [glue(3, 1.5, 1)] : []),
    ...syllables.flatMap((width, syllable): Item[] => (syllable > 0 ? [penalty(50, 3, true), box(width)] : [box(width)])),
  ]),
  ...paragraphEnd,
];

const words = (seed: number, count: number): readonly (readonly number[])[] => {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(next() * 3) }, () => 6 + Math.floor(next() * 18)));
};

/** TeX's own rules, which know no limit of hyphens in a row. */
const texRules = { ...justified, steepness: 3, hyphens: Number.POSITIVE_INFINITY };
const strict = { ...texRules, tolerances: [4] };
const patient = { ...texRules, tolerances: [30] };

/** All ways to break a short paragraph. */
function* ways(items: readonly Item[], from = 0): Generator<readonly number[]> {
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (item?.kind === 'penalty' && item.penalty === Number.NEGATIVE_INFINITY) {
      yield [at];
      return;
    }
    const may = item?.kind === 'glue' ? items[at - 1]?.kind === 'box' : item?.kind === 'penalty' && item.penalty < Number.POSITIVE_INFINITY;
    if (may) for (const rest of ways(items, at + 1)) yield [at, ...rest];
  }
}

test('no other way to break a short paragraph is cheaper', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 9 }),
      fc.integer({ min: 40, max: 90 }),
      (given, measure) => {
        const items = paragraph(given);
        const scale = { measure, rules: strict, tolerance: 4 };
        const cheapest = Math.min(...[...ways(items)].map((breaks) => demeritsOf(items, breaks, scale)));
        const ours = breakLines(materialOf(items), () => measure, strict);
        if (Number.isFinite(cheapest)) expect(demeritsOf(items, ours, scale)).toBeCloseTo(cheapest, 4);
        else expect(ours.at(-1)).toBe(items.length - 1);
      },
    ),
    { numRuns: 300, seed: 20080317 },
  );
});

test('nor where glyphs give, characters hang in the margins, and no two hyphens may follow one another', () => {
  const hang = fc.record({ end: fc.integer({ min: 0, max: 4 }), start: fc.integer({ min: 0, max: 3 }) });
  const syllable = fc.record({ width: fc.integer({ min: 5, max: 30 }), hang });
  const rules = { ...justified, tolerances: [3], hyphens: 1, softness: { stretch: 4, shrink: 2 } };
  fc.assert(
    fc.property(
      fc.array(fc.array(syllable, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 7 }),
      fc.integer({ min: 40, max: 90 }),
      (given, measure) => {
        const items: readonly Item[] = [
          ...given.flatMap((word, at): Item[] => [
            ...(at > 0 ? [glue(3, 1.5, 1, word[0]?.hang)] : []),
            ...word.flatMap(({ width, hang }, part): Item[] => [
              ...(part > 0 ? [penalty(50, 3, true, hang)] : []),
              box(width, width * 0.04, width * 0.03),
            ]),
          ]),
          ...paragraphEnd,
        ];
        const scale = { measure, rules, tolerance: 3 };
        const cheapest = Math.min(...[...ways(items)].map((breaks) => demeritsOf(items, breaks, scale)));
        const ours = demeritsOf(
          items,
          breakLines(materialOf(items), () => measure, rules),
          scale,
        );
        if (Number.isFinite(cheapest)) expect(ours / cheapest).toBeCloseTo(1, 6);
      },
    ),
    { numRuns: 300, seed: 20080317 },
  );
});

test('places of the last resort are taken only where nothing else fits', () => {
  const row = (cost: number): readonly Item[] => [
    ...[20, 20, 20].flatMap((width): Item[] => [box(width), glue(4, 10, 1)]),
    box(20),
    penalty(cost),
    box(6),
    ...paragraphEnd,
  ];
  const items = row(justified.lastResort);
  expect(breakLines(materialOf(items), () => 92, justified)).not.toContain(7);
  expect(breakLines(materialOf(row(0)), () => 92, justified)).toContain(7);
  expect(breakLines(materialOf([box(50), penalty(justified.lastResort), box(50), ...paragraphEnd]), () => 60, justified)).toContain(1);
});

test.each([90, 140, 240, 300, 450])(
  'on %i points a long paragraph costs no more than tex-linebreak’s, and has no more lines',
  (measure) => {
    for (let seed = 1; seed <= 12; seed++) {
      const items = paragraph(words(seed, 160));
      const theirs = tex
        .breakLines(
          items.map((item) => {
            const { kind, width, stretch, shrink, flagged } = item;
            if (kind === 'glue') return { type: 'glue' as const, width, stretch, shrink };
            if (kind === 'box') return { type: 'box' as const, width };
            const cost = Math.max(-1000, Math.min(1000, item.penalty));
            return { type: 'penalty' as const, width, cost, flagged };
          }),
          measure,
          { maxAdjustmentRatio: 30, initialMaxAdjustmentRatio: 30, doubleHyphenPenalty: 100, adjacentLooseTightPenalty: 100 },
        )
        .slice(1);
      const ours = breakLines(materialOf(items), () => measure, patient);
      const scale = { measure, rules: patient, tolerance: 30 };
      expect(demeritsOf(items, theirs, scale)).toBeLessThan(Number.POSITIVE_INFINITY);
      expect(demeritsOf(items, ours, scale)).toBeLessThanOrEqual(demeritsOf(items, theirs, scale) + 1e-6);
      expect(ours.length).toBeLessThanOrEqual(theirs.length + 1);
    }
  },
);

test('lines may differ in width, as beside a picture', () => {
  const items = paragraph(words(3, 60));
  const measure = (line: number) => (line < 3 ? 120 : 240);
  const breaks = breakLines(materialOf(items), measure, { ...strict, tolerances: [10], steadyFrom: 3 });
  let from = 0;
  const widths = breaks.map((at) => {
    const line = items.slice(from, at);
    from = at + 1;
    while (items[from]?.kind === 'glue') from++;
    return line.reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.width - item.shrink), 0);
  });
  widths.forEach((width, line) => {
    expect(width).toBeLessThanOrEqual(measure(line));
  });
  expect(Math.max(...widths.slice(3))).toBeGreaterThan(120);
});

test('a word wider than the measure fills a line of its own, and nothing is lost', () => {
  const items = paragraph([[20], [300], [20], [20]]);
  const breaks = breakLines(materialOf(items), () => 60, justified);
  expect(breaks).toEqual([1, 3, items.length - 1]);
});

test('the price of two hyphens in a row makes them rarer', () => {
  const inARow = (doubleHyphen: number) => {
    let count = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const items = paragraph(words(seed, 200));
      const breaks = breakLines(materialOf(items), () => 200, { ...strict, doubleHyphen });
      count += breaks.filter((at, line) => items[at]?.flagged && items[breaks[line - 1] ?? -1]?.flagged).length;
    }
    return count;
  };
  expect(inARow(texRules.doubleHyphen)).toBeLessThan(inARow(0));
  expect(inARow(1e9)).toBeLessThan(inARow(texRules.doubleHyphen) + 1);
});
