import { CommanderError } from 'commander';
import type { Diagnostic, Refusal } from '../model/index.ts';
import { exit } from './exit.ts';
import { nearest } from './nearest.ts';

/** What ends a command: the words were wrong, unless the exit code says otherwise. */
export class CommandFault extends Error {
  readonly diagnostic: Diagnostic;
  readonly code: number;

  constructor(diagnostic: Diagnostic, code: number = exit.usage) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
    this.code = code;
  }
}

const error = (code: string, message: string, ...hints: string[]): Diagnostic => ({ code, severity: 'error', message, hints });

const refusals: Readonly<Record<Refusal, string>> = {
  missing: 'is not there',
  outside: 'is not there',
  'not-a-file': 'is no file',
  'too-large': 'is larger than any PDF that can be read',
  unreadable: 'may not be read',
};

/** All that can be wrong with the words of a command, or with what the environment says. */
export const usageFaults = {
  unknownFormat: (name: string, known: readonly string[]) => {
    const near = nearest(name, known);
    return error(
      'usage/unknown-format',
      `No format is called "${name}"`,
      near ? `Did you mean "${near}"?` : `The formats are ${known.join(', ')}`,
    );
  },
  blank: (flag: string, example: string) => error('usage/blank', `${flag} is blank`, `Give it a value, e.g. ${example}`),
  wrongTime: (time: string) =>
    error('usage/wrong-time', `--now is "${time}"`, 'Give it a time with its offset, e.g. 2026-03-02T09:00:00+01:00'),
  wrongEpoch: (value: string) =>
    error('usage/source-date-epoch', `SOURCE_DATE_EPOCH is "${value}"`, 'It takes seconds since 1970 as digits, e.g. 1205755200'),
  noCopy: (file: string) => error('usage/no-copy', `"${file}" is not there`, 'Name the file with the copy'),
  copyIsFolder: (file: string) => error('usage/no-copy', `"${file}" is a folder`, 'Name the file with the copy'),
  noVocabulary: (file: string) => error('usage/no-vocabulary', `"${file}" is not there`, 'Name the JSON file that IPTC publishes'),
  vocabularyIsFolder: (file: string) => error('usage/no-vocabulary', `"${file}" is a folder`, 'Name the JSON file that IPTC publishes'),
  noItem: (file: string) => error('usage/no-item', `"${file}" is not there`, 'Name a file with an item, or "-" for standard input'),
  itemIsFolder: (file: string) =>
    error('usage/no-item', `"${file}" is a folder`, 'Name the files in it; for a publication: slugline check --source DIR'),
  noPress: (file: string) => error('usage/no-pdf', `"${file}" is not there`, 'Name a PDF, or "-" for standard input'),
  pressIsFolder: (file: string) => error('usage/no-pdf', `"${file}" is a folder`, 'Name the PDFs in it'),
  pressTooLarge: (file: string) =>
    error('usage/too-large', `"${file}" is larger than any PDF that can be judged`, 'Split it: 500 MB is the most'),
  pressAlone: (flag: string) =>
    error('usage/press-alone', `${flag} is for PDFs, and --as is not pdfx4`, `Say what is judged: slugline check --as pdfx4 ${flag} ...`),
  wrongNumber: (flag: string, value: string, example: string) =>
    error('usage/wrong-number', `${flag} is "${value}"`, `Give it a number, e.g. ${flag} ${example}`),
  asWithoutFile: () =>
    error('usage/as-without-file', '--as tells of files, and none is named', 'Name one, e.g. slugline check --as superdesk item.xml'),
  sourceWithFile: () =>
    error(
      'usage/source-with-file',
      '--source is a publication, and files are named too',
      'Check one or the other; a publication’s files need no check',
    ),
  noPdf: (file: string, refusal: Refusal) =>
    error('usage/no-pdf', `"${file}" ${refusals[refusal]}`, 'Name a PDF or an archive to restore from'),
  noArchive: (folder: string) =>
    error('usage/no-archive', `"${folder}" is no folder`, 'Name the folder that "slugline archive --to" wrote'),
  archiveIsFile: (folder: string) => error('usage/not-a-folder', `"${folder}" is a file`, 'Name a folder with --to'),
  archiveInside: (folder: string, other: string) =>
    error(
      'usage/archive-inside',
      `"${folder}" and "${other}" lie one in the other`,
      'Keep the archive in a folder of its own, on a disk of its own',
    ),
  archiveLocked: (folder: string) =>
    error('archive/locked', `Another command has been writing to "${folder}" for minutes`, 'Wait for it to end, or stop it'),
  noSource: (folder: string) => error('usage/no-source', `"${folder}" is not there`, 'Name the folder with stories/ by --source'),
  notBuilt: (folder: string) => error('usage/not-built', `There is no build in "${folder}"`, 'Build first: slugline build'),
  noKey: (file: string) =>
    error('usage/no-key', `"${file}" is not there, or may not be read`, 'Make one: openssl genpkey -algorithm ed25519 -out archive.key'),
  wrongKey: (file: string) =>
    error(
      'usage/wrong-key',
      `"${file}" is no private Ed25519 key in PKCS#8 without a passphrase`,
      'Make one: openssl genpkey -algorithm ed25519 -out archive.key',
    ),
  noSigners: (file: string) => error('usage/no-signers', `"${file}" is not there, or may not be read`, 'Name a file with public keys'),
  noSigner: (file: string) =>
    error(
      'usage/no-signers',
      `"${file}" has no Ed25519 key that may sign an archive`,
      'A line of it is: archivist@example.org ssh-ed25519 AAAA...',
    ),
  wrongPart: (text: string) => error('usage/wrong-part', `--part is "${text}"`, 'Give it a part of so many, e.g. --part 3/30'),
  versionAlone: () => error('usage/version-alone', '--story-version is of one story, and none is named', 'Name it with --story'),
  onlyOfArchive: (flag: string) =>
    error('usage/only-of-archive', `${flag} is for archives, and a file is named`, 'A PDF carries one version of one story or edition'),
  noSubject: (name: string, near: string | undefined) =>
    error(
      'usage/no-subject',
      `Nothing in the last build is called "${name}"`,
      near ? `Did you mean "${near}"?` : 'Give the slug of a story, the id of an edition, or a guid',
    ),
  notAFolder: (folder: string) => error('usage/not-a-folder', `"${folder}" is a file`, 'Name a folder that is empty or not there'),
  notEmpty: (folder: string) => error('usage/not-empty', `"${folder}" is not empty`, 'Name a folder that is empty or not there'),
};

/** All that can go wrong around a command, whichever it is. */
export const runFaults = {
  noWorkingFolder: () => error('disk/no-working-folder', 'The folder that you are in is no longer there', 'Change to another one'),
  outputLost: () => error('disk/output-lost', 'Standard output could not be written to the end', 'Look whether the disk is full'),
  stopped: (out: string) =>
    error('build/stopped', `The build was stopped before it wrote anything; "${out}" stands as it was`, 'Build again when you like'),
  archiveStopped: (to: string) =>
    error(
      'archive/stopped',
      `The archiving was stopped; what is in "${to}" is whole`,
      'Archive again when you like: it goes on from there',
    ),
  verifyStopped: () =>
    error('archive/stopped', 'The verifying was stopped', 'Verify again; in parts, with --part, it takes less at a time'),
  bug: (message: string) => error('slugline/bug', message, 'This is a fault of Slugline: please report it'),
};

/** What commander says of wrong words, as a fault; `command` is the one that was called. */
export function commanderFault(thrown: CommanderError, command: string | undefined): Diagnostic {
  const [, text = '', right] = /^(?:error: )?(.*?)(?:\s*\(Did you mean (?:one of )?(.*)\?\))?$/s.exec(thrown.message) ?? [];
  const message = text.replaceAll("'", '"').replace(/^./, (letter) => letter.toUpperCase());
  const hint = right
    ? `Did you mean ${right
        .split(', ')
        .map((word) => `"${word}"`)
        .join(' or ')}?`
    : `"slugline ${command === undefined ? '' : `${command} `}--help" tells what there is`;
  return error(`usage/${thrown.code.replace(/^commander\./, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, message, hint);
}

export const isHelp = (thrown: unknown): thrown is CommanderError =>
  thrown instanceof CommanderError && (thrown.exitCode === 0 || thrown.code === 'commander.help');
