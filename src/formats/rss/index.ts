/** Publication -> its feeds as RSS 2.0. */
import type { Format } from '../../model/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

const feed = { ending: 'rss.xml', mediaType: 'application/rss+xml' };

/** RSS 2.0 with the whole text of each story, its credit and its rights: all stories, by language, by top subject. */
export const rss: Format<Settings> = {
  name: 'rss',
  settings,
  fields,
  entries: 'channel/item',
  feed,
  renditions: () => [],
  prepare: async () => {
    const [{ writeFeeds }, { rssForm }] = await Promise.all([import('../feeds/writeFeeds.ts'), import('./channel.ts')]);
    return { front: writeFeeds({ ...feed, ...rssForm }) };
  },
};
