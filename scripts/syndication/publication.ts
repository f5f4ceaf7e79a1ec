import { mkdtemp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { formats } from '../../src/formats/index.ts';
import type { Story } from '../../src/model/index.ts';
import { readSettings, readStory } from '../../src/read/index.ts';
import { dot } from '../conformance/dot.ts';
import { errorsOf, type Files, type House, lay, type Made, made, slugline } from '../conformance/publication.ts';
import { builtAt, heldEvery, type SyndicatedStory, syndicatedStories } from './stories.ts';

/** Generated stories, built by the command in every format that a partner takes in, and read again as what they should say. */
export interface Syndicated {
  readonly stories: readonly SyndicatedStory[];
  /** By slug, without those that are held back. */
  readonly read: ReadonlyMap<string, Story>;
  readonly source: string;
  readonly out: string;
  readonly files: readonly Made[];
  /** Milliseconds of the clock. */
  readonly took: number;
  readonly faults: readonly string[];
}

export interface Order {
  readonly house: House;
  readonly seed: number;
  /** How many are to come out; as many more as are held back are made. */
  readonly count: number;
  /** IPTC's Media Topics, as a file; undefined where they are not there. */
  readonly topics: string | undefined;
}

/** Books take long and no partner's system takes them in. */
const books = new Set(['epub', 'pdf']);
const baseUrl = 'https://news.example.org/';
/** Stories of one edition. */
const bound = 250;

export async function syndicate({ house, seed, count, topics }: Order): Promise<Syndicated> {
  const vocabulary = topics === undefined ? undefined : await readFile(topics);
  const stories = syndicatedStories({
    seed,
    count: Math.floor((count * heldEvery) / (heldEvery - 1)),
    topics: vocabulary ? usableIn(vocabulary) : topTopics,
  });
  const files: Files = {
    'publication.yaml': JSON.stringify(settingsOf(vocabulary !== undefined)),
    'stories/dot.png': dot,
    ...(vocabulary && { 'vocabularies/mediatopics.json': vocabulary }),
    ...Object.fromEntries(stories.map(({ slug, source }) => [`stories/${slug}.md`, source])),
    ...editionsOf(stories),
  };
  const source = await lay(house, files);
  const out = await mkdtemp(path.join(house.folder, 'out-'));
  const ran = await slugline(house, ['build', '--source', source, '--out', out, '--now', builtAt]);
  return {
    stories,
    read: await readAgain(stories),
    source,
    out,
    files: await made(out),
    took: ran.milliseconds,
    faults: ran.code === 0 ? [] : [`the build ended with ${ran.code}: ${errorsOf(ran)}`],
  };
}

const settingsOf = (vocabulary: boolean) => ({
  name: 'Generated',
  baseUrl,
  formats: formats.map(({ name }) => name).filter((name) => !books.has(name)),
  ...(vocabulary && { vocabularies: { mediatopics: 'vocabularies/mediatopics.json' } }),
});

const topTopics = Array.from({ length: 17 }, (_, n) => `${String(n + 1).padStart(2, '0')}000000`);

/** Codes that are not retired. */
const usableIn = (bytes: Uint8Array): readonly string[] => {
  const { topics } = JSON.parse(new TextDecoder().decode(bytes)) as { topics: Readonly<Record<string, { retired?: string }>> };
  return Object.keys(topics).filter((code) => topics[code]?.retired === undefined);
};

/** All stories that are out, in editions of two sections. */
function editionsOf(stories: readonly SyndicatedStory[]): Files {
  const slugs = stories.filter(({ held }) => !held).map(({ slug }) => slug);
  return Object.fromEntries(
    Array.from({ length: Math.ceil(slugs.length / bound) }, (_, n) => {
      const own = slugs.slice(n * bound, (n + 1) * bound);
      const sections = [own.slice(0, 3), own.slice(3)].filter((part) => part.length > 0);
      const told = sections.map((part, at) => ({ title: `Part ${at + 1} & <more>`, stories: part }));
      return [`editions/edition-${n + 1}.yaml`, JSON.stringify({ title: `Edition ${n + 1}`, date: '2027-05-31', sections: told })];
    }),
  );
}

/** The stories by the house's own reader, which no writer is part of. */
async function readAgain(stories: readonly SyndicatedStory[]): Promise<ReadonlyMap<string, Story>> {
  const yaml = { path: 'publication.yaml', bytes: new TextEncoder().encode(JSON.stringify(settingsOf(false))) };
  const { settings } = readSettings(yaml, Object.fromEntries(formats.map((format) => [format.name, format.settings])));
  const read = new Map<string, Story>();
  for (const { slug, source, held } of stories) {
    if (held) continue;
    const file = { path: `stories/${slug}.md`, bytes: new TextEncoder().encode(source) };
    const { story, diagnostics } = await readStory(file, { settings, open: async () => ({ bytes: dot }) });
    if (!story) throw new Error(`${slug}: ${diagnostics[0]?.message}`);
    read.set(slug, story);
  }
  return read;
}
