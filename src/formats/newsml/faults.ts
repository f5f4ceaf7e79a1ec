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
};
