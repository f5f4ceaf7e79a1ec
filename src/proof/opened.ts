import type { Diagnostic } from '../model/index.ts';

/** A finished file, opened again: what it says to a reader and to a machine. */
export interface Opened {
  /**
   * The visible text, block by block in reading order, once for each time that the file tells it
   * (a NewsML-G2 item may tell its story as XHTML and as NITF). White space is normalised.
   */
  readonly tellings: readonly (readonly string[])[];
  /** Text beside the story: running heads and feet. */
  readonly furniture: readonly string[];
  /** The values at a place (grammar: each opener's own first sentence). `text` is every block, and the whole. */
  find(at: string): readonly string[];
  /** A line may end inside a word that has no hyphen, so that a space in a text says nothing: PDF. */
  readonly linesPartWords?: true;
  /** Every text in the file, for a reader or a machine, in metadata and in files that it carries too: what must not be in it is in none of them. */
  everything(): readonly string[];
  /** How many elements say exactly this text and nothing else. */
  standing(text: string): number;
  /** Wherever one of these headlines stands by itself: what else stands there, up to the next headline's place. */
  cards(headlines: ReadonlySet<string>): readonly Shown[];
  /** What the file refers to, in reading order: a packageItem. */
  readonly groups?: readonly Group[];
  /** Of a feed: what stands at the place of its entries, in its order. */
  entries?(at: string): readonly FeedEntry[];
  /** Rules of the file's own kind that no field and no schema states, and that it breaks. */
  readonly rules: readonly Diagnostic[];
}

/** A list in a file of what lies in other files. */
export interface Group {
  readonly titles: readonly string[];
  readonly references: readonly Reference[];
}

/** One file that another names, and what it says of it: places from the reference down. */
export interface Reference {
  find(at: string): readonly string[];
}

/** A headline as a front shows it, with all that elements around it say, each by itself. */
export interface Shown {
  readonly headline: string;
  readonly beside: ReadonlySet<string>;
}

/** One entry of a feed. */
export interface FeedEntry {
  /** All that it says, so that two that are the same can be told. */
  readonly says: string;
  /** The entry as a file of its own. */
  open(): Opened;
}

/** Opens one kind of file; throws `Unreadable`. */
export type Opener = (bytes: Uint8Array) => Opened | Promise<Opened>;

/** The values of `text`: each block, and all of them as one. */
export const textValues = (blocks: readonly string[]): readonly string[] => [...blocks, blocks.join(' ')];
