import type { Diagnostic } from '../model/index.ts';

/** Wire copy as it came. `name` is the name of its file, used in messages and, where nothing better is known, for the slug. */
export interface Copy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the one who imports says of the copy. A value given wins over one found in it. */
export interface Given {
  readonly headline?: string;
  readonly credit?: string;
  /** ISO 8601 with offset. */
  readonly published?: string;
  readonly language?: string;
  /** One text is split at commas and “and”, as a byline in the copy is. */
  readonly byline?: string | readonly string[];
  readonly slug?: string;
  /** Whose identities they are; without it `slugline.invalid`. */
  readonly host?: string;
}

/** A source file, or the reasons why there is none. */
export interface Ingested {
  /** `path` is relative to the source folder: `stories/SLUG.md`. */
  readonly source?: { readonly path: string; readonly text: string };
  readonly diagnostics: readonly Diagnostic[];
}
