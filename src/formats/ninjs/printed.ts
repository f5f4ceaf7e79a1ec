import { legalText } from '../markup/xml.ts';

/** An object as JSON, two spaces a level. Empty lists are left out; no text has half a surrogate pair or a character that no XML can say. */
export const printed = (value: object): string =>
  `${JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? legalText(each) : Array.isArray(each) && each.length === 0 ? undefined : each), 2)}\n`;

/** Those that say something. */
export const withContent = <T extends { readonly value?: string | undefined }>(items: readonly T[]): readonly T[] =>
  items.filter(({ value }) => value !== undefined && value !== '');
