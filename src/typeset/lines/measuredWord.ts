import type { GlyphRun } from '../../model/index.ts';

/** A word ready to be set at any size: its glyphs and the places where a line may end in it. Widths are thousandths of an em. */
export interface MeasuredWord {
  /** Without soft hyphens, the old ligature characters as letters. */
  readonly text: string;
  readonly runs: readonly GlyphRun[];
  /** Some of it no face has. */
  readonly lacking: boolean;
  /** Its glyphs alone say what it says. */
  readonly clear: boolean;
  /** How many glyphs it has. */
  readonly glyphs: number;
  readonly width: number;
  /** How far its first and last character stand out where they begin or end a line. */
  readonly hang: Hang;
  /** The places where a line may end in it: `stop.size` numbers each, in a row, since every word of a page is read from here. */
  readonly stops: readonly number[];
  /** Width of the letters behind the last of them; of the whole word, where there is none. */
  readonly rest: number;
}

/** Where the numbers of a place stand in its row. */
export const stop = {
  /** The letter that would begin the next line. */
  at: 0,
  /** Width of the letters from the place before. */
  width: 1,
  cost: 2,
  /** Width of the hyphen that is added there; 0 where none is. */
  hyphen: 3,
  /** 1 where a hyphen ends the line, added or the writer's own. */
  hyphenated: 4,
  /** How far that hyphen, or the letter before, stands out, and the first of the next line. */
  end: 5,
  start: 6,
  size: 7,
} as const;

export interface Hang {
  readonly end: number;
  readonly start: number;
}
