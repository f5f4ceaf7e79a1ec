import type { Diagnostic } from '../../model/index.ts';

export const faults = {
  withoutPages: {
    code: 'sitemap/without-pages',
    severity: 'note',
    message: 'There is no sitemap: no page is made',
    hints: ['Make the format html too'],
  } satisfies Diagnostic,
};
