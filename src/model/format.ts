import type { ZodType } from 'zod';
import type { Artifact, Proven } from './artifact.ts';
import type { Report } from './diagnostic.ts';
import type { EditionKey } from './edition.ts';
import type { HeaderKey } from './header.ts';
import type { Settings } from './settings.ts';
import type { Refusal } from './source.ts';
import type { Card, Edition, Publication, Rendition, Story } from './story.ts';
import type { Topic } from './vocabulary.ts';
import type { Where } from './where.ts';

/** All that a format may know of the outside. Every question is an input of the answer, so a cache can record it. */
export interface World {
  readonly house: Settings;
  /** Bytes of a file of the publication, by its path from the source folder; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Why `read` gives nothing of a file; where there is no source folder to look in, it is not there. */
  refusal?(path: string): Promise<Refusal | undefined>;
  /** A whole TrueType font by name, e.g. `source-serif-4/400Regular`. */
  font(face: string): Promise<Uint8Array>;
  /** An ICC profile of the house by the name of its printing condition, e.g. `FOGRA39`. */
  profile(condition: string): Promise<Uint8Array>;
  card(slug: string): Card | undefined;
  story(slug: string): Story | undefined;
  /** Stories that say of themselves that they translate this one, in the order of their slugs. */
  translations(slug: string): readonly Card[];
  /** A Media Topic of the newsroom's vocabulary; without one, a top topic. */
  topic(code: string): Topic | undefined;
  /** The feeds that are made beside; where there is no build, none. */
  readonly feeds?: readonly Feed[];
  /** Sealed files of a format that this one `wants`. */
  made(format: string): AsyncIterable<Proven>;
}

/** A feed by its file: feeds of a part of the stories have their key before the ending, `feed.es.rss.xml`. */
export interface Feed {
  readonly format: string;
  /** What follows `feed.`. */
  readonly ending: string;
  readonly mediaType: string;
}

/** Makes the files of one subject. Faults of the subject go to `report`; a throw is a bug or a broken environment. */
export type Emit<Subject> = (subject: Subject, world: World, report: Report) => Promise<readonly Artifact[]>;

/** Who sends a newsMessage, what and when: plain data, given from outside. */
export interface Envelope {
  /** ISO 8601 with offset: the newest date of what is sent. */
  readonly sent: string;
  readonly sender: string;
  readonly transmitId: string;
  /** 1 (highest) to 9. */
  readonly priority?: number;
  readonly origin?: string;
  readonly destinations?: readonly string[];
  readonly channels?: readonly string[];
}

/** What of a publication one feed holds. */
export interface Scope {
  /** What its files are called, before a format's ending: `feed`, and `feed.es` or `feed.04000000` for a part. */
  readonly name: string;
  /** Sealed, newest first. */
  readonly items: AsyncIterable<Proven>;
}

/** Many sealed items as one stream. */
export interface Bundle {
  readonly path: string;
  readonly mediaType: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** The writing part of a format, ready with its heavy libraries loaded. */
export interface Writer {
  readonly story?: Emit<Story>;
  /** Its stories are asked of the world by their slugs; all of them are there. */
  readonly edition?: Emit<Edition>;
  readonly front?: Emit<Publication>;
  readonly bundle?: (envelope: Envelope, scope: Scope) => Bundle;
  /** Where keys stand with these settings, where that is not as the format says of itself: what a newsroom hides is nowhere. */
  readonly claims?: Partial<Pick<Format, 'fields' | 'editionFields'>>;
}

/** A format: data first, one function last. */
export interface Format<T = unknown> {
  readonly name: string;
  /** Formats whose sealed files this one reads through `world.made`, with these settings. */
  wants?(settings: T): readonly string[];
  /** Its key in publication.yaml. Every setting has a default. */
  readonly settings: ZodType<T>;
  /** Where each header key stands in its story files. The writer does not read this; proof/ does. */
  readonly fields: Readonly<Record<HeaderKey, Where>>;
  /** Of a format that makes feeds: the place of one story's entry (`channel/item`). `fields` are then from the entry down. */
  readonly entries?: string;
  /** The file of its feed of all stories, so that pages lead to it without knowing the format. */
  readonly feed?: Omit<Feed, 'format'>;
  /** Where each statement of an edition stands in its edition files; a format whose writer makes editions has it. Of `credit` an equal spot says each credit line once. */
  readonly editionFields?: Readonly<Record<EditionKey, Where>>;
  /**
   * Names of the files of a story or an edition that others may lead to, so that formats link without knowing each other. The first is the
   * subject itself. What is made for one reader alone, such as a printer, is not among them.
   */
  renditions(subject: Card | Edition, settings: T): readonly Rendition[];
  /** Loads what is heavy. */
  prepare(settings: T, world: World): Promise<Writer>;
}
