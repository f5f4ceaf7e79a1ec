import type { Diagnostic, Place } from '../../model/index.ts';

/** What an item cannot carry as it stands. */
export const faults = {
  linkWithoutAddress: (place: Place, href: string): Diagnostic => ({
    code: 'newsml/link-without-address',
    severity: 'note',
    place,
    message: `The link to "${href}" has no address outside this publication; partners get its text alone`,
    hints: ['Set "baseUrl" in publication.yaml, or write the whole address'],
  }),
  pictureWithoutAddress: (place: Place, src: string): Diagnostic => ({
    code: 'newsml/picture-without-address',
    severity: 'note',
    place,
    message: `The picture "${src}" has no address outside this publication; partners get its caption and credit as text`,
    hints: ['Set "baseUrl" in publication.yaml and make the page (format html) too'],
  }),
  charactersLost: (path: string, characters: readonly string[]): Diagnostic => ({
    code: 'newsml/characters-lost',
    severity: 'warning',
    place: { path },
    message: `XML has no place for ${characters.map(nameOf).join(', ')}: the item has the text without, and U+FFFD for half of a character`,
    hints: ['Delete them in the source; most came with a paste'],
  }),
};

const nameOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
