/**
 * `npm run syndication`: what a partner's system would say of generated stories in every form, what a long message takes, and whether
 * planted faults are found. Writes docs/syndication-figures.md; exit 1 where a figure is missed. After a change: `node scripts/compile.mjs` first.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { keeping, type Outcome, report } from './conformance/outcome.ts';
import { syndicating } from './syndication/checks.ts';
import { figuresPage } from './syndication/page.ts';

const usage = `Usage: npm run syndication -- [options]

  --stories N    how many come out, beside those that are held back (default: 1000)
  --items N      of the long message (default: 10000)
  --seed N       of the stories (default: 5)
  --shared DIR   the folder with schemas/ and vocabularies/ (default: ../shared)
  --only NAMES   of the checks, with commas between; then no page is written
  --keep         leave the builds on the disk and say where`;

const print = (line: string) => void process.stdout.write(`${line}\n`);

const { values: asked } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    items: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '5' },
    shared: { type: 'string', default: '../shared' },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

async function syndication(cli: string): Promise<boolean> {
  const house = { cli, folder: await mkdtemp(path.join(await realpath(tmpdir()), 'slugline-syndication-')), width: 2 };
  const outcomes = new Map<string, Outcome>();
  const all = syndicating({
    house,
    seed: Number(asked.seed),
    stories: Number(asked.stories),
    items: Number(asked.items),
    milliseconds: 2,
    shared: asked.shared,
    schemas: path.resolve(asked.shared, 'schemas', 'newsml-g2'),
  });
  const names = asked.only?.split(',') ?? all.map(({ name }) => name);
  const kept = keeping(
    all.filter(({ name }) => names.includes(name)),
    outcomes,
  );
  try {
    const isWell = await report(kept, { strict: true, print });
    if (asked.only === undefined) {
      await writeFile(
        'docs/syndication-figures.md',
        figuresPage({ title: 'Syndication in figures', command: 'syndication', figures: all, outcomes, seed: asked.seed }),
      );
      print('docs/syndication-figures.md is written');
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
  process.exitCode = existsSync(cli) && (await syndication(cli)) ? 0 : 1;
}
