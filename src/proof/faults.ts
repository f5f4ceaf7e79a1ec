import type { Diagnostic, EditionKey, HeaderKey } from '../model/index.ts';

/** A file that is being proven, for messages. */
export interface Subject {
  /** Relative to dist/. */
  readonly path: string;
  /** The format that made it. */
  readonly maker: string;
  /** The source file, where there is one. */
  readonly source?: string;
}

const fault = (code: string, subject: Subject, message: string): Diagnostic => ({
  code: `proof/${code}`,
  severity: 'error',
  message: `${subject.path}: ${message}`,
  hints: [`This is a fault of the ${subject.maker} format; the file is not written`],
  ...(subject.source !== undefined && { place: { path: subject.source } }),
});

const quoted = (texts: readonly string[]) =>
  texts.length === 0
    ? 'nothing'
    : texts
        .slice(0, 3)
        .map((text) => `"${text.length > 120 ? `${text.slice(0, 120)}…` : text}"`)
        .join(', ');

/** All that this room can complain of. */
export const faults = {
  unreadable: (subject: Subject, why: string) => fault('unreadable', subject, `it cannot be read: ${why}`),
  creditMissing: (subject: Subject, credit: string, at: string) =>
    fault('credit-missing', subject, `the credit "${credit}" is missing (${at})`),
  creditAltered: (subject: Subject, credit: string, { at, found }: Finding) =>
    fault('credit-altered', subject, `the credit "${credit}" is altered (${at} says ${quoted(found)})`),
  creditDoubled: (subject: Subject, credit: string, { at, times }: { readonly at: string; readonly times: number }) =>
    fault('credit-doubled', subject, `the credit "${credit}" stands ${times} times instead of once (${at})`),
  creditMisplaced: (subject: Subject, credit: string) =>
    fault('credit-misplaced', subject, `the credit "${credit}" does not stand at the end of the story`),
  fieldLost: (subject: Subject, key: HeaderKey | EditionKey, { at, expected, found }: Finding & { readonly expected: string }) =>
    fault('field-lost', subject, `${key} is lost: ${at} should say "${expected}" and says ${quoted(found)}`),
  storyMissing: (subject: Subject, headline: string) =>
    fault('story-missing', subject, `the story ${quoted([headline])} is missing, or not in its place`),
  sectionLost: (subject: Subject, title: string, found: readonly string[]) =>
    fault('section-lost', subject, `the section ${quoted([title])} is missing, or not in its place; there stands ${quoted(found)}`),
  textLost: (subject: Subject, headline: string, text: string) =>
    fault('text-lost', subject, `the story ${quoted([headline])} has lost the words ${quoted([text])}, or they are not in their place`),
  entriesDiffer: (subject: Subject, at: string, [expected, found]: readonly [number, number]) =>
    fault('entries-differ', subject, `it has ${found} entries (${at}) for ${expected} stories`),
  headlineMissing: (subject: Subject, headline: string) => fault('card-missing', subject, `the headline "${headline}" is missing`),
  itemsDiffer: (subject: Subject, missing: readonly string[], unexpected: readonly string[]) =>
    fault('items-differ', subject, `items that are missing: ${quoted(missing)}; items that nobody gave: ${quoted(unexpected)}`),
  withdrawnText: (subject: Subject, text: string) =>
    fault('withdrawn-text', subject, `it still says what was withdrawn: ${quoted([text])}`),
  /** Not of one file yet: press adds which. */
  ruleBroken: (message: string): Diagnostic => ({ code: 'proof/rule-broken', severity: 'error', message, hints: [] }),
};

/** What stands at a place. */
export interface Finding {
  readonly at: string;
  readonly found: readonly string[];
}
