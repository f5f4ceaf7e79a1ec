/**
 * The sign-off: the credit line at the end of a story, as printed and as wire copy writes it. Data for ingest (which finds it in copy)
 * and read (which finds it already typed under a story).
 */

/** The sign-off as every format prints it: EM DASH, space, credit. */
export const signOffOf = (credit: string): string => `— ${credit}`;

/** Characters that wire copy uses as the dash before a credit; one or more of them stand together. */
export const signOffDashes = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2E3A\u2E3B';

/** Pairs of brackets around a credit: `(IPS)`, `[IPS]`. */
export const signOffBrackets = [
  ['(', ')'],
  ['[', ']'],
] as const;

/** The end mark of wire services: `(END)`, `(END/2008)`, `(END/IPS/2008)`. The year is two or four digits. */
export const endMark = { word: 'END', separator: '/' } as const;
