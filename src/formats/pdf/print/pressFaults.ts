import type { Diagnostic } from '../../../model/index.ts';
import type { Placed } from './placedIn.ts';

/** What printing can complain of in a picture; none of it stops the file. */
export const pressFaults = {
  resolution: (path: string, found: number, { wanted, placed }: { readonly wanted: number; readonly placed: Placed }): Diagnostic => ({
    code: 'pdf/print-resolution',
    severity: 'warning',
    message: `The picture "${path}" has ${found} pixels per inch on page ${placed.page}, where it is ${millimetres(placed.width)} wide; print wants ${wanted}`,
    hints: [
      `Put in a picture that is at least ${Math.ceil((placed.width / 72) * wanted)} pixels wide`,
      'publication.yaml says what is wanted: pdf, print, resolution',
    ],
    place: { path },
  }),
  ink: (path: string, limit: number, { part, highest }: { readonly part: number; readonly highest: number }): Diagnostic => ({
    code: 'pdf/print-ink',
    severity: 'warning',
    message: `The picture "${path}" has more than ${limit} % of ink in ${percent(part)} of it, at most ${highest} %`,
    hints: [
      'Have it separated anew for this press, or name an output profile that is made for less ink',
      'publication.yaml says what the press takes: pdf, print, ink',
    ],
    place: { path },
  }),
  profile: (path: string, taken: 'sRGB' | 'grey of sRGB' | 'made for this press'): Diagnostic => ({
    code: 'pdf/print-picture-profile',
    severity: 'warning',
    message: `The colour profile in the picture "${path}" is damaged, or of another kind than the picture; its colours are taken as ${taken}`,
    hints: ['Save the picture anew with the profile of its colours'],
    place: { path },
  }),
};

const millimetres = (points: number) => (points * 25.4 < 72 ? 'less than 1 mm' : `${Math.round((points / 72) * 25.4)} mm`);

const percent = (part: number) => (part < 0.001 ? 'less than 0.1 %' : `${Math.round(part * 1000) / 10} %`);
