/**
 * `npm run bench`: what a cold build costs beside pandoc and WeasyPrint, what the command costs beside Node, and what setting and drawing
 * cost beside Typst. Exit 1 where a figure is missed. `--only setting` leaves the first two out.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, print, spread, verdict } from './bench/figures.ts';
import { setting } from './bench/setting.ts';
import { lacking } from './conformance/judges.ts';
import { run } from './conformance/run.ts';

/** What a command cost, in milliseconds: of the clock, and of the processors, its children included. */
interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

const most = { ratio: 2.2, versionMilliseconds: 30 } as const;
const turns = { build: 5, version: 15 } as const;
const cli = path.resolve('lib/cli.js');
const story = 'missile-talks.md';

/** bash's own `time` counts a command with all its children, needs no package, and shows milliseconds. */
async function cost(command: readonly string[]): Promise<Cost> {
  const ran = await run(['bash', '-c', `TIMEFORMAT='%3R %3U %3S'; time "$@" >/dev/null 2>/dev/null`, 'time', ...command], {
    // Cold means that no Node has kept our code compiled from an earlier turn.
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = ran.stderr
    .trim()
    .split(' ')
    .map((seconds) => Number(seconds) * 1000);
  if (ran.code !== 0) throw new Error(`${command.slice(0, 3).join(' ')} ended with ${ran.code}`);
  return { wall, cpu: user + system };
}

/** Lets contestants run in turn, so that a busy machine is busy for all of them. Each is a list of commands, added up. */
async function race<Name extends string>(
  contestants: Readonly<Record<Name, readonly (readonly string[])[]>>,
  rounds: number,
): Promise<Record<Name, readonly Cost[]>> {
  const costs = Object.fromEntries(Object.keys(contestants).map((name) => [name, [] as Cost[]])) as Record<Name, Cost[]>;
  // The first round warms the disk's cache and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const name of Object.keys(contestants) as Name[]) {
      let sum = { wall: 0, cpu: 0 };
      for (const command of contestants[name]) {
        const { wall, cpu } = await cost(command);
        sum = { wall: sum.wall + wall, cpu: sum.cpu + cpu };
      }
      if (round > 0) costs[name].push(sum);
    }
  }
  return costs;
}

async function bench(folder: string): Promise<boolean> {
  const source = path.join(folder, 'source');
  await mkdir(path.join(source, 'stories'), { recursive: true });
  await cp(path.join('source', 'stories', story), path.join(source, 'stories', story));
  await writeFile(path.join(source, 'publication.yaml'), 'name: One story\n');
  const at = (name: string) => path.join(folder, name);
  const ours = [process.execPath, cli, 'build', '--source', source, '--formats', 'html,epub,pdf,newsml', '--quiet'];
  const markdown = path.join(source, 'stories', story);

  print('A cold build of one story in four formats, CPU ms, median [least-most]');
  const missing = lacking([{ command: 'pandoc' }, { command: 'weasyprint' }]);
  // Into a new folder each time: a build that finds its files made already would have less to do.
  const fresh = (name: string) => ['bash', '-c', 'out=$(mktemp -d -p "$0") && exec "$@" --out "$out"', at(name), ...ours];
  await mkdir(at('dist'));
  const builds = await race(
    {
      slugline: [fresh('dist')],
      pandoc: missing
        ? []
        : [
            ['pandoc', '-s', markdown, '-o', at('p.html')],
            ['pandoc', markdown, '-o', at('p.epub')],
          ],
      weasyprint: missing ? [] : [['weasyprint', at('p.html'), at('p.pdf')]],
    },
    turns.build,
  );
  const cpu = (costs: readonly Cost[]) => costs.map((one) => one.cpu);
  print(`  slugline, HTML, EPUB, PDF and NewsML-G2   ${spread(cpu(builds.slugline))}`);
  let ok = true;
  if (missing) print(`  no peers: ${missing} is not there; run scripts/judges.sh bench`);
  else {
    const peers = builds.pandoc.map((one, turn) => one.cpu + (builds.weasyprint[turn]?.cpu ?? Number.NaN));
    const ratio = median(cpu(builds.slugline)) / median(peers);
    print(`  pandoc, HTML and EPUB                     ${spread(cpu(builds.pandoc))}`);
    print(`  WeasyPrint, PDF from pandoc's HTML        ${spread(cpu(builds.weasyprint))}`);
    ok = verdict('slugline / (pandoc + WeasyPrint)', ratio, most.ratio) && ok;
  }

  print('The command itself, ms, median [least-most]');
  const starts = await race({ node: [[process.execPath, '-e', '0']], slugline: [[process.execPath, cli, '--version']] }, turns.version);
  for (const of of ['wall', 'cpu'] as const) {
    const [node, slugline] = [starts.node, starts.slugline].map((costs) => costs.map((one) => one[of]));
    print(`  ${of.padEnd(4)}  node -e 0 ${spread(node ?? [])}, slugline --version ${spread(slugline ?? [])}`);
    ok = verdict(`more than node, ${of}`, median(slugline ?? []) - median(node ?? []), most.versionMilliseconds) && ok;
  }
  return ok;
}

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
if (!existsSync(cli)) {
  print('lib/cli.js is not there: run npm ci');
  process.exitCode = 1;
} else {
  const folder = await mkdtemp(path.join(tmpdir(), 'slugline-bench-'));
  try {
    const builds = only === 'setting' || (await bench(folder));
    process.exitCode = (await setting()) && builds ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
