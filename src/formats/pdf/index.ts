/** Story or edition -> its PDF: set by typeset/, drawn by pdfkit. */
import type { Format } from '../../model/index.ts';
import { pathOf } from '../furniture/index.ts';
import { editionFields, fields, fieldsWithoutFoot } from './fields.ts';
import { type Settings, settings } from './settings.ts';

/** A tagged PDF with its faces in it and its own XMP packet. */
export const pdf: Format<Settings> = {
  name: 'pdf',
  // The file carries it.
  wants: ['newsml'],
  settings,
  fields,
  editionFields,
  renditions: (subject) => [{ format: 'pdf', path: pathOf(subject, 'pdf'), mediaType: 'application/pdf' }],
  prepare: async (wishes, world) => {
    const { printer } = await import('./printer.ts');
    const print = await printer(wishes, world);
    return {
      ...(!wishes.furniture.foot && { claims: fieldsWithoutFoot }),
      story: async (story, around, report) => {
        const bytes = await print.story(story, around, report);
        return [{ path: pathOf(story, 'pdf'), mediaType: 'application/pdf', bytes, carries: 'story' }];
      },
      edition: async (edition, around, report) => {
        const bytes = await print.edition(edition, around, report);
        return [{ path: pathOf(edition, 'pdf'), mediaType: 'application/pdf', bytes, carries: 'edition' }];
      },
    };
  },
};
