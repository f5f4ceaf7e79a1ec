import { open, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './codeOf.ts';
import { makeFolders } from './makeFolders.ts';

/** Writes a file that was not there, wholly and to the disk; false where one is. What fails half-way leaves neither file nor new folder. */
export async function writeNew(path: string, text: string): Promise<boolean> {
  const made: string[] = [];
  let isOurs = false;
  try {
    await makeFolders(dirname(path), made);
    const handle = await open(path, 'wx');
    isOurs = true;
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (isOurs) await unlink(path).catch(() => {});
    else if (codeOf(error) === 'EEXIST') return false;
    for (const folder of made.reverse()) await rmdir(folder).catch(() => {});
    throw error;
  }
}
