import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { Refusal } from '../model/index.ts';

/** What stands under a name, links not followed. `changed` is the time of the last change in milliseconds, for comparing with itself only. */
interface Entry {
  readonly kind: Kind;
  readonly size: number;
  readonly changed: number;
}

export type Kind = 'file' | 'folder' | 'link' | 'other';

/** Bytes of a regular file, or why there are none. */
type Reading = { readonly bytes: Uint8Array } | { readonly refused: Refusal };

/** All that the build does to a disk; paths are absolute. A wrapper that fails or dies at a given operation stands in for it in tests. */
export interface Disk {
  entry(path: string): Promise<Entry | undefined>;
  /** The path with every link followed; undefined where it leads nowhere. */
  real(path: string): Promise<string | undefined>;
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: Kind }[]>;
  /** Never opens what is not a regular file, nor one of more than `most` bytes, and follows no link in the last name. */
  read(path: string, most?: number): Promise<Reading>;
  /** A whole new file, on the disk when this returns. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** A whole new file, as its pieces come, on the disk when this returns; what a piece's maker throws comes through. */
  writeAll(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** The SHA-256 of a regular file in lower-case hex, never whole in memory; undefined where there is none to read. */
  digest(path: string): Promise<string | undefined>;
  /** A new file, or false where there is one of this name already. One that could not be written wholly is taken away again. */
  claim(path: string, bytes: Uint8Array): Promise<boolean>;
  /** Whether names may come and go in a folder. */
  mayWrite(folder: string): Promise<boolean>;
  /** Says that it is still in use. */
  touch(path: string): Promise<void>;
  /** One folder; false where it stands already. */
  makeFolder(path: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  /** A file that is gone already is fine. */
  removeFile(path: string): Promise<void>;
  /** False where it is not empty, or gone. */
  removeFolder(path: string): Promise<boolean>;
  /** With all that is in it, links not followed. */
  removeTree(path: string): Promise<void>;
  /** Makes the names in a folder last through a power cut. */
  sync(folder: string): Promise<void>;
}

/** The real disk. */
export const disk: Disk = {
  entry: async (path) => {
    const stat = await unless(fs.lstat(path), absent);
    return stat && { kind: kindOf(stat), size: stat.size, changed: stat.mtimeMs };
  },
  real: (path) => unless(fs.realpath(path), [...absent, 'ELOOP']),
  list: async (folder) => (await fs.readdir(folder, { withFileTypes: true })).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  read: async (path, most = Number.POSITIVE_INFINITY) =>
    withFile<Reading>(path, async (file, size) => (size > most ? { refused: 'too-large' } : { bytes: plain(await file.readFile()) })),
  write: (path, bytes) => writeNew(path, (file) => file.writeFile(bytes)),
  writeAll: (path, pieces) => writeNew(path, (file) => fs.writeFile(file, pieces)),
  digest: async (path) => {
    const found = await withFile(path, async (file) => {
      const hash = createHash('sha256');
      const room = new Uint8Array(1 << 16);
      for (;;) {
        const { bytesRead } = await file.read(room, 0, room.length, null);
        if (bytesRead === 0) return { digest: hash.digest('hex') };
        hash.update(room.subarray(0, bytesRead));
      }
    });
    return 'digest' in found ? found.digest : undefined;
  },
  claim: async (path, bytes) => {
    const file = await unless(fs.open(path, 'wx'), ['EEXIST']);
    if (file === undefined) return false;
    try {
      await file.writeFile(bytes);
      return true;
    } catch (error) {
      await fs.unlink(path).catch(() => {});
      throw error;
    } finally {
      await file.close();
    }
  },
  mayWrite: (folder) => fs.access(folder, constants.W_OK | constants.X_OK).then(yes, () => false),
  touch: async (path) => {
    const now = new Date();
    await fs.utimes(path, now, now);
  },
  makeFolder: async (path) => (await unless(fs.mkdir(path).then(yes), ['EEXIST'])) ?? false,
  rename: (from, to) => fs.rename(from, to),
  removeFile: async (path) => {
    await unless(fs.unlink(path), absent);
  },
  removeFolder: async (path) => (await unless(fs.rmdir(path).then(yes), [...absent, 'ENOTEMPTY', 'EEXIST'])) ?? false,
  removeTree: (path) => fs.rm(path, { recursive: true, force: true }),
  sync: async (folder) => {
    // Windows opens no folder, and some network disks sync none: there the rename is all that can be had.
    const handle = await unless(fs.open(folder, 'r'), process.platform === 'win32' ? ['EPERM', 'EISDIR', 'EACCES'] : []);
    try {
      await handle?.sync().catch((error: unknown) => {
        if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
      });
    } finally {
      await handle?.close();
    }
  },
};

/** The system's name for what failed; undefined for a fault that is not the system's. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Opens a regular file to read; anything else is refused. */
async function withFile<T>(
  path: string,
  act: (file: fs.FileHandle, size: number) => Promise<T>,
): Promise<T | { readonly refused: Refusal }> {
  try {
    // Asked before it is opened, because opening a device can have an effect; without NONBLOCK a pipe put there meanwhile would hang.
    if (!(await fs.lstat(path)).isFile()) return { refused: 'not-a-file' };
    const file = await fs.open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await file.stat();
      return stat.isFile() ? await act(file, stat.size) : { refused: 'not-a-file' };
    } finally {
      await file.close();
    }
  } catch (error) {
    const refused = refusals[codeOf(error) ?? ''];
    if (refused === undefined) throw error;
    return { refused };
  }
}

/** Fills a new file, and waits until it lies on the disk. */
async function writeNew(path: string, fill: (file: fs.FileHandle) => Promise<unknown>): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    await fill(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A Buffer's slice shares its memory where an array's does not: nobody should have to know which of the two it got. */
const plain = ({ buffer, byteOffset, byteLength }: Uint8Array) => new Uint8Array(buffer, byteOffset, byteLength);

const absent = ['ENOENT', 'ENOTDIR'];
const yes = () => true as const;

const refusals: Readonly<Record<string, Refusal>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  ELOOP: 'not-a-file',
  ENXIO: 'not-a-file',
  EISDIR: 'not-a-file',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
};

async function unless<T>(answer: Promise<T>, codes: readonly string[]): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

interface Typed {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

const kindOf = (entry: Typed): Kind =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : entry.isSymbolicLink() ? 'link' : 'other';
