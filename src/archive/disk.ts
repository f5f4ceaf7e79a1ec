import { createReadStream } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { Refusal } from '../model/index.ts';

/** All that the archive does to a disk; paths are absolute. The build's own disk is one. */
export interface Disk {
  entry(path: string): Promise<{ readonly kind: 'file' | 'folder' | 'link' | 'other'; readonly size: number } | undefined>;
  /** The path with every link followed; undefined where it leads nowhere. */
  real(path: string): Promise<string | undefined>;
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'link' | 'other' }[]>;
  /** Never opens what is not a regular file, nor one of more than `most` bytes, and follows no link in the last name. */
  read(path: string, most?: number): Promise<{ readonly bytes: Uint8Array } | { readonly refused: Refusal }>;
  /** A whole new file, on the disk when this returns. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** A whole new file, as its pieces come, on the disk when this returns. */
  writeAll(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** One folder; false where it stands already. */
  makeFolder(path: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  removeTree(path: string): Promise<void>;
  /** Makes the names in a folder last through a power cut. */
  sync(folder: string): Promise<void>;
}

/** The pieces of a file that was looked at before: `entry` said that it is a regular one. */
export const piecesOf = (path: string): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 1 << 18 });

/** Adds to the end of a file, on the disk when this returns; what could be written in part only is taken away again. */
export async function append(path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'a');
  try {
    const { size } = await file.stat();
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await file.truncate(size).catch(() => {});
      throw error;
    }
  } finally {
    await file.close();
  }
}

/** Cuts a file, on the disk when this returns. */
export async function cutTo(path: string, size: number): Promise<void> {
  const file = await fs.open(path, 'r+');
  try {
    await file.truncate(size);
    await file.sync();
  } finally {
    await file.close();
  }
}
