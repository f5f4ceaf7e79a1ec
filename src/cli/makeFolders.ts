import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './codeOf.ts';

/** A folder and those around it that are not there: outermost first, noted in `made`. (`recursive` would try for ever where the system says that the folder around is not there.) */
export async function makeFolders(folder: string, made: string[]): Promise<void> {
  try {
    await mkdir(folder);
    made.push(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolders(dirname(folder), made);
    await mkdir(folder);
    made.push(folder);
  }
}
