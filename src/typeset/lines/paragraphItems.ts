import type { GlyphRun } from '../../model/index.ts';
import type { Style } from '../design.ts';
import { castAnywhere, castWord } from './cast.ts';
import type { GlyphGive } from './glyphGive.ts';
import type { Inline, Run } from './itemise.ts';
import { kinds, type Material, newMaterial } from './material.ts';
import type { MeasuredWord } from './measuredWord.ts';
import { isNarrow, isTied } from './ties.ts';
import type { TypeCase } from './typeCase.ts';
import { costs, measureWord } from './word.ts';

/** What the breaker is told of a paragraph, and beside each item what it is made of. It holds until the next paragraph is made. */
export interface ParagraphItems {
  readonly material: Material;
  /** Of a box, and of a penalty between two boxes: the word. Of glue: the glyph of the space. */
  readonly contents: readonly Content[];
  /** The letter of its word that a box ends before, or a penalty stands before. */
  readonly upTo: readonly number[];
  /** Where its run is in `inlines`. */
  readonly runs: readonly number[];
  readonly inlines: readonly Inline[];
  /** How far the first line stands out at its start. */
  readonly hang: number;
}

export type Content = MeasuredWord | GlyphRun | undefined;

/** How a paragraph is set. Points. */
export interface Galley {
  readonly style: Style;
  readonly type: TypeCase;
  readonly measure: number;
  readonly indent: number;
  /** Where both edges are straight: spaces and glyphs give, and what has little ink stands out into the margins. */
  readonly glyphs: GlyphGive | undefined;
}

/** Word spaces stretch and shrink by these parts of their width: from two thirds to half as much again, and further where nothing else fits. */
const give = { stretch: 0.5, shrink: 0.33 } as const;

/**
 * Ems. Readers that go by gaps, as poppler does, take words nearer than 0.15 for one; negative tracking brings a word's end nearer by up
 * to 0.008. No space is drawn narrower than this.
 */
const leastSpace = 0.159;

/** Ems: the "espace fine". */
const narrowSpace = 1 / 6;

/** A shorter word does not make a last line, in letters. */
const shortest = 6;

const spaces = /([ \t\n\r\f\u00A0\u202F]+)/;
/** Nearly all texts have none of these. */
const uncommon = /[\t\n\r\f\u00A0\u202F]| {2}/;
const isSpace = (part: string) => {
  const first = part.charCodeAt(0);
  return first <= 0x20 || first === 0xa0 || first === 0x202f;
};
/** Of spaces that stand together, one that a line may end at counts. */
const kindOf = (part: string) => (/[ \t\n\r\f]/.test(part) ? ' ' : part.charAt(0));

/** Taken again for each paragraph: the longest makes their room. */
const material = newMaterial();
const contents: Content[] = [];
const upTo: number[] = [];
const runs: number[] = [];

export function paragraphItems(inlines: readonly Inline[], galley: Galley): ParagraphItems {
  const { style, type, indent, glyphs } = galley;
  material.clear();
  /** Tells what the item is that was added last. */
  const tell = (content: Content, letter: number, run: number) => {
    const at = material.count - 1;
    contents[at] = content;
    upTo[at] = letter;
    runs[at] = run;
  };
  const addPenalty = (cost: number) => {
    material.penalty(cost);
    tell(undefined, 0, 0);
  };
  let hang = 0;
  /** The word before, and how far it stands out at the end of a line. */
  let before = '';
  let beforeEnd = 0;
  /** A space is added when the word after it is known: its run, and the character. */
  let spaceIn = -1;
  let character = ' ';
  /** Where the last word begins. */
  let last = 0;
  /** Most spaces are like the one before. */
  let common: { readonly run: Run; readonly glyphs: GlyphRun } | undefined;

  const addSpace = (after: string, start: number) => {
    const run = inlines[spaceIn] as Run; // set where a run has a space
    const language = run.look.language ?? type.language;
    const isNarrowed = character === '\u202F' || isNarrow(before, after, language);
    if (character !== ' ' || isNarrowed) addPenalty(costs.never);
    else if (isTied(before, after, language)) {
      addPenalty(costs.tied);
      material.hangs(beforeEnd, start);
    }
    if (common?.run !== run || character !== common.glyphs.text) common = { run, glyphs: spaceOf(run, type, character) };
    const size = style.size * run.look.scale;
    const width = isNarrowed ? size * narrowSpace : (common.glyphs.width * size) / 1000;
    const { stretch, shrink } = glyphs && !isNarrowed ? give : { stretch: 0, shrink: 0 };
    material.glue(width, width * stretch, Math.max(0, Math.min(width * shrink, width - size * leastSpace)));
    material.hangs(beforeEnd, start);
    tell(common.glyphs, 0, spaceIn);
    spaceIn = -1;
    last = material.count;
    before = '';
    beforeEnd = 0;
  };

  const end = () => {
    spaceIn = -1;
    // Where all is on one line nothing is to be ended well.
    if (Number.isFinite(galley.measure)) endWell(last, before.match(letters)?.length ?? 0);
    const from = material.count;
    material.finish();
    for (let at = from; at < material.count; at++) contents[at] = undefined;
    before = '';
    last = material.count;
  };

  for (let which = 0; which < inlines.length; which++) {
    const inline = inlines[which] as Inline; // in range
    if (inline === 'break') {
      if (before !== '' || material.count > last) end();
      continue;
    }
    const size = style.size * inline.look.scale;
    const manner = { look: inline.look, hyphens: style.hyphens };
    const mould = { material, size, stretch: glyphs?.stretch.most ?? 0, shrink: glyphs?.shrink.most ?? 0, hangs: glyphs !== undefined };
    let word: MeasuredWord | undefined;
    const tellLetter = (letter: number) => tell(word, letter, which);
    const isCommon = !uncommon.test(inline.text);
    const parts = inline.text.split(isCommon ? ' ' : spaces);
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] as string; // in range
      // A space at the start of a line, or after another, is none.
      if (isCommon && at > 0 && before !== '' && spaceIn < 0) {
        spaceIn = which;
        character = ' ';
      }
      if (part === '') continue;
      if (!isCommon && isSpace(part)) {
        if (before !== '' && spaceIn < 0) {
          spaceIn = which;
          character = kindOf(part);
        }
        continue;
      }
      word = measureWord(part, manner, type);
      if (word.text === '') continue;
      const start = glyphs ? (word.hang.start * size) / 1000 : 0;
      if (material.count === 0) {
        hang = indent > 0 ? 0 : start;
        if (indent - hang !== 0) {
          material.box(indent - hang);
          tell(undefined, 0, 0);
        }
      }
      // Where two looks meet inside a word.
      if (before !== '' && spaceIn < 0) addPenalty(costs.never);
      if (spaceIn >= 0) addSpace(part, start);
      if (word.lacking) type.note(word.runs, inline.source);
      if ((word.width * size) / 1000 > galley.measure) castAnywhere(word, { ...mould, measure: galley.measure }, tellLetter);
      else castWord(word, mould, tellLetter);
      before = before === '' ? word.text : before + word.text;
      beforeEnd = glyphs ? (word.hang.end * size) / 1000 : 0;
    }
  }
  if (before !== '') end();
  return { material, contents, upTo, runs, inlines, hang };
}

const letters = /[\p{L}\p{N}]/gu;

/** Makes it dear to end a paragraph with the rest of a word, or with one short word alone on its line; `last` is where its last word begins. */
function endWell(last: number, letters: number): void {
  const { kind, cost } = material;
  const dearer = (at: number) => {
    cost[at] = Math.max(cost[at] as number, costs.stub); // in range
  };
  for (let at = last; at < material.count; at++) if (kind[at] === kinds.penalty) dearer(at);
  const space = last - 1;
  if (letters >= shortest || space < 0 || kind[space] !== kinds.glue) return;
  if (kind[space - 1] === kinds.penalty) dearer(space - 1);
  else {
    material.insertPenalty(space, costs.stub);
    for (let at = material.count - 1; at > space; at--) {
      contents[at] = contents[at - 1];
      upTo[at] = upTo[at - 1] as number;
      runs[at] = runs[at - 1] as number;
    }
    contents[space] = undefined;
  }
}

/** The glyph of a space; one that the face lacks is drawn as its plain one. */
export function spaceOf(run: Run, type: TypeCase, character = ' '): GlyphRun {
  const [own] = type.shape(run.look, character);
  if (own && !own.missing) return own;
  const plain = type.shape(run.look, ' ')[0] as GlyphRun; // every face has a space
  const known = otherSpaces.get(plain) ?? new Map<string, GlyphRun>();
  otherSpaces.set(plain, known);
  const other = known.get(character) ?? { ...plain, text: character, texts: [character] };
  known.set(character, other);
  return other;
}

const otherSpaces = new WeakMap<GlyphRun, Map<string, GlyphRun>>();
