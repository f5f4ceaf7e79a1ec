import { spawn } from 'node:child_process';

/** How a command ended and what it said. `code` is null where a signal ended it; `milliseconds` are of the wall clock. */
export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  readonly input?: string;
  /** Milliseconds until SIGKILL; default two minutes. */
  readonly limit?: number;
}

/** Runs a command without a shell and without a terminal, and waits for its end. A command that is not there ends with code 127. */
export function run(command: readonly [string, ...string[]], { env, cwd, input, limit = 120_000 }: RunOptions = {}): Promise<Ran> {
  const [file, ...words] = command;
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(file, words, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
    const told = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on('data', (bytes: Buffer) => told.stdout.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => told.stderr.push(bytes));
    // A judge that fails early closes its standard input; its exit code tells that better than EPIPE.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const watch = setTimeout(() => child.kill('SIGKILL'), limit);
    const end = (code: number | null, signal: NodeJS.Signals | null, reason = '') => {
      clearTimeout(watch);
      const text = (parts: readonly Buffer[]) => Buffer.concat(parts).toString('utf8');
      resolve({ code, signal, stdout: text(told.stdout), stderr: reason + text(told.stderr), milliseconds: performance.now() - started });
    };
    child.on('error', (error) => end(127, null, error.message));
    child.on('close', end);
  });
}

/** Does `work` for each value, at most `width` at a time; results in the order of the values. */
export async function each<T, R>(values: readonly T[], width: number, work: (value: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    while (next < values.length) {
      const index = next++;
      const value = values[index];
      if (value !== undefined) results[index] = await work(value, index);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
