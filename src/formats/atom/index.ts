/** Publication -> its feeds as Atom. */
import type { Format } from '../../model/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

const feed = { ending: 'atom.xml', mediaType: 'application/atom+xml' };

/** Atom (RFC 4287) with the whole text of each story, its credit and its rights: all stories, by language, by top subject. */
export const atom: Format<Settings> = {
  name: 'atom',
  settings,
  fields,
  entries: 'entry',
  feed,
  renditions: () => [],
  prepare: async () => {
    const [{ writeFeeds }, { atomForm }] = await Promise.all([import('../feeds/writeFeeds.ts'), import('./document.ts')]);
    return { front: writeFeeds({ ...feed, ...atomForm }) };
  },
};
