import type { GlyphRun, LinkMark, Mark } from '../../model/index.ts';
import type { Link } from '../row.ts';
import { type GlyphGive, scalingPart } from './glyphGive.ts';
import type { Run } from './itemise.ts';
import { type Galley, spaceOf } from './paragraphItems.ts';
import type { Piece } from './pieces.ts';
import { tensionOf } from './tension.ts';

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

/** What is known of a line before it is set. */
export interface Edges {
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

/** Pieces -> a line: shares out what it lacks or has too much, and places each. */
export function setLine(pieces: readonly Piece[], { style, type, glyphs: give }: Galley, edges: Edges): Line {
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
