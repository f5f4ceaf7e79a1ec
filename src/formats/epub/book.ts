import type { Element } from 'xast';

/** A book, ready to be bound: every file of it but those that list the others. Paths are relative to the package, ASCII. */
export interface Book {
  /** Never changes, whatever is corrected. */
  readonly identifier: string;
  readonly title: string;
  readonly language: string;
  /** `2008-03-17T12:00:00Z`: the release, and the date of every file in the zip. */
  readonly modified: string;
  /** What more the package says of the book, in its own words. */
  readonly metadata: readonly Element[];
  /** In reading order. */
  readonly pages: readonly Page[];
  /** What the contents name, in the order of the pages. */
  readonly contents: readonly Entry[];
  /** Behind so many pages the contents are read too; undefined: they are found by the reading system alone. */
  readonly contentsAt?: number;
  readonly pictures: readonly Resource[];
  readonly style: string;
}

/** A part of a book by itself. `id` and `path` mean the same in every version, so that a reader's notes stay in their place. */
export interface Page {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** What part of a book begins with it (EPUB Structural Semantics). */
  readonly landmark?: 'cover' | 'titlepage' | 'toc' | 'bodymatter' | 'colophon';
  /** A whole XHTML document. */
  readonly document: string;
}

/** A line of the contents, with those that stand under it. */
export interface Entry {
  readonly title: string;
  readonly path: string;
  /** Where it is not the book's. */
  readonly language?: string;
  readonly entries?: readonly Entry[];
}

export interface Resource {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The one that libraries show of the book. */
  readonly isCover?: boolean;
}
