import * as z from 'zod';
import type { Evidence } from '../model/index.ts';

/** A file by its path and the SHA-256 of its bytes, in lower-case hex. */
export interface Named {
  readonly path: string;
  readonly sha256: string;
}

/** One version of a story or an edition as dist/ holds it: what was made of it, of what, and the proof of its credit. */
export interface Holding {
  readonly guid: string;
  readonly version: number;
  /** Its own source file first. */
  readonly source: readonly Named[];
  /** What all of the publication is made with. */
  readonly house: readonly Named[];
  readonly files: readonly HeldFile[];
}

export interface HeldFile extends Named {
  readonly mediaType: string;
  readonly size: number;
  readonly format: string;
  readonly evidence: Evidence;
}

/** When a bag was made, by what. */
export interface Making {
  /** ISO 8601 with offset. */
  readonly now: string;
  /** The version of this program. */
  readonly program: string;
}

/** As much of dist/manifest.json as an archive asks for. */
export interface HeldManifest {
  readonly files: readonly (HeldFile & { readonly subject?: Pick<Holding, 'guid' | 'version' | 'source'> | undefined })[];
  readonly house?: readonly Named[] | undefined;
}

/** All that dist/ holds, one each story and edition, in the order of their source files. */
export function holdingsIn({ files, house = [] }: HeldManifest): readonly Holding[] {
  const holdings = new Map<string, Holding & { readonly files: HeldFile[] }>();
  for (const { subject, ...file } of files) {
    if (subject === undefined) continue;
    const key = JSON.stringify([subject.guid, subject.version]);
    const { guid, version, source } = subject;
    const holding = holdings.get(key) ?? { guid, version, source, house, files: [] };
    holding.files.push(file);
    holdings.set(key, holding);
  }
  const own = ({ source }: Holding) => source[0]?.path ?? '';
  return [...holdings.values()].sort((a, b) => (own(a) < own(b) ? -1 : 1));
}

const digest = z.string().regex(/^[\da-f]{64}$/);
const named = z.object({ path: z.string(), sha256: digest });
const texts = z.array(z.string());

const holdingSchema = z.object({
  guid: z.string(),
  version: z.number().int().min(1),
  source: z.array(named).min(1),
  house: z.array(named),
  files: z.array(
    named.extend({
      mediaType: z.string(),
      size: z.number().int().min(0),
      format: z.string(),
      evidence: z.object({ credits: texts, seen: texts, read: texts, fields: texts }),
    }),
  ),
});

/** data/manifest.json of a bag. */
export const printHolding = (holding: Holding): Uint8Array => new TextEncoder().encode(`${JSON.stringify(holding, undefined, 2)}\n`);

/** A bag's data/manifest.json read back; undefined where it is none. */
export function holdingOf(bytes: Uint8Array): Holding | undefined {
  try {
    const parsed = holdingSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    // The schema does not list the header keys of `evidence.fields` again: they are read back only to be shown.
    return parsed.success ? (parsed.data as unknown as Holding) : undefined;
  } catch {
    return undefined;
  }
}
