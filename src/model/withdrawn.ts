import type { Header } from './header.ts';

/**
 * What the header of a kill says of the story's content: nothing. What is left names the story and its agency, and says by codes, which
 * are no words of it, to whom the notice goes.
 */
export const withdrawn = {
  subheadline: undefined,
  summary: undefined,
  byline: [],
  dateline: undefined,
  keywords: [],
  places: [],
  genre: undefined,
  image: undefined,
  related: [],
} as const satisfies Partial<Header>;

/** Whether a header key, such as `image.caption`, is one of those. */
export const isWithdrawn = (key: string): boolean => Object.hasOwn(withdrawn, key.split('.')[0] ?? key);
