import type { Emit, Story } from '../../model/index.ts';
import { asTold, pathOf } from '../furniture/index.ts';
import { codesOf } from './aliases.ts';
import { contentMeta } from './contentMeta.ts';
import { contentSet } from './contentSet.ts';
import { documentOf } from './document.ts';
import { itemMeta } from './itemMeta.ts';
import { itemType } from './mediaTypes.ts';
import { rightsInfo } from './rightsInfo.ts';

/** A story as its newsItem. */
export const storyItem: Emit<Story> = async (source, world, report) => {
  const story = asTold(source);
  const { header } = story;
  const codes = codesOf(world.house);
  const meta = [rightsInfo(header.rights), itemMeta(story, world, codes), contentMeta(header, world, codes)];
  const content = await contentSet(story, world, { codes, report });
  const bytes = documentOf('newsItem', { ...header, path: story.path }, { codes, parts: [...meta, content], report });
  return [{ path: pathOf(story, 'newsml.xml'), mediaType: itemType, bytes, carries: 'story' }];
};
