import type { Disk } from '../../src/build/disk.ts';

/** How an operation goes wrong. `kill`: the process dies there, half of a file written. A code: the system refuses, once or from then on. */
export interface Fault {
  /** Operations that change the disk count from 1. */
  readonly at: number;
  readonly how: 'kill' | { readonly code: string; readonly lasting: boolean };
}

/** The real disk until the fault. A killed process does nothing more: every later operation fails too. */
export function faultyDisk(inner: Disk, { at, how }: Fault): Disk & { readonly count: () => number } {
  let count = 0;
  let dead = false;
  const alive = () => {
    if (dead) throw new Error('killed');
  };
  const change = async (half: () => Promise<unknown>) => {
    alive();
    count += 1;
    if (how === 'kill') {
      if (count !== at) return;
      await half().catch(() => {});
      dead = true;
      throw new Error('killed');
    }
    if (count === at || (how.lasting && count > at))
      throw Object.assign(new Error(how.code), { code: how.code, syscall: 'write', errno: -1 });
  };
  const nothing = async () => {};
  const look =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      alive();
      return act(...args);
    };
  const alter =
    <A extends readonly unknown[], R>(act: (...args: A) => Promise<R>, half: (...args: A) => Promise<unknown> = nothing) =>
    async (...args: A): Promise<R> => {
      await change(() => half(...args));
      return act(...args);
    };
  const halfOf = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));
  return {
    count: () => count,
    entry: look(inner.entry),
    real: look(inner.real),
    list: look(inner.list),
    read: look(inner.read),
    digest: look(inner.digest),
    touch: look(inner.touch),
    mayWrite: look(inner.mayWrite),
    write: alter(inner.write, (path, bytes) => inner.write(path, halfOf(bytes))),
    writeAll: alter(inner.writeAll, (path, pieces) => inner.writeAll(path, firstOf(pieces))),
    // The test's own process outlives its build: the lock names one that does not.
    claim: alter((path, bytes) => inner.claim(path, ofTheDead(bytes))),
    makeFolder: alter(inner.makeFolder),
    rename: alter(inner.rename),
    removeFile: alter(inner.removeFile),
    removeFolder: alter(inner.removeFolder),
    removeTree: alter(inner.removeTree),
    sync: alter(inner.sync),
  };
}

async function* firstOf(pieces: AsyncIterable<Uint8Array>) {
  for await (const piece of pieces) {
    yield piece;
    return;
  }
}

const ofTheDead = (bytes: Uint8Array) =>
  new TextEncoder().encode(JSON.stringify({ ...JSON.parse(new TextDecoder().decode(bytes)), pid: 2 ** 30 }));
