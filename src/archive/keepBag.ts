import { join } from 'node:path';
import type { ChainFile, NewLink } from './chain.ts';
import { type Digests, digesting, digestsAt, digestsOf, type Filed } from './digests.ts';
import { type Disk, piecesOf } from './disk.ts';
import { type Holding, type Making, printHolding } from './held.ts';
import { inBag, lockName, workName } from './layout.ts';
import { tagFiles } from './tagFiles.ts';

/** A file that goes into a bag: where it lies, what it must be, and what to say where it is not. */
export interface Incoming {
  readonly from: string;
  readonly path: string;
  readonly sha256: string;
}

/** An open archive. */
export interface Archive {
  readonly root: string;
  readonly disk: Disk;
  readonly chain: ChainFile;
}

/** A bag that is to be: where in the archive, and what goes into it. */
export interface Bag {
  readonly holding: Holding;
  readonly path: string;
  readonly files: readonly Incoming[];
}

/** A file whose bytes are not those that were expected. */
export interface Changed {
  readonly changed: Incoming;
  readonly here: string;
}

const staging = (root: string) => join(root, workName, 'bag');
const pending = (root: string) => join(root, workName, 'pending.json');

/**
 * Makes a bag and takes it into the chain. The order makes it whole or not at all:
 * 1. all is written and synced in a staging folder, 2. a note says which bag comes, 3. the folder gets its name, 4. the chain gets its line.
 * Killed before 3, nothing has come; after it, `settleArchive` finds the note and writes the line.
 */
export async function keepBag(archive: Archive, bag: Bag, making: Making): Promise<Changed | undefined> {
  try {
    return await layBag(archive, bag, making);
  } catch (error) {
    // On a full disk this makes room; the note stays, because the bag may have its name.
    await archive.disk.removeTree(staging(archive.root)).catch(() => {});
    throw error;
  }
}

async function layBag(archive: Archive, { holding, path, files }: Bag, making: Making): Promise<Changed | undefined> {
  const { root, disk, chain } = archive;
  const stage = staging(root);
  await disk.removeTree(stage);
  const folders = await layFolders(stage, [...files.map((file) => file.path), inBag.holding, inBag.premis], disk);
  const payload: Filed[] = [];
  for (const file of files) {
    const digests = await copy(file, join(stage, file.path), disk);
    if (digests.sha256 !== file.sha256) {
      await disk.removeTree(stage);
      return { changed: file, here: digests.sha256 };
    }
    payload.push([file.path, digests]);
  }
  const told = printHolding(holding);
  await disk.write(join(stage, inBag.holding), told);
  payload.push([inBag.holding, digestsOf(told)]);
  const tags = new Map(tagFiles(holding, payload, making));
  for (const [name, bytes] of tags) await disk.write(join(stage, name), bytes);
  for (const folder of folders) await disk.sync(folder);

  const digestOf = (name: string) => digestsOf(tags.get(name) ?? new Uint8Array());
  const link: NewLink = {
    path,
    guid: holding.guid,
    version: holding.version,
    sha256: digestOf(inBag.tagManifest('sha256')).sha256,
    sha512: digestOf(inBag.tagManifest('sha512')).sha512,
  };
  await disk.removeFile(pending(root));
  await disk.write(pending(root), new TextEncoder().encode(JSON.stringify(link)));
  await disk.sync(join(root, workName));
  await shelve(archive, path);
  await chain.add(link);
  await disk.removeFile(pending(root));
  return undefined;
}

/** The staged bag gets its name, and all folders on the way to it theirs. */
async function shelve({ root, disk }: Archive, path: string): Promise<void> {
  let folder = root;
  for (const name of path.split('/').slice(0, -1)) {
    const inner = join(folder, name);
    if (await disk.makeFolder(inner)) await disk.sync(folder);
    folder = inner;
  }
  await disk.rename(staging(root), join(root, path));
  await disk.sync(folder);
}

/** Takes in the bag that a command was killed over, if it had its name already, and throws away what had not come so far. */
export async function settleArchive({ root, disk, chain }: Archive): Promise<void> {
  const reading = await disk.read(pending(root), 100_000);
  const link = 'bytes' in reading ? linkIn(reading.bytes) : undefined;
  if (link && chain.has(link) === undefined) {
    const tags = await digestsAt(join(root, link.path, inBag.tagManifest('sha256')), disk);
    if (tags?.sha256 === link.sha256) {
      // The rename may be in memory only.
      await disk.sync(join(root, link.path, '..'));
      await chain.add(link);
    }
  }
  const folder = join(root, workName);
  for (const { name } of await disk.list(folder)) if (name !== lockName) await disk.removeTree(join(folder, name));
}

/** The bag of which a note says that it comes; undefined where there is none. */
export async function pendingPath(root: string, disk: Disk): Promise<string | undefined> {
  const reading = await disk.read(pending(root), 100_000);
  return 'bytes' in reading ? linkIn(reading.bytes)?.path : undefined;
}

/** A note that was cut short says nothing: the folder it tells of has not got its name. */
function linkIn(bytes: Uint8Array): NewLink | undefined {
  try {
    const { path, guid, version, sha256, sha512 } = JSON.parse(new TextDecoder().decode(bytes)) as NewLink; // written by keepBag alone
    return [path, guid, sha256, sha512].every((text) => typeof text === 'string') && typeof version === 'number'
      ? { path, guid, version, sha256, sha512 }
      : undefined;
  } catch {
    return undefined;
  }
}

async function copy({ from }: Incoming, to: string, disk: Disk): Promise<Digests> {
  const digest = digesting();
  await disk.writeAll(to, digest.passing(piecesOf(from)));
  return digest.outcome();
}

/** The folders of a bag, innermost first, in which order they are synced. */
async function layFolders(stage: string, paths: readonly string[], disk: Disk): Promise<readonly string[]> {
  const folders = new Set(['']);
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    for (const at of parts.keys()) folders.add(parts.slice(0, at + 1).join('/'));
  }
  const all = [...folders].sort((a, b) => a.length - b.length).map((folder) => join(stage, folder));
  for (const folder of all) await disk.makeFolder(folder);
  return all.reverse();
}
