import type { Ink } from '../model/index.ts';

/** The faces of a design by their part; `World.font` knows the names. */
export const faceRoles = ['regular', 'italic', 'bold', 'boldItalic', 'code'] as const;
export type FaceRole = (typeof faceRoles)[number];

/** How a kind of text is set. Lengths are points. */
export interface Style {
  readonly face: FaceRole;
  readonly size: number;
  readonly leading: number;
  readonly align: 'justify' | 'left' | 'center' | 'right';
  readonly ink: Ink;
  readonly hyphens: boolean;
  /** Lines of about one length instead of a short last one. */
  readonly balanced?: true;
  /** Set in the first of these that needs no more lines than `lines`, else in the last. */
  readonly smaller?: { readonly lines: number; readonly sizes: readonly { readonly size: number; readonly leading: number }[] };
  /** Not parted from what follows, to which it belongs: room left over stands above it. */
  readonly leads?: true;
  /** Room before the first line and after the last. */
  readonly before: number;
  readonly after: number;
  /** Begins at the left edge of headline and pictures, not of the text. */
  readonly wide?: true;
  /** Not parted from what follows. */
  readonly keep?: true;
}

const styleNames = [
  'headline',
  'subheadline',
  'byline',
  'dateline',
  'notice',
  'text',
  'h2',
  'h3',
  'h4',
  'quotation',
  'pullquote',
  'pullquoteLabel',
  'factbox',
  'factboxLabel',
  'code',
  'cell',
  'headCell',
  'caption',
  'footnote',
  'footnoteLabel',
  'signOff',
  'imprint',
  'foot',
] as const;
export type StyleName = (typeof styleNames)[number];

/** The page and its styles. Lengths are points from the top left corner. */
export interface Design {
  readonly paper: { readonly width: number; readonly height: number };
  readonly top: number;
  /** Lines of text on a page. */
  readonly lines: number;
  readonly leading: number;
  /** The column of the text. */
  readonly text: { readonly left: number; readonly measure: number };
  /** The wider one of headline, lead picture and wide tables; ends where the text does. */
  readonly wide: { readonly left: number; readonly measure: number };
  /** Reaches into the outer margin, for tables that are wider still. */
  readonly full: { readonly left: number; readonly measure: number };
  /** Baseline of the running foot. */
  readonly foot: number;
  /** Indent of a paragraph's first line. */
  readonly indent: number;
  /** Indent of lists and quotations, a level. */
  readonly step: number;
  readonly faces: Readonly<Record<FaceRole, string>>;
  /** Size of code beside text of size 1: its letters are as high. */
  readonly codeScale: number;
  readonly styles: Readonly<Record<StyleName, Style>>;
}
