import { createHash, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../model/index.ts';
import { type Difference, keepFaults } from './bagFaults.ts';
import { chainOf, openChain, readChain } from './chain.ts';
import { clashing } from './clashing.ts';
import { digestsAt } from './digests.ts';
import type { Disk } from './disk.ts';
import { type HeldManifest, type Holding, holdingOf, holdingsIn, type Making, type Named } from './held.ts';
import { type Archive, type Incoming, keepBag, settleArchive } from './keepBag.ts';
import { bagPath, chainName, inBag, shelves, signatureName, signaturePattern, workName } from './layout.ts';
import { signatureOf } from './signature.ts';
import { whyNoPath } from './whyNoPath.ts';

/** What is to be archived, and where. All folders are real, absolute paths. */
export interface ArchiveRequest extends Making {
  readonly source: string;
  readonly out: string;
  readonly to: string;
  readonly manifest: HeldManifest;
  /** A private Ed25519 key, by which the chain is signed. */
  readonly key?: KeyObject | undefined;
  readonly onProgress?: ((path: string, done: number, of: number) => void) | undefined;
  /** Stops between two bags; the reason is thrown. */
  readonly signal?: AbortSignal | undefined;
}

export interface ArchiveResult {
  /** Bags that are new. */
  readonly archived: readonly string[];
  /** Versions that were in the archive already, with the same bytes. */
  readonly stood: number;
  readonly refused: number;
  /** Lines of the chain. */
  readonly lines: number;
  readonly signed: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes every version in dist/ that is not yet there into an archive, one bag after the other. The folder is there, and locked by the caller. */
export async function archive(request: ArchiveRequest, disk: Disk): Promise<ArchiveResult> {
  const { to, manifest, onProgress, signal, key } = request;
  const nothing = { archived: [], stood: 0, refused: 0, lines: 0, signed: false };
  const standing = await readChain(to, disk);
  if (standing?.broken) return { ...nothing, diagnostics: [keepFaults.brokenChain(chainName, standing.broken)] };
  if (standing === undefined && (await isInUse(to, disk))) return { ...nothing, diagnostics: [keepFaults.notAnArchive(to)] };
  const chain = await openChain(to, standing, disk);
  const place: Archive = { root: to, disk, chain };
  await settleArchive(place);
  const holdings = holdingsIn(manifest);
  const sources = openSources(request.source, disk);
  const archived: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let stood = 0;
  for (const [done, holding] of holdings.entries()) {
    signal?.throwIfAborted();
    onProgress?.(holding.source[0]?.path ?? '', done, holdings.length);
    const outcome = await keep(holding, place, { ...request, sources });
    if (outcome === 'stood') stood += 1;
    else if ('code' in outcome) diagnostics.push(outcome);
    else archived.push(outcome.path);
  }
  if (key) await signChain(place, key);
  return { archived, stood, refused: diagnostics.length, lines: chain.length(), signed: key !== undefined, diagnostics };
}

/** Files of others are nothing to build an archive around. */
async function isInUse(root: string, disk: Disk): Promise<boolean> {
  const names = (await disk.list(root)).map(({ name }) => name);
  return names.some((name) => name !== workName && name !== 'lost+found');
}

async function keep(
  holding: Holding,
  place: Archive,
  request: ArchiveRequest & { readonly sources: Sources },
): Promise<Diagnostic | 'stood' | { readonly path: string }> {
  const { root, disk, chain } = place;
  const own = holding.source[0]?.path ?? '';
  if (request.manifest.house === undefined) return keepFaults.noHouse(own);
  const files: Incoming[] = [];
  for (const { path: file, sha256 } of [...holding.source, ...holding.house]) {
    const found = await request.sources(file);
    if (found === undefined) return keepFaults.sourceMissing(own, file);
    if (found.sha256 !== sha256) return keepFaults.sourceChanged(own, { file, built: sha256, here: found.sha256 });
    files.push({ from: found.at, path: inBag.source(file), sha256 });
  }
  const link = chain.has(holding);
  if (link) return await compare(holding, { own, bag: link.path }, place);
  const path = bagPath(holding);
  if ((await disk.entry(join(root, path))) !== undefined) return keepFaults.inTheWay(own, path);
  const bad = badName([...holding.source, ...holding.house], own) ?? badName(holding.files, own);
  if (bad) return bad;
  for (const { path: file, sha256 } of holding.files) {
    const from = join(request.out, file);
    if ((await disk.entry(from))?.kind !== 'file') return keepFaults.outputChanged(own, { file, built: sha256, here: 'none' });
    files.push({ from, path: inBag.made(file), sha256 });
  }
  const unfit = await keepBag(place, { holding, path, files }, request);
  if (unfit === undefined) return { path };
  const [isSource, file] = nameOf(unfit.changed.path);
  const what = { file, built: unfit.changed.sha256, here: unfit.here };
  return isSource ? keepFaults.sourceChanged(own, what) : keepFaults.outputChanged(own, what);
}

/** Whether a file of a bag is of its source, and its name without the folder for it. */
function nameOf(path: string): readonly [isSource: boolean, name: string] {
  const isSource = path.startsWith(inBag.source(''));
  return [isSource, path.slice((isSource ? inBag.source('') : inBag.made('')).length)];
}

/** Where a source file really lies, and its SHA-256; undefined for one that is not there. */
type Sources = (path: string) => Promise<{ readonly at: string; readonly sha256: string } | undefined>;

/** Each file is looked at once: what all of the publication shares is asked for by every story. */
function openSources(root: string, disk: Disk): Sources {
  const known = new Map<string, ReturnType<Sources>>();
  const find: Sources = async (path) => {
    // A disk may spell its accents in two pieces.
    for (const spelt of [path, path.normalize('NFD')]) {
      const at = await disk.real(join(root, spelt));
      const sha256 = at === undefined ? undefined : (await digestsAt(at, disk))?.sha256;
      if (at !== undefined && sha256 !== undefined) return { at, sha256 };
    }
    return undefined;
  };
  return (path) => {
    const answer = known.get(path) ?? find(path);
    known.set(path, answer);
    return answer;
  };
}

/** A name that could not be restored everywhere is not archived. */
function badName(files: readonly Named[], own: string): Diagnostic | undefined {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const why = whyNoPath(path);
    if (why !== undefined) return keepFaults.badName(own, path, why);
    const before = clashing(path.replaceAll('%', '％'), seen);
    if (before !== undefined) return keepFaults.sameName(own, [before, path]);
  }
  return undefined;
}

/** A version that is archived is what it was, or is refused: its own files count, not what all of the publication shares. */
async function compare(
  holding: Holding,
  { own, bag }: { readonly own: string; readonly bag: string },
  { root, disk }: Archive,
): Promise<Diagnostic | 'stood'> {
  const reading = await disk.read(join(root, bag, inBag.holding));
  const archived = 'bytes' in reading ? holdingOf(reading.bytes) : undefined;
  if (archived === undefined) return keepFaults.unreadable(own, bag);
  const before = new Map([...archived.source, ...archived.files].map(({ path, sha256 }) => [path, sha256]));
  const now = new Map([...holding.source, ...holding.files].map(({ path, sha256 }) => [path, sha256]));
  const differences: Difference[] = [...new Set([...before.keys(), ...now.keys()])]
    .filter((path) => before.get(path) !== now.get(path))
    .map((path) => ({ path, archived: before.get(path) ?? 'none', here: now.get(path) ?? 'none' }));
  return differences.length === 0 ? 'stood' : keepFaults.otherBytes(own, { bag, version: holding.version, differences });
}

/** Signs the chain as it stands; an earlier signature covers less, and goes. */
async function signChain({ root, disk }: Archive, key: KeyObject): Promise<void> {
  const reading = await disk.read(join(root, chainName));
  if ('refused' in reading) return;
  const { links } = chainOf(reading.bytes);
  if (links.length === 0) return;
  const name = signatureName(links.length);
  const text = new TextEncoder().encode(signatureOf(createHash('sha512').update(reading.bytes).digest(), key));
  const draft = join(root, workName, 'signature');
  await disk.removeFile(draft);
  await disk.write(draft, text);
  await disk.rename(draft, join(root, name));
  await disk.sync(root);
  for (const other of await disk.list(root)) {
    if (other.name !== name && signaturePattern.test(other.name)) await disk.removeFile(join(root, other.name));
  }
}

/** Whether a folder in the archive's root is one of its own. */
export const isOwnName = (name: string): boolean =>
  name === chainName || name === workName || signaturePattern.test(name) || shelves.some((shelf) => shelf === name);
