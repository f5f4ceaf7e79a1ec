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

const codePointOf = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Marks, controls and unassigned characters would spoil the message. */
const printable = (character: string) => (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `“${character}”` : 'a character');
