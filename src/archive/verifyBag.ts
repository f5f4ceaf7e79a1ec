import { join } from 'node:path';
import type { Diagnostic } from '../model/index.ts';
import { lostSince, open } from '../proof/index.ts';
import { verifyFaults } from './bagFaults.ts';
import type { Link } from './chain.ts';
import { type Digests, digestsAt } from './digests.ts';
import type { Disk } from './disk.ts';
import { type HeldFile, holdingOf } from './held.ts';
import { type Algorithm, algorithms, inBag } from './layout.ts';
import { manifestIn, oxumIn } from './tagFiles.ts';

/** What came of looking at one bag. */
export interface BagReport {
  readonly files: number;
  readonly bytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Bag {
  readonly root: string;
  readonly link: Link;
  readonly disk: Disk;
}

/** No tag file is larger: a million files in a bag. */
const mostTags = 500_000_000;
/** Larger files are not opened again, only hashed: they would not have room in memory. */
const mostOpened = 1_000_000_000;

/**
 * Looks at one bag from its chain's line down: its tag manifests by the chain, its tag files by them, its payload by both manifests, and then
 * whether each file still opens as what it is and names its credit. `others` are the bags of the chain by the digest of their tag manifest.
 */
export async function verifyBag(bag: Bag, others: ReadonlyMap<string, string>): Promise<BagReport> {
  const { root, link, disk } = bag;
  const at = (path: string) => `${link.path}/${path}`;
  const found = await walk(join(root, link.path), disk);
  const diagnostics: Diagnostic[] = found.strange.map((path) => verifyFaults.notAFile(at(path)));
  const digests = new Map<string, Digests>();
  let bytes = 0;
  for (const path of found.files) {
    const own = await digestsAt(join(root, link.path, path), disk);
    if (own) digests.set(path, own);
    bytes += own?.size ?? 0;
  }
  const report = () => ({ files: found.files.length, bytes, diagnostics });

  const other = others.get(digests.get(inBag.tagManifest('sha256'))?.sha256 ?? '');
  if (other !== undefined && other !== link.path) {
    diagnostics.push(verifyFaults.swappedBag(link.path, other));
    return report();
  }
  const { expected, isRemade, knowsPayload } = await expectations(bag, digests);
  if (isRemade) diagnostics.push(verifyFaults.recomputed(link.path));
  const looked = knowsPayload ? found.files : found.files.filter((path) => !path.startsWith('data/') || expected.has(path));
  diagnostics.push(...compare({ expected, digests, found: looked, at }));
  diagnostics.push(...(await lookInside(bag, { digests, expected, at, others: diagnostics })));
  return report();
}

interface Expectations {
  /** What each file of the bag must be, as far as it is known. */
  readonly expected: ReadonlyMap<string, Partial<Digests>>;
  /** A tag manifest fits all tag files and is not the one that the chain names: somebody made it anew. */
  readonly isRemade: boolean;
  readonly knowsPayload: boolean;
}

/** From the chain's line down: the tag manifests, what they say of the manifests, and what these say of the payload. */
async function expectations({ root, link, disk }: Bag, digests: ReadonlyMap<string, Digests>): Promise<Expectations> {
  const rowsOf = async (path: string, algorithm: Algorithm) => {
    const reading = await disk.read(join(root, link.path, path), mostTags);
    return 'bytes' in reading ? manifestIn(reading.bytes, algorithm) : undefined;
  };
  const tagManifests = algorithms.map(inBag.tagManifest);
  const tags = [...digests.keys()].filter((path) => !path.startsWith('data/') && !tagManifests.includes(path));
  const expected = new Map<string, Partial<Digests>>(
    [inBag.declaration, inBag.about, inBag.premis, inBag.holding, ...algorithms.map(inBag.manifest)].map((path) => [path, {}]),
  );
  const expect = (path: string, digest: Partial<Digests>) => expected.set(path, { ...expected.get(path), ...digest });
  let isRemade = false;
  for (const algorithm of algorithms) {
    const path = inBag.tagManifest(algorithm);
    const rows = await rowsOf(path, algorithm);
    const isWhole = digests.get(path)?.[algorithm] === link[algorithm];
    const fitsAll = rows?.size === tags.length && tags.every((tag) => rows.get(tag) === digests.get(tag)?.[algorithm]);
    isRemade ||= fitsAll && !isWhole;
    expect(path, isWhole || !fitsAll ? { [algorithm]: link[algorithm] } : {});
    if (isWhole || fitsAll) for (const [tag, digest] of rows ?? []) expect(tag, { [algorithm]: digest });
  }
  const whole = algorithms.filter((algorithm) => fits(digests.get(inBag.manifest(algorithm)), expected.get(inBag.manifest(algorithm))));
  let knowsPayload = false;
  // Where neither is what it was, they are all that there is.
  for (const algorithm of whole.length > 0 ? whole : algorithms) {
    const rows = await rowsOf(inBag.manifest(algorithm), algorithm);
    knowsPayload ||= rows !== undefined;
    for (const [path, digest] of rows ?? []) expect(path, { [algorithm]: digest });
  }
  return { expected, isRemade, knowsPayload };
}

const fits = (own: Digests | undefined, wanted: Partial<Digests> | undefined): boolean =>
  own !== undefined && wanted !== undefined && algorithms.every((algorithm) => (wanted[algorithm] ?? own[algorithm]) === own[algorithm]);

interface Comparison {
  readonly expected: ReadonlyMap<string, Partial<Digests>>;
  readonly digests: ReadonlyMap<string, Digests>;
  readonly found: readonly string[];
  readonly at: (path: string) => string;
}

/** Files that are missing, added, renamed, swapped or damaged. */
function compare({ expected, digests, found, at }: Comparison): readonly Diagnostic[] {
  const there = new Set(found);
  const missing = [...expected.keys()].filter((path) => !there.has(path));
  const added = new Set(found.filter((path) => !expected.has(path)));
  const bad = found.filter((path) => expected.has(path) && !fits(digests.get(path), expected.get(path)));
  const diagnostics: Diagnostic[] = [];
  const isThat = (path: string, was: string) => {
    const wanted = expected.get(was);
    return wanted !== undefined && Object.keys(wanted).length > 0 && fits(digests.get(path), wanted);
  };
  for (const path of missing) {
    const now = [...added].find((other) => isThat(other, path));
    if (now !== undefined) added.delete(now);
    diagnostics.push(now === undefined ? verifyFaults.missing(at(path)) : verifyFaults.renamed(at(path), at(now)));
  }
  diagnostics.push(...[...added].map((path) => verifyFaults.added(at(path))));
  const swapped = new Set<string>();
  for (const path of bad) {
    if (swapped.has(path)) continue;
    const other = bad.find((each) => each !== path && isThat(path, each) && isThat(each, path));
    if (other === undefined) diagnostics.push(verifyFaults.damaged(at(path), difference(expected.get(path), digests.get(path))));
    else {
      swapped.add(other);
      diagnostics.push(verifyFaults.swapped(at(path), at(other)));
    }
  }
  return diagnostics;
}

function difference(wanted: Partial<Digests> | undefined, own: Digests | undefined): string {
  if (own === undefined) return 'it cannot be read';
  const algorithm = algorithms.find((each) => wanted?.[each] !== undefined && wanted[each] !== own[each]) ?? 'sha256';
  const name = { sha256: 'SHA-256', sha512: 'SHA-512' }[algorithm];
  return `it had ${name} ${wanted?.[algorithm]} and has ${own[algorithm]}${own.size === 0 ? '; it is empty' : ''}`;
}

interface Inside extends Omit<Comparison, 'found'> {
  /** What was found before: a file that is known to be damaged is not looked into. */
  readonly others: readonly Diagnostic[];
}

/** What the bag says of itself against what is in it, and each file against what it said when it was sealed. */
async function lookInside({ root, link, disk }: Bag, { digests, expected, at, others }: Inside): Promise<readonly Diagnostic[]> {
  const named = new Set(others.map(({ place }) => place?.path));
  const read = async (path: string, most: number) => {
    if (named.has(at(path)) || !digests.has(path)) return undefined;
    const reading = await disk.read(join(root, link.path, path), most);
    return 'bytes' in reading ? reading.bytes : undefined;
  };
  const diagnostics: Diagnostic[] = [];
  const about = await read(inBag.about, mostTags);
  const payload = [...digests].filter(([path]) => path.startsWith('data/'));
  const oxum = { bytes: payload.reduce((sum, [, { size }]) => sum + size, 0), files: payload.length };
  const said = about && oxumIn(about);
  const isKnown = others.some(({ place }) => place?.path.startsWith(at('data/')));
  if (about && !isKnown && (said?.bytes !== oxum.bytes || said.files !== oxum.files))
    diagnostics.push(verifyFaults.oxum(at(inBag.about), said ? `${said.bytes}.${said.files}` : 'none', `${oxum.bytes}.${oxum.files}`));

  const told = await read(inBag.holding, mostTags);
  if (told === undefined) return diagnostics;
  const holding = holdingOf(told);
  if (holding === undefined) return [...diagnostics, verifyFaults.notArchivable(at(inBag.holding))];
  if (holding.guid !== link.guid || holding.version !== link.version) diagnostics.push(verifyFaults.otherSubject(link.path));
  const sources = [...holding.source, ...holding.house].map(({ path, sha256 }) => ({ path: inBag.source(path), sha256 }));
  const files = holding.files.map((file) => ({ ...file, path: inBag.made(file.path) }));
  for (const { path, sha256 } of [...sources, ...files]) {
    const own = digests.get(path);
    if (named.has(at(path)) || own?.sha256 === sha256) continue;
    // The manifests are made anew: data/manifest.json still knows the file.
    if (own !== undefined) diagnostics.push(verifyFaults.damaged(at(path), difference({ sha256 }, own)));
    else if (!expected.has(path)) diagnostics.push(verifyFaults.missing(at(path)));
  }
  for (const file of files) {
    if ((digests.get(file.path)?.sha256 ?? '') !== file.sha256) continue;
    const bytes = file.evidence.credits.length > 0 ? await read(file.path, mostOpened) : undefined;
    if (bytes) diagnostics.push(...(await saysStill(file, bytes)).map((fault) => fault(at(file.path))));
  }
  return diagnostics;
}

type Fault = (path: string) => Diagnostic;

async function saysStill({ mediaType, evidence }: HeldFile, bytes: Uint8Array): Promise<readonly Fault[]> {
  const opened = await open(mediaType, bytes);
  if ('unreadable' in opened) return [(path) => verifyFaults.unopened(path, opened.unreadable)];
  const { places, rules } = lostSince(opened, evidence);
  return [
    ...(places.length > 0 ? [(path: string) => verifyFaults.creditLost(path, places)] : []),
    ...rules.map(
      ({ message }) =>
        (path: string) =>
          verifyFaults.unopened(path, message),
    ),
  ];
}

/** All files in a folder, links not followed. */
async function walk(folder: string, disk: Disk): Promise<{ readonly files: readonly string[]; readonly strange: readonly string[] }> {
  const files: string[] = [];
  const strange: string[] = [];
  const visit = async (path: string): Promise<void> => {
    for (const { name, kind } of await disk.list(join(folder, path))) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (kind === 'folder') await visit(inner);
      else (kind === 'file' ? files : strange).push(inner);
    }
  };
  await visit('');
  return { files: files.sort(), strange: strange.sort() };
}
