/**
 * `npm run print`: whether print copies of generated stories and editions are as a printer wants them, by the tools that printers have and by
 * our own rules, and what they cost. Writes docs/print-figures.md; exit 1 where a figure is missed. After a change: `node scripts/compile.mjs` first.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keeping, type Outcome, report } from './conformance/outcome.ts';
import { measuring, printing } from './print/checks.ts';
import { figuresPage } from './syndication/page.ts';

const usage = `Usage: npm run print -- [options]

  --stories N   of all publications together (default: 300)
  --editions N  (default: 20)
  --seed N      of the stories (default: 6)
  --only NAMES  of the checks, with commas between; then no page is written
  --keep        leave the builds on the disk and say where

Ghostscript, poppler and qpdf are installed by scripts/judges.sh.`;

const print = (line: string) => void process.stdout.write(`${line}\n`);

const { values: asked } = parseArgs({
  options: {
    stories: { type: 'string', default: '300' },
    editions: { type: 'string', default: '20' },
    seed: { type: 'string', default: '6' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

async function printed(cli: string): Promise<boolean> {
  const house = { cli, folder: await mkdtemp(path.join(await realpath(tmpdir()), 'slugline-print-')), width: 2 };
  const outcomes = new Map<string, Outcome>();
  const figures = [
    ...printing({ house, seed: Number(asked.seed), stories: Number(asked.stories), editions: Number(asked.editions) }),
    ...measuring(),
  ];
  const names = asked.only?.split(',') ?? figures.map(({ name }) => name);
  const kept = keeping(
    figures.filter(({ name }) => names.includes(name)),
    outcomes,
  );
  try {
    const isWell = await report(kept, { strict: true, print });
    if (asked.only === undefined) {
      const page = figuresPage({ title: 'Print in figures', command: 'print', figures, outcomes, seed: asked.seed });
      await writeFile('docs/print-figures.md', page);
      print('docs/print-figures.md is written');
    }
    return isWell;
  } finally {
    if (asked.keep) print(`The builds are in ${house.folder}`);
    else await rm(house.folder, { recursive: true, force: true });
  }
}

if (asked.help) print(usage);
else {
  const cli = path.resolve('lib/cli.js');
  if (!existsSync(cli)) print('lib/cli.js is not there: run npm ci');
  process.exitCode = existsSync(cli) && (await printed(cli)) ? 0 : 1;
}
