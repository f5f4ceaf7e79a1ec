import type { Diagnostic } from '../../model/index.ts';
import type { FaceRole } from '../../typeset/index.ts';
import { textLimit } from './drawing/pdfValue.ts';

/** What this format can complain of, beside what typeset/ finds. */
export const faults = {
  pictureUnreadable: (path: string): Diagnostic => ({
    code: 'pdf/picture-unreadable',
    severity: 'error',
    message: `The picture "${path}" cannot be turned into one that a PDF can hold`,
    hints: ['Save it anew as JPEG or PNG'],
    place: { path },
  }),
  altCut: (path: string, length: number): Diagnostic => ({
    code: 'pdf/alt-cut',
    severity: 'warning',
    message: `The text that stands for the picture "${path}" has ${length} characters; the PDF has the first ${textLimit - 1} of them`,
    hints: ['Say in the text of the story what takes so long'],
    place: { path },
  }),
  accentInk: (colour: string, sum: number, limit: number): Diagnostic => ({
    code: 'pdf/print-accent',
    severity: 'warning',
    message: `The accent ${colour} takes ${Math.round(sum)} % of ink in print, more than the ${limit} % that it may have`,
    hints: ['Name its inks in publication.yaml, e.g. pdf: {print: {accent: [0, 100, 80, 10]}}'],
    place: { path: 'publication.yaml' },
  }),
};

/** What is wrong with a font file, once it is known what it was wanted for. */
export type FaceFault = (role: FaceRole) => Diagnostic;

const faceFault =
  (code: string, path: string, message: string, remedy: string): FaceFault =>
  (role) => ({
    code: `pdf/${code}`,
    severity: 'error',
    place: { path },
    message,
    hints: [remedy, `publication.yaml names it: pdf, faces, ${role}`],
  });

/** What this format can complain of in a newsroom's own font files. */
export const faceFaults = {
  missing: (path: string) => faceFault('face-missing', path, 'There is no such font file', 'Put it there, or correct its path'),
  noFont: (path: string) => faceFault('face-form', path, 'This is no font file', 'Name a TrueType file (.ttf)'),
  otherForm: (path: string, form: string) =>
    faceFault(
      'face-form',
      path,
      `This is ${form}; only single TrueType faces can be set`,
      'Ask the foundry for the .ttf file, or convert it',
    ),
  variable: (path: string) =>
    faceFault(
      'face-form',
      path,
      'This is a variable font; a PDF holds faces of one weight',
      'Name the static .ttf file of the weight that you want',
    ),
  damaged: (path: string, how: string) =>
    faceFault('face-damaged', path, `The font file is damaged: ${how}`, 'Get it anew from where it came'),
  mayNot: (path: string, what: string) =>
    faceFault(
      'face-licence',
      path,
      `The font file says that it may not ${what} (OS/2, fsType)`,
      'Ask the foundry for a licence and file for documents, or take another face',
    ),
  lacking: (path: string, characters: readonly string[]) =>
    faceFault(
      'face-letters',
      path,
      `The face lacks characters that every text has: ${characters.map((character) => (character === ' ' ? 'the space' : character)).join(' ')}`,
      'Take a whole face, not a subset made for one page',
    ),
};
