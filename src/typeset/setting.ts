import type { Copy } from './copy.ts';
import type { Design, Style, StyleName } from './design.ts';
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

/** A footnote that is referred to; its node is known once it is set. */
export interface NoteTarget {
  readonly number: number;
  node?: number;
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
