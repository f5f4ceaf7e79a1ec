import { z } from 'zod';
import { address, calendarDay, language, many, mediaTopic, moment, slug, text, texts, uri, wholeNumber } from './values.ts';

const dateline = z.strictObject({ place: text.optional(), country: text.optional(), date: calendarDay.optional() });

/** The agency credited. */
export const party = z.strictObject({ name: text.optional(), code: text.optional(), uri: address.optional() });

/** Whose the text is, and what may be done with it. */
export const rights = z.strictObject({
  holder: text.optional(),
  notice: text.optional(),
  terms: text.optional(),
  uri: address.optional(),
  aiTraining: z.enum(['allowed', 'prohibited']).optional(),
});

/** A picture as its file, or as an object with its words. */
export const picture = z
  .preprocess(
    (value) => (typeof value === 'string' ? { file: value } : value),
    z.strictObject({ file: text, alt: z.string().trim().optional(), caption: text.optional(), credit: text.optional() }),
  )
  .meta({ oneOrMany: true });

/** The header of a story as a writer may write it. Names are IPTC's. */
export const headerSchema = z.strictObject({
  headline: text.describe('The headline'),
  credit: text.describe('The credit line, exactly as it must appear, e.g. IPS'),
  published: moment.describe('Date and time with offset, e.g. 2008-03-17T12:00:00+00:00'),
  language: language.optional().describe('BCP 47 tag; default: the publication’s'),
  slug: slug.optional().describe('Names the files; default: the file name'),
  guid: uri.optional().describe('Identity for partners: an absolute URI that never changes'),
  version: wholeNumber(1, 999_999_999).optional().describe('Counter from 1, raised with every change sent to partners'),
  subheadline: text.optional().describe('The line under the headline'),
  summary: text.optional().describe('One or two sentences for fronts and feeds'),
  byline: texts.optional().describe('One name or a list, without “By”'),
  dateline: dateline.optional().describe('Where and when the story was filed'),
  source: party.optional().describe('The agency credited; default: from the credit'),
  updated: moment.optional().describe('When the text last changed, with offset'),
  embargo: moment.optional().describe('Not to be published before this time, with offset'),
  status: z.enum(['usable', 'withheld', 'canceled']).optional().describe('Default: usable. A kill is canceled, with a note'),
  signal: z.enum(['correction', 'update']).optional().describe('What this version is to the one before; a correction needs a note'),
  note: text.optional().describe('The note to editors'),
  subjects: many(mediaTopic).optional().describe('IPTC Media Topic codes, eight digits each'),
  keywords: texts.optional().describe('Words to find the story by'),
  places: texts.optional().describe('Places the story is about'),
  genre: text.optional().describe('Kind of story, e.g. Feature'),
  urgency: wholeNumber(1, 9).optional().describe('1 (most urgent) to 9'),
  rights: rights.optional().describe('Default: the publication’s'),
  image: picture.optional().describe('The lead picture: a file, or file, alt, caption and credit'),
  related: many(slug).optional().describe('Slugs of related stories'),
  translationOf: slug.optional().describe('The slug of the story this one translates'),
});

export type HeaderInput = z.output<typeof headerSchema>;

/** A header after reading: every default filled in, every quotation mark curled. */
export interface Header {
  readonly headline: string;
  readonly credit: string;
  /** ISO 8601 with the offset as written. */
  readonly published: string;
  readonly language: string;
  readonly slug: string;
  readonly guid: string;
  readonly version: number;
  readonly subheadline?: string;
  readonly summary?: string;
  readonly byline: readonly string[];
  readonly dateline?: { readonly place?: string; readonly country?: string; readonly date?: string };
  /** `code` is safe in a qcode. */
  readonly source: { readonly name: string; readonly code: string; readonly uri?: string };
  readonly updated?: string;
  readonly embargo?: string;
  readonly status: 'usable' | 'withheld' | 'canceled';
  readonly signal?: 'correction' | 'update';
  readonly note?: string;
  readonly subjects: readonly string[];
  readonly keywords: readonly string[];
  readonly places: readonly string[];
  readonly genre?: string;
  readonly urgency?: number;
  readonly rights: {
    readonly holder: string;
    readonly notice: string;
    /** Always contains the credit. */
    readonly terms: string;
    readonly uri?: string;
    readonly aiTraining?: 'allowed' | 'prohibited';
  };
  /** As written; the opened picture is the first figure of the body. */
  readonly image?: { readonly file: string; readonly alt?: string; readonly caption?: string; readonly credit?: string };
  readonly related: readonly string[];
  readonly translationOf?: string;
}

type Leaves<T> = {
  [K in keyof T & string]-?: NonNullable<T[K]> extends string | number | readonly unknown[]
    ? K
    : `${K}.${keyof NonNullable<T[K]> & string}`;
}[keyof T & string];

/** Every single thing a header says, e.g. `headline`, `dateline.place`. A format's `fields` has a row for each. */
export type HeaderKey = Leaves<Header>;
