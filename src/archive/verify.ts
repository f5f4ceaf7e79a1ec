import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../model/index.ts';
import { isOwnName } from './archive.ts';
import { verifyFaults } from './bagFaults.ts';
import { type Chain, type Link, readChain } from './chain.ts';
import { digestsAt } from './digests.ts';
import type { Disk } from './disk.ts';
import { pendingPath } from './keepBag.ts';
import { chainName, inBag, shelves, signaturePattern, workName } from './layout.ts';
import { fingerprint, namespace, signatureIn } from './signature.ts';
import type { Signer } from './signers.ts';
import { verifyBag } from './verifyBag.ts';

/** An archive, and how much of it is to be looked at. */
export interface VerifyRequest {
  /** A real, absolute path. */
  readonly root: string;
  /** The bags of one part of so many; both from 1. Each bag is always in the same one. */
  readonly part?: { readonly number: number; readonly of: number } | undefined;
  /** Whose signature counts; undefined: nobody was named, and whoever signed is only told. */
  readonly signers?: readonly Signer[] | undefined;
  readonly onProgress?: ((path: string, done: number, of: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface VerifyResult {
  /** In the chain. */
  readonly bags: number;
  /** Looked at. */
  readonly checked: number;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of the chain's last line: two archives with the same one held the same. */
  readonly head?: string;
  readonly signature?: { readonly lines: number; readonly by: string; readonly key: string; readonly trusted: boolean };
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether an archive still is what it was: its chain and signature, that no bag is missing or added, and all in each bag of a part. */
export async function verify(request: VerifyRequest, disk: Disk): Promise<VerifyResult> {
  const { root, part = { number: 1, of: 1 }, onProgress, signal } = request;
  const chain = await readChain(root, disk);
  const links = chain?.links ?? [];
  const diagnostics: Diagnostic[] = chain ? [] : [verifyFaults.noChain(chainName)];
  if (chain?.broken) diagnostics.push(verifyFaults.chainBroken(chainName, chain.broken.line, chain.broken.why));
  if (chain && chain.torn > 0) diagnostics.push(verifyFaults.chainTorn(chainName));
  const signed = chain && (await lookAtSignature(chain, request, disk));
  diagnostics.push(...(signed?.diagnostics ?? []));
  const shelf = await lookAtShelves({ root, links, isWhole: chain !== undefined && chain.broken === undefined }, disk);
  diagnostics.push(...shelf.diagnostics);

  const byDigest = new Map(links.map(({ sha256, path }) => [sha256, path]));
  const asked = links.filter(({ number, path }) => (number - 1) % part.of === part.number - 1 && shelf.there.has(path));
  let [files, bytes] = [0, 0];
  for (const [done, link] of asked.entries()) {
    signal?.throwIfAborted();
    onProgress?.(link.path, done, asked.length);
    const report = await verifyBag({ root, link, disk }, byDigest);
    files += report.files;
    bytes += report.bytes;
    diagnostics.push(...report.diagnostics);
  }
  const head = chain?.digests.at(-1);
  return {
    bags: links.length,
    checked: asked.length,
    files,
    bytes,
    ...(head !== undefined && { head }),
    ...(signed?.signature && { signature: signed.signature }),
    diagnostics,
  };
}

/** The newest signature over the chain, or over as many of its lines as its name says. */
async function lookAtSignature(
  { links, bytes }: Chain,
  { root, signers }: VerifyRequest,
  disk: Disk,
): Promise<Pick<VerifyResult, 'signature' | 'diagnostics'>> {
  const names = (await disk.list(root)).flatMap(({ name }) => (signaturePattern.test(name) ? [name] : [])).sort();
  const diagnostics: Diagnostic[] = [];
  let signature: VerifyResult['signature'];
  for (const name of names) {
    const lines = Number(signaturePattern.exec(name)?.[1]);
    const reading = await disk.read(join(root, name), 10_000);
    const made = 'bytes' in reading ? signatureIn(new TextDecoder().decode(reading.bytes)) : undefined;
    const over = upToLine(bytes, lines);
    const why =
      made === undefined
        ? 'it is no signature of an Ed25519 key'
        : made.namespace !== namespace
          ? `it is one for "${made.namespace}"`
          : over === undefined
            ? `the chain has fewer than ${lines} lines`
            : made.fits(createHash('sha512').update(over).digest())
              ? undefined
              : 'the chain is not what was signed';
    if (made === undefined || why !== undefined) {
      diagnostics.push(verifyFaults.badSignature(name, why ?? ''));
      continue;
    }
    const signer = signers?.find(({ key }) => Buffer.from(key).equals(made.key));
    const print = fingerprint(made.key);
    if (signers && !signer) diagnostics.push(verifyFaults.stranger(name, print));
    signature = { lines, by: signer?.name ?? 'nobody who was named', key: print, trusted: signer !== undefined };
  }
  const signed = signature?.lines ?? 0;
  if (signed < links.length && (signers !== undefined || signature !== undefined))
    diagnostics.push((signers ? verifyFaults.unsigned : verifyFaults.partlySigned)(chainName, signed + 1, links.length));
  return { ...(signature && { signature }), diagnostics };
}

/** So many lines from the beginning; undefined where there are fewer. */
function upToLine(bytes: Uint8Array, lines: number): Uint8Array | undefined {
  let end = 0;
  for (let line = 0; line < lines; line += 1) {
    end = bytes.indexOf(10, end) + 1;
    if (end === 0) return undefined;
  }
  return bytes.subarray(0, end);
}

interface Shelves {
  readonly root: string;
  readonly links: readonly Link[];
  /** Whether the chain names all bags. */
  readonly isWhole: boolean;
}

/** Which bags of the chain are there, and what lies in the archive that is none of them. */
async function lookAtShelves(
  { root, links, isWhole }: Shelves,
  disk: Disk,
): Promise<{ readonly there: ReadonlySet<string>; readonly diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const found = new Set<string>();
  const stray = (path: string) => diagnostics.push(verifyFaults.added(path));
  for (const { name, kind } of await disk.list(root)) {
    const isShelf = shelves.some((shelf) => shelf === name);
    if (!isOwnName(name) ? name !== 'lost+found' : (kind === 'folder') !== (isShelf || name === workName)) stray(name);
    if (!isShelf || kind !== 'folder') continue;
    for (const subject of await disk.list(join(root, name))) {
      if (subject.kind !== 'folder') stray(`${name}/${subject.name}`);
      else
        for (const version of await disk.list(join(root, name, subject.name))) {
          const path = `${name}/${subject.name}/${version.name}`;
          if (version.kind === 'folder') found.add(path);
          else stray(path);
        }
    }
  }
  const named = new Map(links.map((link) => [link.path, link]));
  const missing = new Map(links.filter(({ path }) => !found.has(path)).map((link) => [link.sha256, link]));
  const coming = await pendingPath(root, disk);
  for (const path of [...found].filter((each) => !named.has(each)).sort()) {
    if (path === coming) {
      diagnostics.push(verifyFaults.pendingBag(path));
      continue;
    }
    const tags = await digestsAt(join(root, path, inBag.tagManifest('sha256')), disk);
    const was = missing.get(tags?.sha256 ?? '');
    if (was) missing.delete(was.sha256);
    if (was) diagnostics.push(verifyFaults.renamedBag(was.path, path));
    // Behind a break in the chain nobody knows.
    else if (isWhole) diagnostics.push(verifyFaults.addedBag(path));
  }
  diagnostics.push(...[...missing.values()].map(({ path }) => verifyFaults.missingBag(path)));
  return { there: found, diagnostics };
}
