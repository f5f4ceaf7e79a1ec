import type { EditionKey } from './edition.ts';
import type { HeaderKey } from './header.ts';

/**
 * What a file must carry, and so what is looked up in it: a whole story with its sign-off, an edition of such, an edition as a list of its
 * stories by their identity, a feed with an entry for each of its stories, cards with their credits, or nothing.
 */
export type Carries = 'story' | 'edition' | 'package' | 'entries' | 'card' | 'none';

/** A file a format has made. `path` is relative to dist/. */
export interface Artifact {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly carries: Carries;
  /** Of a file that carries entries: the slugs of their stories, in its order. */
  readonly entries?: readonly string[];
  /** Plain data for a format that `wants` this one. */
  readonly notes?: Readonly<Record<string, unknown>>;
}

/** Where a file says what it must, as found by opening it again. */
export interface Evidence {
  /** Credit lines proven in this file; more than one in editions, on fronts and feeds. */
  readonly credits: readonly string[];
  /** Places a reader sees. */
  readonly seen: readonly string[];
  /** Places a machine reads. */
  readonly read: readonly string[];
  /** Keys of the header or of the edition read back with the value of the source. */
  readonly fields: readonly (HeaderKey | EditionKey)[];
}

declare const proof: unique symbol;

/** An artifact whose bytes were opened again and said what they must. Only press/ makes one; nothing else may be written or sent. */
export interface Proven extends Artifact {
  /** Lower-case hex. */
  readonly sha256: string;
  readonly evidence: Evidence;
  readonly [proof]: true;
}
