import type { Diagnostic } from '../model/index.ts';
import { type Disk, disk as realDisk } from './disk.ts';
import { inPlainWords } from './faults.ts';
import { settleAt } from './out.ts';

/**
 * Finishes what a build that was cut short had decided to write into an output folder. A command that opens dist/ calls this before
 * anything else; it throws an EnvironmentFault where the folder cannot be settled.
 */
export async function settle(out: string, disk: Disk = realDisk): Promise<readonly Diagnostic[]> {
  try {
    const root = await disk.real(out);
    return root === undefined ? [] : await settleAt(root, { disk });
  } catch (error) {
    throw inPlainWords(error);
  }
}
