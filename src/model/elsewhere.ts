import { z } from 'zod';
import { calendarDay, language, mediaTopic, moment, slug, text, uri } from './values.ts';

/** A story that is named and lies elsewhere, as others see it. */
const mention = z.strictObject({
  guid: uri,
  headline: text,
  language,
  credit: text,
  published: moment,
  translationOf: slug.optional(),
});

/** A Media Topic of the publication's vocabulary that is named, or above one that is. */
const topic = z.strictObject({
  code: mediaTopic,
  names: z.record(language, text),
  broader: mediaTopic.optional(),
  retired: calendarDay.optional(),
  note: text.optional(),
});

/**
 * elsewhere.json in a source folder: what the whole publication said when a file was made of a part of it, so that the part alone gives the
 * same file. A PDF carries it beside its source; `slugline restore` puts it back.
 */
export const elsewhereSchema = z.strictObject({
  /** The publication's name, where publication.yaml has none. */
  name: text.optional(),
  /** The formats that were made, whose addresses an item names. */
  formats: z.array(text).min(1).optional(),
  /** Topics of the vocabulary that publication.yaml names, which is not in the folder. */
  topics: z.array(topic).optional(),
  /** By slug: stories that are named and are not in the folder; null for those that were not published. They are never built. */
  stories: z.record(slug, mention.nullable()),
});

export type Elsewhere = z.output<typeof elsewhereSchema>;
export type Mention = z.output<typeof mention>;

export const elsewhereFile = 'elsewhere.json';
