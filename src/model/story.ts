import type { Body, PictureType } from './body.ts';
import type { Header } from './header.ts';
import type { Settings } from './settings.ts';

/** A file that a story becomes: its name is known before any byte of it exists. `path` is relative to dist/. */
export interface Rendition {
  readonly format: string;
  readonly path: string;
  readonly mediaType: string;
}

/** A story as fronts and feeds see it: without the body, so that a comma in one story does not rebuild the site. */
export interface Card {
  /** The source file, relative to the source folder. */
  readonly path: string;
  readonly header: Header;
  /** Empty after reading; a build hands on a copy with those of its formats. */
  readonly renditions: readonly Rendition[];
  /** Of a kill: texts that its source still says and no file may. */
  readonly withdrawn?: readonly string[];
  /** Only named here: no file of it is made, and none can be linked to. */
  readonly elsewhere?: true;
}

/** A whole story, frozen after reading. */
export interface Story extends Card {
  readonly body: Body;
}

/** A named choice of stories in an order, as editions/ID.yaml gives it: made by formats that bind books. Frozen after reading. */
export interface Edition {
  /** The source file, relative to the source folder. */
  readonly path: string;
  /** Like a slug; names the files. */
  readonly id: string;
  readonly guid: string;
  readonly version: number;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** A calendar day, `2026-11-24`. */
  readonly date: string;
  readonly cover?: Cover;
  /** No section and no edition is without stories. */
  readonly sections: readonly { readonly title: string; readonly stories: readonly string[] }[];
  /** Empty after reading; a build hands on a copy with those of its formats. */
  readonly renditions: readonly Rendition[];
}

/** The picture on the front of an edition, already opened: `src` is its path from the source folder, pixels are as shown. */
export interface Cover {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
  /** From the edition, else the picture's own IPTC data. */
  readonly credit?: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: PictureType;
}

/** All that is published, as its front page and feeds see it. */
export interface Publication {
  readonly settings: Settings;
  /** The newest date in any of its stories, so that no clock is needed; ISO 8601 with offset. */
  readonly asOf: string;
  /** Newest first; equal dates by slug. */
  readonly cards: readonly Card[];
  /** Those that were made, in the order of their paths. */
  readonly editions?: readonly Edition[];
}
