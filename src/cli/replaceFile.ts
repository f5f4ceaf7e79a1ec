import { open, rename, rmdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolders } from './makeFolders.ts';

/** Writes a file wholly and to the disk before it takes the place of the one that is there. What fails leaves that one as it was. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const made: string[] = [];
  const folder = dirname(path);
  const beside = join(folder, `.${basename(path)}.${process.pid}.new`);
  try {
    await makeFolders(folder, made);
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => {});
    for (const each of made.reverse()) await rmdir(each).catch(() => {});
    throw error;
  }
}
