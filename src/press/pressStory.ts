import type { Proven, Report, Story, World } from '../model/index.ts';
import { attempt } from './attempt.ts';
import { faults } from './faults.ts';
import { lackingIn } from './lackingIn.ts';
import type { Ready } from './ready.ts';
import { sealAll } from './sealAll.ts';

/** All files of a story in one format, proven; undefined where one of them is not: then none may be written. */
export async function pressStory(
  { format, writer }: Ready,
  story: Story,
  world: World,
  report: Report,
): Promise<readonly Proven[] | undefined> {
  const emit = writer.story;
  if (emit === undefined) return [];
  const failed = (why: string) => faults.formatFailed(format.name, story.path, why);
  const artifacts = await attempt((own) => emit(story, world, own), failed, report);
  if (artifacts === undefined) return undefined;
  const lacking = lackingIn(artifacts, story, { name: format.name, carries: ['story'] });
  for (const path of lacking) report(faults.storyNotMade(format.name, path, story.path));
  if (lacking.length > 0) return undefined;
  return sealAll(artifacts, { path: story.path, maker: format.name, report }, ({ carries }, subject) =>
    carries === 'story'
      ? { carries, subject, story, fields: format.fields }
      : { carries: carries === 'none' ? carries : 'card', subject, cards: [story] },
  );
}
