import type { Format } from '../../model/index.ts';
import { pathOf } from '../furniture/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

const mediaType = 'application/nitf+xml';

/** NITF 3.6: one document a story. */
export const nitf: Format<Settings> = {
  name: 'nitf',
  settings,
  fields,
  renditions: (subject) => ('header' in subject ? [{ format: 'nitf', path: pathOf(subject, 'nitf.xml'), mediaType }] : []),
  prepare: async ({ namespace }) => {
    const { writeNitf } = await import('./writeNitf.ts');
    return {
      story: async (story, world, report) => {
        const bytes = new TextEncoder().encode(await writeNitf(story, { world, namespace }, report));
        return [{ path: pathOf(story, 'nitf.xml'), mediaType, bytes, carries: 'story' }];
      },
    };
  },
};
