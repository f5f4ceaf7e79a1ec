import type { GlyphRun, LinkMark, Mark } from '../../model/index.ts';
import type { Style } from '../design.ts';
import type { Link } from '../row.ts';
import { type BreakRules, breakLines, justified } from './breakLines.ts';
import { type GlyphGive, glyphGiveOn, scalingPart } from './glyphGive.ts';
import type { Inline, Run } from './itemise.ts';
import { keepApart } from './keepApart.ts';
import { kinds, type Material } from './material.ts';
import type { MeasuredWord } from './measuredWord.ts';
import { type Galley, type ParagraphItems, paragraphItems, spaceOf } from './paragraphItems.ts';
import { tensionOf } from './tension.ts';
import type { TypeCase } from './typeCase.ts';
import { costs, countOf, widthOf } from './word.ts';

/** A line of text: marks from the left edge of the paper, y from the top of its row or, in a column that names no baseline, from that. */
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
  /** How far below the top of its row a line stands. */
  readonly baseline?: number;
  /** Beside a drop cap the first `lines` lines begin `room` points further right, and are that much shorter. */
  readonly drop?: { readonly lines: number; readonly room: number };
}

/** A ragged line may be short by this part of its measure for a stretch of 1. */
const raggedness = { left: 0.16, balanced: 0.25 } as const;

/** In ems. On a narrower line few spaces must take what every long word leaves: text that would be justified is set ragged. */
const narrowest = 12;

/** Runs -> lines: breaks a paragraph and sets each of its lines. */
export function setLines(inlines: readonly Inline[], style: Style, type: TypeCase, column: Column): readonly Line[] {
  const { measure: whole, indent, drop } = column;
  const glyphs = style.align === 'justify' && whole >= style.size * narrowest ? glyphGiveOn(whole / style.size) : undefined;
  const galley = { style, type, glyphs, indent, measure: whole - (drop?.room ?? 0) };
  const set = paragraphItems(inlines, galley);
  const { material } = set;
  if (!hasBox(material)) return [];
  const measure = style.balanced ? balancedMeasure(material, whole) : whole;
  const rules = glyphs ? evenly(glyphs) : raggedly(measure * (style.balanced ? raggedness.balanced : raggedness.left));
  const breaks = drop
    ? breakLines(material, (line) => measure - (line < drop.lines ? drop.room : 0), { ...rules, steadyFrom: drop.lines })
    : breakLines(material, () => measure, rules);
  return setBreaks({ ...set, breaks, galley, column });
}

function hasBox({ kind, count }: Material): boolean {
  for (let at = 0; at < count; at++) if (kind[at] === kinds.box) return true;
  return false;
}

const evenly = ({ stretch, shrink }: GlyphGive): BreakRules => ({
  ...justified,
  softness: { stretch: stretch.softness, shrink: shrink.softness },
});

/** For lines that end where they end. */
const raggedly = (raggedness: number): BreakRules => ({ ...justified, tolerances: [], raggedness });

/** A text of more lines is no headline, and nobody sees whether they are of one length. */
const mostBalanced = 40;

/** The narrowest measure that needs no more lines than the whole one: its lines are of about one length. */
function balancedMeasure(material: Material, whole: number): number {
  let all = 0;
  for (let at = 0; at < material.count; at++) if (material.kind[at] !== kinds.penalty) all += material.width[at] as number; // in range
  if (all > mostBalanced * whole) return whole;
  const linesIn = (measure: number) => breakLines(material, () => measure, raggedly(measure * raggedness.balanced)).length;
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
  const { material } = paragraphItems(inlines, { style, type, measure: Number.POSITIVE_INFINITY, indent: 0, glyphs: undefined });
  let least = 0;
  let most = 0;
  let part = 0;
  let line = 0;
  for (let at = 0; at < material.count; at++) {
    const kind = material.kind[at];
    const width = material.width[at] as number; // in range
    const price = material.cost[at] as number;
    if (kind === kinds.box) {
      part += width;
      line += width;
      least = Math.max(least, part);
      most = Math.max(most, line);
    } else if (kind === kinds.glue) {
      part = 0;
      line += width;
    } else if (price === Number.NEGATIVE_INFINITY) {
      part = 0;
      line = 0;
    } else if (price < costs.letters && (style.hyphens || width === 0)) {
      least = Math.max(least, part + width);
      part = 0;
    }
  }
  return { least, most };
}

/** One piece of a line: a stretch of a word, or a space. */
interface Piece {
  readonly run: Run;
  readonly glyphs: readonly GlyphRun[];
  /** How many glyphs these are, and how wide in thousandths of an em: what each word knows, so that its glyphs are left to who draws them. */
  readonly count: number;
  readonly thousandths: number;
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly space: boolean;
  /** Its glyphs alone do not say what it says. */
  readonly unclear?: true;
  readonly says?: string;
  readonly joins?: true;
}

interface Broken extends ParagraphItems {
  readonly breaks: readonly number[];
  readonly galley: Galley;
  readonly column: Column;
}

/** What is known of a line before it is set. */
interface Edges {
  readonly baseline: number;
  /** Where it begins and ends, in points from the left edge of the paper; what hangs out is outside of the column. */
  readonly from: number;
  readonly to: number;
  /** Ends where the writer or the paragraph ends it. */
  readonly forced: boolean;
  /** Ends inside a word. */
  readonly inside: boolean;
  readonly hyphen: boolean;
}

function setBreaks(broken: Broken): readonly Line[] {
  const { column, material } = broken;
  const { left, measure, drop } = column;
  const lines: Line[] = [];
  let from = 0;
  let hang = broken.hang;
  // The word that the line before ended inside of.
  let parted: MeasuredWord | undefined;
  for (const at of broken.breaks) {
    // breakLines gives indices of items.
    const width = material.width[at] as number;
    const flagged = material.flagged[at] === 1;
    const inside = material.kind[at] === kinds.penalty ? wordAt(broken, at) : undefined;
    const pieces = piecesOf(broken, { from, to: at }, { parted, inside, hyphen: width > 0 });
    const indent = (from === 0 ? column.indent : 0) + (drop && lines.length < drop.lines ? drop.room : 0);
    const line = setLine(pieces, broken.galley, {
      baseline: column.baseline ?? 0,
      from: left + indent - hang,
      to: left + measure + (material.end[at] as number),
      forced: material.cost[at] === Number.NEGATIVE_INFINITY,
      inside: inside !== undefined,
      hyphen: flagged,
    });
    const before = parted && lines.pop();
    const [above, below] = before ? keepApart(before.marks, line.marks) : [];
    if (before && above && below) lines.push({ ...before, marks: above }, { ...line, marks: below });
    else lines.push(line);
    parted = inside;
    hang = material.start[at] as number;
    from = at + 1;
  }
  return lines;
}

/** The word that an item is part of, where it is one of a word. */
const wordAt = ({ material, contents }: ParagraphItems, at: number): MeasuredWord | undefined =>
  material.kind[at] === kinds.glue ? undefined : (contents[at] as MeasuredWord | undefined); // but glue, all are of words

function piecesOf(
  { material, contents, upTo, runs, inlines, galley: { style, type } }: Broken,
  { from, to }: { readonly from: number; readonly to: number },
  edges: { readonly parted: MeasuredWord | undefined; readonly inside: MeasuredWord | undefined; readonly hyphen: boolean },
): readonly Piece[] {
  const { kind } = material;
  const pieces: Piece[] = [];
  let space: Piece | undefined;
  let at = from;
  while (at < to && (kind[at] !== kinds.box || contents[at] === undefined)) at++;
  while (at < to) {
    const content = contents[at];
    if (content === undefined || kind[at] === kinds.penalty) {
      at++;
      continue;
    }
    const run = inlines[runs[at] as number] as Run; // what has content is of a run
    if (kind[at] === kinds.glue) {
      const glyph = content as GlyphRun; // that of glue is a space
      // Most spaces of a paragraph are the same.
      if (space?.run !== run || space.glyphs[0] !== glyph || space.width !== material.width[at])
        space = spacePiece(run, glyph, { material, at });
      pieces.push(space);
      at++;
      continue;
    }
    const word = content as MeasuredWord; // that of a box is a word
    // The item before is of the same word where it is parted there.
    const start = contents[at - 1] === word ? (upTo[at - 1] as number) : 0;
    let end = upTo[at] as number;
    at++;
    for (; at < to && contents[at] === word; at++) end = upTo[at] as number;
    const last = at >= to && edges.inside === word;
    if (start === 0 && end === word.text.length) {
      const width = (word.width * style.size * run.look.scale) / 1000;
      const { runs: glyphs, glyphs: count, width: thousandths } = word;
      const piece: Piece = { run, glyphs, count, thousandths, width, stretch: 0, shrink: 0, space: false };
      pieces.push(word.clear ? piece : { ...piece, unclear: true });
      continue;
    }
    const text = word.text.slice(start, end) + (last && edges.hyphen ? '-' : '');
    const glyphs = type.shape(run.look, text);
    const joins = edges.parted === word && start > 0;
    const thousandths = widthOf(glyphs);
    const width = (thousandths * style.size * run.look.scale) / 1000;
    const piece: Piece = { run, glyphs, count: countOf(glyphs), thousandths, width, stretch: 0, shrink: 0, space: false };
    // Whole in the text, also where the line ends at a hyphen or slash that the writer typed: readers would join the parts without it.
    if (joins) pieces.push({ ...piece, joins });
    else pieces.push(last ? { ...piece, says: word.text } : piece);
  }
  while (pieces.at(-1)?.space) pieces.pop();
  return pieces;
}

const spacePiece = (run: Run, glyph: GlyphRun, { material, at }: { readonly material: Material; readonly at: number }): Piece => ({
  run,
  glyphs: [glyph],
  count: glyph.ids.length,
  thousandths: glyph.width,
  // All columns are as long as the material.
  width: material.width[at] as number,
  stretch: material.stretch[at] as number,
  shrink: material.shrink[at] as number,
  space: true,
});

/** How each part of a line gives, so that it ends at its edge. */
interface Fit {
  /** Scaling of all glyphs, and points added after each. */
  readonly stretch: number;
  readonly tracking: number;
  /** What spaces add to their width, as a part of their stretch or, below 0, their shrink: all of that at most, even where the line then sticks out. */
  readonly spaces: number;
}

const untouched: Fit = { stretch: 1, tracking: 0, spaces: 0 };

/** Shares what a line lacks or has too much, in points, among its glyphs and spaces as the breaker has reckoned. */
function fitOf(pieces: readonly Piece[], need: number, glyphs: GlyphGive): Fit {
  let letters = 0;
  let count = 0;
  let give = 0;
  for (const piece of pieces) {
    if (!piece.space) {
      letters += piece.width;
      count += piece.count;
    }
    give += need > 0 ? piece.stretch : piece.shrink;
  }
  if (give === 0 && need > 0) return untouched;
  const { most, softness } = need > 0 ? glyphs.stretch : glyphs.shrink;
  const tension = tensionOf(Math.abs(need), give, letters * most, softness);
  const part = Math.min(1, tension * softness) * Math.sign(need);
  // Rounded as they are written, so that the spaces take what is left.
  const stretch = Math.round((1 + part * most * scalingPart) * 1e5) / 1e5;
  const tracking = Math.round((((letters * (1 + part * most)) / stretch - letters) / count) * 1e3) / 1e3;
  const rest = Math.abs(need) - (letters * (stretch - 1) + count * tracking * stretch) * Math.sign(need);
  return { stretch, tracking, spaces: give > 0 ? Math.max(-1, (rest / give) * Math.sign(need)) : 0 };
}

function setLine(pieces: readonly Piece[], { style, type, glyphs: give }: Galley, edges: Edges): Line {
  let need = edges.to - edges.from;
  for (const { width } of pieces) need -= width;
  const { stretch, tracking, spaces } = give && (!edges.forced || need < 0) ? fitOf(pieces, need, give) : untouched;
  const start = { justify: 0, left: 0, center: need / 2, right: need }[style.align];
  let x = edges.from + Math.max(start, 0);

  const marks: Mark[] = [];
  const links: { link: Link; area: LinkArea }[] = [];
  const { ink } = style;
  /** The words of one run that say themselves, up to here. */
  let open: { readonly run: Run; readonly x: number; readonly runs: GlyphRun[]; readonly at: number[] } | undefined;
  const add = (run: Run, glyphs: GlyphRun, x: number) => {
    if (open?.run !== run) {
      const { owner, look } = run;
      const size = style.size * look.scale;
      open = { run, x, runs: [], at: [] };
      marks.push({
        kind: 'line',
        owner,
        x,
        y: edges.baseline - look.rise * style.size,
        size,
        ink,
        runs: open.runs,
        at: open.at,
        stretch,
        tracking,
      });
    }
    open.runs.push(glyphs);
    open.at.push(x - open.x);
  };
  for (const piece of pieces) {
    const { run, says } = piece;
    const size = style.size * run.look.scale;
    const y = edges.baseline - run.look.rise * style.size;
    const isOwn = says !== undefined || piece.joins || piece.unclear;
    let pen = x;
    for (let which = 0; which < piece.glyphs.length; which++) {
      const glyphs = piece.glyphs[which] as GlyphRun; // in range
      if (isOwn) {
        open = undefined;
        const told = piece.unclear ? {} : says !== undefined && which === 0 ? { says } : { joins: true as const };
        marks.push({ kind: 'text', owner: run.owner, x: pen, y, size, ink, glyphs, stretch, tracking, ...told });
      } else add(run, glyphs, pen);
      const isAll = piece.glyphs.length === 1;
      const thousandths = isAll ? piece.thousandths : glyphs.width;
      pen += ((thousandths * size) / 1000 + (isAll ? piece.count : glyphs.ids.length) * tracking) * stretch;
    }
    const width = piece.space ? piece.width + spaces * (spaces > 0 ? piece.stretch : piece.shrink) : pen - x;
    if (run.look.struck)
      marks.push({ kind: 'rule', owner: 'furniture', x, y: y - size * 0.25, width, height: size * 0.05, ink: style.ink });
    if (run.link) {
      const before = links.at(-1);
      if (before?.link === run.link)
        links[links.length - 1] = { link: run.link, area: { ...before.area, width: x + width - before.area.x } };
      else links.push({ link: run.link, area: { kind: 'link', x, y: y - size * 0.8, width, height: size * 1.1 } });
    }
    x += width;
  }
  // Words of two lines are parted in the text as well: an unseen space ends each line that does not end inside a word.
  const last = pieces.at(-1);
  if (last && !edges.inside) add(last.run, spaceOf(last.run, type), x);
  return { marks, links, hyphen: edges.hyphen };
}
