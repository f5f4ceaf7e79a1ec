import { createHash } from 'node:crypto';
import { type Disk, piecesOf } from './disk.ts';

/** What a file is known by: check sums in lower-case hex, and its size in bytes. */
export interface Digests {
  readonly sha256: string;
  readonly sha512: string;
  readonly size: number;
}

/** A file of a bag by its path in it, with what it is known by. */
export type Filed = readonly [path: string, digests: Digests];

/** Hashes what passes through it; the outcome is there when it has ended. */
export function digesting() {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let size = 0;
  return {
    async *passing(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        sha256.update(piece);
        sha512.update(piece);
        size += piece.length;
        yield piece;
      }
    },
    outcome: (): Digests => ({ sha256: sha256.digest('hex'), sha512: sha512.digest('hex'), size }),
  };
}

/** Of bytes that are at hand. */
export const digestsOf = (bytes: Uint8Array): Digests => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sha512: createHash('sha512').update(bytes).digest('hex'),
  size: bytes.length,
});

/** Of a file on a disk, never whole in memory; undefined where there is no regular file that may be read. */
export async function digestsAt(path: string, disk: Disk): Promise<Digests | undefined> {
  if ((await disk.entry(path))?.kind !== 'file') return undefined;
  const digest = digesting();
  try {
    for await (const _ of digest.passing(piecesOf(path)));
  } catch (error) {
    // Gone, or not for us to read, or a bad sector: for whoever verifies it is all the same, there are no bytes.
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EACCES', 'EPERM', 'EIO'].includes(String(error.code))) return undefined;
    throw error;
  }
  return digest.outcome();
}
