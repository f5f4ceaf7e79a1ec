import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** What became of a folder: written, or why not. */
export type Put = 'written' | 'in-use' | 'not-a-folder';

/** A file for a folder; one that is large, or one of many, may be read only when its turn comes. */
interface Placed {
  readonly path: string;
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
}

/**
 * Files -> a folder that was empty or not there, all of it or none. They are written into a folder of another name first: a new folder gets
 * its name last, of one that is there the files get theirs, so that it stays the one that somebody stands in, has mounted or has linked to.
 * Paths were looked at by `sourceIn`. What fails leaves neither files nor folders.
 */
export async function putFolder(files: readonly Placed[], to: string, signal?: AbortSignal): Promise<Put> {
  const made: string[] = [];
  const wanted = resolve(to);
  const target = (await unless(realpath(wanted), 'ENOENT')) ?? wanted;
  const there = await unless(readdir(target), 'ENOENT', 'ENOTDIR');
  if (there === undefined && (await exists(target))) return 'not-a-folder';
  if (there !== undefined && there.length > 0) return 'in-use';
  const staging = join(there ? target : dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}`);
  let isPlaced = false;
  try {
    await makeFolders(dirname(target), made);
    await mkdir(staging);
    for (const { path, bytes } of files) {
      signal?.throwIfAborted();
      await mkdir(join(staging, dirname(path)), { recursive: true });
      await write(join(staging, path), typeof bytes === 'function' ? await bytes() : bytes);
    }
    signal?.throwIfAborted();
    isPlaced = there ? await fill(target, staging) : ((await unless(rename(staging, target).then(yes), 'ENOTEMPTY', 'EEXIST')) ?? false);
    if (isPlaced && there) await rmdir(staging);
    return isPlaced ? 'written' : 'in-use';
  } finally {
    if (!isPlaced) {
      await rm(staging, { recursive: true, force: true }).catch(() => {});
      for (const folder of made.reverse()) await rmdir(folder).catch(() => {});
    }
  }
}

/** Moves what is in the staging folder up into the one that it stands in; false where somebody put files there meanwhile. */
async function fill(target: string, staging: string): Promise<boolean> {
  if ((await readdir(target)).length > 1) return false;
  const moved: string[] = [];
  try {
    for (const name of await readdir(staging)) {
      await rename(join(staging, name), join(target, name));
      moved.push(name);
    }
    return true;
  } catch (error) {
    for (const name of moved) await rm(join(target, name), { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

const yes = () => true as const;

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Outermost first, noted in `made`. */
async function makeFolders(folder: string, made: string[]): Promise<void> {
  const isThere =
    (await unless(
      mkdir(folder).then(() => made.push(folder)),
      'ENOENT',
      'EEXIST',
    )) !== undefined || (await exists(folder));
  if (isThere || dirname(folder) === folder) return;
  await makeFolders(dirname(folder), made);
  await mkdir(folder);
  made.push(folder);
}

const exists = async (path: string): Promise<boolean> => (await unless(realpath(path), 'ENOENT', 'ENOTDIR', 'ELOOP')) !== undefined;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

async function unless<T>(answer: Promise<T>, ...codes: readonly string[]): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (codes.some((code) => code === codeOf(error))) return undefined;
    throw error;
  }
}
