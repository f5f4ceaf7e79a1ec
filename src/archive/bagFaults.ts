import type { Diagnostic } from '../model/index.ts';

const error = (code: string, path: string, message: string, ...hints: string[]): Diagnostic => ({
  code: `archive/${code}`,
  severity: 'error',
  message,
  hints,
  place: { path },
});

/** One file of a version in two states: `none` where it is not there. */
export interface Difference {
  readonly path: string;
  readonly archived: string;
  readonly here: string;
}

/** All that keeps a version from being archived. `path` is its own source file. */
export const keepFaults = {
  sourceMissing: (path: string, file: string) =>
    error('source-missing', path, `"${file}", from which this was built, is not there`, 'Put it back, or build first: slugline build'),
  sourceChanged: (path: string, { file, built, here }: { readonly file: string; readonly built: string; readonly here: string }) =>
    error(
      'source-changed',
      path,
      `"${file}" changed since it was built: it had SHA-256 ${built} and has ${here}`,
      'Build first: slugline build',
    ),
  outputChanged: (path: string, { file, built, here }: { readonly file: string; readonly built: string; readonly here: string }) =>
    error(
      'output-changed',
      path,
      `"${file}" is not what the build wrote: it had SHA-256 ${built} and has ${here}`,
      'Build again: slugline build',
    ),
  noHouse: (path: string) =>
    error(
      'no-house',
      path,
      'The output folder was made by an older version, which did not write down what it read',
      'Build again: slugline build',
    ),
  badName: (path: string, file: string, why: string) =>
    error('bad-name', path, `"${file}" is no name for every disk: ${why}`, 'Rename it where it lies in source/, and build again'),
  sameName: (path: string, names: readonly [string, string]) =>
    error('same-name', path, `A disk may take "${names[0]}" and "${names[1]}" for one`, 'Rename one of them in source/, and build again'),
  otherBytes: (
    path: string,
    { bag, version, differences }: { readonly bag: string; readonly version: number; readonly differences: readonly Difference[] },
  ) =>
    error(
      'other-bytes',
      path,
      `Version ${version} is in the archive with other bytes, and an archived version is never rewritten: ${listed(differences)}`,
      `Write "version: ${version + 1}" and build again; what is archived lies in ${bag}`,
    ),
  unreadable: (path: string, bag: string) =>
    error('unreadable', path, `The bag of this version in the archive cannot be read: ${bag}`, 'Look at the archive: slugline verify'),
  inTheWay: (path: string, bag: string) =>
    error('in-the-way', path, `Something stands at ${bag} that the archive’s chain does not name`, 'Look at the archive: slugline verify'),
  brokenChain: (chain: string, { line, why }: { readonly line: number; readonly why: string }) =>
    error(
      'chain-broken',
      chain,
      `Line ${line} does not follow: ${why}`,
      'Nothing was archived. Take the archive’s other copy, and compare: slugline verify',
    ),
  notAnArchive: (folder: string) =>
    error('no-archive', folder, 'There are files in this folder, and it is no archive', 'Name a folder of its own with --to'),
};

function listed(differences: readonly Difference[]): string {
  const shown = differences.slice(0, 3).map(({ path, archived, here }) => `${path} was ${archived}, is ${here}`);
  return [...shown, ...(differences.length > 3 ? [`and ${differences.length - 3} more`] : [])].join('; ');
}

/** All that can be wrong with an archive. `path` begins at its folder. */
export const verifyFaults = {
  noChain: (path: string) =>
    error(
      'no-chain',
      path,
      'The archive has no chain',
      'Take it from another copy of the archive; without it nothing says which bags there were',
    ),
  chainBroken: (path: string, line: number, why: string) =>
    error(
      'chain-broken',
      path,
      `Line ${line} does not follow: ${why}`,
      'Take it from another copy of the archive; the bags themselves may be whole',
    ),
  chainTorn: (path: string): Diagnostic => ({
    ...error('chain-torn', path, 'The last line was cut short when it was written', 'Run "slugline archive" again: it writes it anew'),
    severity: 'warning',
  }),
  badSignature: (path: string, why: string) =>
    error(
      'bad-signature',
      path,
      `The signature does not hold: ${why}`,
      'The chain or the signature is not what it was; take both from another copy',
    ),
  unsigned: (path: string, from: number, to: number) =>
    error(
      'unsigned',
      path,
      `Lines ${from} to ${to} are not signed`,
      'Run "slugline archive --key FILE" again, or find out who wrote them, or took the signature away',
    ),
  partlySigned: (path: string, from: number, to: number): Diagnostic => ({
    ...verifyFaults.unsigned(path, from, to),
    severity: 'warning',
  }),
  stranger: (path: string, print: string) =>
    error(
      'stranger',
      path,
      `The signature is by ${print}, which is none of the signers that were named`,
      'Ask whose key that is before you trust this archive',
    ),
  missingBag: (path: string) => error('missing-bag', path, 'The bag is missing', 'Take it from another copy of the archive'),
  renamedBag: (path: string, now: string) => error('renamed-bag', now, `This is the bag ${path} under another name`, `Rename it back`),
  swappedBag: (path: string, other: string) => error('swapped-bag', path, `This is the bag ${other}`, 'Rename it back'),
  addedBag: (path: string) =>
    error('added-bag', path, 'No line of the chain names this bag', 'Find out who put it there; slugline archive did not'),
  pendingBag: (path: string): Diagnostic => ({
    ...error(
      'pending-bag',
      path,
      'The bag is not yet in the chain: the archiving was cut short',
      'Run "slugline archive" again: it takes it in',
    ),
    severity: 'warning',
  }),
  recomputed: (path: string) =>
    error(
      'recomputed',
      path,
      'The check sums were made anew: they fit the files, and are not those that the chain names',
      'Take the bag from another copy of the archive',
    ),
  damaged: (path: string, what: string) =>
    error('damaged', path, `The file is damaged: ${what}`, 'Take it from another copy of the archive'),
  missing: (path: string) => error('missing', path, 'The file is missing', 'Take it from another copy of the archive'),
  added: (path: string) => error('added', path, 'The file is not one of the archive’s', 'Find out who put it there, and take it away'),
  notAFile: (path: string) => error('not-a-file', path, 'This is neither file nor folder', 'Find out who put it there, and take it away'),
  renamed: (path: string, now: string) => error('renamed', now, `This is ${path} under another name`, 'Rename it back'),
  swapped: (path: string, other: string) =>
    error('swapped', path, `This is what ${other} was, and the other way round`, 'Rename both back'),
  oxum: (path: string, said: string, found: string) =>
    error(
      'oxum',
      path,
      `The payload is said to have ${said} bytes and files, and has ${found}`,
      'Take the bag from another copy of the archive',
    ),
  otherSubject: (path: string) =>
    error(
      'other-subject',
      path,
      'The bag is not of the guid and version that the chain names',
      'Take the chain and the bag from another copy',
    ),
  unopened: (path: string, why: string) =>
    error('unopened', path, `The file cannot be opened as what it is: ${why}`, 'Its bytes are as they were archived: the fault is older'),
  creditLost: (path: string, places: readonly string[]) =>
    error(
      'credit-lost',
      path,
      `The credit is no longer found at: ${places.join(', ')}`,
      'Its bytes are as they were archived: the fault is older',
    ),
  notArchivable: (path: string) =>
    error('bad-holding', path, 'This does not say what the bag holds', 'Take the bag from another copy of the archive'),
};
