import { execFile } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { keyBytes } from '../../src/archive/signature.ts';

const call = promisify(execFile);

/** A publication that was built, and what signs its archive. */
export interface Ground {
  readonly cli: string;
  readonly folder: string;
  readonly source: string;
  readonly out: string;
  readonly key: string;
  readonly signers: string;
}

/** Every archive of a ground is made in the same hour, so that two of them are the same. */
export const hour = '2026-11-24T12:00:00Z';

/** So many short stories, and those of the project's own publication with its edition and pictures where `sampler` asks for them. */
export async function layGround(
  { cli, folder }: Pick<Ground, 'cli' | 'folder'>,
  { stories, formats, sampler }: { readonly stories: number; readonly formats?: string; readonly sampler: boolean },
): Promise<Ground> {
  const [source, out] = [path.join(folder, 'source'), path.join(folder, 'dist')];
  if (sampler) await cp('source', source, { recursive: true });
  await mkdir(path.join(source, 'stories'), { recursive: true });
  for (let at = 1; at <= stories; at += 1) await writeFile(path.join(source, 'stories', `story-${at}.md`), storyOf(at));
  await call(process.execPath, [cli, 'build', '-q', '--source', source, '--out', out, ...(formats ? ['--formats', formats] : [])]);
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const [key, signers] = [path.join(folder, 'archive.key'), path.join(folder, 'signers')];
  await writeFile(key, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  await writeFile(signers, `archivist@example.org ssh-ed25519 ${keyBytes(publicKey).toString('base64')}\n`);
  return { cli, folder, source, out, key, signers };
}

const storyOf = (at: number) => `---
headline: Story number ${at}
credit: IPS
published: 2026-03-${String((at % 28) + 1).padStart(2, '0')}T08:00:00Z
---

The council met for the ${at}th time, and nobody was surprised.
`;

/** The words of `slugline archive` into a folder. */
export const archiving = ({ cli, source, out, key }: Ground, to: string): readonly string[] => [
  cli,
  'archive',
  ...['--source', source, '--out', out, '--to', to, '--key', key, '--now', hour],
];

export async function archiveTo(ground: Ground, to: string): Promise<void> {
  await call(process.execPath, [...archiving(ground, to), '-q']);
}
