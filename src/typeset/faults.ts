import type { Diagnostic, Place } from '../model/index.ts';

/** All that this room can complain of. */
export const faults = {
  noGlyph: (character: string, count: number, place: Place): Diagnostic => ({
    code: 'pdf/no-glyph',
    severity: 'warning',
    place,
    message: `No face has a glyph for ${printable(character)} (${codePointOf(character)})${count > 1 ? `, ${count} times` : ''}`,
    hints: ['A box stands in its place; the text of the file still says the character'],
  }),
};

/** Of a picture that is joined from several, all of them. */
const codePointOf = (text: string) =>
  [...text].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');

/** Marks, controls and unassigned characters would spoil the message. */
const printable = (character: string) =>
  /^[\p{L}\p{N}\p{P}\p{S}]\p{M}?$|^\p{Extended_Pictographic}/u.test(character) ? `“${character}”` : 'a character';
