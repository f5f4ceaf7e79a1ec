import type { Body, Role } from '../model/index.ts';
import type { StyleName } from './design.ts';

/** What is to be set: the text of a story, and the lines that a publication prints around it. */
export interface Copy {
  /** The story's file, for the places of faults. */
  readonly path: string;
  readonly language: string;
  /** As lists name it, and by whom. */
  readonly title: string;
  readonly authors?: string;
  readonly opening: readonly FurnitureLine[];
  readonly body: Body;
  /** At the end of the story, after its footnotes. */
  readonly signOff: readonly FurnitureLine[];
  readonly closing: readonly FurnitureLine[];
  /** Names at the left of each page's foot; the page number is at the right. */
  readonly foot: readonly string[];
  /** The words printed above footnotes, and before a picture's credit. */
  readonly words: { readonly notes: string; readonly picture: string };
  /** Where a link leads that a reader of the file can follow: to an address, or to a story of the volume. */
  readonly address: (href: string) => string | StoryPlace | undefined;
}

export interface FurnitureLine {
  readonly style: StyleName;
  readonly role: Role & ('H1' | 'P');
  readonly text: string;
}

/** A story, counted from 0 through all sections of its volume. */
export interface StoryPlace {
  readonly story: number;
}
