import type { Diagnostic, Place } from '../../model/index.ts';

/** What NITF cannot say as it stands. */
export const faults = {
  simplified: (place: Place, what: string, times: number): Diagnostic => ({
    code: 'nitf/simplified',
    severity: 'note',
    place,
    message: `NITF has ${what}${times > 1 ? ` (here and in ${times - 1} more ${times === 2 ? 'place' : 'places'})` : ''}`,
    hints: ['All words are there; nothing has to be done'],
  }),
};
