/** What publication.yaml may say of a page; all lengths are points. What is left out follows from the paper. */
export interface PageWishes {
  readonly paper?: Paper | undefined;
  readonly margins?: Partial<Margins> | undefined;
  readonly columns?: number | undefined;
  readonly gutter?: number | undefined;
  readonly size?: number | undefined;
  readonly leading?: number | undefined;
}

export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** Between the edges of the paper and the text; furniture stands in them. `inside` is at the binding: left on a page by itself. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly inside: number;
  readonly outside: number;
}

/** Where text stands on each page, in points. */
export interface Frame {
  readonly paper: Paper;
  readonly margins: Margins;
  readonly columns: number;
  readonly gutter: number;
  /** Size and leading of the text. */
  readonly size: number;
  readonly leading: number;
  /** Width of a column. */
  readonly measure: number;
  /** How far headline and pictures reach to the left of the text: 0 with several columns. */
  readonly outdent: number;
  /** Lines of text in a column. */
  readonly lines: number;
}

export const paperSizes: Readonly<Record<'A4' | 'A5' | 'letter' | 'tabloid', Paper>> = {
  A4: { width: 595.28, height: 841.89 },
  A5: { width: 419.53, height: 595.28 },
  letter: { width: 612, height: 792 },
  tabloid: { width: 792, height: 1224 },
};

/** In ems: about 62 letters of text, which is easy to read; and the outdent beside it. */
const easyMeasure = 300 / 10.5;
const easyOutdent = 78 / 10.5;
/** The share of its width and height that a page keeps free, and of the free width, what is at the inside: as on a page of Tschichold's. */
const free = { side: 0.086, sideOfColumns: 0.062, top: 0.092, topOfColumns: 0.058, text: 0.765, textOfColumns: 0.855, inside: 0.44 };

/** Points that a running head finds room in. */
const leastTop = 30;

/** What a page of this size is set in, where the newsroom does not say it. */
function usualOf({ width }: Paper): { readonly size: number; readonly columns: number } {
  if (width < 480) return { size: 9.5, columns: 1 };
  if (width < 700) return { size: 10.5, columns: 1 };
  return { size: 10, columns: Math.min(4, Math.floor(width / 250)) };
}

/** Wishes -> the frame of every page. Wishes that cannot be had give a frame without room; `senseOf` says so before. */
export function frameOf(wishes: PageWishes): Frame {
  const paper = wishes.paper ?? paperSizes.A4;
  const usual = usualOf(paper);
  const { size = usual.size, columns = usual.columns } = wishes;
  // Wide lines need more room between them: 1.38 of the size in one column, 1.26 in several.
  const leading = wishes.leading ?? halves(size * (columns > 1 ? 1.26 : 1.38));
  const gutter = columns > 1 ? (wishes.gutter ?? halves(size * 1.7)) : 0;
  const { top, lines, bottom } = heightsOf(paper, { leading, columns, ...wishes.margins });
  const { inside, outside } = sidesOf(paper, { size, columns, ...wishes.margins });
  const width = paper.width - inside - outside;
  const outdent = columns > 1 ? 0 : outdentOf(width, size);
  const measure = columns > 1 ? (width - gutter * (columns - 1)) / columns : width - outdent;
  return { paper, margins: { top, bottom, inside, outside }, columns, gutter, size, leading, measure, outdent, lines };
}

interface Heights extends Partial<Margins> {
  readonly leading: number;
  readonly columns: number;
}

function heightsOf(
  { height }: Paper,
  { leading, columns, ...wished }: Heights,
): Pick<Margins, 'top' | 'bottom'> & { readonly lines: number } {
  const many = columns > 1;
  const top = wished.top ?? Math.max(leastTop, Math.round(height * (many ? free.topOfColumns : free.top)));
  const room =
    wished.bottom === undefined
      ? Math.min(height * (many ? free.textOfColumns : free.text), height - top - 3 * leading)
      : height - top - wished.bottom;
  const lines = Math.max(0, Math.floor(room / leading + 1e-6));
  return { top, lines, bottom: height - top - lines * leading };
}

interface Sides extends Partial<Margins> {
  readonly size: number;
  readonly columns: number;
}

function sidesOf({ width }: Paper, { size, columns, inside, outside }: Sides): Pick<Margins, 'inside' | 'outside'> {
  const least = Math.round(width * (columns > 1 ? free.sideOfColumns : free.side));
  if (inside !== undefined || outside !== undefined) return { inside: inside ?? least, outside: outside ?? least };
  const room = width - 2 * least;
  const block = columns > 1 ? room : Math.min(room, Math.round((easyMeasure + easyOutdent) * size));
  const left = Math.round((width - block) * (columns > 1 ? 0.5 : free.inside));
  return { inside: left, outside: width - left - block };
}

/** A wide page by one column gives a quarter at most to the left of its text; what is too little to be seen as meant is none. */
function outdentOf(width: number, size: number): number {
  const over = Math.min(width - easyMeasure * size, Math.max(easyOutdent * size, width / 4));
  return over < size * 1.5 ? 0 : Math.round(over);
}

/** Type is cast in half points. */
export const halves = (points: number): number => Math.round(points * 2) / 2;
