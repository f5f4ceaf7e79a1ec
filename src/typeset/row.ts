import type { LinkMark, Mark } from '../model/index.ts';
import type { Design } from './design.ts';

/** A strip of the page that is never parted: a line of text, a picture, a row of a table. y counts from its top. */
export interface Row {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly links: readonly { readonly link: Link; readonly area: Omit<LinkMark, 'to' | 'text' | 'owner'> }[];
  /** Room above, none at the top of a page or column. */
  readonly before: number;
  /** Stands on the baseline grid. */
  readonly grid: boolean;
  /** What follows stays on the same page, in the same column. */
  readonly keep: boolean;
  /** May stand a little below the text of the page, where the last page would else hold nothing more. */
  readonly tail?: true;
  /** Ends inside a word. */
  readonly hyphen: boolean;
  /** Printed again, as furniture, where a page or column begins with this row: the head of a table. */
  readonly again?: readonly Row[];
  /** Rows of one picture or box, by its number: they may stand at the top of the next page while text fills this one. */
  readonly floats?: number;
  /** Belongs to what follows, as a heading does: room left over stands above it rather than below. */
  readonly leads?: true;
  /** Spans all columns. */
  readonly across?: true;
  /** Notes that are referred to here: they stand at the foot, the first time they are. */
  readonly notes?: readonly FootNote[];
  /** Begins a page. */
  readonly starts?: 'page';
  /** The node of a story that begins with this row. */
  readonly begins?: number;
  /** Names at the foot of pages from this row on. */
  readonly running?: readonly string[];
  /** What stands at the head of the pages behind this one. */
  readonly head?: string;
  /** The bookmark that begins here. */
  readonly bookmark?: { readonly level: number; readonly title: string };
}

/** One link, shared by all that it covers. */
export interface Link {
  readonly owner: number;
  /** An address, or a place of the document. */
  readonly to: string | Target;
  readonly text: string;
}

/** A place of the document that links lead to; its node is known once it is set. */
export interface Target {
  node?: number;
}

/** What stands at the foot of a column; its rows are known once it is set. */
export interface FootNote {
  rows?: readonly Row[];
}

/** A footnote that is referred to. */
export interface NoteTarget extends Target, FootNote {
  readonly number: number;
}

/** The notes that lines of text refer to. */
export const notesOf = (links: Row['links']): { readonly notes?: readonly NoteTarget[] } => {
  const notes = links.flatMap(({ link: { to } }) => (isNote(to) ? [to] : []));
  return notes.length > 0 ? { notes } : {};
};

const isNote = (to: string | Target): to is NoteTarget => typeof to !== 'string' && 'number' in to;

export const row = (height: number, more: Partial<Row> = {}): Row => ({
  height,
  marks: [],
  links: [],
  before: 0,
  grid: false,
  keep: false,
  hyphen: false,
  ...more,
});

/** Nothing but room between two blocks: none at the top of a page. */
export const isRoom = (row: Row | undefined): boolean =>
  row !== undefined && row.height === 0 && row.marks.length === 0 && !row.bookmark && !row.running && row.begins === undefined;

/** The first row moved down. */
export const spaced = (rows: readonly Row[], before: number): readonly Row[] =>
  rows.map((each, at) => (at === 0 ? { ...each, before: Math.max(each.before, before) } : each));

/** All brought onto the grid. */
export const onGrid = (rows: readonly Row[]): readonly Row[] => rows.map((each) => ({ ...each, grid: true }));

/** All kept with what follows. */
export const kept = (rows: readonly Row[]): readonly Row[] => rows.map((each) => ({ ...each, keep: true }));

/** Rows across where there are columns that they could span. */
export const across = ({ columns }: Design, rows: readonly Row[]): readonly Row[] =>
  columns.count > 1 ? rows.map((row) => ({ ...row, across: true })) : rows;
