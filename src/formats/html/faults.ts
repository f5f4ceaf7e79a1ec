import type { Diagnostic } from '../../model/index.ts';

/** What a page or a front cannot do by itself. */
export const faults = {
  notAtOrigin: (origin: string, baseUrl: string): Diagnostic => ({
    code: 'html/tdmrep-not-at-origin',
    severity: 'note',
    message: `Machines look for reservations at "${origin}/.well-known/tdmrep.json", and this publication begins at "${baseUrl}"`,
    hints: ['Put .well-known/tdmrep.json there too; its locations are written from there'],
  }),
};
