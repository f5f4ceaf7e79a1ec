/** Story or edition -> a book of it, EPUB 3.3. */
import type { Format } from '../../model/index.ts';
import { pathOf } from '../furniture/index.ts';
import { editionFields, fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

/** A book for any reading system: of one story, or of an edition of them; their texts, their pictures, and a page about itself. */
export const epub: Format<Settings> = {
  name: 'epub',
  settings,
  fields,
  editionFields,
  renditions: (subject) => [{ format: 'epub', path: pathOf(subject, 'epub'), mediaType: 'application/epub+zip' }],
  prepare: async () => {
    const [{ storyBook }, { editionBook }] = await Promise.all([import('./storyBook.ts'), import('./editionBook.ts')]);
    return { story: storyBook, edition: editionBook };
  },
};
