/** How much of a character stands out into the margin where it begins or ends a line, as parts of its own width. */
interface Protrusion {
  readonly start: number;
  readonly end: number;
}

/**
 * Optical margins: where a line ends in little ink its edge looks dented, so that ink moves out (Thành 2000, "Micro-typographic
 * extensions to the TeX typesetting system"). A character that is not here stands flush.
 */
const rows: readonly (readonly [characters: string, start: number, end: number])[] = [
  ['.,', 0, 0.75],
  [':;', 0, 0.45],
  ['!?', 0, 0.15],
  ['-\u2010\u2011', 0, 0.65],
  ['\u2013', 0.25, 0.3],
  ['\u2014', 0.15, 0.2],
  ['\u2026', 0.1, 0.2],
  ['\'"\u2018\u2019\u201A\u201C\u201D\u201E', 0.55, 0.6],
  ['«»‹›', 0.35, 0.35],
  ['()[]', 0.1, 0.1],
  ['/', 0.1, 0.2],
  ['*', 0.2, 0.2],
  ['AVWXY', 0.05, 0.04],
  ['T', 0.06, 0.05],
  ['J', 0.05, 0],
  ['FKLPR', 0, 0.04],
  ['krt', 0, 0.04],
  ['vwxy', 0.05, 0.04],
];

const byCharacter = new Map<string, Protrusion>(
  rows.flatMap(([characters, start, end]) => [...characters].map((each) => [each, { start, end }] as const)),
);

export const protrusionOf = (character: string): Protrusion | undefined => byCharacter.get(character);
