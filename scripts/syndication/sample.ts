import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../../src/build/index.ts';
import { type Opened, open } from '../../src/proof/index.ts';
import { made } from '../conformance/publication.ts';

/** A build of the sample publication, in memory. */
export interface Sample {
  /** By their paths in dist/. */
  readonly files: ReadonlyMap<string, SampleFile>;
  /** What the build had to say, a line each. */
  readonly told: readonly string[];
}

export interface SampleFile {
  readonly path: string;
  readonly mediaType: string;
  readonly format: string;
  readonly bytes: Uint8Array;
}

/** How a build differs from the plain one. */
export interface Change {
  /** Keys of the first story's header; undefined takes one out. */
  readonly header?: Readonly<Record<string, string | undefined>>;
  /** ISO 8601; default: long after all embargoes. */
  readonly now?: string;
}

const source = path.resolve('scripts/syndication/sample');
/** Its first story, which has every header key but that of translations, and the story that translates it. */
export const story = { slug: 'harbour-bridge', guid: 'tag:news.example.org,2026-03-02:harbour-bridge' } as const;
export const translation = { slug: 'puente-del-puerto', guid: 'tag:news.example.org,2026-03-02:puente-del-puerto' } as const;

/** Builds the sample publication, which shows every header key, as a partner would get it. */
export async function buildSample({ header = {}, now = '2026-04-01T00:00:00Z' }: Change = {}): Promise<Sample> {
  const folder = await mkdtemp(path.join(tmpdir(), 'slugline-sample-'));
  try {
    const [copy, out] = [path.join(folder, 'source'), path.join(folder, 'dist')];
    await cp(source, copy, { recursive: true });
    const file = path.join(copy, 'stories', `${story.slug}.md`);
    await writeFile(file, withHeader(await readFile(file, 'utf8'), header));
    const { diagnostics } = await build({ source: copy, out, now });
    const files = await Promise.all((await made(out)).map(async ({ file, ...row }) => ({ ...row, bytes: await readFile(file) })));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors[0]) throw new Error(errors[0].message);
    return { files: new Map(files.map((file) => [file.path, file])), told: diagnostics.map(({ message }) => message) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A story with other keys; each key stands on one line. */
function withHeader(text: string, header: Readonly<Record<string, string | undefined>>): string {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const kept = lines.slice(0, end).filter((line) => !Object.keys(header).some((key) => line.startsWith(`${key}:`)));
  const set = Object.entries(header).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return [...kept, ...set, ...lines.slice(end)].join('\n');
}

/** A file of a sample, opened by code that knows no writer. */
export async function openFile({ files }: Sample, name: string): Promise<Opened> {
  const file = files.get(name);
  if (!file) throw new Error(`The sample has no ${name}`);
  const opened = await open(file.mediaType, file.bytes);
  if ('unreadable' in opened) throw new Error(`${name}: ${opened.unreadable}`);
  return opened;
}
