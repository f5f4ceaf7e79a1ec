/** One line of the copy without the white space around it. A blank line has an empty text. */
export interface Line {
  /** From 1, as an editor counts. */
  readonly number: number;
  /** Columns before the text; a tab goes to the next eighth. */
  readonly indent: number;
  /** Where the text starts, in UTF-16 code units from 1. */
  readonly column: number;
  readonly text: string;
  /** How wide the text is; a Han, Kana or Hangul character takes two. */
  readonly width: number;
}

/** A character that was taken out, or that a reader should hear of, and where. */
export interface Oddity {
  readonly character: string;
  readonly line: number;
  readonly column: number;
}

export interface Cut {
  readonly lines: readonly Line[];
  /** Controls, U+FEFF and non-characters: none of them is in `lines`. */
  readonly removed: readonly Oddity[];
  /** U+FFFD: a character was lost before the copy came here. */
  readonly lost: readonly Oddity[];
  /** Marks that turn the direction of the text. They stay. */
  readonly turning: readonly Oddity[];
}

/** All that ends a line: CR LF, LF, CR, VT, FF, NEL (U+0085), LINE SEPARATOR, and PARAGRAPH SEPARATOR, which leaves a blank line too. */
const lineEnd = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

const unwanted = /[\uFEFF\p{NChar}\p{Surrogate}]|(?!\t)\p{Cc}/gu;
const lostCharacter = /\uFFFD/g;
/** Embeddings, overrides and isolates (UAX 9); the plain marks LRM, RLM and ALM are in every Arabic or Hebrew text. */
const bidi = /[\u202A-\u202E\u2066-\u2069]/g;

/** Cuts a decoded copy into lines. Tabs inside a line become spaces; zero-width characters and soft hyphens stay. */
export function cutLines(text: string): Cut {
  const removed: Oddity[] = [];
  const lost: Oddity[] = [];
  const turning: Oddity[] = [];
  const lines = evenEnds(withoutPadding(text))
    .split(lineEnd)
    .map((raw, index): Line => {
      const number = index + 1;
      collect(raw, unwanted, number, removed);
      collect(raw, lostCharacter, number, lost);
      collect(raw, bidi, number, turning);
      const clean = raw.replace(unwanted, '');
      const start = clean.length - clean.trimStart().length;
      const inner = clean.trim().replace(/\t[ \t]*/g, ' ');
      return { number, indent: columns(clean.slice(0, start)), column: start + 1, text: inner, width: widthOf(inner) };
    });
  return { lines, removed, lost, turning };
}

/** Columns that a text takes in a face of one width. */
export const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0);

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g;

function columns(white: string): number {
  let column = 0;
  for (const character of white) column = character === '\t' ? column - (column % 8) + 8 : column + widthOf(character);
  return column;
}

/** Old systems end a text with Ctrl-Z and fill the rest of the block with it, or with NUL. A text that is nothing else is no text. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && '\x1a\0\r\n '.includes(text.charAt(end - 1))) end -= 1;
  return end > 0 && /[\x1a\0]/.test(text.slice(end)) ? text.slice(0, end) : text;
}

/**
 * Line ends as one system would write them. CR CR LF throughout is CR LF converted twice, not a blank line after each line.
 * A form feed next to a line end only turns the page: it does not end a line again. PARAGRAPH SEPARATOR is a blank line.
 */
function evenEnds(text: string): string {
  const once = text.includes('\r\r\n') && !/(?<!\r\r)\n/.test(text) ? text.replaceAll('\r\r\n', '\n') : text;
  return once
    .replace(/(?<=[\r\n])\f/g, '')
    .replace(/\f(?=[\r\n])/g, '')
    .replaceAll('\u2029', '\n\n');
}

function collect(raw: string, pattern: RegExp, line: number, into: Oddity[]): void {
  for (const match of raw.matchAll(pattern)) into.push({ character: match[0], line, column: match.index + 1 });
}
