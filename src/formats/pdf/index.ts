/** Story or edition -> its PDF: set by typeset/, drawn by pdfkit. */
import type { Artifact, Edition, Format, Story } from '../../model/index.ts';
import { pathOf } from '../furniture/index.ts';
import { editionFields, fields, fieldsWithoutFoot } from './fields.ts';
import type { Copy } from './printer.ts';
import type { ProfileName } from './profile.ts';
import { type Settings, settings } from './settings.ts';

/** What the name of a copy ends in. */
const endings = { archive: 'pdf', print: 'print.pdf' } as const satisfies Record<ProfileName, string>;
const mediaType = 'application/pdf';

/** Tagged PDFs with their faces in them and their own XMP packets: one to be kept, one for a printer. */
export const pdf: Format<Settings> = {
  name: 'pdf',
  // The copy that is kept carries it.
  wants: ({ profiles }) => (profiles.includes('archive') ? ['newsml'] : []),
  settings,
  fields,
  editionFields,
  // No page and no feed leads to what was made for a printer, and nothing else changes because it was made.
  renditions: (subject, { profiles }) =>
    profiles.includes('archive') ? [{ format: 'pdf', path: pathOf(subject, endings.archive), mediaType }] : [],
  prepare: async (wishes, world) => {
    const { printer } = await import('./printer.ts');
    const print = await printer(wishes, world);
    const filesOf = (subject: Story | Edition, copies: readonly Copy[]): readonly Artifact[] =>
      copies.map(({ profile, bytes }) => ({
        path: pathOf(subject, endings[profile]),
        mediaType,
        bytes,
        carries: 'header' in subject ? 'story' : 'edition',
      }));
    return {
      ...(!wishes.furniture.foot && { claims: fieldsWithoutFoot }),
      story: async (story, around, report) => filesOf(story, await print.story(story, around, report)),
      edition: async (edition, around, report) => filesOf(edition, await print.edition(edition, around, report)),
    };
  },
};
