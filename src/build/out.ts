import { homedir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Diagnostic } from '../model/index.ts';
import type { Disk } from './disk.ts';
import { EnvironmentFault, outFaults, requestFaults, sourceFaults, WrongRequest } from './faults.ts';
import { finish, journalOf, nameOf, readJournal } from './journal.ts';
import { type Lock, type Patience, takeLock } from './lock.ts';
import { readManifest } from './manifest.ts';
import { lockName, workFolder } from './paths.ts';
import type { Out } from './write.ts';

/** Checks where a build is to write, and says where that really is: links on the way, and dist/ as a link, are followed once, here. */
export async function placeOf(out: string, source: string, disk: Disk): Promise<string> {
  const from = await disk.real(source);
  if (from === undefined) throw new WrongRequest(sourceFaults.noFolder(source));
  const rest: string[] = [];
  let ancestor = resolve(out);
  while ((await disk.entry(ancestor)) === undefined && dirname(ancestor) !== ancestor) {
    rest.unshift(basename(ancestor));
    ancestor = dirname(ancestor);
  }
  const real = await disk.real(ancestor);
  if (real === undefined || (await disk.entry(real))?.kind !== 'folder') throw new WrongRequest(requestFaults.outIsFile(out));
  const root = join(real, ...rest);
  if (within(root, from) || within(from, root)) throw new WrongRequest(requestFaults.outAndSource(out, source));
  if (root === (await disk.real(homedir()).catch(() => undefined))) throw new WrongRequest(requestFaults.outIsHome(out));
  return root;
}

const within = (inner: string, outer: string) => inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** A folder to write to, locked, with what was left undone in it done. */
export interface Door {
  readonly out: Out;
  readonly lock: Lock;
  /** What finishing an earlier build brought up. */
  readonly diagnostics: readonly Diagnostic[];
  /** Gives the lock back, and takes away the folders that were made for nothing. */
  close(): Promise<void>;
}

/** Makes the folder where there is none, waits for a build that is at work in it, and finishes one that was cut short. */
export async function openDoor(root: string, patience: Patience): Promise<Door> {
  const { disk } = patience;
  const made = await makeFolders(root, disk);
  const unmake = async () => {
    for (const folder of made) if (!(await disk.removeFolder(folder))) break;
  };
  try {
    await checkWorkFolder(root, disk);
    const lock = await takeLock(root, patience);
    try {
      const diagnostics = await settleLocked(root, disk);
      const standing = await readManifest(root, disk);
      return {
        out: { root, disk, old: standing?.manifest, oldBytes: standing?.bytes },
        lock,
        diagnostics,
        close: async () => {
          await lock.release();
          await unmake();
        },
      };
    } catch (error) {
      await lock.release().catch(() => {});
      throw error;
    }
  } catch (error) {
    await unmake().catch(() => {});
    throw error;
  }
}

/** Finishes the pass of a build that was cut short, and throws away what one left that had not come so far. */
export async function settleAt(root: string, patience: Patience): Promise<readonly Diagnostic[]> {
  const { disk } = patience;
  if ((await disk.entry(join(root, workFolder))) === undefined) return [];
  await checkWorkFolder(root, disk);
  const isCut = (await disk.entry(journalOf(root))) !== undefined;
  // Without a journal the folder is whole: a build at work in it need not be waited for.
  const lock = isCut ? await takeLock(root, patience) : await takeLock(root, { ...patience, most: 0 }).catch(() => undefined);
  try {
    return lock ? await settleLocked(root, disk) : [];
  } finally {
    await lock?.release();
  }
}

async function settleLocked(root: string, disk: Disk): Promise<readonly Diagnostic[]> {
  const journal = await readJournal(root, disk);
  const diagnostics = journal ? await finish(root, journal, disk) : [];
  const folder = join(root, workFolder);
  for (const { name } of await disk.list(folder)) if (name !== lockName) await disk.removeTree(join(folder, name));
  return diagnostics;
}

/** A link or a file in the place of dist/.slugline would lead the staging astray. */
async function checkWorkFolder(root: string, disk: Disk): Promise<void> {
  const path = join(root, workFolder);
  const kind = (await disk.entry(path))?.kind;
  if (kind !== undefined && kind !== 'folder') throw new EnvironmentFault(outFaults.inTheWay(path, nameOf[kind]));
}

/** Those that were made, innermost first. */
async function makeFolders(root: string, disk: Disk): Promise<readonly string[]> {
  if ((await disk.entry(root)) !== undefined) return [];
  const outer = await makeFolders(dirname(root), disk);
  const made = await disk.makeFolder(root);
  await disk.sync(dirname(root));
  return made ? [root, ...outer] : outer;
}
