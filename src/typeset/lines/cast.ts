import type { MaterialBuilder } from './material.ts';
import { type MeasuredWord, stop } from './measuredWord.ts';
import { costs, prefixesOf } from './word.ts';

/** What words are cast for: their glyphs give these parts of their width. */
export interface Mould {
  readonly material: MaterialBuilder;
  /** Points. */
  readonly size: number;
  readonly stretch: number;
  readonly shrink: number;
  /** What has little ink stands out into the margins. */
  readonly hangs: boolean;
}

/** Adds a word: its letters as boxes, and between them the places where a line may end. `upTo` is told of each item which letter it ends before. */
export function castWord(word: MeasuredWord, { material, size, stretch, shrink, hangs }: Mould, upTo: (letter: number) => void): void {
  const { stops, rest, text } = word;
  const scale = size / 1000;
  // All rows are whole.
  for (let row = 0; row < stops.length; row += stop.size) {
    const width = (stops[row + stop.width] as number) * scale;
    const letter = stops[row + stop.at] as number;
    material.box(width, width * stretch, width * shrink);
    upTo(letter);
    material.penalty(stops[row + stop.cost] as number, (stops[row + stop.hyphen] as number) * scale, stops[row + stop.hyphenated] === 1);
    if (hangs) material.hangs((stops[row + stop.end] as number) * scale, (stops[row + stop.start] as number) * scale);
    upTo(letter);
  }
  const width = rest * scale;
  material.box(width, width * stretch, width * shrink);
  upTo(text.length);
}

/** As `castWord`, but what is wider than `measure` may be broken between any two letters. */
export function castAnywhere(
  word: MeasuredWord,
  { material, size, stretch, shrink, hangs, measure }: Mould & { readonly measure: number },
  upTo: (letter: number) => void,
): void {
  const { text, width, stops } = word;
  const scale = size / 1000;
  const reached = prefixesOf(word.runs, text.length);
  let from = 0;
  const room = (to: number) => ((reached[to] ?? width) - (reached[from] ?? 0)) * scale;
  const boxUpTo = (to: number) => {
    if (to <= from) return;
    const width = room(to);
    material.box(width, width * stretch, width * shrink);
    upTo(to);
    from = to;
  };
  const between = (to: number) => {
    if (room(to) <= measure) return;
    // Behind what has no width of its own: a mark stays with its letter.
    let place = from;
    for (let at = from + 1; at <= to; at++) {
      if (reached[at] === undefined) continue;
      if (place > from && reached[at] !== reached[place]) {
        boxUpTo(place);
        material.penalty(costs.letters);
        upTo(place);
      }
      place = at;
    }
  };
  for (let row = 0; row < stops.length; row += stop.size) {
    const letter = stops[row + stop.at] as number; // all rows are whole
    between(letter);
    boxUpTo(letter);
    material.penalty(stops[row + stop.cost] as number, (stops[row + stop.hyphen] as number) * scale, stops[row + stop.hyphenated] === 1);
    if (hangs) material.hangs((stops[row + stop.end] as number) * scale, (stops[row + stop.start] as number) * scale);
    upTo(letter);
  }
  between(text.length);
  boxUpTo(text.length);
}
