/** Story -> its newsItem; Edition -> its packageItem; items -> a newsMessage. */
import type { Format } from '../../model/index.ts';
import { pathOf } from '../furniture/index.ts';
import { editionFields, fields } from './fields.ts';
import { itemType, messageType, packageType } from './mediaTypes.ts';
import { type Settings, settings } from './settings.ts';

/** NewsML-G2 2.35: one newsItem a story, one packageItem an edition, and newsMessages of the items as the publication's feeds. */
export const newsml: Format<Settings> = {
  name: 'newsml',
  settings,
  fields,
  editionFields,
  renditions: (subject) => [
    { format: 'newsml', path: pathOf(subject, 'newsml.xml'), mediaType: 'header' in subject ? itemType : packageType },
  ],
  prepare: async ({ origin = 'Slugline', ...wishes }) => {
    const [{ storyItem }, { editionPackage }, { writeMessage }] = await Promise.all([
      import('./item.ts'),
      import('./packageItem.ts'),
      import('./message.ts'),
    ]);
    return {
      story: storyItem,
      edition: editionPackage,
      bundle: (envelope, { name, items }) => ({
        path: `${name}.newsml.xml`,
        mediaType: messageType,
        chunks: writeMessage({ origin, ...wishes, ...envelope }, items),
      }),
    };
  },
};
