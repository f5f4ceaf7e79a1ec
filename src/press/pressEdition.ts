import type { Edition, Proven, Report, World } from '../model/index.ts';
import { attempt } from './attempt.ts';
import { faults } from './faults.ts';
import { lackingIn } from './lackingIn.ts';
import type { Ready } from './ready.ts';
import { sealAll } from './sealAll.ts';

/** All files of an edition in one format, each proven to tell every one of its stories; undefined where one is not: then none may be written. */
export async function pressEdition(
  { format, writer }: Ready,
  edition: Edition,
  world: World,
  report: Report,
): Promise<readonly Proven[] | undefined> {
  const { edition: emit } = writer;
  if (emit === undefined) return [];
  const failed = (why: string) => faults.editionFailed(format.name, edition.path, why);
  const { editionFields } = format;
  if (editionFields === undefined) {
    report(failed('it does not say where in its files an edition says what'));
    return undefined;
  }
  const slugs = edition.sections.flatMap((section) => section.stories);
  const found = slugs.map((slug) => [slug, world.story(slug)] as const);
  const stories = found.flatMap(([, story]) => (story ? [story] : []));
  const gone = found.filter(([, story]) => story === undefined).map(([slug]) => slug);
  for (const slug of gone) report(faults.editionStoryGone(edition.path, slug));
  if (gone.length > 0) return undefined;

  const artifacts = await attempt((own) => emit(edition, world, own), failed, report);
  if (artifacts === undefined) return undefined;
  const lacking = lackingIn(artifacts, edition, { name: format.name, carries: ['edition', 'package'] });
  for (const path of lacking) report(faults.editionNotMade(format.name, path, edition.path));
  if (lacking.length > 0) return undefined;
  return sealAll(artifacts, { path: edition.path, maker: format.name, report }, ({ carries }, subject) => {
    if (carries === 'none') return { carries, subject };
    // Whatever else it calls itself, a file of an edition tells all of it.
    return { carries: carries === 'package' ? carries : 'edition', subject, edition, stories, fields: editionFields };
  });
}
