import type { GlyphRun } from '../../model/index.ts';
import type { Hang, Item } from './breakLines.ts';

/** A word ready to be set at any size: its glyphs and the places where a line may end in it. Widths are thousandths of an em. */
export interface MeasuredWord {
  /** Without soft hyphens, the old ligature characters as letters. */
  readonly text: string;
  readonly runs: readonly GlyphRun[];
  /** Some of it no face has. */
  readonly lacking: boolean;
  /** Its glyphs alone say what it says. */
  readonly clear: boolean;
  readonly width: number;
  readonly places: readonly BreakPlace[];
  /** How far its first and last character stand out where they begin or end a line. */
  readonly hang: Hang;
  /** How far the pen has come before each letter; no value inside what is drawn as one. */
  readonly reach: () => readonly (number | undefined)[];
  /** How it was cast last: most words come again in the same size. */
  readonly last: { cast?: Mould & Cast };
}

/** Where a line may end in a word. */
export interface BreakPlace {
  /** The letter that would begin the next line. */
  readonly at: number;
  readonly cost: number;
  /** Width of the hyphen that is added there; 0 where none is. */
  readonly hyphen: number;
  /** A hyphen ends the line, added or the writer's own. */
  readonly hyphenated: boolean;
  readonly hang: Hang;
}

/** A stretch of a word, from a letter up to another; between two of them a line may end, where both are one. */
export interface Part {
  readonly word: MeasuredWord;
  readonly from: number;
  readonly to: number;
}

/** A word as the breaker takes it: its letters as boxes, and between them the places where a line may end. */
export interface Cast {
  readonly items: readonly Item[];
  /** As many as items. */
  readonly parts: readonly Part[];
}

/** What a word is cast for. Size in points; its glyphs give these parts of their width. */
export interface Mould {
  readonly size: number;
  readonly stretch: number;
  readonly shrink: number;
  /** What has little ink stands out into the margins. */
  readonly hangs: boolean;
}
