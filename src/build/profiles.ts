import { createRequire } from 'node:module';
import type { World } from '../model/index.ts';
import { disk } from './disk.ts';

const { resolve } = createRequire(import.meta.url);

/** Files of the folder `profiles/` by the printing condition that they describe. */
const files: Readonly<Record<string, string>> = { FOGRA39: 'FOGRA39L.icc' };

/** The ICC profiles of this package by the name of their printing condition. Each is read once. */
export function openProfiles(): World['profile'] {
  const profiles = new Map<string, Promise<Uint8Array>>();
  return (condition) => {
    const known = profiles.get(condition) ?? readProfile(condition);
    profiles.set(condition, known);
    return known;
  };
}

async function readProfile(condition: string): Promise<Uint8Array> {
  const file = Object.hasOwn(files, condition) ? files[condition] : undefined;
  if (file === undefined) throw new Error(`No press profile is called "${condition}"`);
  // By the package's own name, which holds from src/ and from lib/ alike.
  const reading = await disk.read(resolve(`slugline/profiles/${file}`));
  if ('refused' in reading) throw new Error(`The press profile "${condition}" cannot be read`);
  return reading.bytes;
}
