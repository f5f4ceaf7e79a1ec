import type { GlyphRun } from '../../model/index.ts';
import type { Style } from '../design.ts';
import { box, glue, type Hang, type Item, paragraphEnd, penalty } from './breakLines.ts';
import { anywhere, castOf } from './cast.ts';
import type { GlyphGive } from './glyphGive.ts';
import type { Inline, Run } from './itemise.ts';
import type { Part } from './measuredWord.ts';
import { isNarrow, isTied } from './ties.ts';
import type { TypeCase } from './typeCase.ts';
import { costs, measureWord } from './word.ts';

/** What the breaker is told of a paragraph, and beside each item what it is made of and in which run. */
export interface ParagraphItems {
  readonly items: readonly Item[];
  readonly contents: readonly Content[];
  readonly runs: readonly (Run | undefined)[];
  /** How far the first line stands out at its start. */
  readonly hang: number;
}

/** A stretch of a word, or the glyph of a space. */
export type Content = Part | GlyphRun | undefined;

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

const flush: Hang = { end: 0, start: 0 };

export function paragraphItems(inlines: readonly Inline[], galley: Galley): ParagraphItems {
  const { style, type, indent, glyphs } = galley;
  const items: Item[] = [];
  const contents: Content[] = [];
  const runs: (Run | undefined)[] = [];
  const add = (item: Item, content?: Content, run?: Run) => {
    items.push(item);
    contents.push(content);
    runs.push(run);
  };
  let hang = 0;
  /** The word before, and how far it stands out at the end of a line. */
  let before = '';
  let beforeEnd = 0;
  /** A space is added when the word after it is known. */
  let space: { readonly run: Run; readonly character: string } | undefined;
  /** Where the last word begins. */
  let last = 0;
  /** Most spaces are like the one before. */
  let common: { readonly run: Run; readonly item: Item; readonly glyphs: GlyphRun } | undefined;

  const addSpace = (after: string, start: number) => {
    if (!space) return;
    const { run, character } = space;
    space = undefined;
    const language = run.look.language ?? type.language;
    const isNarrowed = character === '\u202F' || isNarrow(before, after, language);
    const edges = beforeEnd === 0 && start === 0 ? flush : { end: beforeEnd, start };
    const never = character !== ' ' || isNarrowed;
    if (never) add(penalty(costs.never));
    else if (isTied(before, after, language)) add(penalty(costs.tied, 0, false, edges));
    if (!never && edges === flush && common?.run === run) add(common.item, common.glyphs, run);
    else {
      const drawn = spaceOf(run, type, character);
      const size = style.size * run.look.scale;
      const width = isNarrowed ? size * narrowSpace : (drawn.width * size) / 1000;
      const { stretch, shrink } = glyphs && !isNarrowed ? give : { stretch: 0, shrink: 0 };
      const item = glue(width, width * stretch, Math.max(0, Math.min(width * shrink, width - size * leastSpace)), edges);
      if (!never && edges === flush) common = { run, item, glyphs: drawn };
      add(item, drawn, run);
    }
    last = items.length;
    before = '';
    beforeEnd = 0;
  };

  const end = () => {
    space = undefined;
    // Where all is on one line nothing is to be ended well.
    if (Number.isFinite(galley.measure)) endWell({ items, contents, runs }, last, before.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
    for (const item of paragraphEnd) add(item);
    before = '';
    last = items.length;
  };

  for (const inline of inlines) {
    if (inline === 'break') {
      if (before !== '' || items.length > last) end();
      continue;
    }
    const size = style.size * inline.look.scale;
    const manner = { look: inline.look, hyphens: style.hyphens };
    const cast = { size, stretch: glyphs?.stretch.most ?? 0, shrink: glyphs?.shrink.most ?? 0, hangs: glyphs !== undefined };
    const isCommon = !uncommon.test(inline.text);
    const parts = inline.text.split(isCommon ? ' ' : spaces);
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] as string; // in range
      // A space at the start of a line, or after another, is none.
      if (isCommon && at > 0 && before !== '') space ??= { run: inline, character: ' ' };
      if (part === '') continue;
      if (!isCommon && isSpace(part)) {
        if (before !== '') space ??= { run: inline, character: kindOf(part) };
        continue;
      }
      const measured = measureWord(part, manner, type);
      if (measured.text === '') continue;
      const start = glyphs ? (measured.hang.start * size) / 1000 : 0;
      if (items.length === 0) {
        hang = indent > 0 ? 0 : start;
        if (indent - hang !== 0) add(box(indent - hang));
      }
      // Where two looks meet inside a word.
      if (before !== '' && !space) add(penalty(costs.never));
      addSpace(part, start);
      if (measured.lacking) type.note(measured.runs, inline.source);
      const wide = (measured.width * size) / 1000 > galley.measure;
      const made = wide ? anywhere(measured, cast, galley.measure) : castOf(measured, cast);
      for (let at = 0; at < made.items.length; at++) add(made.items[at] as Item, made.parts[at], inline); // as many as items
      before = before === '' ? measured.text : before + measured.text;
      beforeEnd = glyphs ? (measured.hang.end * size) / 1000 : 0;
    }
  }
  if (before !== '') end();
  return { items, contents, runs, hang };
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

/** Makes it dear to end a paragraph with the rest of a word, or with one short word alone on its line; `last` is where its last word begins. */
function endWell(
  { items, contents, runs }: { readonly items: Item[]; readonly contents: Content[]; readonly runs: (Run | undefined)[] },
  last: number,
  letters: number,
): void {
  for (let at = last; at < items.length; at++) {
    const item = items[at];
    if (item?.kind === 'penalty') items[at] = { ...item, penalty: Math.max(item.penalty, costs.stub) };
  }
  const space = items[last - 1];
  if (letters >= shortest || space?.kind !== 'glue') return;
  const before = items[last - 2];
  if (before?.kind === 'penalty') items[last - 2] = { ...before, penalty: Math.max(before.penalty, costs.stub) };
  else {
    items.splice(last - 1, 0, penalty(costs.stub, 0, false, space.hang));
    contents.splice(last - 1, 0, undefined);
    runs.splice(last - 1, 0, undefined);
  }
}
