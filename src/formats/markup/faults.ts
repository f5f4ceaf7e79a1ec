import type { Diagnostic } from '../../model/index.ts';

export const faults = {
  linkLeftOut: (path: string, href: string, format: string): Diagnostic => ({
    code: 'link/left-out',
    severity: 'note',
    message: `The ${format} file has the text of the link to "${href}", but not the link`,
    hints: ['A link that is to work everywhere begins with http://, https:// or mailto:'],
    place: { path },
  }),
};
