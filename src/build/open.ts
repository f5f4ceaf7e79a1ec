import { join, sep } from 'node:path';
import type {
  Diagnostic,
  Edition,
  Format,
  OpenSource,
  Place,
  Publication,
  Refusal,
  Settings,
  SourceFile,
  Story,
  Vocabulary,
} from '../model/index.ts';
import { elsewhereFile, limits, topTopics } from '../model/index.ts';
import {
  gather,
  gatherEditions,
  type ReadEdition,
  type ReadElsewhere,
  readEdition,
  readElsewhere,
  readSettings,
  readStory,
  readVocabularies,
} from '../read/index.ts';
import type { Disk, Kind } from './disk.ts';
import { codeOf, disk as realDisk } from './disk.ts';
import { sourceFaults, WrongRequest } from './faults.ts';
import { sha256 } from './manifest.ts';
import { byCodePoint } from './paths.ts';

/** A publication as it was read. */
export interface Opened {
  /** undefined where publication.yaml has errors, or nothing can be published. */
  readonly publication?: Publication;
  readonly settings: Settings;
  /** In the order of their paths, without those that have errors. */
  readonly stories: readonly Story[];
  /** In the order of their paths, without those that have errors. They may name stories that a build holds back. */
  readonly editions: readonly Edition[];
  /** Stories that are named and lie elsewhere, by slug. */
  readonly elsewhere: ReadElsewhere['cards'];
  /** The newsroom's vocabulary; without one, the top topics. */
  readonly topics: Vocabulary;
  /** Files of stories and editions that have errors, by path. */
  readonly bad: readonly string[];
  /** Files whose errors let nothing be published. */
  readonly ruling: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Lower-case hex of the SHA-256 that a file had when it was read; undefined for one that was not. */
  digestOf(path: string): string | undefined;
  /** Where a value of a header or of an edition stands; where it begins, for one that is not there. */
  placeOf(path: string, key: string): Place;
  /** Any file of the publication by its path; undefined where there is none that may be read. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Why `read` gives nothing; undefined where it gives bytes. */
  refusal(path: string): Promise<Refusal | undefined>;
}

export const settingsFile = 'publication.yaml';

/** Source folder -> the publication in it, with all that is wrong with it. Nothing is read that lies outside of the folder. */
export async function openPublication(folder: string, formats: readonly Format[], disk: Disk = realDisk): Promise<Opened> {
  const shelf = await openShelf(folder, disk);
  const found = await findFiles(shelf, storyFiles);
  const foundEditions = await findFiles(shelf, editionFiles);
  const diagnostics: Diagnostic[] = [...found.diagnostics, ...foundEditions.diagnostics];
  const digests = new Map<string, string>();
  const keep = (path: string, bytes: Uint8Array) => {
    digests.set(path.normalize('NFC'), sha256(bytes));
    return bytes;
  };

  const written = await shelf.open(settingsFile, limits.storyBytes);
  const named = await shelf.open(elsewhereFile, limits.storyBytes);
  const elsewhere = readElsewhere('bytes' in named ? { path: elsewhereFile, bytes: keep(elsewhereFile, named.bytes) } : undefined);
  if ('refused' in named && named.refused !== 'missing') diagnostics.push(sourceFaults.refused(elsewhereFile, named.refused));
  diagnostics.push(...elsewhere.diagnostics);
  const settingsRead = readSettings(
    'bytes' in written ? { path: settingsFile, bytes: keep(settingsFile, written.bytes) } : undefined,
    Object.fromEntries(formats.map(({ name, settings }) => [name, settings])),
  );
  diagnostics.push(...settingsRead.diagnostics);
  const settings = settingsAmong(settingsRead.settings, elsewhere);
  if ('refused' in written) {
    if (written.refused !== 'missing' || (await shelf.isLink(settingsFile)))
      diagnostics.push(sourceFaults.refused(settingsFile, written.refused));
    else diagnostics.push(...(await misnamed(shelf)));
  }

  const open: OpenSource = async (path) => {
    const reading = await shelf.open(path, limits.pictureBytes);
    if ('bytes' in reading) keep(path, reading.bytes);
    return reading;
  };
  const vocabulary = await readVocabularies({ settings, places: settingsRead.places }, open);
  // A part of a publication was given the topics that it names.
  const topics = vocabulary.missing && elsewhere.topics ? elsewhere.topics : vocabulary.mediatopics;
  if (!vocabulary.missing || !elsewhere.topics) diagnostics.push(...vocabulary.diagnostics);
  const places = new Map<string, Readonly<Record<string, Place>>>();
  const drafts: Story[] = [];
  const absent: string[] = [...elsewhere.slugs, ...found.bad.map(slugOfName)];
  for (const path of found.good) {
    const reading = await shelf.open(path, limits.storyBytes);
    if ('refused' in reading) {
      diagnostics.push(sourceFaults.refused(path, reading.refused));
      absent.push(slugOfName(path));
      continue;
    }
    const file: SourceFile = { path, bytes: keep(path, reading.bytes) };
    const { story, diagnostics: own, places: spots } = await readStory(file, { settings, topics, open });
    places.set(path, spots);
    diagnostics.push(...own);
    if (story && !own.some(isError)) drafts.push(story);
    else absent.push(slugOfName(path), ...slugsIn(file.bytes));
  }
  const all = gather(settings, drafts, absent);
  diagnostics.push(...all.diagnostics);

  const read: ReadEdition[] = [];
  for (const path of foundEditions.good) {
    const reading = await shelf.open(path, limits.storyBytes);
    if ('refused' in reading) diagnostics.push(sourceFaults.refused(path, reading.refused));
    else read.push(await readEdition({ path, bytes: keep(path, reading.bytes) }, { settings, open }));
  }
  diagnostics.push(...read.flatMap((one) => one.diagnostics));
  for (const { edition, places: spots } of read) if (edition) places.set(edition.path, spots);
  const kept = new Set(all.stories);
  const refused = drafts.filter((story) => !kept.has(story)).map(({ header }) => header.slug);
  const bound = gatherEditions(read, { stories: all.stories, absent: [...absent, ...refused] });
  diagnostics.push(...bound.diagnostics);

  const others = [...found.others, ...foundEditions.others].filter((path) => !digests.has(path));
  diagnostics.push(...others.map((path) => (isMisnamed(path) ? sourceFaults.misnamedEdition(path) : sourceFaults.unused(path))));
  const files = [...found.good, ...found.bad];
  const isRefused = (path: string) => found.diagnostics.some(({ place }) => place?.path === path);
  if (files.length === 0 && !isRefused(storyFiles.folder)) diagnostics.push(sourceFaults.noStories(folder));

  const good = new Set([...all.stories, ...bound.editions].map(({ path }) => path));
  const ruling = [settingsFile, elsewhereFile, ...(vocabulary.path === undefined ? [] : [vocabulary.path])];
  const settingsFail = diagnostics.some((each) => isError(each) && ruling.includes(each.place?.path ?? ''));
  return {
    ...(!settingsFail && files.length > 0 && { publication: all.publication }),
    settings: all.publication.settings,
    stories: [...all.stories].sort((a, b) => byCodePoint(a.path, b.path)),
    elsewhere: elsewhere.cards,
    topics: topics ?? topTopics,
    editions: [...bound.editions].sort((a, b) => byCodePoint(a.path, b.path)),
    bad: [...files, ...foundEditions.good, ...foundEditions.bad].filter((path) => !good.has(path)).sort(byCodePoint),
    ruling,
    diagnostics,
    digestOf: (path) => digests.get(path.normalize('NFC')),
    placeOf: (path, key) => places.get(path)?.[key] ?? { path },
    read: async (path) => {
      const reading = await shelf.open(path, limits.pictureBytes);
      return 'bytes' in reading ? reading.bytes : undefined;
    },
    refusal: async (path) => {
      const reading = await shelf.open(path, limits.pictureBytes);
      return 'refused' in reading ? reading.refused : undefined;
    },
  };
}

/** A part of a publication is made as it was when all of it was there. */
const settingsAmong = (settings: Settings, { name, formats }: ReadElsewhere): Settings => ({
  ...settings,
  ...(settings.name === '' && name !== undefined && { name }),
  ...(formats && { formats }),
});

/** What a story that cannot be read would be called, so that those that name it are no worse for it: by its file name, and by its header. */
const slugOfName = (path: string) => (path.split('/').at(-1) ?? '').replace(/\.md$/i, '').toLowerCase();
const slugsIn = (bytes: Uint8Array): readonly string[] => {
  const [, slug] = /^slug:\s*["']?([a-z\d-]+)/m.exec(new TextDecoder().decode(bytes)) ?? [];
  return slug === undefined ? [] : [slug];
};

export const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** The source folder: names go in as NFC with `/`, whatever the disk's own spelling is. */
interface Shelf {
  /** Where a path really is, or why it is not read. */
  locate(path: string): Promise<{ readonly at: string; readonly kind: Kind } | { readonly refused: Refusal }>;
  open(path: string, most: number): Promise<{ readonly bytes: Uint8Array } | { readonly refused: Refusal }>;
  isLink(path: string): Promise<boolean>;
  list(folder: string): Promise<readonly string[]>;
}

async function openShelf(folder: string, disk: Disk): Promise<Shelf> {
  const root = await disk.real(folder);
  if (root === undefined) throw new WrongRequest(sourceFaults.noFolder(folder));
  if ((await disk.entry(root))?.kind !== 'folder') throw new WrongRequest(sourceFaults.notAFolder(folder));
  /** The disk's own spelling of each folder and file seen so far, by path. */
  const spelling = new Map<string, string>();
  const places = (path: string) => [...new Set([spelling.get(path) ?? path, path, path.normalize('NFD')])].map((name) => join(root, name));
  const locate: Shelf['locate'] = async (asked) => {
    const path = asked.normalize('NFC');
    const names = path.split('/');
    if (names.includes('..') || path.startsWith('/') || path.includes('\\')) return { refused: 'outside' };
    if (path.includes('\0')) return { refused: 'missing' };
    try {
      for (const place of places(path)) {
        const at = await disk.real(place);
        if (at === undefined) continue;
        if (at !== root && !at.startsWith(root.endsWith(sep) ? root : root + sep)) return { refused: 'outside' };
        const kind = (await disk.entry(at))?.kind;
        if (kind !== undefined) return { at, kind };
      }
      return { refused: 'missing' };
    } catch (error) {
      if (isForbidden(error)) return { refused: 'unreadable' };
      throw error;
    }
  };
  return {
    locate,
    open: async (path, most) => {
      const place = await locate(path);
      return 'at' in place ? disk.read(place.at, most) : place;
    },
    isLink: async (path) => (await disk.entry(join(root, path)))?.kind === 'link',
    list: async (path) => {
      const at = join(root, spelling.get(path) ?? path);
      return (await disk.list(at)).map(({ name }) => {
        const spelt = path === '' ? name : `${spelling.get(path) ?? path}/${name}`;
        const normal = spelt.normalize('NFC');
        if (normal !== spelt && !spelling.has(normal)) spelling.set(normal, spelt);
        return normal;
      });
    },
  };
}

/** A folder, and which of its files are read. */
interface Wanted {
  readonly folder: string;
  readonly name: RegExp;
}

const storyFiles: Wanted = { folder: 'stories', name: /\.md$/i };
const editionFiles: Wanted = { folder: 'editions', name: /\.yaml$/i };
const isMisnamed = (path: string) => path.startsWith(`${editionFiles.folder}/`) && /\.yml$/i.test(path);

interface Found {
  readonly good: readonly string[];
  /** Named like those that are read, but not to be read; a diagnostic says why. */
  readonly bad: readonly string[];
  readonly others: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Goes through a folder, links that stay in the source folder followed. Sorted, so that no disk's own order is seen. */
async function findFiles(shelf: Shelf, { folder, name: wanted }: Wanted): Promise<Found> {
  const good: string[] = [];
  const bad: string[] = [];
  const others: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const refuse = (path: string, diagnostic: Diagnostic) => {
    diagnostics.push(diagnostic);
    if (wanted.test(path)) bad.push(path);
  };
  const visit = async (path: string, within: readonly string[]): Promise<void> => {
    if (path.includes('\\')) return refuse(path, sourceFaults.backslash(path));
    const place = await shelf.locate(path);
    if ('refused' in place) {
      if (path !== folder || place.refused !== 'missing') refuse(path, sourceFaults.refused(path, place.refused));
      return;
    }
    if (place.kind !== 'folder') {
      if (place.kind !== 'file' && wanted.test(path)) refuse(path, sourceFaults.refused(path, 'not-a-file'));
      else (wanted.test(path) ? good : others).push(path);
      return;
    }
    if (within.includes(place.at)) return refuse(path, sourceFaults.cycle(path));
    const names = await shelf.list(path).catch((error: unknown) => {
      if (!isForbidden(error)) throw error;
      refuse(path, sourceFaults.refused(path, 'unreadable'));
      return [];
    });
    const seen = new Set<string>();
    for (const name of [...names].sort(byCodePoint)) {
      if (name.slice(path.length + 1).startsWith('.')) continue;
      if (seen.has(name)) refuse(name, sourceFaults.sameName(name));
      else await visit(name, [...within, place.at]);
      seen.add(name);
    }
  };
  await visit(folder, []);
  return { good: good.sort(byCodePoint), bad, others: others.sort(byCodePoint), diagnostics };
}

const isForbidden = (error: unknown) => ['EACCES', 'EPERM'].includes(codeOf(error) ?? '');

/** publication.yml and the like, which would be passed over in silence. */
async function misnamed(shelf: Shelf): Promise<readonly Diagnostic[]> {
  const names = await shelf.list('');
  return names.filter((name) => name !== settingsFile && /^publication\.ya?ml$/i.test(name)).map(sourceFaults.misnamedSettings);
}
