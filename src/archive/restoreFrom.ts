import { join } from 'node:path';
import type { Diagnostic } from '../model/index.ts';
import { type Link, readChain } from './chain.ts';
import { clashing } from './clashing.ts';
import { digestsOf } from './digests.ts';
import type { Disk } from './disk.ts';
import { archiveFaults } from './faults.ts';
import { holdingOf } from './held.ts';
import { chainName, inBag, nameIn } from './layout.ts';
import { manifestIn } from './tagFiles.ts';
import { whyNoPath } from './whyNoPath.ts';

/** What is to be restored of an archive: of everything its newest version, or of one story or edition, by its slug, id or guid. */
export interface Wish {
  readonly root: string;
  readonly only?: string | undefined;
  /** Default: the newest. */
  readonly version?: number | undefined;
}

/** Files of a source folder, each read and held against its digest when it is asked for. */
export interface ArchivedSource {
  readonly files: readonly { readonly path: string; bytes(): Promise<Uint8Array> }[];
  readonly bags: readonly string[];
  /** Files of which bags have several: those of the bag that was archived last are taken. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file in a bag is not what it was. */
export class Damaged extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

interface Chosen {
  readonly path: string;
  readonly sha256: string;
  readonly bag: string;
  /** Shared by all of the publication. */
  readonly isHouse: boolean;
}

/** An archive -> the source that is in it, every name looked at as hostile; or the first thing that is wrong. */
export async function restoreFrom({ root, only, version }: Wish, disk: Disk): Promise<ArchivedSource | { readonly fault: Diagnostic }> {
  const chain = await readChain(root, disk);
  if (chain === undefined) return { fault: archiveFaults.noArchive(root) };
  if (chain.broken) return { fault: archiveFaults.brokenChain(chainName, chain.broken.line, chain.broken.why) };
  const links = newest(
    chain.links.filter((link) => (only === undefined || isCalled(link, only)) && (version ?? link.version) === link.version),
  );
  if (links.length === 0) return { fault: archiveFaults.notArchived(root, only, version) };
  const chosen = new Map<string, Chosen>();
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, string>();
  for (const link of links) {
    const read = await filesOf(root, link, disk);
    if ('fault' in read) return read;
    for (const file of read.files) {
      const before = chosen.get(file.path);
      if (before === undefined) {
        const why = whyNoPath(file.path);
        if (why !== undefined) return { fault: archiveFaults.badNameInBag(link.path, file.path, why) };
        const other = clashing(file.path, seen);
        if (other !== undefined) return { fault: archiveFaults.sameNameInBag(link.path, [other, file.path]) };
      } else if (before.sha256 !== file.sha256 && !file.isHouse) diagnostics.push(archiveFaults.several(file.path, [before.bag, file.bag]));
      chosen.set(file.path, file);
    }
  }
  return {
    files: [...chosen.values()].map((file) => ({ path: file.path, bytes: () => bytesOf(root, file, disk) })),
    bags: links.map(({ path }) => path),
    diagnostics,
  };
}

const isCalled = ({ path, guid }: Link, name: string) => guid === name || nameIn(path) === name;

/** Of each guid its highest version, in the order of the chain. */
function newest(links: readonly Link[]): readonly Link[] {
  const highest = new Map<string, Link>();
  for (const link of links) if ((highest.get(link.guid)?.version ?? 0) < link.version) highest.set(link.guid, link);
  return links.filter((link) => highest.get(link.guid) === link);
}

/** What a bag says its source is, trusted from the chain's line down. */
async function filesOf(
  root: string,
  { path: bag, sha256 }: Link,
  disk: Disk,
): Promise<{ readonly files: readonly Chosen[] } | { readonly fault: Diagnostic }> {
  const damaged = (path: string) => ({ fault: archiveFaults.damagedBag(`${bag}/${path}`) });
  const tagManifest = await readInside(root, `${bag}/${inBag.tagManifest('sha256')}`, disk);
  if (tagManifest === undefined || digestsOf(tagManifest).sha256 !== sha256) return damaged(inBag.tagManifest('sha256'));
  const manifest = await readInside(root, `${bag}/${inBag.manifest('sha256')}`, disk);
  const isManifest = manifest && manifestIn(tagManifest, 'sha256')?.get(inBag.manifest('sha256')) === digestsOf(manifest).sha256;
  if (!manifest || !isManifest) return damaged(inBag.manifest('sha256'));
  const told = await readInside(root, `${bag}/${inBag.holding}`, disk);
  const rows = manifestIn(manifest, 'sha256');
  const holding = told && rows?.get(inBag.holding) === digestsOf(told).sha256 ? holdingOf(told) : undefined;
  if (holding === undefined) return damaged(inBag.holding);
  return {
    files: [
      ...holding.source.map(({ path, sha256 }) => ({ path, sha256, bag, isHouse: false })),
      ...holding.house.map(({ path, sha256 }) => ({ path, sha256, bag, isHouse: true })),
    ],
  };
}

async function bytesOf(root: string, { path, sha256, bag }: Chosen, disk: Disk): Promise<Uint8Array> {
  const at = `${bag}/${inBag.source(path)}`;
  const bytes = await readInside(root, at, disk);
  if (bytes === undefined || digestsOf(bytes).sha256 !== sha256) throw new Damaged(archiveFaults.damagedBag(at));
  return bytes;
}

/** A file of the archive; undefined where a link stands on the way to it, which could lead anywhere. */
async function readInside(root: string, path: string, disk: Disk): Promise<Uint8Array | undefined> {
  const folders = path.split('/').slice(0, -1);
  for (const at of folders.keys()) if ((await disk.entry(join(root, ...folders.slice(0, at + 1))))?.kind !== 'folder') return undefined;
  const reading = await disk.read(join(root, path));
  return 'bytes' in reading ? reading.bytes : undefined;
}
