import type { Mark, OutlineItem, Page } from '../../model/index.ts';
import type { Design } from '../design.ts';
import { cutFirstWord, cutLastWord, partedWords } from '../lines/partedWords.ts';
import type { TypeCase } from '../lines/typeCase.ts';
import { moved } from '../moved.ts';
import type { Row } from '../row.ts';
import type { Placed } from './fillColumn.ts';
import { furnitureOf } from './furniture.ts';
import { type PlacedPage, paginate } from './paginate.ts';

/** What pages are printed with, beside their rows. */
export interface Furniture {
  readonly design: Design;
  /** Faces of the language of the furniture. */
  readonly type: TypeCase;
  /** Names at the left of each page's foot, until a row brings others; the page's number is at the right. Without them there is no foot. */
  readonly foot?: readonly string[];
  /** The number of the first page of these, where they are part of a larger whole; a document of its own counts its pages too: "2 / 3". */
  readonly first?: number;
}

export interface Paged {
  readonly pages: readonly Page[];
  readonly outline: readonly OutlineItem[];
  /** The number of the page where each story begins, by its node. */
  readonly begins: ReadonlyMap<number, number>;
}

/** Rows -> pages, each mark at its place, with the furniture of each page. */
export function pagesOf(rows: readonly Row[], { design, type, foot, first }: Furniture): Paged {
  const { leading, lines, columns, text } = design;
  const gap = leading * noteGap;
  // A small margin has less room between the text and its foot.
  const tail = Math.max(0, Math.min(leading * 1.4, design.foot - design.top - lines * leading - design.styles.foot.size * 1.5));
  const placed = paginate(rows, { height: lines * leading, grid: leading, tail, columns: columns.count, gap });
  const parted = partedWords(rows);
  const outline: OutlineItem[] = [];
  const begins = new Map<number, number>();
  let running = foot ?? [];
  let head = '';
  const pages = placed.map((page, at): Page => {
    const number = (first ?? 1) + at;
    const shift = number % 2 === 0 ? design.mirror : 0;
    const leftOf = (column: number) => shift + column * (text.measure + columns.gutter);
    const marks: Mark[] = [];
    // After all text: a word parted in two lines of a link stays in one piece.
    const links: Mark[] = [];
    let before: Row | undefined;
    for (const { row, top, column, again } of standing(page)) {
      const x = leftOf(row.across ? 0 : column);
      const y = design.top + top;
      if (again) {
        for (const mark of row.marks) marks.push({ ...mark, x: mark.x + x, y: mark.y + y, owner: 'furniture' });
        continue;
      }
      if (before && parted.to.has(before) && parted.to.get(before) !== row) cutLastWord(marks);
      const cut = parted.from.has(row) && parted.from.get(row) !== before;
      for (const mark of cut ? cutFirstWord(row.marks) : row.marks) marks.push(moved(mark, x, y));
      for (const { link, area } of row.links) {
        const to = typeof link.to === 'string' ? link.to : link.to.node;
        if (to !== undefined) links.push({ ...area, x: area.x + x, y: area.y + y, owner: link.owner, to, text: link.text });
      }
      if (row.begins !== undefined) begins.set(row.begins, number);
      if (row.bookmark) outline.push({ ...row.bookmark, page: number - 1, y });
      before = row;
    }
    if (before && parted.to.has(before)) cutLastWord(marks);
    for (const { column, top } of page.bars) {
      const y = design.top + top + gap * 0.6;
      marks.push({ kind: 'rule', owner: 'furniture', x: text.left + leftOf(column), y, width: text.measure / 4, height: 0.4, ink: 'text' });
    }
    for (const link of links) marks.push(link);
    const brought = page.rows.flatMap(({ row }) => (row.running ? [row.running] : []));
    const names = new Set([...(page.rows[0]?.row.running ? [] : running), ...brought.flat()]);
    running = brought.at(-1) ?? running;
    // On the page where a story begins its headline is head enough.
    const heads = page.rows.flatMap(({ row }) => (row.head === undefined ? [] : [row.head]));
    const counted = first === undefined && placed.length > 1 ? `${number} / ${placed.length}` : String(number);
    const around = { head: heads.length > 0 ? '' : head, foot: [...names].join(' · '), number: counted, even: number % 2 === 0 };
    head = heads.at(-1) ?? head;
    if (foot) for (const mark of furnitureOf(around, design, type)) marks.push({ ...mark, x: mark.x + shift });
    return { width: design.paper.width, height: design.paper.height, label: String(number), marks };
  });
  return { pages, outline, begins };
}

/** Room between text and notes, in lines. */
const noteGap = 0.9;

/** In reading order, which is that of the structure: notes come after the text of their story and before its sign-off. */
function standing({ rows, notes }: PlacedPage): readonly Placed[] {
  if (notes.length === 0) return rows;
  const all: Placed[] = [];
  let at = 0;
  const addNotes = (until: number) => {
    for (let note = notes[at]; note && ownerOf(note.row) < until; note = notes[++at]) all.push({ ...note, again: false });
  };
  for (const placed of rows) {
    addNotes(placed.again ? 0 : ownerOf(placed.row));
    all.push(placed);
  }
  addNotes(Number.POSITIVE_INFINITY);
  return all;
}

/** The node of the first mark that is part of the text. */
function ownerOf({ marks }: Row): number {
  for (const { owner } of marks) if (typeof owner === 'number') return owner;
  return 0;
}
