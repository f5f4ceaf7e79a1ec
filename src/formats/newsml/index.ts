import type { Format } from '../../model/index.ts';
import { pathOf } from '../furniture/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

const itemType = 'application/vnd.iptc.g2.newsitem+xml';

/** NewsML-G2 2.35: one newsItem a story, and a newsMessage of all of them as the publication's feed. */
export const newsml: Format<Settings> = {
  name: 'newsml',
  settings,
  fields,
  renditions: (subject) => ('header' in subject ? [{ format: 'newsml', path: pathOf(subject, 'newsml.xml'), mediaType: itemType }] : []),
  prepare: async () => {
    const [{ writeItem }, { writeMessage }] = await Promise.all([import('./item.ts'), import('./message.ts')]);
    return {
      story: async (story, world, report) => {
        const bytes = new TextEncoder().encode(await writeItem(story, world, report));
        return [{ path: pathOf(story, 'newsml.xml'), mediaType: itemType, bytes, carries: 'story' }];
      },
      bundle: (envelope, { name, items }) => ({
        path: `${name}.newsml.xml`,
        mediaType: 'application/vnd.iptc.g2.newsmessage+xml',
        chunks: writeMessage(envelope, items),
      }),
    };
  },
};
