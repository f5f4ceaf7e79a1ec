import { z } from 'zod';
import { picture } from './header.ts';
import { calendarDay, language, oneOrMany, slug, text, uri, wholeNumber } from './values.ts';

const section = z.strictObject({ title: text, stories: oneOrMany(z.array(slug).min(1)) });

/** A file of editions/ as an editor may write it. */
export const editionSchema = z.strictObject({
  title: text.describe('The title of the edition'),
  date: calendarDay.describe('Its day, e.g. 2026-11-24'),
  sections: z.array(section).min(1).describe('A list of sections in their order, each with the slugs of its stories'),
  id: slug.optional().describe('Names the files; default: the file name'),
  guid: uri.optional().describe('Identity for readers and partners: an absolute URI that never changes'),
  version: wholeNumber(1, 999_999_999).optional().describe('Counter from 1, raised with every change that readers get'),
  language: language.optional().describe('BCP 47 tag of the titles; default: the publication’s. Each story keeps its own'),
  cover: picture.optional().describe('The picture on the front: a file, or file, alt, caption and credit'),
});

export type EditionInput = z.output<typeof editionSchema>;

/** What an edition says of itself, and `credit`: each credit line of its stories once. A format that binds editions has a row for each. */
export type EditionKey = 'title' | 'date' | 'language' | 'guid' | 'version' | 'credit';
