import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, type Disk } from './disk.ts';
import { EnvironmentFault, outFaults } from './faults.ts';
import { nameOf } from './journal.ts';
import { jsonOf } from './manifest.ts';
import { lockName, workFolder } from './paths.ts';

/** Who writes. `machine` names the kernel and its process numbers, so that two containers with one host name are two. */
interface Owner {
  readonly machine: string;
  readonly pid: number;
  /** When the process began, as the system counts; empty where it cannot be told. */
  readonly began: string;
  /** One build of that process. */
  readonly key: string;
}

export interface Lock {
  /** Throws where another build took over meanwhile. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

export interface Patience {
  readonly disk: Disk;
  /** Told once, when another build is found at work. */
  readonly onWait?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the wait is given up. */
  readonly most?: number;
  /** Milliseconds without a sign of life after which an owner that the system cannot be asked about is taken for dead. */
  readonly silence?: number;
}

const fiveMinutes = 300_000;
const tenSeconds = 10_000;
/** An owner writes its name at once: one that has not by then died before it could. */
const oneSecond = 1_000;
/** How often an owner touches its lock. */
const beat = 2_000;
const pause = 50;

/**
 * Takes the lock of an output folder, a file in its `.slugline/`, which it makes. A lock whose owner is dead is taken over: at once
 * where the system can tell, which it can of its own processes, otherwise after ten seconds without a sign of life. (mtime alone, as lock
 * packages use it, would make each command after a `kill -9` wait, and lets two that wait take over from each other.)
 */
export async function takeLock(root: string, { disk, onWait, signal, most = fiveMinutes, silence = tenSeconds }: Patience): Promise<Lock> {
  const folder = join(root, workFolder);
  const path = join(folder, lockName);
  const own: Owner = { ...thisProcess(), key: randomUUID() };
  const bytes = new TextEncoder().encode(JSON.stringify(own));
  const claim = async () => {
    try {
      await disk.makeFolder(folder);
      return await disk.claim(path, bytes);
    } catch (error) {
      // The build that ends at this moment has removed its folder, and the one around it too where nothing came of it.
      if (codeOf(error) !== 'ENOENT') {
        await disk.removeFolder(folder).catch(() => {});
        throw error;
      }
      if ((await disk.entry(root)) === undefined) await disk.makeFolder(root);
      return false;
    }
  };
  const watch = watcher(path, { disk, silence });
  const since = performance.now();
  for (let told = false; !(await claim()); await sleep(pause, undefined, { signal })) {
    if (await watch()) continue;
    if (!told) onWait?.();
    told = true;
    if (performance.now() - since > most) throw new EnvironmentFault(outFaults.locked(root));
  }
  // A beat that fails is no fault of the build: `confirm` is asked before anything is decided.
  const heart = setInterval(() => void disk.touch(path).catch(() => {}), beat).unref();
  const isOwn = async () => (await ownerOf(path, disk))?.key === own.key;
  return {
    confirm: async () => {
      if (!(await isOwn())) throw new EnvironmentFault(outFaults.lockLost(root));
    },
    release: async () => {
      clearInterval(heart);
      if (await isOwn()) await disk.removeFile(path);
      await disk.removeFolder(folder);
    },
  };
}

/** Answers, each time it is asked, whether the lock was free or has just been freed from a dead owner. */
function watcher(path: string, { disk, silence }: { readonly disk: Disk; readonly silence: number }): () => Promise<boolean> {
  let sign: number | undefined;
  let heard = performance.now();
  return async () => {
    const entry = await disk.entry(path);
    if (entry === undefined) return true;
    if (entry.kind !== 'file') throw new EnvironmentFault(outFaults.inTheWay(path, nameOf[entry.kind]));
    if (entry.changed !== sign) {
      sign = entry.changed;
      heard = performance.now();
    }
    const owner = await ownerOf(path, disk);
    const life = owner && lifeOf(owner);
    const patience = owner === undefined ? Math.min(silence, oneSecond) : silence;
    const dead = life === 'dead' || (life !== 'alive' && performance.now() - heard > patience);
    return dead && (await evict(path, owner?.key ?? '', disk));
  };
}

/** Moves a dead owner's lock aside. Where another one that waits was faster, its lock is the one that moved, and is put back. */
async function evict(path: string, key: string, disk: Disk): Promise<boolean> {
  const aside = `${path}-${randomUUID()}`;
  try {
    await disk.rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  if (((await ownerOf(aside, disk))?.key ?? '') === key) {
    await disk.removeFile(aside);
    return true;
  }
  await disk.rename(aside, path);
  return false;
}

/** undefined for a lock that is gone, or whose owner died before it had written its name. */
async function ownerOf(path: string, disk: Disk): Promise<Owner | undefined> {
  const reading = await disk.read(path, 10_000);
  const value = 'bytes' in reading ? jsonOf(reading.bytes) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const { machine, pid, began, key } = value as Partial<Record<keyof Owner, unknown>>; // each is looked at in the next line
  return typeof machine === 'string' && typeof pid === 'number' && typeof began === 'string' && typeof key === 'string'
    ? { machine, pid, began, key }
    : undefined;
}

function lifeOf(owner: Owner): 'alive' | 'dead' | 'unknown' {
  if (owner.machine !== machine()) return 'unknown';
  if (!isRunning(owner.pid)) return 'dead';
  const began = beginOf(owner.pid);
  return began === owner.began || began === '' || owner.began === '' ? 'alive' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user is one that may not be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const thisProcess = () => ({ machine: machine(), pid: process.pid, began: beginOf(process.pid) });

/** Linux says which boot and which process numbers; elsewhere the host's name has to do. */
const machine = () =>
  [
    quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) || hostname(),
    quietly(() => readlinkSync('/proc/self/ns/pid')),
  ].join(' ');

/** Field 22 of proc_pid_stat(5), which tells a process from a later one of the same number. The name in field 2 may hold spaces. */
const beginOf = (pid: number): string =>
  quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19] ?? '');

function quietly(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
