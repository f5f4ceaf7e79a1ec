import type { Style } from '../design.ts';
import { type BreakRules, breakLines, justified } from './breakLines.ts';
import { type GlyphGive, glyphGiveOn } from './glyphGive.ts';
import type { Inline } from './itemise.ts';
import { keepApart } from './keepApart.ts';
import { kinds, type Material } from './material.ts';
import type { MeasuredWord } from './measuredWord.ts';
import { type Galley, type ParagraphItems, paragraphItems } from './paragraphItems.ts';
import { piecesOf, wordAt } from './pieces.ts';
import { type Line, setLine } from './setLine.ts';
import type { TypeCase } from './typeCase.ts';

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

interface Broken extends ParagraphItems {
  readonly breaks: readonly number[];
  readonly galley: Galley;
  readonly column: Column;
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
