import type { Format } from '../../model/index.ts';
import { pathOf } from '../furniture/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

const mediaType = 'application/json';

/** ninjs 3.1: one JSON object a story. */
export const ninjs: Format<Settings> = {
  name: 'ninjs',
  settings,
  fields,
  renditions: (subject) => ('header' in subject ? [{ format: 'ninjs', path: pathOf(subject, 'ninjs.json'), mediaType }] : []),
  prepare: async () => {
    const { writeNinjs } = await import('./writeNinjs.ts');
    return {
      story: async (story, world, report) => {
        const bytes = new TextEncoder().encode(await writeNinjs(story, world, report));
        return [{ path: pathOf(story, 'ninjs.json'), mediaType, bytes, carries: 'story' }];
      },
    };
  },
};
