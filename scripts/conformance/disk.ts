import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { type Outcome, thereIs } from './outcome.ts';
import { errorsOf, type House, slugline } from './publication.ts';
import { each, run } from './run.ts';
import { differences, digests, wholeness } from './whole.ts';

/** A disk of two megabytes fills up while a build writes: exit 3, one line, and the last good publication stands. */
export async function fullDisk(house: House, { small, large }: { readonly small: string; readonly large: string }): Promise<Outcome> {
  const mount = await mkdtemp(path.join(house.folder, 'disk-'));
  const mounted = await run(['mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', mount]);
  if (mounted.code !== 0) return thereIs('no right to mount a small disk');
  try {
    const dist = path.join(mount, 'dist');
    const faults: string[] = [];
    const first = await slugline(house, ['build', '--source', small, '--out', dist]);
    if (first.code !== 0) faults.push(`the small publication ended with ${first.code}: ${errorsOf(first)}`);
    const before = await digests(dist);
    const second = await slugline(house, ['build', '--source', large, '--out', dist]);
    if (second.code !== 3) faults.push(`the full disk ended with ${second.code ?? second.signal}: ${second.stderr.trim().slice(0, 200)}`);
    if (/\bat .+:\d+:\d+|ENOSPC/.test(second.stderr))
      faults.push(`the full disk is told in the engine's words: ${second.stderr.trim().slice(0, 200)}`);
    faults.push(...differences(before, await digests(dist)).map((file) => `${file} is not as it stood before`));
    const third = await slugline(house, ['build', '--source', small, '--out', dist]);
    if (third.code !== 0) faults.push(`afterwards the small publication ended with ${third.code}: ${errorsOf(third)}`);
    faults.push(...(await wholeness(dist)));
    return { figures: `2 MB full: exit ${second.code}, ${before.size} files stand`, faults };
  } finally {
    await run(['umount', mount]);
  }
}

/** Places that cannot be written to: exit 3, whatever stands in the way. */
export async function noPlace(house: House, source: string): Promise<Outcome> {
  const folder = await mkdtemp(path.join(house.folder, 'place-'));
  const taken = path.join(folder, 'taken');
  await mkdir(path.join(taken, 'index.html', 'mine'), { recursive: true });
  const sealed = path.join(folder, 'sealed');
  await mkdir(sealed);
  const mounted = await run(['mount', '-t', 'tmpfs', '-o', 'ro', 'tmpfs', sealed]);
  const places = {
    'in /proc': '/proc/slugline',
    'where a folder of others has the name of a page': taken,
    ...(mounted.code === 0 && { 'on a disk that is read-only': sealed }),
  };
  try {
    const faults = await each(Object.entries(places), 1, async ([name, out]) => {
      const ran = await slugline(house, ['build', '--source', source, '--out', out]);
      return ran.code === 3 ? [] : [`${name}: ended with ${ran.code ?? ran.signal}: ${ran.stderr.trim().slice(0, 200)}`];
    });
    const foreign = [...(await digests(taken)).keys()].join();
    if (foreign !== '') faults.push([`the folder of others now holds ${foreign}`]);
    return { figures: `${Object.keys(places).length} places refused with exit 3`, faults: faults.flat() };
  } finally {
    if (mounted.code === 0) await run(['umount', sealed]);
  }
}
