import { relative } from 'node:path';
import type { Diagnostic, Place, Refusal } from '../model/index.ts';
import { limits } from '../model/index.ts';
import { codeOf } from './disk.ts';

/** The environment failed: a disk, a permission, another build. What is in dist/ stands. */
export class EnvironmentFault extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(inWords(diagnostic));
    this.diagnostic = diagnostic;
  }
}

/** The build was asked for something that cannot be meant. */
export class WrongRequest extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(inWords(diagnostic));
    this.diagnostic = diagnostic;
  }
}

const error = (code: string, message: string, ...hints: string[]): Diagnostic => ({ code, severity: 'error', message, hints });

/** All that can be wrong with the folder a publication is read from, or with the story files in it. */
export const sourceFaults = {
  noFolder: (folder: string) =>
    error('source/no-folder', `There is no folder "${folder}"`, 'Name it with --source, or make one with "slugline init"'),
  notAFolder: (folder: string) => error('source/not-a-folder', `"${folder}" is not a folder`, 'Name the folder that holds stories/'),
  noStories: (folder: string) =>
    error('source/no-stories', `There is no story in "${folder}"`, 'A story is a file in stories/ whose name ends in .md'),
  refused: (path: string, refusal: Refusal): Diagnostic => ({
    ...error(`source/${refusal}`, refusals[refusal].message, refusals[refusal].hint),
    place: { path },
  }),
  backslash: (path: string): Diagnostic => ({
    ...error('source/backslash', 'A name with a backslash is another one on other systems, and is not read', 'Rename the file'),
    place: { path },
  }),
  cycle: (path: string): Diagnostic => ({
    ...error('source/cycle', 'This link leads to a folder that it lies in', 'Remove the link'),
    place: { path },
  }),
  sameName: (path: string): Diagnostic => ({
    ...error('source/same-name', 'Two names here differ only in how their accents are written', 'Rename one of the two files'),
    place: { path },
  }),
  misnamedSettings: (path: string): Diagnostic => ({
    ...error('source/misnamed-settings', `"${path}" is not read`, 'Rename it to "publication.yaml"'),
    severity: 'warning',
    place: { path },
  }),
  misnamedEdition: (path: string): Diagnostic => ({
    ...error('source/misnamed-edition', `"${path}" is not read`, 'Editions end in ".yaml": rename it'),
    severity: 'warning',
    place: { path },
  }),
  unused: (path: string): Diagnostic => ({
    ...error('source/unused-file', 'Neither a story nor an edition uses this file', 'It is in no output'),
    severity: 'note',
    place: { path },
  }),
  changed: (path: string) => error('source/changed', `"${path}" changed while it was being built`, 'Build again'),
};

const refusals = {
  missing: { message: 'This link leads nowhere', hint: 'Remove it, or put the file back' },
  outside: { message: 'This link leads out of the source folder and is not read', hint: 'Put the file itself here' },
  'not-a-file': { message: 'This is not a regular file and is not read', hint: 'Put a text file here' },
  'too-large': {
    message: `The file is larger than ${limits.storyBytes.toLocaleString('en')} bytes`,
    hint: 'A story or an edition is text: are the right file and the right name meant?',
  },
  unreadable: { message: 'There is no permission to read this', hint: 'Change its permissions' },
} as const satisfies Record<Refusal, { message: string; hint: string }>;

/** All that can be wrong with what is asked of a build. */
export const requestFaults = {
  unknownFormat: (name: string, known: readonly string[]) =>
    error('build/unknown-format', `No format is called "${name}"`, `The formats are ${known.join(', ')}`),
  outIsFile: (out: string) => error('build/out-is-a-file', `"${out}" is not a folder`, 'Name a folder with --out'),
  outAndSource: (out: string, source: string) =>
    error(
      'build/out-and-source',
      `The outputs cannot go to "${out}", because it and the source folder "${source}" lie one in the other`,
      'Name another folder with --out',
    ),
  outIsHome: (out: string) => error('build/out-is-home', `"${out}" is no place for the outputs of a build`, 'Name a folder of their own'),
};

/** All that can be wrong between the stories and editions of one build, and what it says of those that it leaves out. */
export const buildFaults = {
  withheld: (path: string): Diagnostic => ({
    ...error('build/withheld', 'Withheld: the story is in no output', 'Set "status: usable" to publish it'),
    severity: 'note',
    place: { path },
  }),
  embargo: (path: string, until: string): Diagnostic => ({
    ...error('build/embargo', `Under embargo until ${until}: the story is in no output`, 'Build again after that hour'),
    severity: 'note',
    place: { path },
  }),
  embargoedKill: (path: string, until: string): Diagnostic => ({
    ...error(
      'build/embargoed-kill',
      `The kill is under embargo until ${until}: it is in no output, and nobody hears of it`,
      'Take "embargo" out where anybody has had an earlier version',
    ),
    severity: 'warning',
    place: { path },
  }),
  embargoedEdition: (path: string, { slug, until }: { readonly slug: string; readonly until: string }): Diagnostic => ({
    ...error(
      'build/embargo',
      `The story "${slug}" is under embargo until ${until}: the edition is in no output`,
      'Build again after that hour',
    ),
    severity: 'note',
    place: { path },
  }),
  editionStoryFailed: (path: string, slug: string): Diagnostic => ({
    ...error(
      'build/edition-story-failed',
      `The story "${slug}" could not be made, and the edition is not made without it`,
      'Mend the story, or take its slug out of the edition',
    ),
    place: { path },
  }),
  onePath: (path: string, makers: readonly [string, string]): Diagnostic => ({
    ...error(
      'build/one-path',
      `Two files would have the name "${path}": ${makers[0]}, and ${makers[1]}`,
      'Change a slug, or the name of a picture',
    ),
  }),
  badPath: (path: string, maker: string) =>
    error('build/bad-path', `"${path}", ${maker}, is no name for a file in dist/`, 'Rename the picture or the slug it comes from'),
  lost: (path: string): Diagnostic => ({
    ...error('build/lost-file', `"${path}" is missing or was changed after a build was cut short`, 'Build again'),
    severity: 'warning',
  }),
  left: (path: string): Diagnostic => ({
    ...error(
      'build/left',
      `"${path}" is no longer made, but what stands there now is not what a build wrote; it is left`,
      'Remove it by hand',
    ),
    severity: 'warning',
  }),
};

/** All that can be wrong between what a build is to make and what the last one made. */
export const successionFaults = {
  older: (place: Place, version: number, before: number): Diagnostic => {
    const next = String(Math.min(before + 1, 999_999_999));
    const isWritten = place.start !== undefined && place.start.offset !== 0;
    return {
      ...error(
        'build/older-version',
        `Version ${version} is older than version ${before}, which was built before; partners take in only what is newer`,
        `${isWritten ? 'Write' : 'Add'} "version: ${next}"`,
        `If nobody has had version ${before}, remove the output folder and build again`,
      ),
      place,
      ...(isWritten && { fix: { place, text: next } }),
    };
  },
  sameVersion: (place: Place, version: number): Diagnostic => ({
    ...error(
      'build/same-version',
      `The source changed and is still version ${version}, which was built before`,
      `Write "version: ${version + 1}" before it is sent to partners`,
    ),
    severity: 'note',
    place,
  }),
  guidChanged: (place: Place, before: string): Diagnostic => ({
    ...error(
      'build/guid-changed',
      `The guid was "${before}" in the last build; partners take this for something new`,
      `Write "guid: ${before}" where they have it`,
    ),
    severity: 'warning',
    place,
  }),
  hostChanged: (place: Place, times: number, hosts: { readonly from: string; readonly to: string }): Diagnostic => ({
    ...error(
      'build/guid-changed',
      `The host in ${times} guids was "${hosts.from}" in the last build and is "${hosts.to}" now; partners take all of them for new`,
      'Write the former guid into the header of each that they have',
    ),
    severity: 'warning',
    place,
  }),
};

/** All that can be wrong with the folder that a build writes to. */
export const outFaults = {
  inTheWay: (path: string, what: string) =>
    error(
      'build/in-the-way',
      `${what} stands at "${shown(path)}", where an output goes, and no build wrote it`,
      'Move it away and build again',
    ),
  notWritable: (path: string) =>
    error(
      'disk/no-permission',
      `There is no permission to write in "${shown(path)}"`,
      'Nothing was changed. Change its permissions, or name another folder with --out',
    ),
  strangeManifest: (path: string, why: string) =>
    error(
      'build/strange-manifest',
      `"${shown(path)}" is not a list of outputs that this version can read: ${why}`,
      'Nothing was changed. Name another folder with --out, or, if all in this one came from builds, empty it and build again',
    ),
  strangeJournal: (path: string, why: string) =>
    error('build/strange-journal', `"${shown(path)}" is damaged: ${why}`, 'Remove the folder ".slugline" beside it and build again'),
  locked: (path: string) =>
    error('build/locked', `Another build has been writing to "${shown(path)}" for minutes`, 'Wait for it to end, or stop it'),
  changed: (path: string) => error('build/changed', `"${shown(path)}" was changed by another program during the build`, 'Build again'),
  lockLost: (path: string) => error('build/lock-lost', `Another build took over "${shown(path)}"`, 'Build again'),
};

/** An error that the system threw, as a fault in plain words; any other error comes back as it is. */
export function inPlainWords(thrown: unknown): unknown {
  const code = codeOf(thrown);
  if (code === undefined) return thrown;
  const [name, message, hint] = systemFaults[code] ?? [
    'disk/failed',
    'The disk refused',
    'Look at the disk and at its permissions, then try again',
  ];
  const path = placeOf(thrown);
  return new EnvironmentFault(error(name, path === undefined ? message : `${message}: ${shown(path)}`, hint));
}

/** A file that gets its name in dist/ is told by that name, not by the one it had in the staging folder. */
function placeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ('dest' in thrown && typeof thrown.dest === 'string') return thrown.dest;
  return 'path' in thrown && typeof thrown.path === 'string' ? thrown.path : undefined;
}

const systemFaults: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  ENOSPC: ['disk/full', 'There is no room left on the disk', 'Make room and try again'],
  EDQUOT: ['disk/quota', 'The disk quota is used up', 'Make room and try again'],
  EROFS: ['disk/read-only', 'The file system is read-only', 'Name another folder'],
  EACCES: ['disk/no-permission', 'There is no permission', 'Change the permissions, or name another folder'],
  EPERM: ['disk/no-permission', 'There is no permission', 'Change the permissions, or name another folder'],
  ENOENT: ['disk/missing', 'There is no such file or folder', 'Look at the name, or try again'],
  EEXIST: ['disk/in-the-way', 'Something else has this name', 'Move it away, or name another folder'],
  ENOTDIR: ['disk/not-a-folder', 'What should be a folder is none', 'Move it away, or name another folder'],
  ELOOP: ['disk/not-a-folder', 'A link leads to itself', 'Remove the link, or name another folder'],
  EMFILE: ['disk/too-many-files', 'Too many files are open', 'Raise the limit ("ulimit -n") and try again'],
  ENFILE: ['disk/too-many-files', 'Too many files are open', 'Close other programs and try again'],
  EIO: ['disk/failed', 'The disk failed', 'Look after the disk; what was built before may need a copy'],
  ENAMETOOLONG: ['disk/name-too-long', 'A name is too long for this disk', 'Shorten the slug or the folder'],
};

/** As a person standing in the working folder would write it. */
function shown(path: string): string {
  try {
    const near = relative('', path);
    return near === '' ? '.' : near.startsWith('..') ? path : near;
  } catch {
    // The working folder is gone.
    return path;
  }
}

function inWords({ message, hints }: Diagnostic): string {
  return [`${message}.`, ...hints].join(' ');
}
