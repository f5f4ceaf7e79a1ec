import type { Diagnostic } from '../../model/index.ts';

/** What this format can complain of, beside what typeset/ finds. */
export const faults = {
  pictureUnreadable: (path: string): Diagnostic => ({
    code: 'pdf/picture-unreadable',
    severity: 'error',
    message: `The picture "${path}" cannot be turned into one that a PDF can hold`,
    hints: ['Save it anew as JPEG or PNG'],
    place: { path },
  }),
};
