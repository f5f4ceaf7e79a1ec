/** Story -> its page; Publication -> the front page. */
import type { Format } from '../../model/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

/** A whole page for a browser, without script and without anything from elsewhere; its pictures lie beside it. */
export const html: Format<Settings> = {
  name: 'html',
  settings,
  fields,
  renditions: (subject) =>
    'header' in subject ? [{ format: 'html', path: `${subject.header.slug}/index.html`, mediaType: 'text/html' }] : [],
  prepare: async () => {
    const [{ storyPage }, { frontPage }] = await Promise.all([import('./storyPage.ts'), import('./frontPage.ts')]);
    return { story: storyPage, front: frontPage };
  },
};
