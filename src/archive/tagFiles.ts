import { digestsOf, type Filed } from './digests.ts';
import type { Holding, Making } from './held.ts';
import { type Algorithm, algorithms, inBag } from './layout.ts';
import { premis } from './premis.ts';

/** A bag's files beside its payload, in the order in which they are written (RFC 8493, version 1.0). */
export function tagFiles(
  holding: Holding,
  payload: readonly Filed[],
  making: Making,
): readonly (readonly [path: string, bytes: Uint8Array])[] {
  const sorted = [...payload].sort(byPath);
  const first: readonly (readonly [string, string])[] = [
    [inBag.declaration, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    [inBag.about, about(holding, sorted, making)],
    [inBag.premis, premis(holding, sorted, making)],
    ...algorithms.map((algorithm) => [inBag.manifest(algorithm), manifest(sorted, algorithm)] as const),
  ];
  const tags = first.map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  const named = tags.map(([path, bytes]): Filed => [path, digestsOf(bytes)]).sort(byPath);
  return [
    ...tags,
    ...algorithms.map((algorithm) => [inBag.tagManifest(algorithm), new TextEncoder().encode(manifest(named, algorithm))] as const),
  ];
}

const byPath = ([a]: Filed, [b]: Filed) => (a < b ? -1 : 1);

/** As sha256sum and sha512sum print it, so that their `-c` reads it. */
const manifest = (files: readonly Filed[], algorithm: Algorithm) =>
  files.map(([path, digests]) => `${digests[algorithm]}  ${path}\n`).join('');

function about({ guid, version, files }: Holding, payload: readonly Filed[], { now, program }: Making): string {
  const credits = [...new Set(files.flatMap(({ evidence }) => evidence.credits))];
  const bytes = payload.reduce((sum, [, { size }]) => sum + size, 0);
  const rows: readonly (readonly [label: string, value: string])[] = [
    ...credits.map((credit) => ['Source-Organization', credit] as const),
    ['External-Identifier', guid],
    ['External-Description', `Version ${version}`],
    ['Bagging-Date', now.slice(0, 10)],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['Bag-Software-Agent', `Slugline ${program}`],
  ];
  return rows.map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, ' ')}\n`).join('');
}

/** The rows of a manifest by path; undefined for what is none: not one row for each file, or a path that leads out of the bag. */
export function manifestIn(bytes: Uint8Array, algorithm: Algorithm): ReadonlyMap<string, string> | undefined {
  const length = { sha256: 64, sha512: 128 }[algorithm];
  const rows = new Map<string, string>();
  const lines = textOf(bytes)?.split('\n');
  if (lines?.pop() !== '') return undefined;
  for (const line of lines) {
    const [digest, path] = [line.slice(0, length), line.slice(length + 2)];
    const isRow = /^[\da-f]+$/.test(digest) && line.slice(length, length + 2) === '  ' && !leadsOut(path) && !rows.has(path);
    if (!isRow) return undefined;
    rows.set(path, digest);
  }
  return rows;
}

const leadsOut = (path: string) =>
  path === '' || path.includes('\\') || path.split('/').some((part) => part === '' || part === '.' || part === '..');

/** The bytes and the number of files that a bag says it has; undefined where it does not. */
export function oxumIn(bytes: Uint8Array): { readonly bytes: number; readonly files: number } | undefined {
  const [, size, files] = /^Payload-Oxum: (\d+)\.(\d+)$/m.exec(textOf(bytes) ?? '') ?? [];
  return size === undefined ? undefined : { bytes: Number(size), files: Number(files) };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
