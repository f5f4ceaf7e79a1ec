import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Evidence, Proven } from '../model/index.ts';
import type { Disk } from './disk.ts';
import { EnvironmentFault, outFaults } from './faults.ts';
import { byCodePoint, fold, isOutputPath, manifestName } from './paths.ts';

/** What a file of a story or an edition was made from: `source` names its own source file first, then those of its pictures and stories, each with its SHA-256. */
export interface Subject {
  readonly guid: string;
  readonly version: number;
  readonly source: readonly { readonly path: string; readonly sha256: string }[];
}

/** One file of dist/ as the manifest names it. Fronts, feeds and assets have no subject. */
export interface ManifestFile {
  readonly path: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: string;
  readonly subject?: Subject;
  readonly evidence: Evidence;
}

/**
 * A story or an edition that was in dist/ and of which no file is there now: what its next version must be newer than. It may be withheld,
 * so nothing of it can be read here.
 */
export interface FormerSubject {
  /** SHA-256 of its guid in small letters, as partners' databases may fold them. */
  readonly guid: string;
  readonly version: number;
  /** SHA-256 of its own source file. */
  readonly source: string;
}

export const former = ({ guid, version, source }: Subject): FormerSubject => ({
  guid: sha256(new TextEncoder().encode(guid.toLowerCase())),
  version,
  source: source[0]?.sha256 ?? '',
});

/** dist/manifest.json: what it does not name does not exist. Sorted by path; no clock. */
export interface Manifest {
  readonly version: 1;
  readonly files: readonly ManifestFile[];
  /** What all was made with: publication.yaml, the vocabulary, the newsroom's own faces, as they were read. Older versions did not write it down. */
  readonly house?: Subject['source'];
  /** In the order of their guids. Missing where there is none. */
  readonly former?: readonly FormerSubject[];
}

/** A sealed file's row. Keys in the order in which they are printed. */
export const rowOf = (sealed: Omit<Proven, 'bytes'> & { readonly size: number }, format: string, subject?: Subject): ManifestFile => ({
  path: sealed.path,
  mediaType: sealed.mediaType,
  sha256: sealed.sha256,
  size: sealed.size,
  format,
  ...(subject && { subject }),
  evidence: {
    credits: sealed.evidence.credits,
    seen: sealed.evidence.seen,
    read: sealed.evidence.read,
    fields: sealed.evidence.fields,
  },
});

/** The same files in any order give the same bytes. `old` is the manifest that this one takes the place of. */
export function printManifest({ files, house = [] }: Pick<Manifest, 'files' | 'house'>, old: Manifest | undefined): Uint8Array {
  const gone = formerAfter(files, old);
  const manifest: Manifest = {
    version: 1,
    files: [...files].sort((a, b) => byCodePoint(a.path, b.path)),
    house: [...house].sort((a, b) => byCodePoint(a.path, b.path)),
    ...(gone.length > 0 && { former: gone }),
  };
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** What was there and is there no more, whether it is held back, has errors or was taken away: partners may still have it. */
function formerAfter(files: readonly ManifestFile[], old: Manifest | undefined): readonly FormerSubject[] {
  // Each has a file or more.
  const subjectsOf = (rows: readonly ManifestFile[]) =>
    [...new Map(rows.flatMap(({ subject }) => (subject ? [[subject.guid, subject]] : []))).values()].map(former);
  const there = new Set(subjectsOf(files).map(({ guid }) => guid));
  const before = new Map([...(old?.former ?? []), ...subjectsOf(old?.files ?? [])].map((one) => [one.guid, one]));
  return [...before.values()].filter(({ guid }) => !there.has(guid)).sort((a, b) => byCodePoint(a.guid, b.guid));
}

const digest = z.string().regex(/^[\da-f]{64}$/);
const texts = z.array(z.string());

const sourceSchema = z.array(z.object({ path: z.string(), sha256: digest }));
const subjectSchema = z.object({ guid: z.string(), version: z.number(), source: sourceSchema });

/** Only what decides which files are a build's own is checked closely: an evil path must never be deleted. */
const manifestSchema = z.object({
  version: z.literal(1),
  files: z
    .array(
      z.object({
        path: z.string().refine(isOutputPath),
        mediaType: z.string(),
        sha256: digest,
        size: z.number().int().min(0),
        format: z.string(),
        subject: subjectSchema.optional(),
        evidence: z.object({ credits: texts, seen: texts, read: texts, fields: texts }),
      }),
    )
    .refine((files) => new Set(files.map(({ path }) => fold(path))).size === files.length),
  house: sourceSchema.optional(),
  former: z.array(z.object({ guid: digest, version: z.number(), source: z.union([digest, z.literal('')]) })).optional(),
});

/** A manifest as it stands in a folder, with its bytes; undefined where there is none. One that cannot be trusted stops the build. */
export async function readManifest(
  root: string,
  disk: Disk,
): Promise<{ readonly manifest: Manifest; readonly bytes: Uint8Array } | undefined> {
  const path = join(root, manifestName);
  const reading = await disk.read(path);
  if ('refused' in reading) {
    if (reading.refused === 'missing') return undefined;
    throw new EnvironmentFault(
      outFaults.strangeManifest(path, reading.refused === 'unreadable' ? 'it cannot be read' : 'it is not a regular file'),
    );
  }
  const parsed = manifestSchema.safeParse(jsonOf(reading.bytes));
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.');
    throw new EnvironmentFault(
      outFaults.strangeManifest(path, at ? `"${at}" is not as a build writes it` : 'it is no manifest of a build'),
    );
  }
  // The schema does not list the header keys of `evidence.fields` again: they are read back only to be printed.
  return { manifest: parsed.data as Manifest, bytes: reading.bytes };
}

/** undefined for what is no JSON, which no schema here accepts. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Lower-case hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
