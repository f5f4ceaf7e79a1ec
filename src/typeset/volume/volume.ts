import type { Copy, StoryPlace } from '../copy.ts';

/** What is bound as one document: a story by itself, or the stories of an edition between a cover and a colophon. */
export interface Volume {
  /** The source file, for the places of faults. */
  readonly path: string;
  /** Of all that is printed around the stories. */
  readonly language: string;
  /** Names at the foot of pages that are no story's. */
  readonly foot: readonly string[];
  readonly cover?: CoverCopy;
  /** The heading above the list of stories. */
  readonly contents?: string;
  readonly sections: readonly Section[];
  /** Where a story begins that does not begin a section: on a new page, or below the one before it. */
  readonly stories: 'new-page' | 'run-on';
  readonly colophon?: ColophonCopy;
}

/** A story by itself. */
export const volumeOf = (copy: Copy): Volume => ({
  path: copy.path,
  language: copy.language,
  foot: copy.foot,
  sections: [{ stories: [copy] }],
  stories: 'new-page',
});

/** Stories in a row. A story by itself stands in a section without a title. */
export interface Section {
  readonly title?: string;
  readonly stories: readonly Copy[];
}

/** The first page. The sections and headlines on it are those of the volume. */
export interface CoverCopy {
  /** The publication. */
  readonly name: string;
  readonly title: string;
  /** In words. */
  readonly date: string;
  readonly picture?: {
    readonly src: string;
    readonly alt: string;
    /** The line below it. */
    readonly below?: string;
    /** Pixels. */
    readonly width: number;
    readonly height: number;
  };
}

/** The last page: what is said once for all stories. */
export interface ColophonCopy {
  readonly heading: string;
  readonly groups: readonly { readonly term: string; readonly items: readonly ColophonItem[] }[];
}

export interface ColophonItem {
  /** `name` begins an item of several lines. */
  readonly style: 'name' | 'line';
  readonly text: string;
  /** BCP 47, where it is not the volume's. */
  readonly language?: string;
  /** An address that the text leads to. */
  readonly href?: string;
  /** Leads to this story and names its page. */
  readonly story?: StoryPlace['story'];
}
