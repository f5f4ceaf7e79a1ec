/** Publication -> its feeds as JSON Feed. */
import type { Format } from '../../model/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

const feed = { ending: 'json', mediaType: 'application/feed+json' };

/** JSON Feed 1.1 with the whole text of each story, and in its extension `_slugline` all that the header says: all stories, by language, by top subject. */
export const jsonfeed: Format<Settings> = {
  name: 'jsonfeed',
  settings,
  fields,
  entries: 'items[]',
  feed,
  renditions: () => [],
  prepare: async () => {
    const [{ writeFeeds }, { jsonForm }] = await Promise.all([import('../feeds/writeFeeds.ts'), import('./document.ts')]);
    return { front: writeFeeds({ ...feed, ...jsonForm }) };
  },
};
