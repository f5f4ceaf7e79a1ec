/** Publication -> its sitemaps for search engines. */
import type { Format } from '../../model/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

/** sitemap.xml of all pages, and sitemap.news.xml of the newest for Google News. They name pages, and are made where those have an address. */
export const sitemap: Format<Settings> = {
  name: 'sitemap',
  settings,
  fields,
  renditions: () => [],
  prepare: async () => {
    const { writeSitemaps } = await import('./write.ts');
    return { front: writeSitemaps };
  },
};
