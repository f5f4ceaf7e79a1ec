import type { GlyphRun } from '../../model/index.ts';
import type { Style } from '../design.ts';
import { box, glue, type Hang, type Item, paragraphEnd, penalty } from './breakLines.ts';
import type { GlyphGive } from './glyphGive.ts';
import type { Inline, Run } from './itemise.ts';
import { isNarrow, isTied } from './ties.ts';
import type { MeasuredWord, TypeCase } from './typeCase.ts';
import { costs, measureWord } from './word.ts';

/** What the breaker is told of a paragraph, and beside each number what it is made of. */
export interface ParagraphItems {
  readonly items: readonly Item[];
  readonly contents: readonly Content[];
  /** How far the first line stands out at its start. */
  readonly hang: number;
}

/** A stretch of a word, or a space. */
export type Content = { readonly word: Word; readonly from: number; readonly to: number } | Space | undefined;

interface Space {
  readonly run: Run;
  readonly glyphs: GlyphRun;
}

/** A word of one run: the letters between two spaces, or up to where the run ends. */
export interface Word {
  readonly run: Run;
  readonly text: string;
  readonly runs: readonly GlyphRun[];
}

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

const spaces = /([ \t\n\r\f]+|(?<!\s)[\u00A0\u202F](?!\s))/;
const isSpace = (part: string) => part === ' ' || /^[ \t\n\r\f\u00A0\u202F]/.test(part);

const flush: Hang = { end: 0, start: 0 };

export function paragraphItems(inlines: readonly Inline[], galley: Galley): ParagraphItems {
  const { style, type, indent, glyphs } = galley;
  const items: Item[] = [];
  const contents: Content[] = [];
  const add = (item: Item, content?: Content) => {
    items.push(item);
    contents.push(content);
  };
  let hang = 0;
  /** The word before, and how far it stands out at the end of a line. */
  let before = { text: '', end: 0 };
  /** A space is added when the word after it is known. */
  let space: { readonly run: Run; readonly character: string } | undefined;
  /** Where the last word begins. */
  let last = 0;

  const addSpace = (after: string, start: number) => {
    if (!space) return;
    const { run, character } = space;
    space = undefined;
    const language = run.look.language ?? type.language;
    const drawn = spaceOf(run, type, character);
    const isNarrowed = character === '\u202F' || isNarrow(before.text, after, language);
    const size = style.size * run.look.scale;
    const width = isNarrowed ? size * narrowSpace : (drawn.width * size) / 1000;
    const never = character !== ' ' || isNarrowed;
    const { stretch, shrink } = glyphs && !isNarrowed ? give : { stretch: 0, shrink: 0 };
    const edges = { end: before.end, start };
    if (never) add(penalty(costs.never));
    else if (isTied(before.text, after, language)) add(penalty(costs.tied, 0, false, edges));
    add(glue(width, width * stretch, Math.max(0, Math.min(width * shrink, width - size * leastSpace)), edges), { run, glyphs: drawn });
    last = items.length;
    before = { text: '', end: 0 };
  };

  const end = () => {
    space = undefined;
    // Where all is on one line nothing is to be ended well.
    if (Number.isFinite(galley.measure)) endWell(items, contents, { last, letters: before.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0 });
    for (const item of paragraphEnd) add(item);
    before = { text: '', end: 0 };
    last = items.length;
  };

  for (const inline of inlines) {
    if (inline === 'break') {
      if (before.text !== '' || items.length > last) end();
      continue;
    }
    const size = style.size * inline.look.scale;
    for (const part of inline.text.split(spaces)) {
      if (part === '') continue;
      if (isSpace(part)) {
        // A space at the start of a line, or after another, is none.
        if (before.text !== '' && !space) space = { run: inline, character: part === '\u00A0' || part === '\u202F' ? part : ' ' };
        continue;
      }
      const measured = measureWord(part, { look: inline.look, hyphens: style.hyphens }, type);
      if (measured.text === '') continue;
      const edges = glyphs ? { start: (measured.hang.start * size) / 1000, end: (measured.hang.end * size) / 1000 } : flush;
      if (items.length === 0) {
        hang = indent > 0 ? 0 : edges.start;
        if (indent - hang !== 0) add(box(indent - hang));
      }
      // Where two looks meet inside a word.
      if (before.text !== '' && !space) add(penalty(costs.never));
      addSpace(part, edges.start);
      type.note(measured.runs, inline.source);
      addWord({ run: inline, measured, size, galley }, add);
      before = { text: before.text + measured.text, end: edges.end };
    }
  }
  if (before.text !== '') end();
  return { items, contents, hang };
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

/** Makes it dear to end a paragraph with the rest of a word, or with one short word alone on its line. */
function endWell(items: Item[], contents: Content[], { last, letters }: { readonly last: number; readonly letters: number }): void {
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
  }
}

/** The letters of a word as boxes, and between them the places where a line may end. */
function addWord(
  given: { readonly run: Run; readonly measured: MeasuredWord; readonly size: number; readonly galley: Galley },
  add: (item: Item, content?: Content) => void,
): void {
  const { run, measured, size, galley } = given;
  const { text, runs, width, places, reach } = measured;
  const { measure } = galley;
  const word: Word = { run, text, runs };
  const scale = size / 1000;
  const give = { stretch: galley.glyphs?.stretch.most ?? 0, shrink: galley.glyphs?.shrink.most ?? 0 };
  if (places.length === 0 && width * scale <= measure) {
    add(box(width * scale, width * scale * give.stretch, width * scale * give.shrink), { word, from: 0, to: text.length });
    return;
  }
  const reached = reach();
  let from = 0;
  const room = (to: number) => ((reached[to] ?? width) - (reached[from] ?? 0)) * scale;
  const upTo = (to: number) => {
    if (to <= from) return;
    const width = room(to);
    add(box(width, width * give.stretch, width * give.shrink), { word, from, to });
    from = to;
  };
  const between = (to: number) => {
    // What is wider than the whole line is broken between any two letters.
    if (room(to) <= measure) return;
    // Behind what has no width of its own: a mark stays with its letter.
    let place = from;
    for (let at = from + 1; at <= to; at++) {
      if (reached[at] === undefined) continue;
      if (place > from && reached[at] !== reached[place]) {
        upTo(place);
        add(penalty(costs.letters), { word, from: place, to: place });
      }
      place = at;
    }
  };
  for (const { at, cost, hyphen, hyphenated, hang } of places) {
    // Two places with nothing between them are one.
    if (from > 0 && reached[at] === reached[from]) continue;
    between(at);
    upTo(at);
    const edges = galley.glyphs ? { start: hang.start * scale, end: hang.end * scale } : flush;
    add(penalty(cost, hyphen * scale, hyphenated, edges), { word, from: at, to: at });
  }
  between(text.length);
  upTo(text.length);
}
