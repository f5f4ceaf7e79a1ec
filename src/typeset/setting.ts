import type { BodyKind, BodyNode, Role } from '../model/index.ts';
import type { Copy } from './copy.ts';
import type { Design, Style, StyleName } from './design.ts';
import type { TypeCase } from './lines/typeCase.ts';
import type { NoteTarget, Row, Target } from './row.ts';
import type { Structure } from './structure.ts';

/** What all blocks of one document are set with. */
export interface Setting {
  readonly copy: SetCopy;
  readonly design: Design;
  readonly type: TypeCase;
  readonly structure: Structure;
  /** Levels of headings above the first of the story: one in a section, else none. */
  readonly above: number;
  /** Each footnote by its number, as a place that links lead to. */
  readonly notes: Map<number, NoteTarget>;
}

/** Copy whose links to other stories have become places. */
export interface SetCopy extends Omit<Copy, 'address'> {
  readonly address: (href: string) => string | Target | undefined;
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
  /** A story begins here: its first paragraph may have a drop cap. */
  readonly opens?: boolean;
}

/** Blocks -> rows, from top to bottom, as if the page had no end. */
export type Flow = (setting: Setting, nodes: readonly BodyNode[], site: Site) => readonly Row[];

/** What a block is set with that has blocks in it. */
export interface Holder {
  readonly setting: Setting;
  readonly flow: Flow;
}

/** From the top of a line to its baseline: the room above and below the letters is alike (they reach 0.71 up and 0.22 down). */
export const baselineOf = ({ size, leading }: Style): number => (leading + size * (0.71 - 0.22)) / 2;

/** A column a step further in, but never so narrow that no word fits. */
export function stepIn(site: Site, { design }: Setting, by = design.step, right = 0): Site {
  const room = Math.max(0, site.measure - 72);
  const left = Math.min(by, room);
  return { ...site, left: site.left + left, measure: site.measure - left - Math.min(right, room - left) };
}

/** Whether lines of text agree with those of a column beside them, also in lists: nothing but whole lines parts them. */
export const inStep = ({ design }: Pick<Setting, 'design'>, { style }: Pick<Site, 'style'>): boolean =>
  design.columns.count > 1 && style === 'text';

/** Between two paragraphs of an item, and between items that have more than one. */
export const between = 4;

const headings = ['H1', 'H2', 'H3', 'H4', 'H5'] as const satisfies readonly Role[];

export const isHeading = (kind: BodyKind | undefined): boolean => kind === 'h2' || kind === 'h3' || kind === 'h4';

/** The role of a heading of a story, whose headline is of level 1. */
export const headingOf = ({ above }: Pick<Setting, 'above'>, level: number): Role => headings[above + level - 1] ?? 'H5';
