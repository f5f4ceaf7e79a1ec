/**
 * `npm run archiving`: whether strangers take the bags of an archive, whether damages are found, and what is left when the archiving is killed.
 * Writes docs/archive-figures.md; exit 1 where a figure is missed. After a change: `node scripts/compile.mjs` first.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { damages } from './archiving/damages.ts';
import { type Ground, layGround } from './archiving/ground.ts';
import { goodBags, goodSignature } from './archiving/judges.ts';
import { kills } from './archiving/kills.ts';
import { type Outcome, report } from './conformance/outcome.ts';
import { markdownTable } from './typography/rows.ts';

const usage = `Usage: npm run archiving -- [options]

  --damages N    of an archive, each in a copy of it (default: 500)
  --stories N    that are archived while the process is killed (default: 200)
  --seed N       of the damages (default: 7)
  --python FILE  that has bagit (default: that of scripts/judges.sh archiving)
  --only NAMES   of the checks, with commas between; then no page is written`;

const print = (line: string) => void process.stdout.write(`${line}\n`);

const { values: asked } = parseArgs({
  options: {
    damages: { type: 'string', default: '500' },
    stories: { type: 'string', default: '200' },
    seed: { type: 'string', default: '7' },
    python: { type: 'string', default: '.judges/bagit/bin/python' },
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

interface Figure {
  readonly name: string;
  readonly what: string;
  readonly goal: string;
  readonly make: () => Promise<Outcome>;
}

function figures(cli: string, folder: string): readonly Figure[] {
  let small: Promise<Ground> | undefined;
  const sampler = () => (small ??= layGround({ cli, folder: made(folder, 'small') }, { stories: 2, sampler: true }));
  const many = () =>
    layGround({ cli, folder: made(folder, 'many') }, { stories: Number(asked.stories), formats: 'html,epub,newsml', sampler: false });
  return [
    {
      name: 'bags',
      what: 'Good bags, by bagit.py, `sha256sum -c` and `sha512sum -c`',
      goal: 'all taken',
      make: async () => goodBags(await sampler(), path.resolve(asked.python)),
    },
    {
      name: 'signature',
      what: 'The signature of the chain, by `ssh-keygen -Y verify`',
      goal: 'taken, and refused over other bytes',
      make: async () => goodSignature(await sampler()),
    },
    {
      name: 'damages',
      what: 'Random damages, one in each copy of an archive',
      goal: 'all found, each rightly named, nothing else accused',
      make: async () => damages(await sampler(), { count: Number(asked.damages), seed: Number(asked.seed) }),
    },
    {
      name: 'kills',
      what: 'SIGKILL at 100 calls of the system, listed by strace, while stories are archived',
      goal: 'no half bag; one more run completes',
      make: async () => kills(await many()),
    },
  ];
}

function made(folder: string, name: string): string {
  mkdirSync(path.join(folder, name));
  return path.join(folder, name);
}

async function archiving(cli: string): Promise<boolean> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'slugline-archiving-'));
  const outcomes = new Map<string, Outcome>();
  const all = figures(cli, folder);
  const names = asked.only?.split(',') ?? all.map(({ name }) => name);
  const checks = all
    .filter(({ name }) => names.includes(name))
    .map(({ name, make }) => ({
      name,
      make: async () => {
        const outcome = await make();
        outcomes.set(name, outcome);
        return outcome;
      },
    }));
  try {
    const isWell = await report(checks, { strict: true, print });
    if (asked.only === undefined) {
      await writeFile('docs/archive-figures.md', page(all, outcomes));
      print('docs/archive-figures.md is written');
    }
    return isWell;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function page(all: readonly Figure[], outcomes: ReadonlyMap<string, Outcome>): string {
  const rows = all.map(({ name, what, goal }) => {
    const outcome = outcomes.get(name);
    const found = outcome ? (outcome.missing ?? outcome.figures) : 'broke off';
    const isKept = outcome !== undefined && outcome.missing === undefined && outcome.faults.length === 0;
    return [what, goal, isKept ? found : `**${found}**`];
  });
  return `${[
    '# The archive in figures',
    `Printed by \`npm run archiving\` (seed ${asked.seed}); nothing here is written by hand. What is missed is bold.`,
    markdownTable(['what', 'goal', 'found'], rows),
  ].join('\n\n')}\n`;
}

if (asked.help) print(usage);
else {
  const cli = path.resolve('lib/cli.js');
  if (!existsSync(cli)) print('lib/cli.js is not there: run npm ci');
  process.exitCode = existsSync(cli) && (await archiving(cli)) ? 0 : 1;
}
