import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Ran, run } from './run.ts';

/** A publication on the disk and what one build made of it. */
export interface Build {
  readonly name: string;
  readonly source: string;
  readonly out: string;
  readonly ran: Ran;
}

/** One file that a manifest names. */
export interface Made {
  /** From the output folder. */
  readonly path: string;
  readonly file: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: string;
  readonly evidence?: { readonly credits: readonly string[] };
  /** What it is made from: its own source file first. */
  readonly subject?: { readonly source: readonly { readonly path: string }[] };
}

/** The house as a stranger uses it: by its command. */
export interface House {
  /** The compiled command. */
  readonly cli: string;
  /** An empty folder of this run. */
  readonly folder: string;
  /** Processes at a time. */
  readonly width: number;
}

/** Nothing of this machine's habits reaches a build under test. */
const plain = {
  CI: undefined,
  FORCE_COLOR: undefined,
  NO_COLOR: undefined,
  SOURCE_DATE_EPOCH: undefined,
  NODE_OPTIONS: undefined,
} as const;

export const slugline = (house: House, words: readonly string[], env: Readonly<Record<string, string | undefined>> = {}): Promise<Ran> =>
  run([process.execPath, house.cli, ...words], { env: { ...plain, ...env }, limit: 120_000 });

/** What a command complained of, errors only: its summary and its warnings tell nothing of why it failed. */
export const errorsOf = ({ stderr }: Ran): string =>
  stderr
    .split('\n')
    .filter((line) => /(?:^| )error |^slugline: /.test(line))
    .join('; ');

export async function build(house: House, name: string, source: string): Promise<Build> {
  const out = await mkdtemp(path.join(house.folder, 'out-'));
  return { name, source, out, ran: await slugline(house, ['build', '--source', source, '--out', out]) };
}

export type Files = Readonly<Record<string, string | Uint8Array | (() => string | Uint8Array)>>;

/** Writes a new publication under the run's folder. `OUTSIDE` in a link's target becomes `outside`. */
export async function lay(
  house: House,
  files: Files,
  odd: { links?: Readonly<Record<string, string>>; pipes?: readonly string[]; outside?: string } = {},
): Promise<string> {
  const source = await mkdtemp(path.join(house.folder, 'source-'));
  const place = async (name: string) => {
    const file = path.join(source, name);
    await mkdir(path.dirname(file), { recursive: true });
    return file;
  };
  for (const [name, content] of Object.entries(files))
    await writeFile(await place(name), typeof content === 'function' ? content() : content);
  for (const [name, target] of Object.entries(odd.links ?? {}))
    await symlink(target.replace('OUTSIDE', odd.outside ?? ''), await place(name));
  for (const name of odd.pipes ?? []) await run(['mkfifo', await place(name)]);
  return source;
}

/** All that the manifest of an output folder names; empty where there is none. */
export async function made(out: string): Promise<readonly Made[]> {
  const text = await readFile(path.join(out, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const { files } = JSON.parse(text) as { files: readonly Omit<Made, 'file'>[] };
  return files.map((file) => ({ ...file, file: path.join(out, file.path) }));
}
