import { join } from 'node:path';
import type { Diagnostic, Proven } from '../model/index.ts';
import type { Passing } from '../press/index.ts';
import type { Disk } from './disk.ts';
import { EnvironmentFault, inPlainWords, outFaults } from './faults.ts';
import { abreast } from './inParallel.ts';
import { commit, finish, type Journal, journalOf, nameOf, stagingOf, survey } from './journal.ts';
import type { Lock } from './lock.ts';
import { type Manifest, type ManifestFile, printManifest, sha256 } from './manifest.ts';
import { byCodePoint, fold, foldersOf, manifestName } from './paths.ts';

/** A sealed file whose bytes lie on the disk: in the staging folder, or in dist/ already, where `from` is missing. */
export interface Held {
  readonly sealed: Omit<Proven, 'bytes'>;
  readonly size: number;
  readonly from?: string;
}

/** Where sealed files wait for the pass. */
export interface Staging {
  /** Begins to write a file. It goes on while the next is made: a disk that syncs takes longer over it than a format does. */
  put(file: Proven): Promise<Held>;
  /** Writes a file as it passes, so that it is never whole in memory; nothing is kept of one that was not sealed in the end. */
  pass(file: Passing): Promise<readonly Held[]>;
  /** The same file again, with its bytes. */
  take(held: Held): Promise<Proven>;
  /** A new name in the staging folder. */
  name(): string;
  /** When all that was put lies on the disk; throws what went wrong with any of it. */
  written(): Promise<void>;
  /** When nothing is being written any more, however it went. */
  quiet(): Promise<void>;
}

/** The folder that a build writes to, and what stands in it. */
export interface Out {
  readonly root: string;
  readonly old: Manifest | undefined;
  readonly oldBytes: Uint8Array | undefined;
  readonly disk: Disk;
}

/** An empty staging folder; what a build that was cut short left there is thrown away. */
export async function openStaging({ root, old, disk }: Out): Promise<Staging> {
  const folder = stagingOf(root);
  await disk.removeTree(folder);
  await disk.makeFolder(folder);
  const spelt = new Map(old?.files.map(({ path }) => [fold(path), path]));
  let count = 0;
  const name = () => {
    count += 1;
    return String(count);
  };
  const standing = survey(root, disk);
  // A disk that folds case would show the old name's file under the new name, and lose it with the old name.
  const stands = async ({ path, sha256: expected }: Held['sealed'], size: number) => {
    if ((spelt.get(fold(path)) ?? path) !== path || (await standing.at(path)) !== 'file') return false;
    return (await disk.entry(join(root, path)))?.size === size && (await disk.digest(join(root, path))) === expected;
  };
  const writing = new Set<Promise<void>>();
  let fault: { readonly thrown: unknown } | undefined;
  const write = async (from: string, bytes: Uint8Array) => {
    try {
      await disk.write(join(folder, from), bytes);
    } catch (thrown) {
      fault ??= { thrown };
    }
  };
  const quiet = async () => {
    await Promise.all(writing);
  };
  const written = async () => {
    await quiet();
    if (fault) throw fault.thrown;
  };
  return {
    name,
    written,
    quiet,
    put: async (file) => {
      const { bytes, ...sealed } = file;
      const held = { sealed, size: bytes.length };
      if (await stands(sealed, held.size)) return held;
      if (writing.size >= abreast) await Promise.race(writing);
      if (fault) throw fault.thrown;
      const from = name();
      const begun = write(from, bytes).finally(() => writing.delete(begun));
      writing.add(begun);
      return { ...held, from };
    },
    pass: async (file) => {
      const from = name();
      await disk.writeAll(join(folder, from), file.chunks);
      const passed = file.seal();
      if (passed !== undefined) {
        const { size, ...sealed } = passed;
        if (!(await stands(sealed, size))) return [{ sealed, size, from }];
        await disk.removeFile(join(folder, from));
        return [{ sealed, size }];
      }
      await disk.removeFile(join(folder, from));
      return [];
    },
    take: async ({ sealed, from }) => {
      await written();
      const path = from === undefined ? join(root, sealed.path) : join(folder, from);
      const reading = await disk.read(path);
      if (!('bytes' in reading) || sha256(reading.bytes) !== sealed.sha256) throw new EnvironmentFault(outFaults.changed(path));
      return { ...sealed, bytes: reading.bytes };
    },
  };
}

/** What is to stand in dist/, all of it. */
export interface Delivery {
  readonly outputs: readonly { readonly held: Held; readonly row: ManifestFile }[];
  /** What all of them were made with. */
  readonly house?: Manifest['house'];
  readonly staging: Staging;
  readonly lock: Lock;
}

export interface Written {
  readonly written: number;
  readonly unchanged: number;
  /** Files that went, because no build makes them any more. */
  readonly stale: readonly ManifestFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes dist/ what is delivered, in one pass; until the pass is decided nothing in it has changed. Where all stands already, nothing is written. */
export async function deliver(out: Out, { outputs, house = [], staging, lock }: Delivery): Promise<Written> {
  const { root, disk, old, oldBytes } = out;
  const current = new Set(outputs.map(({ row }) => row.path));
  await staging.written();
  const stale = (old?.files ?? []).filter(({ path }) => !current.has(path));
  const fresh = outputs.filter(({ held }) => held.from !== undefined);
  const counts = { written: fresh.length, unchanged: outputs.length - fresh.length, stale };
  const manifest = printManifest({ files: outputs.map(({ row }) => row), house }, old);
  if (fresh.length === 0 && stale.length === 0 && oldBytes !== undefined && sameBytes(manifest, oldBytes))
    return { ...counts, diagnostics: [] };

  const { clear, remove } = orderOf(stale, [...current]);
  const folders = await newFolders(out, { paths: fresh.map(({ row }) => row.path), clear });
  await confirmWritable(out, [...fresh.map(({ row }) => row.path), ...clear, ...remove]);
  const put = async (from: string, make: (path: string) => Promise<unknown>) => {
    await make(join(stagingOf(root), from));
    return from;
  };
  const journal: Journal = {
    version: 1,
    clear,
    folders: await inTurn(folders, async (path) => ({ path, from: await put(staging.name(), disk.makeFolder) })),
    files: fresh.map(({ held, row }) => ({ from: held.from ?? '', path: row.path, sha256: row.sha256 })),
    remove,
    manifest: {
      from: await put(staging.name(), (path) => disk.write(path, manifest)),
      path: manifestName,
      sha256: sha256(manifest),
    },
  };
  await lock.confirm();
  await commit(root, journal, disk);
  try {
    return { ...counts, diagnostics: await finish(root, journal, disk) };
  } catch (thrown) {
    throw afterDecision(inPlainWords(thrown));
  }
}

/** A fault in the pass does not undo the build: what is left to do stands in the journal. */
const afterDecision = (thrown: unknown) =>
  thrown instanceof EnvironmentFault
    ? new EnvironmentFault({
        ...thrown.diagnostic,
        hints: [...thrown.diagnostic.hints, 'The next build finishes what this one began to write'],
      })
    : thrown;

/** Throws away what was staged; a pass that is decided keeps it. */
export async function discard({ root, disk }: Pick<Out, 'root' | 'disk'>): Promise<void> {
  if ((await disk.entry(journalOf(root))) === undefined) await disk.removeTree(stagingOf(root));
}

/** Stale files go after the new ones have come, but where a new name needs their place. */
function orderOf(stale: readonly ManifestFile[], current: readonly string[]): Pick<Journal, 'clear' | 'remove'> {
  const names = new Set(current.map(fold));
  const folders = new Set(current.flatMap(foldersOf).map(fold));
  const needed = (path: string) =>
    names.has(fold(path)) || folders.has(fold(path)) || foldersOf(path).some((folder) => names.has(fold(folder)));
  const paths = stale.map(({ path }) => path).sort(byCodePoint);
  return { clear: paths.filter(needed), remove: paths.filter((path) => !needed(path)) };
}

/** Throws where a folder in which a name is to come or go may not be written to: the pass would stop in the middle. */
async function confirmWritable({ root, disk }: Out, paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => foldersOf(path).at(-1) ?? ''))) {
    const at = join(root, folder);
    if ((await disk.entry(at))?.kind === 'folder' && !(await disk.mayWrite(at))) throw new EnvironmentFault(outFaults.notWritable(at));
  }
}

/**
 * The folders that must be made before the files can come, outermost first. Throws where something stands in the way that no build
 * wrote: a foreign file or folder under an output's name, or a link, which could lead anywhere.
 */
async function newFolders(
  { root, disk, old }: Out,
  { paths, clear }: { paths: readonly string[]; clear: readonly string[] },
): Promise<readonly string[]> {
  const own = new Set(old?.files.map(({ path }) => path));
  const going = new Set(clear);
  const missing = new Set<string>();
  const seen = new Set<string>();
  for (const folder of paths.flatMap(foldersOf)) {
    if (seen.has(folder)) continue;
    seen.add(folder);
    const kind = foldersOf(folder).some((outer) => missing.has(outer)) ? undefined : (await disk.entry(join(root, folder)))?.kind;
    if (kind === 'folder') continue;
    if (kind === undefined || (kind === 'file' && going.has(folder))) missing.add(folder);
    else throw new EnvironmentFault(outFaults.inTheWay(join(root, folder), nameOf[kind]));
  }
  for (const path of paths) {
    if (foldersOf(path).some((folder) => missing.has(folder))) continue;
    const kind = (await disk.entry(join(root, path)))?.kind;
    const free =
      kind === undefined ||
      (kind === 'file' && (own.has(path) || (await isRespelt(path)))) ||
      (kind === 'folder' && (await willBeEmpty(path)));
    if (!free) throw new EnvironmentFault(outFaults.inTheWay(join(root, path), nameOf[kind]));
  }
  return [...missing].sort(byCodePoint);

  /** On a disk that folds case, the file seen under a new name can be an old one that goes. */
  async function isRespelt(path: string): Promise<boolean> {
    const old = clear.find((each) => fold(each) === fold(path));
    if (old === undefined) return false;
    const names = (await disk.list(join(root, path, '..'))).map(({ name }) => name);
    return !names.includes(path.split('/').at(-1) ?? '');
  }

  /** Whether all in a folder goes. One that is empty already is not ours, and nothing takes it away. */
  async function willBeEmpty(folder: string): Promise<boolean> {
    const entries = await disk.list(join(root, folder));
    if (entries.length === 0) return false;
    for (const { name, kind } of entries) {
      const path = `${folder}/${name}`;
      if (!(kind === 'folder' ? await willBeEmpty(path) : kind === 'file' && going.has(path))) return false;
    }
    return true;
  }
}

async function inTurn<T, U>(items: readonly T[], act: (item: T) => Promise<U>): Promise<readonly U[]> {
  const results: U[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);
