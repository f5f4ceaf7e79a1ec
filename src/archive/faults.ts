import { basename } from 'node:path';
import type { Diagnostic } from '../model/index.ts';

const error = (code: string, file: string, message: string, ...hints: string[]): Diagnostic => ({
  code: `restore/${code}`,
  severity: 'error',
  message,
  hints,
  place: { path: basename(file) },
});

/** All that can be wrong with a file from which a source is to be restored. */
export const archiveFaults = {
  unreadable: (file: string, why: string) =>
    error(
      'unreadable',
      file,
      `The PDF cannot be read: ${why}`,
      'Take another copy; this one may be damaged, or have been saved by another program',
    ),
  nothingAttached: (file: string) =>
    error(
      'no-source',
      file,
      'The PDF carries no files',
      'Only a PDF that "slugline build" made carries its source: a print copy has none, and a program that saved it anew may have dropped it',
    ),
  noStory: (file: string, names: readonly string[]) =>
    error(
      'no-source',
      file,
      `The PDF carries ${names.length === 1 ? 'a file' : `${names.length} files`}, but no story as its source: ${listed(names)}`,
      'Only a PDF that "slugline build" made carries its source',
    ),
  badName: (file: string, name: string, why: string) =>
    error(
      'bad-name',
      file,
      `The PDF carries a file of the name ${shown(name)}: ${why}`,
      'Nothing was written: such a name is not safe on every disk',
    ),
  sameName: (file: string, names: readonly [string, string]) =>
    error(
      'same-name',
      file,
      `The PDF carries ${shown(names[0])} and ${shown(names[1])}, of which a disk may hold only one`,
      'Nothing was written',
    ),
  noArchive: (folder: string) =>
    error('no-archive', folder, 'This folder is no archive: it has no chain', 'Name the folder that "slugline archive --to" wrote'),
  brokenChain: (file: string, line: number, why: string) =>
    error(
      'chain-broken',
      file,
      `Line ${line} does not follow: ${why}`,
      'Nothing was written. Take the chain from another copy: slugline verify',
    ),
  notArchived: (folder: string, name: string | undefined, version: number | undefined) =>
    error(
      'not-archived',
      folder,
      name === undefined
        ? 'The archive is empty'
        : `The archive has no ${version === undefined ? '' : `version ${version} of `}${shown(name)}`,
      'Nothing was written',
    ),
  badNameInBag: (bag: string, name: string, why: string) =>
    error(
      'bad-name',
      bag,
      `The bag has a file of the name ${shown(name)}: ${why}`,
      'Nothing was written: such a name is not safe on every disk',
    ),
  sameNameInBag: (bag: string, names: readonly [string, string]) =>
    error(
      'same-name',
      bag,
      `A disk may hold only one of ${shown(names[0])} and ${shown(names[1])}`,
      'Nothing was written; restore one story at a time with --story',
    ),
  damagedBag: (file: string): Diagnostic => ({
    ...error(
      'damaged',
      file,
      'The file is not what was archived',
      'Nothing was written. Take the bag from another copy; slugline verify says what else there is',
    ),
    place: { path: file },
  }),
  several: (path: string, bags: readonly [string, string]): Diagnostic => ({
    ...error(
      'several',
      path,
      `${bags[0]} and ${bags[1]} have other bytes for this file; those of the second were taken`,
      'Restore the first by itself with --story where you need its own',
    ),
    severity: 'warning',
    place: { path },
  }),
  stopped: (file: string) => error('stopped', file, 'The restoring was stopped before anything was written', 'Restore again when you like'),
  damaged: (file: string, name: string) =>
    error(
      'damaged',
      file,
      `${shown(name)} in the PDF is not what it was: its size or its check sum differs`,
      'Take another copy of the PDF',
    ),
};

/** A name as one line that no terminal obeys. */
const shown = (name: string): string => JSON.stringify(name.length > 100 ? `${name.slice(0, 97)}...` : name);
const listed = (names: readonly string[]): string => `${names.slice(0, 5).map(shown).join(', ')}${names.length > 5 ? ', ...' : ''}`;
