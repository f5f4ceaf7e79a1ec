import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { signersIn, verify } from '../../src/archive/index.ts';
import { disk } from '../../src/build/disk.ts';
import { type Outcome, thereIs } from '../conformance/outcome.ts';
import { archiveTo, archiving, type Ground } from './ground.ts';

const call = promisify(execFile);

/** Calls of the system at which a process is killed, and how many of each come one after the other: more than a bag has. */
const points: readonly (readonly [name: string, times: number])[] = [
  ['fsync', 40],
  ['rename', 6],
  ['mkdir', 16],
  ['unlink', 10],
  ['write', 28],
];

/**
 * Archives stories while the process is killed at each point in turn, over and over into the same folder. After each kill the archive must be
 * whole: every bag in the chain is good, and no other is there but the one that the next run takes in. In the end it must be, byte for byte,
 * what it is without a kill; from every tenth on, a second run completes a copy of it at once.
 */
export async function kills(ground: Ground): Promise<Outcome> {
  if (
    !(await call('strace', ['-V']).then(
      () => true,
      () => false,
    ))
  )
    return thereIs('no strace');
  const faults: string[] = [];
  const [calm, torn, copy] = ['calm', 'torn', 'copy'].map((name) => path.join(ground.folder, name)) as [string, string, string]; // three
  await archiveTo(ground, calm);
  const signers = signersIn(readFileSync(ground.signers, 'utf8'));
  const all = points.flatMap(([name, times]) => Array.from({ length: times }, (_, at) => [name, at + 1] as const));
  let [killed, pending, completed] = [0, 0, 0];
  for (const [at, [name, when]] of all.entries()) {
    const wasKilled = await killAt(ground, torn, `${name}:signal=KILL:when=${when}`);
    if (!wasKilled) {
      faults.push(`${name} ${when}: the process ended before it`);
      continue;
    }
    killed += 1;
    if (!existsSync(path.join(torn, 'chain.jsonl'))) continue;
    const { diagnostics } = await verify({ root: torn, signers }, disk);
    const coming = diagnostics.filter(({ code }) => code === 'archive/pending-bag').length;
    pending += coming;
    // The chain is signed when a run ends: none has.
    const bad = diagnostics.filter(({ code }) => !['archive/pending-bag', 'archive/chain-torn', 'archive/unsigned'].includes(code));
    faults.push(...bad.map(({ code, place }) => `${name} ${when}: ${code} ${place?.path}`));
    if (at % 20 === 10) {
      cpSync(torn, copy, { recursive: true });
      await archiveTo(ground, copy);
      faults.push(...(await differences(calm, copy)).map((line) => `${name} ${when}, completed: ${line}`));
      completed += 1;
      await call('rm', ['-rf', copy]);
    }
  }
  await archiveTo(ground, torn);
  faults.push(...(await differences(calm, torn)));
  const bags = readFileSync(path.join(calm, 'chain.jsonl'), 'utf8').split('\n').length - 1;
  return {
    figures: `${killed} kills over ${bags} bags: no half bag, ${pending} times one that waited for its line; ${completed + 1} archives completed by one more run, each the same to the last byte`,
    faults,
  };
}

const differences = (one: string, other: string): Promise<readonly string[]> =>
  call('diff', ['-rq', one, other]).then(
    () => [],
    (error: { stdout?: string }) => (error.stdout ?? 'diff failed').trim().split('\n').slice(0, 3),
  );

/** Whether the process was killed; one thread does all that is done to the disk, so that its calls can be counted. */
function killAt(ground: Ground, to: string, at: string): Promise<boolean> {
  const words = [
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${at.split(':')[0]}`,
    '-e',
    `inject=${at}`,
    process.execPath,
    ...archiving(ground, to),
  ];
  const child = spawn('strace', words, { stdio: 'ignore', env: { ...process.env, UV_THREADPOOL_SIZE: '1' } });
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal === 'SIGKILL' || code === 137)));
}
