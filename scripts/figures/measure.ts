import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keeping, type Outcome, report } from '../conformance/outcome.ts';
import type { House } from '../conformance/publication.ts';
import { type Figure, type Figures, figuresPage } from './page.ts';

/** What a script of figures measures, and how it was asked to. */
export interface Measuring extends Pick<Figures, 'title' | 'command'> {
  readonly figures: (house: House) => readonly Figure[];
  readonly asked: {
    readonly seed: string;
    /** Names, with commas between. */
    readonly only?: string | undefined;
    readonly keep: boolean;
  };
}

/** The options of every such script. */
export const options = {
  only: { type: 'string' },
  keep: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Measures all figures, and writes the page of them, or those alone that are asked for; gives the exit code. */
export async function measure({ title, command, figures: figuresIn, asked: { seed, only, keep } }: Measuring): Promise<number> {
  const cli = path.resolve('lib/cli.js');
  if (!existsSync(cli)) {
    print('lib/cli.js is not there: run npm ci');
    return 1;
  }
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), `slugline-${command}-`));
  const figures = figuresIn({ cli, folder, width: 2 });
  const outcomes = new Map<string, Outcome>();
  const names = only?.split(',') ?? figures.map(({ name }) => name);
  const chosen = figures.filter(({ name }) => names.includes(name));
  try {
    const isWell = await report(keeping(chosen, outcomes), { strict: true, print });
    if (only === undefined) {
      const page = `docs/${command}-figures.md`;
      await writeFile(page, figuresPage({ title, command, figures, outcomes, seed }));
      print(`${page} is written`);
    }
    return isWell ? 0 : 1;
  } finally {
    if (keep) print(`The builds are in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
}
