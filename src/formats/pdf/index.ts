/** Story -> its PDF: set by typeset/, drawn by pdfkit. */
import type { Format } from '../../model/index.ts';
import { fields } from './fields.ts';
import { type Settings, settings } from './settings.ts';

/** A tagged PDF with its faces in it and its own XMP packet. */
export const pdf: Format<Settings> = {
  name: 'pdf',
  settings,
  fields,
  renditions: (subject) =>
    'header' in subject ? [{ format: 'pdf', path: pathOf(subject.header.slug), mediaType: 'application/pdf' }] : [],
  prepare: async (wishes, world) => {
    const { printer } = await import('./printer.ts');
    const print = await printer(wishes, world);
    return {
      story: async (story, around, report) => {
        const bytes = await print(story, around, report);
        return [{ path: pathOf(story.header.slug), mediaType: 'application/pdf', bytes, carries: 'story' }];
      },
    };
  },
};

const pathOf = (slug: string) => `${slug}/${slug}.pdf`;
