import type { Diagnostic } from '../../model/index.ts';

/** What an item cannot carry as it stands. */
export const faults = {
  charactersLost: (path: string, characters: readonly string[]): Diagnostic => ({
    code: 'newsml/characters-lost',
    severity: 'warning',
    place: { path },
    message: `XML has no place for ${characters.map(nameOf).join(', ')}: the item has the text without, and U+FFFD for half of a character`,
    hints: ['Delete them in the source; most came with a paste'],
  }),
};

const nameOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
