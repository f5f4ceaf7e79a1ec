import { createHash } from 'node:crypto';
import type { Holding } from './held.ts';

/** What lies in an archive beside its bags. */
export const chainName = 'chain.jsonl';
/** Staging, the bag that is getting its name, and the lock of a running command; gone when it has ended. */
export const workName = '.slugline';
export const lockName = 'lock';
export const signaturePattern = /^chain-(\d{8,})\.sig$/;
export const signatureName = (lines: number) => `chain-${String(lines).padStart(8, '0')}.sig`;

/** Where bags lie, by what is in them. */
export const shelves = ['stories', 'editions'] as const;

/** What lies in a bag. */
export const inBag = {
  declaration: 'bagit.txt',
  about: 'bag-info.txt',
  premis: 'metadata/premis.xml',
  holding: 'data/manifest.json',
  source: (path: string) => `data/source/${stored(path)}`,
  made: (path: string) => `data/dist/${stored(path)}`,
  manifest: (algorithm: Algorithm) => `manifest-${algorithm}.txt`,
  tagManifest: (algorithm: Algorithm) => `tagmanifest-${algorithm}.txt`,
} as const;

export const algorithms = ['sha256', 'sha512'] as const;
export type Algorithm = (typeof algorithms)[number];

/**
 * A name as a bag has it. RFC 8493 (2.1.3) writes a percent sign as %25 in a manifest, which sha256sum takes as it stands and bagit.py does
 * not read back: a bag of ours has none, and all three agree.
 */
const stored = (path: string) => path.replaceAll('%', '％');

/** `stories/missile-talks.1a2b3c4d/v0001`: the digits keep two guids apart whose names a disk would take for one. */
export function bagPath({ guid, version, source, files }: Pick<Holding, 'guid' | 'version' | 'source' | 'files'>): string {
  const isEdition = source[0]?.path.startsWith('editions/') === true;
  const parts = (files[0]?.path ?? '').split('/');
  const name = (isEdition ? parts[1] : parts[0]) ?? '';
  const digits = createHash('sha256').update(guid).digest('hex').slice(0, 8);
  return `${isEdition ? 'editions' : 'stories'}/${name}.${digits}/v${String(version).padStart(4, '0')}`;
}

const bagPattern = /^(?:stories|editions)\/[a-z\d]+(?:-[a-z\d]+)*\.[\da-f]{8}\/v\d{4,9}$/;

/** Whether a line of the chain may name a bag so: anything else could lead out of the archive. */
export const isBagPath = (path: string): boolean => bagPattern.test(path);

/** The slug or id in the path of a bag. */
export const nameIn = (path: string): string => (path.split('/')[1] ?? '').replace(/\.[\da-f]{8}$/, '');
