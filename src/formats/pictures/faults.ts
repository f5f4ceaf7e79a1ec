import type { Diagnostic } from '../../model/index.ts';

export const faults = {
  gone: (path: string): Diagnostic => ({
    code: 'picture/gone',
    severity: 'error',
    message: `The picture "${path}" cannot be read any more`,
    hints: ['It was there when the story was read; build again'],
    place: { path },
  }),
};
