import type { Files } from './folders.ts';

/** A small-town publication, plainly made up: three stories, one with a picture. */
export const town: Files = {
  'publication.yaml': 'name: The Little Gazette\nbaseUrl: https://gazette.example/\n',
  'stories/bridge.md': story('The bridge opens again', 'published: 2026-03-02T08:00:00+01:00\nrelated: library'),
  'stories/library.md': story('The library gets a new roof', 'published: 2026-03-01T08:00:00+01:00'),
  'stories/2026/fair.MD': story('A fair without rain', 'published: 2026-02-28T08:00:00+01:00'),
};

/** A story with its header's further lines. */
export function story(
  headline: string,
  lines = 'published: 2026-03-01T08:00:00+01:00',
  body = 'People came, looked and went home content.',
): string {
  return `---\nheadline: ${headline}\ncredit: LG\n${lines}\n---\n\n${body}\n`;
}

/** A red dot, 2 by 2 pixels, PNG. */
export const dot = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAE0lEQVQImWM4wcBwggGMTzAwAAAZDgMhwQXcYQAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
