import { type Diagnostic, limits, type Refusal } from '../../../model/index.ts';

const fault = (code: string, path: string, message: string, ...hints: readonly string[]): Diagnostic => ({
  code: `pdf/profile-${code}`,
  severity: 'error',
  place: { path },
  message,
  hints: [...hints, 'publication.yaml names it: pdf, print, intent'],
});

const askPrinter = 'Ask the printer for the ICC profile of the press: an output profile for cyan, magenta, yellow and black';

/** What the format can complain of in a newsroom's own press profile. */
export const intentFaults = {
  unread: (path: string, why: Exclude<Refusal, 'too-large'>) => fault('missing', path, ...refusals[why]),
  /** `bytes` where it is known how many. */
  tooLarge: (path: string, bytes?: number) =>
    fault(
      'too-large',
      path,
      `The ICC profile has ${bytes === undefined ? '' : `${megabytes(bytes)}, `}more than ${megabytes(limits.profileBytes)}; it would go into every print copy`,
      'Profiles of presses have 0.2 to 3 MB: ask the printer for such a one, without its measurements',
    ),
  noProfile: (path: string, form: string | undefined) =>
    fault(
      'form',
      path,
      `This is no ICC profile${form === undefined ? '' : `, but ${form}`}`,
      form === otherForms.zip
        ? 'Take the file that ends with .icc or .icm out of it, and name that'
        : 'Name the profile itself, as the printer gave it',
    ),
  version: (path: string, version: string) =>
    fault(
      'version',
      path,
      `This is an ICC profile of version ${version}; PDF/X-4 holds those of version 2 and of version 4 up to 4.2`,
      'Ask the printer for the same profile in version 2 or 4.2',
    ),
  otherClass: (path: string, what: string) => fault('class', path, `This is a profile of ${what}, not of a press`, askPrinter),
  otherSpace: (path: string, space: string) =>
    fault('space', path, `This is a profile for ${space}; print copies are in cyan, magenta, yellow and black`, askPrinter),
  damaged: (path: string, how: string) => fault('damaged', path, `The ICC profile is damaged: ${how}`, 'Get it anew from where it came'),
  lacking: (path: string, tag: string, what: string) =>
    fault(
      'incomplete',
      path,
      `The ICC profile lacks its tag "${tag}", ${what}`,
      'Get it whole from where it came, or ask the printer for another',
    ),
  licence: (path: string, copyright: string): Diagnostic => ({
    code: 'pdf/profile-licence',
    severity: 'note',
    place: { path },
    message:
      copyright === ''
        ? 'This profile goes into every print copy, and does not say whose it is'
        : `This profile goes into every print copy. It says of its rights: ${copyright}`,
    hints: ['Look whether its licence lets you give it to whom the files go'],
  }),
};

/** Rounded up, so that what is over a limit is told so. */
const megabytes = (bytes: number) => `${Math.ceil(bytes / 100_000) / 10} MB`;

const refusals: Readonly<Record<Exclude<Refusal, 'too-large'>, readonly [message: string, hint: string]>> = {
  missing: ['There is no such ICC profile', 'Put it there, or correct its path'],
  outside: ['The path of the ICC profile leads out of the source folder and is not read', 'Put the file itself into the source folder'],
  'not-a-file': ['This is no file, and so no ICC profile', 'Name the file itself'],
  unreadable: ['There is no permission to read the ICC profile', 'Change its permissions'],
};

/** What stands in a profile's place, often. */
export const otherForms = {
  zip: 'a ZIP archive',
  pdf: 'a PDF',
  page: 'a web page or other markup',
  tiff: 'a TIFF picture',
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  postScript: 'PostScript',
  measurements: 'measurements that a profile can be made of',
} as const;
