import type { Diagnostic, Place } from '../../model/index.ts';

/** What NITF cannot say as it stands. */
export const faults = {
  simplified: (place: Place, kinds: readonly (readonly [how: string, times: number])[]): Diagnostic => ({
    code: 'nitf/simplified',
    severity: 'note',
    place,
    message: `NITF has less markup than this story; it has ${kinds.map(([how, times]) => (times > 1 ? `${how} (${times})` : how)).join('; ')}`,
    hints: ['All words are there; the class of an element says what it was'],
  }),
};
