import type { GlyphRun, Mark, OutlineItem, Page } from '../model/index.ts';
import type { Design } from './design.ts';
import { paginate } from './paginate.ts';
import type { Row } from './row.ts';
import type { TypeCase } from './typeCase.ts';
import { widthOf } from './word.ts';

/** What pages are printed with, beside their rows. */
export interface Furniture {
  readonly design: Design;
  /** Faces of the language of the furniture. */
  readonly type: TypeCase;
  /** At the left of each page's foot; the page number is at the right. */
  readonly foot: string;
}

export interface Paged {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineItem[];
}

/** Rows -> pages, each mark at its place, with the furniture of each page. */
export function pagesOf(rows: readonly Row[], { design, type, foot }: Furniture): Paged {
  const placed = paginate(rows, { height: design.lines * design.leading, grid: design.leading, tail: design.leading * 1.4 });
  const pages: Page[] = [];
  const outline: OutlineItem[] = [];
  placed.forEach(({ rows }, page) => {
    const marks: Mark[] = [];
    // After all text: a word parted in two lines of a link stays in one piece.
    const links: Mark[] = [];
    for (const { row, top, again } of rows) {
      const y = design.top + top;
      for (const mark of row.marks) marks.push(again ? { ...mark, y: mark.y + y, owner: 'furniture' } : { ...mark, y: mark.y + y });
      if (again) continue;
      for (const { link, area } of row.links) {
        const to = typeof link.to === 'string' ? link.to : link.to.node;
        if (to !== undefined) links.push({ ...area, y: area.y + y, owner: link.owner, to, text: link.text });
      }
      if (row.bookmark) outline.push({ ...row.bookmark, page, y });
    }
    for (const link of links) marks.push(link);
    marks.push(...footOf(foot, design, type, { page: page + 1, pages: placed.length }));
    pages.push({ width: design.paper.width, height: design.paper.height, marks });
  });
  return { pages, outline };
}

/** The running foot: the publication at the left, the page's number at the right. A long name reaches further left, then is set smaller. */
function footOf(
  foot: string,
  { text, wide, foot: y, styles }: Design,
  type: TypeCase,
  at: { page: number; pages: number },
): readonly Mark[] {
  const { size, ink } = styles.foot;
  const right = text.left + text.measure;
  const name = type.shape(styles.foot, foot);
  const number = type.shape(styles.foot, at.pages > 1 ? `${at.page} / ${at.pages}` : String(at.page));
  const numberWidth = (widthOf(number) * size) / 1000;
  const room = right - numberWidth - size * 2;
  const nameWidth = (widthOf(name) * size) / 1000;
  const left = nameWidth <= room - text.left ? text.left : wide.left;
  const smaller = Math.max(smallest, Math.min(size, (size * (room - left)) / Math.max(nameWidth, 1)));
  const marks: Mark[] = [];
  const put = (runs: readonly GlyphRun[], from: number, size: number) => {
    let x = from;
    for (const glyphs of runs) {
      marks.push({ kind: 'text', owner: 'furniture', x, y, size, ink, glyphs });
      x += (glyphs.width * size) / 1000;
    }
  };
  put(name, left, nameWidth <= room - left ? size : smaller);
  put(number, right - numberWidth, size);
  return marks;
}

/** Points below which nobody reads. */
const smallest = 4;
