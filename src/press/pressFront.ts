import type { Artifact, Evidence, Proven, Publication, Report, Story, World } from '../model/index.ts';
import { attempt } from './attempt.ts';
import { faults } from './faults.ts';
import type { Ready } from './ready.ts';
import { sealAll } from './sealAll.ts';

/** The pages and feeds of all stories in one format, proven; undefined where one of them is not. */
export async function pressFront(
  { format, writer }: Ready,
  publication: Publication,
  world: World,
  report: Report,
): Promise<readonly Proven[] | undefined> {
  const emit = writer.front;
  if (emit === undefined) return [];
  const failed = (why: string) => faults.frontFailed(format.name, why);
  const artifacts = await attempt((own) => emit(publication, world, own), failed, report);
  if (artifacts === undefined) return undefined;
  const { entries: at, fields } = format;
  const lacking = at === undefined ? lacksPlace(artifacts) : lacksStories(artifacts, publication, world);
  if (lacking !== undefined) {
    report(failed(lacking));
    return undefined;
  }
  const known = new Map<string, Evidence>();
  return sealAll(artifacts, { maker: format.name, report }, (artifact, subject) => {
    if (artifact.carries === 'none') return { carries: 'none', subject };
    if (at === undefined || artifact.carries !== 'entries') return { carries: 'card', subject, cards: publication.cards };
    return { carries: 'entries', subject, at, stories: storiesOf(artifact, world).flatMap(([, story]) => story ?? []), fields, known };
  });
}

const lacksPlace = (artifacts: readonly Artifact[]): string | undefined =>
  artifacts.some(({ carries }) => carries === 'entries') ? 'it does not say where in its feeds an entry stands' : undefined;

/** Why the feeds do not tell of all that is published: a part may leave stories out, the whole may not. */
function lacksStories(artifacts: readonly Artifact[], { cards }: Publication, world: World): string | undefined {
  const feeds = artifacts.filter(({ carries }) => carries === 'entries');
  const gone = feeds.flatMap((feed) => storiesOf(feed, world)).find(([, story]) => story === undefined);
  if (gone !== undefined) return `it tells of a story "${gone[0]}" that is not there`;
  const all = cards.map(({ header }) => header.slug).join('\n');
  return feeds.some(({ entries = [] }) => entries.join('\n') === all) ? undefined : 'no feed of it has all stories, newest first';
}

const storiesOf = ({ entries = [] }: Artifact, world: World) =>
  entries.map((slug): readonly [string, Story | undefined] => [slug, world.story(slug)]);
