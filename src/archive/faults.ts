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
