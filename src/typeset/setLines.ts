// Whole because it is one thought: what the breaker is told of a paragraph, and what is made of its answer, must agree item by item.
import type { GlyphRun, LinkMark, Mark, TextMark } from '../model/index.ts';
import { type BreakRules, box, breakLines, glue, type Item, justified, paragraphEnd, penalty } from './breakLines.ts';
import type { Style } from './design.ts';
import type { Inline, Run } from './itemise.ts';
import type { Link } from './row.ts';
import type { TypeCase } from './typeCase.ts';
import { costs, measureWord, widthOf } from './word.ts';

/** A line of text: marks from the left edge of the paper, y from its baseline. */
export interface Line {
  readonly marks: readonly Mark[];
  /** Links by the runs they cover; their target is found when all is set. */
  readonly links: readonly { readonly link: Link; readonly area: LinkArea }[];
  /** Ends inside a word. */
  readonly hyphen: boolean;
}

/** Where a link can be pressed. */
export type LinkArea = Omit<LinkMark, 'to' | 'text' | 'owner'>;

export interface Column {
  readonly left: number;
  readonly measure: number;
  /** Of the first line. */
  readonly indent: number;
  /** Beside a drop cap the first `lines` lines begin `room` points further right, and are that much shorter. */
  readonly drop?: { readonly lines: number; readonly room: number };
}

/** Word spaces stretch and shrink by these parts of their width: from 0.67 to 1.5 of it. */
const give = { stretch: 0.5, shrink: 0.33 } as const;

/** A last line should be longer than this, in ems: some seven letters. */
const shortest = 3.6;

/** A ragged line may be short by this part of its measure for a stretch of 1. */
const raggedness = { left: 0.16, balanced: 0.25 } as const;

/** A word of one run: the letters between two spaces, or up to where the run ends. */
interface Word {
  readonly run: Run;
  readonly text: string;
  readonly runs: readonly GlyphRun[];
}

/** What an item is made of, beside its numbers. */
type Content = { readonly word: Word; readonly from: number; readonly to: number } | { readonly run: Run } | undefined;

/** Runs -> lines: breaks a paragraph and sets each of its lines. */
export function setLines(inlines: readonly Inline[], style: Style, type: TypeCase, column: Column): readonly Line[] {
  const { items, contents } = itemsOf(inlines, style, type, column);
  if (!items.some(({ kind }) => kind === 'box')) return [];
  const measure = style.balanced ? balancedMeasure(items, column.measure) : column.measure;
  const rules = rulesFor(style, measure);
  const { drop } = column;
  const breaks = drop
    ? breakLines(items, (line) => measure - (line < drop.lines ? drop.room : 0), { ...rules, steadyFrom: drop.lines })
    : breakLines(items, () => measure, rules);
  return setBreaks({ breaks, items, contents, style, type, column });
}

const rulesFor = (style: Style, measure: number): BreakRules =>
  style.align === 'justify'
    ? { ...justified, shortest: style.size * shortest }
    : { ...justified, tolerances: [], raggedness: measure * (style.balanced ? raggedness.balanced : raggedness.left) };

/** The narrowest measure that needs no more lines than the whole one: its lines are of about one length. */
function balancedMeasure(items: readonly Item[], whole: number): number {
  const linesIn = (measure: number) =>
    breakLines(items, () => measure, { ...justified, tolerances: [], raggedness: measure * raggedness.balanced }).length;
  const lines = linesIn(whole);
  if (lines === 1) return whole;
  let enough = whole;
  let tooNarrow = whole / 2;
  while (enough - tooNarrow > 4) {
    const middle = (enough + tooNarrow) / 2;
    if (linesIn(middle) > lines) tooNarrow = middle;
    else enough = middle;
  }
  return enough;
}

/** The natural width of text on one line, and of the widest part that can't be broken. */
export function widthsOf(inlines: readonly Inline[], style: Style, type: TypeCase): { readonly least: number; readonly most: number } {
  const { items } = itemsOf(inlines, style, type, { left: 0, measure: Number.POSITIVE_INFINITY, indent: 0 });
  let least = 0;
  let most = 0;
  let part = 0;
  let line = 0;
  for (const item of items) {
    if (item.kind === 'box') {
      part += item.width;
      line += item.width;
      least = Math.max(least, part);
      most = Math.max(most, line);
    } else if (item.kind === 'glue') {
      part = 0;
      line += item.width;
    } else if (item.penalty === Number.NEGATIVE_INFINITY) {
      part = 0;
      line = 0;
    } else if (item.penalty < costs.letters && (style.hyphens || !item.flagged)) {
      least = Math.max(least, part + item.width);
      part = 0;
    }
  }
  return { least, most };
}

function itemsOf(inlines: readonly Inline[], style: Style, type: TypeCase, column: Column) {
  const items: Item[] = [];
  const contents: Content[] = [];
  const add = (item: Item, content?: Content) => {
    items.push(item);
    contents.push(content);
  };
  const give_ = style.align === 'justify' ? give : { stretch: 0, shrink: 0 };
  const end = () => {
    if (items.at(-1)?.kind === 'glue') {
      items.pop();
      contents.pop();
    }
    for (const item of paragraphEnd) add(item);
  };
  if (column.indent) add(box(column.indent));

  for (const inline of inlines) {
    if (inline === 'break') {
      if (items.at(-1)?.kind === 'box' || items.at(-1)?.kind === 'glue') end();
      continue;
    }
    const size = style.size * inline.look.scale;
    for (const part of inline.text.split(/([ \t\n\r\f]+)/)) {
      if (part === '') continue;
      if (/^[ \t\n\r\f]/.test(part)) {
        // A space at the start of a line, or after another, is none.
        if (items.at(-1)?.kind !== 'box' || contents.at(-1) === undefined) continue;
        const width = (spaceOf(inline, type).width * size) / 1000;
        add(glue(width, width * give_.stretch, width * give_.shrink), { run: inline });
      } else addWord({ part, run: inline, size, style, type, measure: column.measure - (column.drop?.room ?? 0) }, add);
    }
  }
  const last = items.at(-1);
  if (last && !(last.kind === 'penalty' && last.penalty === Number.NEGATIVE_INFINITY)) end();
  return { items, contents };
}

const spaceOf = (run: Run, type: TypeCase): GlyphRun => type.shape(run.look, ' ')[0] as GlyphRun; // every face has a space

/** The letters of a word as boxes, and between them the places where a line may end. */
function addWord(
  given: {
    readonly part: string;
    readonly run: Run;
    readonly size: number;
    readonly style: Style;
    readonly type: TypeCase;
    readonly measure: number;
  },
  add: (item: Item, content?: Content) => void,
): void {
  const { part, run, size, style, type, measure } = given;
  const measured = measureWord(part, { look: run.look, hyphens: style.hyphens }, type);
  const { text, runs, width, places, reach } = measured;
  if (text === '') return;
  type.note(runs, run.source);
  const word: Word = { run, text, runs };
  const scale = size / 1000;
  if (places.length === 0 && width * scale <= measure) {
    add(box(width * scale), { word, from: 0, to: text.length });
    return;
  }
  const reached = reach();
  let from = 0;
  const room = (to: number) => ((reached[to] ?? width) - (reached[from] ?? 0)) * scale;
  const upTo = (to: number) => {
    if (to <= from) return;
    add(box(room(to)), { word, from, to });
    from = to;
  };
  for (const place of [...places, { at: text.length, cost: 0, hyphen: 0 }]) {
    // What is wider than the whole line is broken between any two letters.
    if (room(place.at) > measure) {
      for (let at = from + 1; at < place.at; at++) {
        if (reached[at] === undefined) continue;
        upTo(at);
        add(penalty(costs.letters), { word, from: at, to: at });
      }
    }
    upTo(place.at);
    if (place.at < text.length) add(penalty(place.cost, place.hyphen * scale, place.hyphen > 0), { word, from: place.at, to: place.at });
  }
}

/** One piece of a line: a stretch of a word, or a space. */
interface Piece {
  readonly run: Run;
  readonly glyphs: readonly GlyphRun[];
  readonly width: number;
  readonly space: boolean;
  readonly says?: string;
  readonly joins?: true;
}

interface Broken {
  readonly breaks: readonly number[];
  readonly items: readonly Item[];
  readonly contents: readonly Content[];
  readonly style: Style;
  readonly type: TypeCase;
  readonly column: Column;
}

function setBreaks(broken: Broken): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  // The word that the line before ended inside of.
  let parted: Word | undefined;
  for (const at of broken.breaks) {
    const end = broken.items[at] as Item; // breakLines gives indices of items
    const content = broken.contents[at];
    const inside = end.kind === 'penalty' && content && 'word' in content ? content.word : undefined;
    const pieces = piecesOf(broken, from, at, { parted, inside, hyphen: end.flagged });
    const forced = end.penalty === Number.NEGATIVE_INFINITY;
    const { drop } = broken.column;
    lines.push(
      setLine(pieces, broken, {
        indent: (from === 0 ? broken.column.indent : 0) + (drop && lines.length < drop.lines ? drop.room : 0),
        forced,
        inside: inside !== undefined,
        hyphen: end.flagged,
      }),
    );
    parted = inside;
    from = at + 1;
  }
  return lines;
}

function piecesOf(
  { items, contents, style, type }: Broken,
  from: number,
  to: number,
  edges: { readonly parted: Word | undefined; readonly inside: Word | undefined; readonly hyphen: boolean },
): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const firstBox = () => {
    while (at < to && items[at]?.kind !== 'box') at++;
  };
  firstBox();
  while (at < to) {
    const content = contents[at];
    if (content === undefined || items[at]?.kind === 'penalty') {
      at++;
      continue;
    }
    if (!('word' in content)) {
      const glyphs = type.shape(content.run.look, ' ');
      pieces.push({ run: content.run, glyphs, width: items[at]?.width ?? 0, space: true });
      at++;
      continue;
    }
    const { word } = content;
    let end = content.to;
    at++;
    for (let next = contents[at]; at < to && next && 'word' in next && next.word === word; next = contents[++at]) end = next.to;
    const last = at >= to && edges.inside === word;
    const whole = content.from === 0 && end === word.text.length;
    const text = word.text.slice(content.from, end) + (last && edges.hyphen ? '-' : '');
    const glyphs = whole ? word.runs : type.shape(word.run.look, text);
    const joins = edges.parted === word && content.from > 0;
    pieces.push({
      run: word.run,
      glyphs,
      width: (widthOf(glyphs) * style.size * word.run.look.scale) / 1000,
      space: false,
      // Whole in the text, also where the line ends at a hyphen or slash that the writer typed: readers would join the parts without it.
      ...(last && !joins && { says: word.text }),
      ...(joins && { joins }),
    });
  }
  while (pieces.at(-1)?.space) pieces.pop();
  return pieces;
}

/** Spaces are not drawn narrower than this part of their width, even where the line then sticks out. */
const narrowest = 0.55;

function setLine(
  pieces: readonly Piece[],
  { style, type, column }: Broken,
  edges: { readonly indent: number; readonly forced: boolean; readonly inside: boolean; readonly hyphen: boolean },
): Line {
  const { indent } = edges;
  const natural = pieces.reduce((sum, { width }) => sum + width, indent);
  const spaces = pieces.reduce((sum, { space, width }) => sum + (space ? width : 0), 0);
  const left = column.measure - natural;
  const stretch = style.align === 'justify' && spaces > 0 && (!edges.forced || left < 0) ? Math.max(narrowest, 1 + left / spaces) : 1;
  const start = { justify: 0, left: 0, center: left / 2, right: left }[style.align];
  let x = column.left + indent + Math.max(start, 0);

  const marks: Mark[] = [];
  const links: { link: Link; area: LinkArea }[] = [];
  const put = (piece: Piece, width: number) => {
    const { run } = piece;
    const size = style.size * run.look.scale;
    const y = -run.look.rise * style.size;
    let pen = x;
    piece.glyphs.forEach((glyphs, at) => {
      const mark: TextMark = {
        kind: 'text',
        owner: run.owner,
        x: pen,
        y,
        size,
        ink: style.ink,
        glyphs,
        ...(piece.says !== undefined && at === 0 && { says: piece.says }),
        ...((piece.joins || (piece.says !== undefined && at > 0)) && { joins: true as const }),
      };
      marks.push(mark);
      pen += (glyphs.width * size) / 1000;
    });
    if (run.look.struck)
      marks.push({ kind: 'rule', owner: 'furniture', x, y: y - size * 0.25, width, height: size * 0.05, ink: style.ink });
    if (run.link) {
      const before = links.at(-1);
      if (before?.link === run.link)
        links[links.length - 1] = { link: run.link, area: { ...before.area, width: x + width - before.area.x } };
      else links.push({ link: run.link, area: { kind: 'link', x, y: y - size * 0.8, width, height: size * 1.1 } });
    }
    x += width;
  };
  for (const piece of pieces) put(piece, piece.space ? piece.width * stretch : piece.width);
  // Words of two lines are parted in the text as well: an unseen space ends each line that does not end inside a word.
  const last = pieces.at(-1);
  if (last && !edges.inside) {
    const glyphs = spaceOf(last.run, type);
    const y = -last.run.look.rise * style.size;
    marks.push({ kind: 'text', owner: last.run.owner, x, y, size: style.size * last.run.look.scale, ink: style.ink, glyphs });
  }
  return { marks, links, hyphen: edges.hyphen };
}
