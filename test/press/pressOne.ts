import { formats } from '../../src/formats/index.ts';
import type { Artifact, Emit, Format, Proven, Publication, Report, Story, World } from '../../src/model/index.ts';
import { pressFront, pressStory, type Ready } from '../../src/press/index.ts';
import { bridge, publicationOf } from './bridge.ts';

/** Formats that tell a story: in a file of its own, or as an entry of a feed. */
export const tellingFormats: readonly (readonly [string, Format])[] = formats
  .map((format) => format as Format)
  .filter((format) => format.entries !== undefined || format.renditions(bridge, format.settings.parse({})).length > 0)
  .map((format) => [format.name, format]);

/** Presses one story, of a format that makes feeds as the only one in them. */
export const pressOne = (
  { tool, world }: { tool: Ready; world: World },
  story: Story,
  report: Report,
): Promise<readonly Proven[] | undefined> =>
  tool.format.entries === undefined
    ? pressStory(tool, story, world, report)
    : pressFront(tool, publicationOf(story), { ...world, story: ({ length }) => (length > 0 ? story : undefined) }, report);

/** How a writer goes wrong: it is given another story than it should write, or its finished files are changed. */
export interface Sabotage {
  readonly story?: (story: Story) => Story;
  readonly files?: (artifact: Artifact) => Promise<Artifact>;
}

/** A writer that goes wrong, and says of its feeds what is expected of them. */
export function broken({ format, writer }: Ready, { story = (given) => given, files = async (given) => given }: Sabotage): Ready {
  const front: Emit<Publication> = async (publication, around, report) => {
    const lied = publication.cards.flatMap(({ header }) => around.story(header.slug) ?? []).map(story);
    const made = await writer.front?.({ ...publication, cards: lied }, { ...around, story: () => lied[0] }, report);
    const entries = publication.cards.map(({ header }) => header.slug);
    return Promise.all((made ?? []).map((file) => files(file.carries === 'entries' ? { ...file, entries } : file)));
  };
  const emit: Emit<Story> = async (given, around, report) =>
    Promise.all(((await writer.story?.(story(given), around, report)) ?? []).map(files));
  return { format, writer: { ...writer, story: emit, front } };
}
