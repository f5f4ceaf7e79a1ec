/** `npm run conformance`: what the world's judges say of real builds. One line a check; exit 1 where one fails. */
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { building } from './conformance/building.ts';
import { ground } from './conformance/ground.ts';
import { judging } from './conformance/judging.ts';
import { report } from './conformance/outcome.ts';
import { standing } from './conformance/standing.ts';
import { printing } from './print/checks.ts';
import { ways } from './print/houses.ts';
import { syndicating } from './syndication/checks.ts';

const usage = `Usage: npm run conformance -- [options]

  --shared DIR   the folder with real/ and schemas/ (default: ../shared)
  --schemas DIR  the NewsML-G2 schemas (default: SHARED/schemas/newsml-g2)
  --seed N       of the random stories and the kills (default: 3)
  --only NAMES   of the checks, with commas between
  --strict       a judge that is missing fails; so it is where CI=true
  --keep         leave the builds on the disk and say where

Judges are installed by scripts/judges.sh.`;

const print = (line: string) => void process.stdout.write(`${line}\n`);

const { values: asked } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    schemas: { type: 'string' },
    seed: { type: 'string', default: '3' },
    only: { type: 'string' },
    strict: { type: 'boolean', default: process.env.CI === 'true' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (asked.help) print(usage);
else process.exitCode = (await conform()) ? 0 : 1;

async function conform(): Promise<boolean> {
  const cli = path.resolve('lib/cli.js');
  if (!existsSync(cli)) {
    print('lib/cli.js is not there: run npm ci');
    return false;
  }
  const house = { cli, folder: await mkdtemp(path.join(await realpath(tmpdir()), 'slugline-conformance-')), width: 2 };
  const on = ground({ house, seed: Number(asked.seed), shared: asked.shared, schemas: asked.schemas });
  const { shared, schemas } = on;
  // A smaller share of `npm run syndication`, and no limit of CPU: this machine may be at work.
  const partners = syndicating({
    house,
    seed: on.seed,
    stories: 100,
    items: 2000,
    milliseconds: Number.POSITIVE_INFINITY,
    shared,
    schemas,
  });
  // A share of `npm run print`; that they are the same bytes again is looked at with all others.
  const press = printing({ house, seed: on.seed, stories: 12, editions: 4, ways: ways.filter((_, n) => n % 3 === 1 || n === 6) }).filter(
    ({ name }) => name !== 'print bytes',
  );
  const all = [...building(on), ...judging(on), ...partners, ...press, ...standing(on)];
  const names = asked.only?.split(',') ?? all.map(({ name }) => name);
  print(`Seed ${asked.seed}, Node ${process.version}`);
  try {
    return await report(
      all.filter(({ name }) => names.includes(name)),
      { strict: asked.strict, print },
    );
  } finally {
    if (asked.keep) print(`The builds are in ${house.folder}`);
    else await rm(house.folder, { recursive: true, force: true });
  }
}
