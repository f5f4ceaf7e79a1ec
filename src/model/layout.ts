/**
 * A set document, ready to be drawn: what stands where on which page, and what each mark is part of. It knows faces, not PDF.
 * Lengths are points from the top left corner of the page, y downwards; glyph measures are thousandths of an em.
 */
export interface Layout {
  /** BCP 47. */
  readonly language: string;
  readonly pages: readonly Page[];
  /** A tree as a list: the root is 0, each node names its parent, a parent stands before its children, siblings in reading order. */
  readonly structure: readonly StructureNode[];
  readonly outline: readonly OutlineItem[];
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Its number as printed, which readers show: "iv", "12". */
  readonly label?: string;
  /** In reading order; page furniture anywhere. */
  readonly marks: readonly Mark[];
}

/** What a mark is part of: the index of a node of the structure, or nothing but the page itself (rules, feet, repeated table heads). */
export type Owner = number | 'furniture';

/** What a mark is printed with; the one who draws knows the colour. */
export type Ink = 'text' | 'quiet' | 'hairline' | 'accent';

export type Mark = TextMark | LineMark | RuleMark | PictureMark | LinkMark;

/** A stretch of glyphs on a baseline that starts at `x`, `y`. */
export interface TextMark {
  readonly kind: 'text';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: Ink;
  readonly glyphs: GlyphRun;
  /** How much wider than drawn the glyphs and their advances are: 1.02 is 2 % wider. */
  readonly stretch?: number;
  /** Points added after each glyph, before `stretch`. */
  readonly tracking?: number;
  /** What these glyphs say where it is more than their own text: the whole of a hyphenated word, on its first part. */
  readonly says?: string;
  /** Continues the `says` of the mark before. */
  readonly joins?: true;
}

/** Words and spaces of one owner and look on a baseline that starts at `x`, `y`; their glyphs say what they are. A mark for each would be a thousand a page. */
export interface LineMark {
  readonly kind: 'line';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: Ink;
  readonly runs: readonly GlyphRun[];
  /** Where each of them begins, in points from `x`. */
  readonly at: readonly number[];
  readonly stretch?: number;
  readonly tracking?: number;
}

/** A filled bar. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

export interface PictureMark {
  readonly kind: 'picture';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Path from the source folder. */
  readonly src: string;
}

/** The area that a reader can press: one for each line of a link. */
export interface LinkMark {
  readonly kind: 'link';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** An address as written, or a node of the structure. */
  readonly to: string | number;
  /** The text of the link. */
  readonly text: string;
}

/** Glyphs of one face that were shaped as one; shared by all places where they stand. */
export interface GlyphRun {
  /** The name `World.font` knows. */
  readonly face: string;
  readonly text: string;
  readonly ids: readonly number[];
  readonly advances: readonly number[];
  /** Where a glyph stands off the baseline, x and y, y upwards; only where one does. */
  readonly offsets?: readonly (readonly [number, number])[];
  /** What each glyph says; empty for all but the first of those that say something together. */
  readonly texts: readonly string[];
  readonly width: number;
  /** The face has no glyph for this character: what is drawn is a stand-in. */
  readonly missing?: true;
}

/** Roles are PDF's standard structure types (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Art'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'P'
  | 'TOC'
  | 'TOCI'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Code'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'Span';

export interface StructureNode {
  readonly role: Role;
  /** -1 for the root. */
  readonly parent: number;
  /** What stands for a picture. */
  readonly alt?: string;
  /** BCP 47, where it is not its parent's. */
  readonly language?: string;
  /** Of a TH: what it heads. */
  readonly scope?: 'Column' | 'Row';
  /** Columns and rows that a cell covers, where there is more than one. */
  readonly span?: { readonly columns: number; readonly rows: number };
  /** Ordered lists count. */
  readonly ordered?: true;
  /** Text that is struck through, or stands high or low. */
  readonly shift?: 'struck' | 'raised' | 'lowered';
}

/** One bookmark. `level` counts from 1. */
export interface OutlineItem {
  readonly level: number;
  readonly title: string;
  /** Counts from 0. */
  readonly page: number;
  readonly y: number;
}
