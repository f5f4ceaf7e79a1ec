import type { Copy } from './copy.ts';
import type { Design, Style, StyleName } from './design.ts';
import type { Link } from './itemise.ts';
import type { FootNote, Row } from './row.ts';
import type { Structure } from './structure.ts';
import type { TypeCase } from './typeCase.ts';

/** What all blocks of one document are set with. */
export interface Setting {
  readonly copy: Copy;
  readonly design: Design;
  readonly type: TypeCase;
  readonly structure: Structure;
  /** Each footnote by its number, as a place that links lead to. */
  readonly notes: Map<number, NoteTarget>;
}

/** A place of the document that links lead to; its node is known once it is set. */
export interface Target {
  node?: number;
}

/** A footnote that is referred to. */
export interface NoteTarget extends Target, FootNote {
  readonly number: number;
}

export function noteOf({ notes }: Pick<Setting, 'notes'>, number: number): NoteTarget {
  const known = notes.get(number) ?? { number };
  notes.set(number, known);
  return known;
}

/** Where a block stands: in what, in which column, in which style its paragraphs are set. */
export interface Site {
  readonly owner: number;
  readonly left: number;
  readonly measure: number;
  readonly style: StyleName;
  /** Lists in lists. */
  readonly depth: number;
}

/** From the top of a line to its baseline: the room above and below the letters is alike (they reach 0.71 up and 0.22 down). */
export const baselineOf = ({ size, leading }: Style): number => (leading + size * (0.71 - 0.22)) / 2;

/** The notes that lines of text refer to. */
export const notesOf = (links: readonly { readonly link: Link }[]): { readonly notes?: readonly NoteTarget[] } => {
  const notes = links.flatMap(({ link: { to } }) => (isNote(to) ? [to] : []));
  return notes.length > 0 ? { notes } : {};
};

const isNote = (to: string | Target): to is NoteTarget => typeof to !== 'string' && 'number' in to;

/** Rows across where there are columns that they could span. */
export const across = ({ columns }: Design, rows: readonly Row[]): readonly Row[] =>
  columns.count > 1 ? rows.map((row) => ({ ...row, across: true })) : rows;

/** A column a step further in, but never so narrow that no word fits. */
export function stepIn(site: Site, { design }: Setting, by = design.step, right = 0): Site {
  const room = Math.max(0, site.measure - 72);
  const left = Math.min(by, room);
  return { ...site, left: site.left + left, measure: site.measure - left - Math.min(right, room - left) };
}

/** Between two paragraphs of an item, and between items that have more than one. */
export const between = 4;
