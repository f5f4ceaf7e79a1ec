import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from '../../src/build/index.ts';
import { open } from '../../src/proof/index.ts';
import { dot } from '../conformance/dot.ts';
import { lasting, lifeSteps, type Step } from './lifeSteps.ts';

/** What one place of one file should say at one step, and what it says. */
export interface Cell {
  readonly step: string;
  readonly file: string;
  readonly place: string;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  readonly isRight: boolean;
}

/** Builds a story step by step into one empty folder, as a newsroom would, and opens every file of each. */
export async function walkLife(folder: string): Promise<readonly Cell[]> {
  const [source, out] = [join(folder, 'source'), join(folder, 'dist')];
  const lay = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(source, path)), { recursive: true });
    await writeFile(join(source, path), content);
  };
  await lay('publication.yaml', 'name: The Little Gazette\nbaseUrl: https://gazette.example/\n');
  await lay(
    'stories/fair.md',
    '---\nheadline: A fair without rain\ncredit: LG\npublished: 2026-02-28T08:00:00+01:00\nversion: 9\n---\n\nIt was dry.\n',
  );
  await lay('stories/wpicture.png', dot);
  await lay('editions/spring.yaml', 'title: Spring\ndate: 2026-03-03\nsections:\n  - {title: Town, stories: [bridge, fair]}\n');
  const cells: Cell[] = [];
  for (const step of lifeSteps) {
    await lay('stories/bridge.md', `---\n${[...lasting, ...step.header].join('\n')}\n---\n\n${step.text}\n`);
    const { exit, diagnostics } = await build({ source, out, now: step.now });
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    cells.push(cellOf(step, { file: 'the build', place: 'errors' }, { expected: step.errors ?? [], found: exit === 0 ? [] : errors }));
    cells.push(...(await cellsOf(step, out)));
  }
  return cells;
}

async function cellsOf(step: Step, out: string): Promise<readonly Cell[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(out.length + 1)] : [])).sort();
  const cells: Cell[] = [];
  if (step.files === undefined) {
    const naming = [];
    for (const path of paths) {
      const said = (await everythingIn(join(out, path))).join('\n');
      if (path.includes('bridge') || /bridge|wtext|wsummary/.test(said)) naming.push(path);
    }
    return [cellOf(step, { file: 'any', place: 'everything' }, { expected: [], found: naming })];
  }
  for (const [file, places] of Object.entries(step.files)) {
    const [path = '', entry] = file.split('#');
    const whole = await open(typeOf(path), await readFile(join(out, path)).catch(() => new Uint8Array()));
    const opened = entry === undefined || 'unreadable' in whole ? whole : (whole.entries?.(entry)[0]?.open() ?? whole);
    for (const [place, expected] of Object.entries(places)) {
      const found = 'unreadable' in opened ? [opened.unreadable] : [...new Set(opened.find(place))];
      cells.push(cellOf(step, { file, place }, { expected, found }));
    }
  }
  if (step.gone === undefined) return cells;
  for (const file of paths) {
    const said = (await everythingIn(join(out, file))).join('\n');
    const left = step.gone.filter((word) => said.includes(word) || file.includes(word));
    cells.push(cellOf(step, { file, place: 'everything withdrawn' }, { expected: [], found: left }));
  }
  return cells;
}

const isText = (place: string) => place === 'text';

function cellOf({ name }: Step, at: Pick<Cell, 'file' | 'place'>, { expected, found }: Pick<Cell, 'expected' | 'found'>): Cell {
  const isRight = isText(at.place)
    ? expected.every((text) => found.includes(text))
    : expected.length === found.length && expected.every((text) => found.includes(text));
  const shown = isText(at.place) ? found.filter((text) => expected.includes(text)) : found;
  return { step: name, ...at, expected, found: isRight ? shown : found, isRight };
}

/** All texts of a file; of one that nothing opens, its bytes. */
async function everythingIn(path: string): Promise<readonly string[]> {
  const bytes = await readFile(path);
  const opened = await open(typeOf(path), bytes);
  return 'unreadable' in opened ? [bytes.toString('utf8')] : opened.everything();
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  xml: 'application/xml',
  json: 'application/json',
};

const feeds: Readonly<Record<string, string>> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  json: 'application/feed+json',
};

function typeOf(path: string): string {
  const [name = '', ...endings] = (path.split('/').at(-1) ?? '').split('.');
  const feed = name === 'feed' ? (feeds[endings.slice(-2).join('.')] ?? feeds[endings.at(-1) ?? '']) : undefined;
  return feed ?? types[endings.at(-1) ?? ''] ?? 'application/octet-stream';
}
