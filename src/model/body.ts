import type { Position } from 'unist';

/**
 * The kinds of element a story's body is made of: a closed set, so that every format answers for each of them.
 * The body is a hast tree whose `tagName` is the kind. A handler table is `satisfies Record<BodyKind, ...>`.
 */
export interface BodyProperties {
  // Blocks
  p: Bare;
  /** Headings under the headline, which is h1. Levels never skip. */
  h2: Bare;
  h3: Bare;
  h4: Bare;
  ul: Bare;
  ol: { readonly start?: number };
  li: Bare;
  blockquote: Bare;
  /** Code as written; its only child is one text. */
  pre: { readonly language?: string };
  hr: Bare;
  table: Bare;
  thead: Bare;
  tbody: Bare;
  tr: Bare;
  th: Cell;
  td: Cell;
  figure: Picture;
  pullquote: Bare;
  factbox: Bare;
  note: Bare;
  /** The title of a fact box, pull quote or note; its first child. */
  label: Bare;
  /** All footnotes; the last child of the body. */
  footnotes: Bare;
  footnote: { readonly number: number };
  // Inside a paragraph
  /** The mark in the text. `occurrence` counts the references to one footnote from 1. */
  footnoteref: { readonly number: number; readonly occurrence: number };
  em: Bare;
  strong: Bare;
  del: Bare;
  sub: Bare;
  sup: Bare;
  code: Bare;
  /** `href` is http, https, mailto or relative. */
  a: { readonly href: string; readonly title?: string };
  br: Bare;
  /** Text in another language than what stands around it, as a BCP 47 tag. */
  span: { readonly language: string };
}

export type Bare = Readonly<Record<string, never>>;

/** The cells of a table fill its grid: no two overlap, in each column and each row one begins, no row reaches out of its group. */
export interface Cell {
  readonly align?: 'left' | 'center' | 'right';
  /** How many it covers, from 2. */
  readonly columns?: number;
  readonly rows?: number;
  /** A `th` among cells heads its row; one in the head, its column. */
  readonly scope?: 'row';
}

/** A picture in the text, already opened: `src` is its path from the source folder, pixels are as shown, after EXIF rotation. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  /** From the header, else the picture's own IPTC data. */
  readonly credit?: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: PictureType;
  /** The story's `image`: first in the body. */
  readonly lead?: boolean;
}

export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';

export type BodyKind = keyof BodyProperties;

/** One node of a kind. `position` is where it stands in the source. */
export interface BodyElement<K extends BodyKind = BodyKind> {
  readonly type: 'element';
  readonly tagName: K;
  readonly properties: BodyProperties[K];
  readonly children: readonly BodyNode[];
  readonly position?: Position;
}

export interface BodyText {
  readonly type: 'text';
  readonly value: string;
  readonly position?: Position;
}

/** Any element, narrowed by `switch (node.tagName)` or by a handler table. */
export type AnyElement = { [K in BodyKind]: BodyElement<K> }[BodyKind];
export type BodyNode = AnyElement | BodyText;

/** A whole body: blocks only, `footnotes` last. The sign-off is not in it; each format writes it from the header's credit. */
export interface Body {
  readonly type: 'root';
  readonly children: readonly AnyElement[];
}

/** One row a kind: how a format shows it. `inside` is what its children became. */
export type Handlers<Out> = { readonly [K in BodyKind]: (node: BodyElement<K>, inside: readonly Out[]) => Out | readonly Out[] };
