import { z } from 'zod';
import { language, moment, slug, text, uri } from './values.ts';

/** A story that is named and lies elsewhere, as others see it. */
const mention = z.strictObject({ guid: uri, headline: text, language, credit: text, published: moment });

/**
 * elsewhere.json in a source folder: what the whole publication said when a file was made of a part of it, so that the part alone gives the
 * same file. A PDF carries it beside its source; `slugline restore` puts it back.
 */
export const elsewhereSchema = z.strictObject({
  /** The publication's name, where publication.yaml has none. */
  name: text.optional(),
  /** The formats that were made, whose addresses an item names. */
  formats: z.array(text).min(1).optional(),
  /** By slug: stories that are named and are not in the folder; null for those that were not published. They are never built. */
  stories: z.record(slug, mention.nullable()),
});

export type Elsewhere = z.output<typeof elsewhereSchema>;
export type Mention = z.output<typeof mention>;

export const elsewhereFile = 'elsewhere.json';
