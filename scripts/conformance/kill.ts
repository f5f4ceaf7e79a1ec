import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from './outcome.ts';
import { type House, slugline } from './publication.ts';
import { differences, digests } from './whole.ts';

/** Two states of one publication, built, and the way from one to the other. */
export interface Change {
  readonly old: string;
  readonly fresh: string;
  /** The source of `fresh`. */
  readonly source: string;
  /** A source whose publication.yaml is broken: a command on it settles dist/, and makes nothing. */
  readonly nothing: string;
}

const journal = '.slugline/journal.json';
const moments = 50;

/** A repeatable chance in [0, 1): mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** SIGKILL at random moments of a build, half of them while its journal stands: dist/ is the old or the new publication, all of it. */
export async function killed(house: House, change: Change, seed: number): Promise<Outcome> {
  const random = chance(seed);
  const [old, fresh] = [await digests(change.old), await digests(change.fresh)];
  if (old.size < 2 || fresh.size < 2) return { figures: '', faults: ['the publications to build could not be built'] };
  const whole = await measure(house, change);
  const faults: string[] = [];
  const sum = { inside: 0, before: 0, old: 0, new: 0 };
  for (let attempt = 0; attempt < moments * 8 && sum.inside + sum.before < moments; attempt++) {
    const wantsInside = sum.inside < moments / 2;
    const { dist, stood } = await killOnce(
      house,
      change,
      wantsInside ? { inPass: random() * whole.pass } : { after: random() * whole.build },
    );
    if (wantsInside && !stood) continue;
    sum[stood ? 'inside' : 'before']++;
    const moment = `kill ${sum.inside + sum.before}${stood ? ', inside the pass' : ''}`;
    const torn = [...(await outputs(dist))].filter(([name, digest]) => old.get(name) !== digest && fresh.get(name) !== digest);
    faults.push(...torn.map(([name]) => `${moment}: ${name} is neither the old nor the new`));
    if (!stood && !isEither(await outputs(dist), old, fresh)) faults.push(`${moment}: no journal, and a mixture`);
    await slugline(house, ['build', '--source', change.nothing, '--out', dist]);
    const settled = await digests(dist);
    const now = isEither(settled, old, fresh);
    if (now === undefined) faults.push(`${moment}: after the next command dist/ is neither: ${nearest(settled, old, fresh)}`);
    else sum[now]++;
    if (stood && now === 'old') faults.push(`${moment}: the journal stood, and the old publication came back`);
    await rm(dist, { recursive: true, force: true });
  }
  if (sum.inside < moments / 2) faults.push(`only ${sum.inside} kills fell inside the pass`);
  return { figures: `${sum.inside} kills inside the pass, ${sum.before} outside; then ${sum.old} old, ${sum.new} new`, faults };
}

type Moment = { readonly after: number } | { readonly inPass: number };

/** One build, killed: `after` milliseconds from its start, or `inPass` milliseconds after its journal came to stand. */
async function killOnce(house: House, change: Change, moment: Moment): Promise<{ readonly dist: string; readonly stood: boolean }> {
  const dist = await stage(house, change);
  const child = start(house, change, dist);
  const kill = () => child.kill('SIGKILL');
  if ('after' in moment) setTimeout(kill, moment.after);
  else child.onJournal((stands) => stands && setTimeout(kill, moment.inPass));
  await child.ended;
  return { dist, stood: existsSync(path.join(dist, journal)) };
}

/** How long a build takes from its start to its end, and how long its journal stands; milliseconds. */
async function measure(house: House, change: Change): Promise<{ readonly build: number; readonly pass: number }> {
  const dist = await stage(house, change);
  const began = performance.now();
  let stood = began;
  let pass = 0;
  const child = start(house, change, dist);
  child.onJournal((stands) => {
    if (stands) stood = performance.now();
    else pass = performance.now() - stood;
  });
  await child.ended;
  await rm(dist, { recursive: true, force: true });
  return { build: performance.now() - began, pass };
}

interface Running {
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<unknown>;
  /** Told when the journal comes to stand, and when it is gone. */
  onJournal(tell: (stands: boolean) => void): void;
}

/** Starts the build whose journal is watched by the kernel: a pass takes milliseconds, and a loop that looks would slow it. */
function start(house: House, { source }: Change, dist: string): Running {
  const tellers: ((stands: boolean) => void)[] = [];
  const watcher = watch(path.join(dist, path.dirname(journal)), (_event, name) => {
    if (name === path.basename(journal)) for (const tell of tellers) tell(existsSync(path.join(dist, journal)));
  });
  // The folder watched goes with the build; that ends the watch, and is no error.
  watcher.on('error', () => {});
  const child = spawn(process.execPath, [house.cli, 'build', '--source', source, '--out', dist], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve)).finally(() => watcher.close());
  return { kill: (signal) => child.kill(signal), ended, onJournal: (tell) => tellers.push(tell) };
}

async function stage(house: House, change: Change): Promise<string> {
  const dist = path.join(await mkdtemp(path.join(house.folder, 'kill-')), 'dist');
  await cp(change.old, dist, { recursive: true });
  // There before the build, so that it can be watched.
  await mkdir(path.join(dist, path.dirname(journal)));
  return dist;
}

/** What stands in dist/ but for the build's own folder. */
async function outputs(dist: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await digests(dist))].filter(([name]) => !name.startsWith('.slugline/')));
}

function isEither(
  now: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, string>,
  fresh: ReadonlyMap<string, string>,
): 'old' | 'new' | undefined {
  if (differences(now, fresh).length === 0) return 'new';
  return differences(now, old).length === 0 ? 'old' : undefined;
}

function nearest(now: ReadonlyMap<string, string>, ...states: readonly ReadonlyMap<string, string>[]): string {
  const [best = []] = states.map((state) => differences(now, state)).sort((a, b) => a.length - b.length);
  return best.slice(0, 3).join(', ');
}
