import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { append, cutTo, type Disk } from './disk.ts';
import { chainName, isBagPath } from './layout.ts';

/** One bag in the chain. Keys in the order in which they are printed. */
export interface Link {
  /** From 1, without a gap. */
  readonly number: number;
  readonly path: string;
  readonly guid: string;
  readonly version: number;
  /** SHA-256 of the bag's tagmanifest-sha256.txt, which names all its other tag files, and they all of its payload. */
  readonly sha256: string;
  /** SHA-512 of its tagmanifest-sha512.txt. */
  readonly sha512: string;
  /** SHA-256 of the line before, without its line feed; of the first, zeros. */
  readonly before: string;
}

export type NewLink = Omit<Link, 'number' | 'before'>;

/** A chain as far as it holds. `broken` says at which line it does not, from 1, and why. */
export interface Chain {
  readonly links: readonly Link[];
  /** SHA-256 of each line. */
  readonly digests: readonly string[];
  readonly broken?: { readonly line: number; readonly why: string };
  /** Bytes of a last line that has no end: a write was cut short. They say nothing. */
  readonly torn: number;
  readonly bytes: Uint8Array;
}

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
const start = '0'.repeat(64);

const linkSchema = z.strictObject({
  number: z.number().int().min(1),
  path: z.string().refine(isBagPath),
  guid: z.string().min(1),
  version: z.number().int().min(1),
  sha256: z.string().regex(/^[\da-f]{64}$/),
  sha512: z.string().regex(/^[\da-f]{128}$/),
  before: z.string().regex(/^[\da-f]{64}$/),
});

const printLink = ({ number, path, guid, version, sha256, sha512, before }: Link) =>
  JSON.stringify({ number, path, guid, version, sha256, sha512, before });

/** Reads a chain and holds each line against the one before it. */
export function chainOf(bytes: Uint8Array): Chain {
  const end = bytes.lastIndexOf(10) + 1;
  const torn = bytes.length - end;
  const lines = new TextDecoder().decode(bytes.subarray(0, end)).split('\n').slice(0, -1);
  const links: Link[] = [];
  const digests: string[] = [];
  const [paths, versions] = [new Set<string>(), new Set<string>()];
  for (const [at, line] of lines.entries()) {
    const link = linkIn(line);
    const why =
      link === undefined
        ? 'it is no line of an archive'
        : link.number !== at + 1
          ? `it has the number ${link.number}`
          : link.before !== (digests.at(-1) ?? start)
            ? 'the line before it is not the one that was there when it was written'
            : paths.has(link.path) || versions.has(versionKey(link))
              ? 'what it names stands in an earlier line'
              : undefined;
    if (link === undefined || why !== undefined) return { links, digests, broken: { line: at + 1, why: why ?? '' }, torn, bytes };
    links.push(link);
    digests.push(sha256(line));
    paths.add(link.path);
    versions.add(versionKey(link));
  }
  return { links, digests, torn, bytes };
}

export const versionKey = ({ guid, version }: Pick<Link, 'guid' | 'version'>): string => JSON.stringify([guid, version]);

/** undefined for what was not printed here: another spelling of the same values is another line. */
function linkIn(line: string): Link | undefined {
  try {
    const parsed = linkSchema.safeParse(JSON.parse(line));
    return parsed.success && printLink(parsed.data) === line ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** The chain of an archive; undefined where there is none. */
export async function readChain(root: string, disk: Disk): Promise<Chain | undefined> {
  const reading = await disk.read(join(root, chainName));
  return 'bytes' in reading ? chainOf(reading.bytes) : undefined;
}

/** A chain that grows on the disk, one line a bag. */
export interface ChainFile {
  has(link: Pick<Link, 'guid' | 'version'>): Link | undefined;
  length(): number;
  /** Adds a line; it lies on the disk when this returns. */
  add(link: NewLink): Promise<void>;
}

/** A whole chain to add to: a line that was cut short goes first. */
export async function openChain(root: string, chain: Chain | undefined, disk: Disk): Promise<ChainFile> {
  const path = join(root, chainName);
  if (chain === undefined) {
    await disk.write(path, new Uint8Array());
    await disk.sync(root);
  } else if (chain.torn > 0) await cutTo(path, chain.bytes.length - chain.torn);
  const byVersion = new Map(chain?.links.map((link) => [versionKey(link), link]));
  let number = chain?.links.length ?? 0;
  let before = chain?.digests.at(-1) ?? start;
  return {
    has: (link) => byVersion.get(versionKey(link)),
    length: () => number,
    add: async (link) => {
      const next: Link = { number: number + 1, ...link, before };
      const line = printLink(next);
      await append(path, new TextEncoder().encode(`${line}\n`));
      number += 1;
      before = sha256(line);
      byVersion.set(versionKey(next), next);
    },
  };
}
