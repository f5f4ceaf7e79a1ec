import type { Mark } from '../model/index.ts';
import type { Link } from './itemise.ts';
import type { LinkArea } from './setLines.ts';

/** A strip of the page that is never parted: a line of text, a picture, a row of a table. y counts from its top. */
export interface Row {
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly links: readonly { readonly link: Link; readonly area: LinkArea }[];
  /** Room above, none at the top of a page. */
  readonly before: number;
  /** Stands on the baseline grid. */
  readonly grid: boolean;
  /** What follows stays on the same page. */
  readonly keep: boolean;
  /** May stand a little below the text of the page, where the last page would else hold nothing more. */
  readonly tail?: true;
  /** Ends inside a word. */
  readonly hyphen: boolean;
  /** Printed again, as furniture, where a page begins with this row: the head of a table. */
  readonly again?: readonly Row[];
  /** Rows of one picture or box, by its number: they may stand at the top of the next page while text fills this one. */
  readonly floats?: number;
  /** Belongs to what follows, as a heading does: room left over stands above it rather than below. */
  readonly leads?: true;
  /** The bookmark that begins here. */
  readonly bookmark?: { readonly level: number; readonly title: string };
}

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
