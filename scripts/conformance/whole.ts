import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { made } from './publication.ts';

/** Every file under a folder, by its path from there, with its SHA-256 in hex. */
export async function digests(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    found.set(
      path.relative(folder, file),
      entry.isFile()
        ? createHash('sha256')
            .update(await readFile(file))
            .digest('hex')
        : 'not a file',
    );
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is wrong with an output folder as a whole: a file the manifest does not name, or one that is not as it says. */
export async function wholeness(out: string): Promise<readonly string[]> {
  const found = new Map(await digests(out));
  if (found.size === 0) return [];
  if (!found.delete('manifest.json')) return ['there are files and no manifest.json'];
  const faults: string[] = [];
  for (const file of await made(out)) {
    const digest = found.get(file.path);
    found.delete(file.path);
    if (digest === undefined) faults.push(`${file.path} is named and not there`);
    else if (digest !== file.sha256) faults.push(`${file.path} is not as the manifest says`);
  }
  return [...faults, ...[...found.keys()].map((name) => `${name} is there and not named`)];
}

/** What differs between two folders, by path. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((name) => one.get(name) !== other.get(name));
}
