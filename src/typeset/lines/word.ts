import type { GlyphRun } from '../../model/index.ts';
import type { Lettering } from '../design.ts';
import { isClear } from '../isClear.ts';
import { type Hang, type MeasuredWord, stop } from './measuredWord.ts';
import { protrusionOf } from './protrusion.ts';
import type { TypeCase } from './typeCase.ts';

/** What a line may cost at each kind of place; TeX's hyphen costs 50, but its lines are less even. */
export const costs = {
  hyphen: 220,
  /** After a hyphen, dash or slash that the writer typed. */
  typed: 30,
  /** A second hyphen in a word that has one. */
  compound: 300,
  /** After a mark inside an address. */
  address: 200,
  /** Between any two letters, where nothing else fits. */
  letters: 3000,
  /** Between two words that belong together. */
  tied: 500,
  /** Where no line may end, unless what it holds together is wider than a line: more than the loosest lines of a page. */
  never: 1e7,
  /** Before a last line of one short word, or of the rest of one. */
  stub: 10_000,
} as const;

interface Manner {
  readonly look: Lettering;
  readonly hyphens: boolean;
}

/** Words kept by what they are set in and with. */
export function measureWord(part: string, manner: Manner, type: TypeCase): MeasuredWord {
  const words = type.wordsIn(manner.look, manner.hyphens);
  const known = words.get(part);
  if (known) return known;
  const word = newWord(part, manner, type);
  words.set(part, word);
  return word;
}

function newWord(part: string, { look, hyphens }: Manner, type: TypeCase): MeasuredWord {
  // Soft hyphens are places, not letters. One U+FB01 would make each ligature of the face extract as that character.
  const [first = '', ...rest] = part.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC')).split('\u00AD');
  const wanted: number[] = [];
  let text = first;
  for (const piece of rest) {
    wanted.push(text.length);
    text += piece;
  }
  const runs = text === '' ? [] : type.shape(look, text);
  const width = widthOf(runs);
  const places = placesIn(text, { wanted, look, hyphens, type });
  return {
    text,
    runs,
    lacking: runs.some(({ missing }) => missing === true),
    clear: runs.every(isClear),
    glyphs: countOf(runs),
    width,
    hang: hangs(hangOf(text.charAt(0), 'start', look, type), hangOf(text.at(-1) ?? '', 'end', look, type)),
    ...(places.length === 0 ? { stops: none, rest: width } : stopsAt(places, prefixesOf(runs, text.length), width)),
  };
}

const none: readonly number[] = [];

/** Most words stand flush: they share this. */
const flush: Hang = { end: 0, start: 0 };
const hangs = (start: number, end: number): Hang => (start === 0 && end === 0 ? flush : { end, start });

/** The places in a row of numbers, and how wide the letters behind the last are. Two places with nothing between them are one. */
function stopsAt(
  places: readonly BreakPlace[],
  reached: readonly (number | undefined)[],
  width: number,
): Pick<MeasuredWord, 'stops' | 'rest'> {
  const stops: number[] = [];
  let from = 0;
  for (const { at, cost, hyphen, hyphenated, hang } of places) {
    if (from > 0 && reached[at] === reached[from]) continue;
    const row = stops.length;
    stops[row + stop.at] = at;
    stops[row + stop.width] = (reached[at] ?? width) - (reached[from] ?? 0);
    stops[row + stop.cost] = cost;
    stops[row + stop.hyphen] = hyphen;
    stops[row + stop.hyphenated] = hyphenated ? 1 : 0;
    stops[row + stop.end] = hang.end;
    stops[row + stop.start] = hang.start;
    from = at;
  }
  return { stops, rest: (reached.at(-1) ?? width) - (reached[from] ?? 0) };
}

/** How far a character stands out of an edge; code stands in its columns. */
function hangOf(character: string, edge: 'start' | 'end', look: Lettering, type: TypeCase): number {
  const part = look.face === 'code' ? undefined : protrusionOf(character)?.[edge];
  return part ? part * widthOf(type.shape(look, character)) : 0;
}

export const widthOf = (runs: readonly GlyphRun[]): number => {
  let width = 0;
  for (const run of runs) width += run.width;
  return width;
};

export const countOf = (runs: readonly GlyphRun[]): number => {
  let count = 0;
  for (const run of runs) count += run.ids.length;
  return count;
};

const allLetters = /^\p{L}+$/u;

/** How far the pen has come before each letter; no value inside what is drawn as one. */
export function prefixesOf(runs: readonly GlyphRun[], length: number): readonly (number | undefined)[] {
  const reach: (number | undefined)[] = new Array(length + 1).fill(undefined);
  let width = 0;
  let at = 0;
  for (const run of runs) {
    run.ids.forEach((_, glyph) => {
      const says = run.texts[glyph] ?? '';
      const advance = run.advances[glyph] ?? 0;
      if (says) {
        reach[at] ??= width;
        // A ligature can be parted: its letters are taken to be equally wide. A pair of surrogates can't.
        if (says.length > 1 && allLetters.test(says) && [...says].length === says.length)
          for (let inner = 1; inner < says.length; inner++) reach[at + inner] = width + (advance * inner) / says.length;
      }
      at += says.length;
      width += advance;
    });
  }
  reach[length] = width;
  return reach;
}

/** As most words are that no story had before. */
const isFigure = /^[“‘$£€(]?[\d.,]+[%”’.,)]*$/;

const isAddress = /:\/\/|^www\.|@[^@]+\./;

/**
 * After a hyphen that joins two words, a slash between words, where a space has no width, and after a dash between two words: one that
 * opens or closes an aside, as the raya does in Spanish, stays with the word it touches.
 */
const typed =
  /(?<=[\p{L}\p{N}])[-\u2010](?=\p{L})|(?<=[\p{L}\p{N}.,!?:)\]”’"'%])[\u2013\u2014]+(?=[\p{L}\p{N}“‘"'(¿¡$€£])|(?<=\p{L}{3})\/(?=\p{L}{3})|[\u200B\u2000-\u2006\u2008-\u200A\u3000]/gu;

/** What all of these have one of. */
const mayBeTyped = /[-/\u2010\u2013\u2014\u200B\u2000-\u2006\u2008-\u200A\u3000]/;

const wordLetters = /\p{L}[\p{L}\p{M}]+/gu;

/** Where a line may end in a word. */
interface BreakPlace {
  /** The letter that would begin the next line. */
  readonly at: number;
  readonly cost: number;
  /** Width of the hyphen that is added there; 0 where none is. */
  readonly hyphen: number;
  /** A hyphen ends the line, added or the writer's own. */
  readonly hyphenated: boolean;
  readonly hang: Hang;
}

/** Where a line may end inside a word, in order. */
function placesIn(text: string, given: Manner & { readonly wanted: readonly number[]; readonly type: TypeCase }): readonly BreakPlace[] {
  const { wanted, look, hyphens, type } = given;
  if (
    wanted.length === 0 &&
    (text.length < 4 || (look.face !== 'code' && isFigure.test(text))) &&
    !/[-\u2010\u2013\u2014\u200B]/.test(text)
  )
    return [];
  const places = new Map<number, BreakPlace>();
  const hyphen = widthOf(type.shape(look, '-'));
  const offer = (at: number, cost: number, hyphen = 0) => {
    if (at <= 0 || at >= text.length || places.has(at)) return;
    const last = hyphen > 0 ? '-' : text.charAt(at - 1);
    const hang = { start: hangOf(text.charAt(at), 'start', look, type), end: hangOf(last, 'end', look, type) };
    places.set(at, { at, cost, hyphen, hyphenated: /[-\u2010]/.test(last), hang });
  };
  const address = isAddress.test(text) || look.face === 'code';
  if (address)
    for (const match of text.matchAll(/[/.?&=_#%:;,~()[\]{}-]+(?=[\p{L}\p{N}])/gu)) offer(match.index + match[0].length, costs.address);
  else if (mayBeTyped.test(text)) for (const match of text.matchAll(typed)) offer(match.index + match[0].length, costs.typed);
  for (const at of wanted) offer(at, costs.hyphen, hyphen);
  if (hyphens && !address && wanted.length === 0) {
    for (const match of text.matchAll(wordLetters)) {
      // What is written with a hyphen is parted there first.
      const compound = text[match.index - 1] === '-' || text[match.index + match[0].length] === '-';
      for (const at of type.hyphenate(match[0], look.language)) offer(match.index + at, compound ? costs.compound : costs.hyphen, hyphen);
    }
  }
  return [...places.values()].sort((a, b) => a.at - b.at);
}
