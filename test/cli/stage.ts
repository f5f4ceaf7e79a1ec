import { EventEmitter } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Duplex, PassThrough, Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process and gives what it said. `env` is its whole environment. */
export async function slugline(
  words: readonly string[],
  {
    env = {},
    stdin = '' as string | Iterable<Uint8Array>,
    columns = 0,
    signals = new EventEmitter(),
    cwd = () => '/',
    stdout = new PassThrough(),
  } = {},
): Promise<Said> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr', pass: Duplex = new PassThrough()) => {
    pass.on('data', (chunk) => {
      said[name] += chunk;
    });
    return Object.assign(pass, columns > 0 ? { isTTY: true, columns } : {});
  };
  const process = {
    stdout: stream('stdout', stdout),
    stderr: stream('stderr'),
    stdin: Readable.from(typeof stdin === 'string' ? [Buffer.from(stdin)] : stdin),
    env,
    cwd,
    once: signals.once.bind(signals),
    off: signals.off.bind(signals),
  };
  // What the command uses of a process; streams stand in for terminals.
  const code = await run(words, process as unknown as NodeJS.Process);
  return { code, out: said.stdout, err: said.stderr };
}

/** An empty folder that goes when the test ends. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'slugline-cli-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

export const textOf = (...path: string[]): Promise<string> => readFile(join(...path), 'utf8');
