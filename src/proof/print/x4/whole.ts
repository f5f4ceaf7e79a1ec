import type { PrintFile } from '../printFile.ts';
import type { PrintRule } from '../rule.ts';

/** Whether all was looked at: what was not, nobody may take for good. */
export const whole = {
  encrypted: {
    code: 'x4/encrypted',
    source: 'ISO 15930-7:2010, encryption: none',
    severity: 'error',
    remedy: 'Save the file without a password and without restrictions',
    check: ({ document }) => (document.trailer.has('Encrypt') ? [{ message: 'it is encrypted' }] : []),
  },
  judged: {
    code: 'x4/not-judged',
    source: 'All content is looked at; what cannot be read is said',
    severity: 'error',
    remedy: 'Export the page again; a press may stumble at what could not be read here',
    check: ({ contents }) =>
      contents.unjudged.map(({ page, object, why }) => ({ page, object, message: `not judged: its content cannot be read (${why})` })),
  },
} satisfies Record<string, PrintRule<PrintFile>>;
