import { join } from 'node:path';
import * as z from 'zod';
import type { Diagnostic } from '../model/index.ts';
import type { Disk, Kind } from './disk.ts';
import { buildFaults, EnvironmentFault, outFaults } from './faults.ts';
import { inParallel } from './inParallel.ts';
import { jsonOf, sha256 } from './manifest.ts';
import { byCodePoint, foldersOf, isOutputPath, manifestName, workFolder } from './paths.ts';

/**
 * What the pass into dist/ does, all of it decided: once the journal stands under its name, dist/ is the new publication, only not yet
 * carried out. `from` names a file or an empty folder in the staging folder, so that the pass needs no room on the disk.
 */
export interface Journal {
  readonly version: 1;
  /** Outputs that are no longer made and whose names new ones need: a file where a folder comes, a name in other letters. */
  readonly clear: readonly string[];
  /** Outermost first. */
  readonly folders: readonly Move[];
  readonly files: readonly Sealed[];
  /** Outputs that are no longer made. */
  readonly remove: readonly string[];
  readonly manifest: Sealed;
}

interface Move {
  readonly from: string;
  readonly path: string;
}

interface Sealed extends Move {
  readonly sha256: string;
}

const staged = z.string().regex(/^\d+$/);
const output = z.string().refine(isOutputPath);
const digest = z.string().regex(/^[\da-f]{64}$/);
const journalSchema = z.object({
  version: z.literal(1),
  clear: z.array(output),
  folders: z.array(z.object({ from: staged, path: output })),
  files: z.array(z.object({ from: staged, path: output, sha256: digest })),
  remove: z.array(output),
  manifest: z.object({ from: staged, path: z.literal(manifestName), sha256: digest }),
});

export const journalOf = (root: string) => join(root, workFolder, 'journal.json');
export const stagingOf = (root: string) => join(root, workFolder, 'staging');

/** Writes the journal under its name: the moment at which dist/ becomes the new publication. */
export async function commit(root: string, journal: Journal, disk: Disk): Promise<void> {
  const draft = join(stagingOf(root), 'journal');
  await disk.write(draft, new TextEncoder().encode(JSON.stringify(journal)));
  await disk.sync(stagingOf(root));
  await disk.rename(draft, journalOf(root));
  await disk.sync(join(root, workFolder));
  // Or a power cut could take the folder with the journal in it.
  await disk.sync(root);
}

/** The journal of a build that was cut short; undefined where there is none. */
export async function readJournal(root: string, disk: Disk): Promise<Journal | undefined> {
  const path = journalOf(root);
  const reading = await disk.read(path);
  if ('refused' in reading) {
    if (reading.refused === 'missing') return undefined;
    throw new EnvironmentFault(outFaults.strangeJournal(path, 'it cannot be read'));
  }
  const parsed = journalSchema.safeParse(jsonOf(reading.bytes));
  if (!parsed.success) throw new EnvironmentFault(outFaults.strangeJournal(path, 'it is no journal of a build'));
  return parsed.data;
}

/**
 * The pass: staged files get their names, stale ones go, the manifest comes last. Each step may have been done already, by a pass that was
 * cut short, so that doing it all again from the top is always right.
 */
export async function finish(root: string, journal: Journal, disk: Disk): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const staging = stagingOf(root);
  const remove = async (paths: readonly string[]) => {
    const standing = survey(root, disk);
    for (const path of paths) {
      const kind = await standing.at(path);
      if (kind === 'file') await disk.removeFile(join(root, path));
      else if (kind !== undefined) diagnostics.push(buildFaults.left(path));
    }
    await prune(root, paths, disk);
  };
  await remove(journal.clear);
  for (const { from, path } of journal.folders) {
    if ((await disk.entry(join(root, path)))?.kind === 'folder') continue;
    if (!(await moved(join(staging, from), join(root, path), disk))) await disk.makeFolder(join(root, path));
  }
  let standing = survey(root, disk);
  for (const { from, path, sha256: expected } of journal.files) {
    const way = await standing.way(path);
    if (way === undefined) {
      // Somebody removed a folder since the pass was decided.
      for (const folder of foldersOf(path)) await disk.makeFolder(join(root, folder));
      standing = survey(root, disk);
    } else if (way !== 'folder') throw new EnvironmentFault(outFaults.inTheWay(join(root, path), nameOf[way]));
    if (await moved(join(staging, from), join(root, path), disk)) continue;
    const reading = await disk.read(join(root, path));
    if (!('bytes' in reading) || sha256(reading.bytes) !== expected) diagnostics.push(buildFaults.lost(path));
  }
  await remove(journal.remove);
  await moved(join(staging, journal.manifest.from), join(root, manifestName), disk);
  await inParallel(touched(journal), async (folder) => {
    if ((await disk.entry(join(root, folder)))?.kind === 'folder') await disk.sync(join(root, folder));
  });
  await disk.removeFile(journalOf(root));
  await disk.removeTree(staging);
  return diagnostics;
}

/** Renames, or says that there is nothing to rename: an earlier pass has done it. */
async function moved(from: string, to: string, disk: Disk): Promise<boolean> {
  try {
    await disk.rename(from, to);
    return true;
  } catch (error) {
    if ((await disk.entry(from)) === undefined) return false;
    throw error;
  }
}

/** Looks at names in dist/ without following a link on the way to them. Each folder is looked at once. */
export interface Survey {
  /** What the folders of an output are: real ones, or the first that is something else; undefined where there is nothing. */
  way(path: string): Promise<Kind | undefined>;
  /** What stands at an output's name; a link on the way counts as what stands there. */
  at(path: string): Promise<Kind | undefined>;
}

export function survey(root: string, disk: Disk): Survey {
  const kinds = new Map<string, Kind | undefined>();
  const way: Survey['way'] = async (path) => {
    for (const folder of foldersOf(path)) {
      if (!kinds.has(folder)) kinds.set(folder, (await disk.entry(join(root, folder)))?.kind);
      const kind = kinds.get(folder);
      if (kind !== 'folder') return kind;
    }
    return 'folder';
  };
  return {
    way,
    at: async (path) => {
      const kind = await way(path);
      // Nothing of ours lies below a file that stands in the place of a folder.
      if (kind !== 'folder') return kind === 'file' ? undefined : kind;
      return (await disk.entry(join(root, path)))?.kind;
    },
  };
}

export const nameOf = { file: 'A file', folder: 'A folder', link: 'A link', other: 'Something that is neither file nor folder' } as const;

/** Removes the folders that have lost their last file with these paths, innermost first. */
async function prune(root: string, paths: readonly string[], disk: Disk): Promise<void> {
  const folders = [...new Set(paths.flatMap(foldersOf))].sort((a, b) => b.split('/').length - a.split('/').length || byCodePoint(a, b));
  const standing = survey(root, disk);
  for (const folder of folders) if ((await standing.at(folder)) === 'folder') await disk.removeFolder(join(root, folder));
}

/** Every folder in which a name came or went; '' is dist/ itself. */
function touched({ clear, folders, files, remove }: Journal): readonly string[] {
  const paths = [...clear, ...remove, ...folders.map(({ path }) => path), ...files.map(({ path }) => path)];
  return [...new Set(['', ...folders.map(({ path }) => path), ...paths.flatMap(foldersOf)])].sort(byCodePoint);
}
