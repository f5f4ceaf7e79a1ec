import { mkdir, realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { exit } from './exit.ts';
import { CommandFault, usageFaults } from './faults.ts';

/** The real path of an archive that is there. */
export async function archiveAt(folder: string): Promise<string> {
  const { disk } = await import('../build/disk.ts');
  const root = await disk.real(folder);
  if (root === undefined || (await disk.entry(root))?.kind !== 'folder') throw new CommandFault(usageFaults.noArchive(folder));
  return root;
}

/** A folder for an archive, made where there is none, that lies neither in the publication nor around it. */
export async function archiveFor(folder: string, others: readonly string[]): Promise<string> {
  const { disk } = await import('../build/disk.ts');
  const standing = await disk.real(folder);
  if (standing !== undefined && (await disk.entry(standing))?.kind !== 'folder') throw new CommandFault(usageFaults.archiveIsFile(folder));
  if (standing === undefined) await mkdir(folder, { recursive: true });
  const root = await realpath(folder);
  for (const other of others) {
    const isOne = within(root, other) || within(other, root);
    if (isOne) throw new CommandFault(usageFaults.archiveInside(folder, other));
  }
  return root;
}

const within = (inner: string, outer: string) => inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);

/** Runs with the archive to itself; the lock is that of a build, in its words. */
export async function alone<T>(
  root: string,
  { signal, onWait }: { readonly signal: AbortSignal; readonly onWait: () => void },
  act: () => Promise<T>,
): Promise<T> {
  const [{ takeLock }, { EnvironmentFault }, { disk }] = await Promise.all([
    import('../build/lock.ts'),
    import('../build/faults.ts'),
    import('../build/disk.ts'),
  ]);
  const lock = await takeLock(root, { disk, signal, onWait }).catch((error: unknown) => {
    if (error instanceof EnvironmentFault && error.diagnostic.code === 'build/locked')
      throw new CommandFault(usageFaults.archiveLocked(root), exit.environment);
    throw error;
  });
  try {
    return await act();
  } finally {
    await lock.release().catch(() => {});
  }
}
