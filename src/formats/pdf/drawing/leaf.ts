import type { Layout, Mark } from '../../../model/index.ts';
import type { PdfValue } from './pdfValue.ts';

/** One page of the file: what stands on it, and where. Points from its top left corner, but for its boxes. */
export interface Leaf {
  /** The page of the layout that stands on it, from 0; a blank one has none. */
  readonly page?: number;
  readonly width: number;
  readonly height: number;
  /** What it is called. */
  readonly label?: string;
  /** Where the top left corner of the layout's page stands. */
  readonly x: number;
  readonly y: number;
  /** Where it is cut, and how far it is printed: left, bottom, right, top, from the bottom left corner (ISO 32000-1, 14.11.2). */
  readonly boxes?: { readonly TrimBox: readonly number[]; readonly BleedBox: readonly number[] };
  /** Text for whoever prints it, beside the page. */
  readonly marks?: readonly Mark[];
  /** Content for whoever prints it, beside the page. */
  readonly register?: string;
}

/** How the pages of a layout become those of a file, and what beside fonts and pictures they use by name. */
export interface Sheets {
  readonly leaves: readonly Leaf[];
  readonly resources: Readonly<Record<string, PdfValue>>;
  /** Set before a picture, which covers what lies below it. */
  readonly cover: string;
}

/** Each page of a layout as it is. */
export const plainSheets = ({ pages }: Layout): Sheets => ({
  leaves: pages.map(({ width, height, label }, page) => ({ page, width, height, x: 0, y: 0, ...(label !== undefined && { label }) })),
  resources: {},
  cover: '',
});
