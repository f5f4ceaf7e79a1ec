import type { Diagnostic, Place } from '../../model/index.ts';

/** What a file cannot carry as it stands. Those of stories that are sent say the same in every format, so that a build says them once. */
export const faults = {
  /** One for all feeds and sitemaps of a build. */
  withoutAddress: {
    code: 'publication/without-address',
    severity: 'note',
    message: 'The publication has no address: its feeds have the text of each story and no links, and there is no sitemap',
    hints: ['Set "baseUrl" in publication.yaml'],
  } satisfies Diagnostic,
  linkLeftOut: (path: string, href: string, format: string): Diagnostic => ({
    code: 'link/left-out',
    severity: 'note',
    message: `The ${format} file has the text of the link to "${href}", but not the link`,
    hints: ['A link that is to work everywhere begins with http://, https:// or mailto:'],
    place: { path },
  }),
  linkWithoutAddress: (place: Place, href: string): Diagnostic => ({
    code: 'link/without-address',
    severity: 'note',
    place,
    message: `The link to "${href}" has no address outside this publication; partners get its text alone`,
    hints: ['Set "baseUrl" in publication.yaml, or write the whole address'],
  }),
  pictureWithoutAddress: (place: Place, src: string): Diagnostic => ({
    code: 'picture/without-address',
    severity: 'note',
    place,
    message: `The picture "${src}" has no address outside this publication; partners get its caption and credit as text`,
    hints: ['Set "baseUrl" in publication.yaml and make the page (format html) too'],
  }),
  charactersLost: (path: string, characters: readonly string[]): Diagnostic => ({
    code: 'text/characters-lost',
    severity: 'warning',
    place: { path },
    message: `XML has no place for ${characters.map(nameOf).join(', ')}: partners get the text without, and U+FFFD for half of a character`,
    hints: ['Delete them in the source; most came with a paste'],
  }),
};

const nameOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
