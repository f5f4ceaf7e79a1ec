import { type Edition, type Elsewhere, elsewhereFile, type Header, type Story, type Topic, type World } from '../../../model/index.ts';
import { codesUpFrom } from '../../furniture/index.ts';
import { picturesIn } from '../../markup/elements.ts';
import type { Attachment } from '../drawing/pen.ts';
import { noticeSource } from './noticeSource.ts';

/** What a PDF is made of: one story, or an edition with its stories in their order. */
export interface Made {
  readonly stories: readonly Story[];
  readonly edition?: Edition;
  /** When its text last changed; ISO 8601 with offset. */
  readonly modified: string;
  /** The newsroom's own faces that it is set in, by path; the same bytes for every file, so that they are packed once. */
  readonly faces: ReadonlyMap<string, Uint8Array>;
}

/**
 * The files that a PDF carries, so that it can be made again from itself (`slugline restore`): the canonical source, the sealed item of the
 * story where the build has one, and what the publication knew of stories elsewhere. A world that does not hold the source gives none of it.
 */
export async function attachmentsOf(made: Made, world: World): Promise<readonly Attachment[]> {
  const files = new Map<string, Attachment>();
  const add = (name: string, bytes: Uint8Array, kind: Kind) => {
    if (!files.has(name)) files.set(name, { name, bytes, modified: made.modified, mediaType: kind.mediaType, ...kinds[kind.what] });
  };
  const source = await sourceOf(made, world);
  for (const { path, bytes, ...kind } of source ?? []) add(path, bytes, kind);
  const what = made.edition ? 'package' : 'item';
  for await (const { path, bytes, mediaType } of world.made('newsml')) add(freeName(path, files), bytes, { what, mediaType });
  const settings = files.get(settingsFile);
  const elsewhere = source && elsewhereOf(made, world, settings?.bytes);
  if (elsewhere)
    add(elsewhereFile, encoded(`${JSON.stringify(elsewhere, null, 2)}\n`), { what: 'elsewhere', mediaType: 'application/json' });
  return [...files.values()];
}

const settingsFile = 'publication.yaml';

interface Kind {
  readonly what: keyof typeof kinds;
  readonly mediaType: string;
}

const kinds = {
  story: { relationship: 'Source', description: 'A story as it was written' },
  edition: { relationship: 'Source', description: 'The edition: which stories are in it' },
  picture: { relationship: 'Source', description: 'A picture of it' },
  settings: { relationship: 'Source', description: 'What the publication says of all its stories' },
  face: { relationship: 'Source', description: 'A typeface that it is set in' },
  item: { relationship: 'Alternative', description: 'The story as a NewsML-G2 item' },
  package: { relationship: 'Alternative', description: 'The edition as a NewsML-G2 package' },
  elsewhere: { relationship: 'Supplement', description: 'What the publication said of itself and of stories that are named here' },
} as const satisfies Record<string, Pick<Attachment, 'relationship' | 'description'>>;

interface SourceFile extends Kind {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** All source files, or undefined where a story's own is not there: a part of them could not be built. */
async function sourceOf({ stories, edition, faces }: Made, world: World): Promise<readonly SourceFile[] | undefined> {
  const files: SourceFile[] = [];
  const take = async (path: string, kind: Kind, part = (bytes: Uint8Array) => bytes): Promise<boolean> => {
    const bytes = await world.read(path);
    if (bytes) files.push({ path, bytes: part(bytes), ...kind });
    return bytes !== undefined;
  };
  if (edition && !(await take(edition.path, { what: 'edition', mediaType: 'application/yaml' }))) return undefined;
  if (edition?.cover) await take(edition.cover.src, { what: 'picture', mediaType: edition.cover.mediaType });
  for (const { path, header, body } of stories) {
    // Of a kill no withdrawn text is in any file.
    const part = header.status === 'canceled' ? (bytes: Uint8Array) => noticeSource(bytes, header) : undefined;
    if (!(await take(path, { what: 'story', mediaType: 'text/markdown' }, part))) return undefined;
    for (const { src, mediaType } of picturesIn(body)) await take(src, { what: 'picture', mediaType });
  }
  await take(settingsFile, { what: 'settings', mediaType: 'application/yaml' });
  for (const [path, bytes] of faces) files.push({ path, bytes, what: 'face', mediaType: 'font/ttf' });
  return files;
}

/** What these files alone do not say; undefined where they say all. */
function elsewhereOf({ stories }: Made, world: World, settings: Uint8Array | undefined): Elsewhere | undefined {
  const { house } = world;
  const here = new Set(stories.map(({ header }) => header.slug));
  const named = [...new Set(stories.flatMap(({ header }) => othersOf(header, world)))].filter((slug) => !here.has(slug)).sort();
  // An item names the addresses of all that was made of the story, and a package of all that was made of the edition: no other formats.
  const made = house.baseUrl === undefined ? [] : stories.flatMap(({ renditions }) => renditions);
  const formats = [...new Set(made.map(({ format }) => format))];
  const isNamed = settings !== undefined && /^name[ \t]*:[ \t]*[^\s#]/m.test(new TextDecoder().decode(settings));
  const topics = house.vocabularies?.mediatopics === undefined ? undefined : topicsOf(stories, world);
  if (isNamed && formats.length === 0 && !topics && named.length === 0) return undefined;
  return {
    ...(!isNamed && { name: house.name }),
    ...(formats.length > 0 && { formats }),
    ...(topics && { topics }),
    stories: Object.fromEntries(named.map((slug) => [slug, mentionOf(world.card(slug)?.header)])),
  };
}

/** The topics that stories name and all above them, by code: the vocabulary itself has hundreds of kilobytes. */
function topicsOf(stories: readonly Story[], { topic }: World): Topic[] {
  const codes = new Set(stories.flatMap(({ header }) => header.subjects.flatMap((code) => codesUpFrom(code, topic))));
  return [...codes].sort().flatMap((code) => topic(code) ?? []);
}

const othersOf = ({ slug, related, translationOf }: Header, world: World): readonly string[] => [
  ...related,
  ...(translationOf === undefined ? [] : [translationOf]),
  ...world.translations(slug).map(({ header }) => header.slug),
];

const mentionOf = (header: Header | undefined) =>
  header
    ? {
        guid: header.guid,
        headline: header.headline,
        language: header.language,
        credit: header.credit,
        published: header.published,
        ...(header.translationOf !== undefined && { translationOf: header.translationOf }),
      }
    : null;

/** A name without its folders that no source file has. */
function freeName(path: string, taken: ReadonlyMap<string, unknown>): string {
  let name = path.split('/').at(-1) ?? path;
  while (taken.has(name)) name = `_${name}`;
  return name;
}

const encoded = (text: string) => new TextEncoder().encode(text);
