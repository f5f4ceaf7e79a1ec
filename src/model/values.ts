import { parse } from 'bcp-47';
import { z } from 'zod';
import { limits } from './limits.ts';

/**
 * The kinds of value a header or publication.yaml holds. All scalars arrive as the text of the source (YAML's failsafe schema),
 * so `01000000`, `no` and `2008-03-17` are never turned into something else. `meta` is for the printed JSON Schema.
 */

const printable = (schema: z.ZodString) => schema.trim().min(1).max(limits.headerValue).refine(isSeen);

/** Spaces, soft hyphens, joiners and marks of direction alone are nothing to a reader. */
export function isSeen(text: string): boolean {
  return /[^\p{Z}\p{Cc}\p{Cf}]/u.test(text);
}

/** One line or more of text, never blank. */
export const text = printable(z.string());

/** A list of texts; a single text stands for a list of one. */
export const texts = many(text);

/** `2008-03-17T12:00:00+00:00`: a moment with its offset (RFC 3339). */
export const moment = z.iso.datetime({ offset: true }).refine(hasKnownYear, { error: 'year' });

/** `2008-03-17` (ISO 8601). */
export const calendarDay = z.iso.date().refine(hasKnownYear, { error: 'year' });

/** An absolute http or https address. */
export const address = z
  .url({ protocol: /^https?$/ })
  .regex(
    /^https?:\/\/(?!\/)(?:[!$&'()*+,./:;=?@[\]\w~-]|[^\x00-\x7F\s]|%[\da-f]{2})+(?:#(?:[!$&'()*+,./:;=?@\w~-]|[^\x00-\x7F\s]|%[\da-f]{2})*)?$/i,
  );

/** An absolute URI of any scheme (RFC 3986), as identities are. */
export const uri = z
  .string()
  .regex(/^[a-z][a-z\d+.-]*:[!#$%&'()*+,./:;=?@[\]\w~-]+$/i)
  .max(limits.headerValue)
  .meta({ format: 'uri' });

/** A BCP 47 language tag: `en`, `pt-BR`, `sr-Latn`. */
export const language = z
  .string()
  .refine((tag) => parse(tag).language != null, { error: 'language' })
  .meta({ format: 'bcp47' });

/** Names the files of a story. */
export const slug = z
  .string()
  .regex(/^[a-z\d]+(-[a-z\d]+)*$/)
  .max(120);

/** An IPTC Media Topic code: eight digits. */
export const mediaTopic = z.string().regex(/^\d{8}$/);

/** A whole number from `least` to `most`, as digits in the source. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .meta({ wholeNumber: [least, most] });

/** A list, for which its only member may stand alone. */
export function oneOrMany<T extends z.ZodArray>(list: T) {
  return z.preprocess((value) => (typeof value === 'string' ? [value] : value), list).meta({ oneOrMany: true });
}

/** The same of a header, where a list has as many members as a story can be about. */
export function many<T extends z.ZodType>(member: T) {
  return oneOrMany(z.array(member).max(limits.headerList));
}

/** Years by the Gregorian calendar in four digits (ISO 8601: earlier ones only by agreement), as far ahead as the judges believe. */
function hasKnownYear(time: string): boolean {
  const year = Number(time.slice(0, 4));
  return year >= 1583 && year < 3000;
}
