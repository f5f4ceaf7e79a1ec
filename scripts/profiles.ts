/**
 * `npm run profiles`: builds profiles/FOGRA39L.icc from the measurements of the printing condition FOGRA39 that Debian's icc-profiles-free
 * holds, with ArgyllCMS' colprof: some 40 seconds. The same data and tools give the same bytes; `-- --check` only compares.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './conformance/run.ts';
import { settledHeader } from './profiles/settledHeader.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

const debian = '/usr/share/color/icc';
const measurements = { file: `${debian}/FOGRA39L.ti3`, sha256: 'e44e6dfa81633588db98b5613a821d4a936d3d9438d2eb983083c3232df393fa' };
/** Where pictures come from: perceptual conversion folds these colours into those that the press can print. */
const source = { file: `${debian}/sRGB.icc`, sha256: '2a92d4bae450b76d8b0aa42193df974d75f62738ecebf74f01c5e75b12a95796' };

/** What colprof is told, as its manual names it. */
const wishes = [
  ['-qm'], // tables of medium fineness: 9 steps a channel one way, 33 the other
  ['-kr'], // black comes in with the dark, and does most of the work in the shadows
  ['-l300'], // at most 300 % of ink in one place
  ['-nc'], // without the measurements themselves, which would go into every file
  ['-s', source.file, '-c', 'mt', '-d', 'pp'], // pictures seen on a screen, then on paper in daylight
  ['-D', 'FOGRA39L, coated offset, 300 % ink (Slugline)'],
  [
    '-C',
    'Free to use, copy and change, zlib licence, no warranty. Measurements: FOGRA39L of Fogra, from icc-profiles-free by Kai-Uwe Behrmann; this profile was made of them for Slugline with ArgyllCMS.',
  ],
] as const;

const shipped = path.resolve('profiles/FOGRA39L.icc');

process.exitCode = await profiles(process.argv.includes('--check'));

async function profiles(onlyCompares: boolean): Promise<number> {
  const fault = await lacking();
  if (fault) {
    print(fault);
    return 1;
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'slugline-profiles-'));
  try {
    const built = path.join(folder, 'built.icc');
    const ran = await run(['colprof', ...wishes.flat(), '-O', built, measurements.file.replace(/\.ti3$/, '')], { limit: 600_000 });
    if (ran.code !== 0) throw new Error(`colprof broke (exit ${ran.code ?? ran.signal}): ${ran.stderr.slice(0, 400)}`);
    const bytes = settledHeader(await readFile(built));
    const told = `${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`;
    if (!onlyCompares) {
      await writeFile(shipped, bytes);
      print(`profiles/FOGRA39L.icc: ${told}`);
      return 0;
    }
    const same = existsSync(shipped) && bytes.equals(await readFile(shipped));
    print(same ? `profiles/FOGRA39L.icc is as built: ${told}` : `profiles/FOGRA39L.icc is another file than what is built: ${told}`);
    return same ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What is not there to build with, as a sentence; undefined where all is there. */
async function lacking(): Promise<string | undefined> {
  const { stderr, stdout } = await run(['colprof']);
  const version = /Version (\d[\d.]*)/.exec(stderr + stdout)?.[1];
  if (version === undefined) return 'colprof is not there: install ArgyllCMS (Debian: apt-get install argyll)';
  if (version !== '2.3.1') print(`colprof is ${version}; the shipped profile was built with 2.3.1, and the bytes may be others`);
  for (const { file, sha256 } of [measurements, source]) {
    if (!existsSync(file)) return `${file} is not there: install icc-profiles-free (Debian: apt-get install icc-profiles-free)`;
    const found = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    if (found !== sha256) return `${file} holds other data than the profile was built from (SHA-256 ${found})`;
  }
  return undefined;
}
