import type { Diagnostic } from '../../model/index.ts';

const note = (code: string, message: string, hint: string): Diagnostic => ({
  code: `sitemap/${code}`,
  severity: 'note',
  message,
  hints: [hint],
});

/** Why no sitemap is made. */
export const faults = {
  withoutAddress: note('without-address', 'There is no sitemap: the publication has no address', 'Set "baseUrl" in publication.yaml'),
  withoutPages: note('without-pages', 'There is no sitemap: no page is made', 'Make the format html too'),
};
