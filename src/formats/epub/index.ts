/** Story -> a book of it, EPUB 3.3. */
import type { Format } from '../../model/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

/** A book of one story for any reading system: its text, its pictures, and a page about itself. */
export const epub: Format<Settings> = {
  name: 'epub',
  settings,
  fields,
  renditions: (subject) =>
    'header' in subject ? [{ format: 'epub', path: pathOf(subject.header.slug), mediaType: 'application/epub+zip' }] : [],
  prepare: async () => ({ story: (await import('./storyBook.ts')).storyBook }),
};

const pathOf = (slug: string) => `${slug}/${slug}.epub`;
