import type { Ink } from '../model/index.ts';

/** The faces of a design by their part; `World.font` knows the names. */
export const faceRoles = ['regular', 'italic', 'bold', 'boldItalic', 'code'] as const;
export type FaceRole = (typeof faceRoles)[number];

/** Which letters of a face a text is set in. What the face does not have stays as it is: nothing is drawn in its place. */
export interface Lettering {
  readonly face: FaceRole;
  /** Old-style figures in running text, lining ones among capitals, tabular ones above each other; else the face's own. */
  readonly figures?: 'old-style' | 'lining' | 'tabular';
  /** Small capitals for small letters, or for all. */
  readonly capitals?: 'small' | 'all-small';
  /** BCP 47, where it is not the document's. */
  readonly language?: string;
}

/** How a kind of text is set. Lengths are points. */
export interface Style extends Omit<Lettering, 'language'> {
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
  // What only a volume of many stories has.
  'coverName',
  'coverTitle',
  'coverDate',
  'coverSection',
  'coverHeadline',
  'frontHeading',
  'section',
  'entrySection',
  'entry',
  'entryAuthors',
  'colophonTerm',
  'colophonName',
  'colophon',
] as const;
export type StyleName = (typeof styleNames)[number];

/** The page and its styles. Lengths are points from the top left corner. */
export interface Design {
  readonly paper: { readonly width: number; readonly height: number };
  readonly top: number;
  /** Lines of text on a page. */
  readonly lines: number;
  readonly leading: number;
  /** The column of the text: the first, where there are several. */
  readonly text: { readonly left: number; readonly measure: number };
  /** The wider one of headline, lead picture and wide tables; ends where the text does. All columns and what is between them, where there are several. */
  readonly wide: { readonly left: number; readonly measure: number };
  /** Reaches into the outer margin, for tables that are wider still. */
  readonly full: { readonly left: number; readonly measure: number };
  /** Columns of text on a page, 1 to 4, each as wide as `text`, and the room between two of them. */
  readonly columns: { readonly count: number; readonly gutter: number };
  /** How far even pages, which are left-hand ones, stand to the right of odd ones in a bound document; less than 0: to the left. 0: all alike. */
  readonly mirror: number;
  /** What is printed around the text of each page. */
  readonly furniture: { readonly head: boolean; readonly foot: boolean; readonly pageNumbers: boolean };
  /** Baseline of the running head. */
  readonly head: number;
  /** Baseline of the running foot. */
  readonly foot: number;
  /** How many lines of text the first letter of a story is high; 0 is none. */
  readonly dropCap: number;
  /** Indent of a paragraph's first line. */
  readonly indent: number;
  /** Indent of lists and quotations, a level. */
  readonly step: number;
  readonly faces: Readonly<Record<FaceRole, string>>;
  /** Size of code beside text of size 1: its letters are as high. */
  readonly codeScale: number;
  readonly styles: Readonly<Record<StyleName, Style>>;
}
