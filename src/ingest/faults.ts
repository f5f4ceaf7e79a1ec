import type { Diagnostic, Place, Severity } from '../model/index.ts';

type Saying = readonly [severity: Severity, message: string, ...hints: string[]];

const of =
  <Rest extends readonly unknown[]>(code: string, say: (...rest: Rest) => Saying) =>
  (place: Place, ...rest: Rest): Diagnostic => {
    const [severity, message, ...hints] = say(...rest);
    return { code: `ingest/${code}`, severity, message, hints, place };
  };

/** All that this room can complain of, or remark. */
export const faults = {
  tooLarge: of('too-large', (size: number, most: number) => [
    'error',
    `The copy has ${size} bytes; a story may have ${most}`,
    'Cut it into several stories',
  ]),
  sourceTooLarge: of('too-large', (size: number, most: number) => [
    'error',
    `The copy becomes a source file of ${size} bytes; a story may have ${most}`,
    'Cut it into several stories',
  ]),
  binary: of('binary', (what: string) => ['error', `The copy is not plain text: ${what}`, 'Save it as plain text and import that']),
  noText: of('no-text', () => ['error', 'The copy has no text', 'Import the file that holds the story']),
  noBody: of('no-text', (headline: string) => [
    'error',
    `The copy has a headline, "${headline}", and no text under it`,
    'Import the file that holds the story',
  ]),
  missing: of('missing', (what: string, flag: string, example: string) => [
    'error',
    `No ${what} is in the copy`,
    `Give it with ${flag} ${example}`,
  ]),
  publishedForm: of('published-form', (given: string, example: string) => [
    'error',
    `"${given}" is not a date and time with its offset`,
    `Write --published ${example}`,
  ]),
  badValue: of('bad-value', (flag: string, given: string, expected: string) => [
    'error',
    `"${given}" cannot be the ${flag.slice(2)}`,
    `${flag} takes ${expected}`,
  ]),
  notFound: of('not-found', (what: string) => ['note', `No ${what} is in the copy`, 'Write it into the header if you know it']),
  replaced: of('replaced', (what: string, found: string) => [
    'note',
    `The ${what} in the copy, "${found}", gives way to the one given`,
    'It stands in the header as a comment',
  ]),
  aside: of('aside', (what: string, found: string) => [
    'note',
    `"${found}" is ${what} and left the text`,
    'It stands in the header as a comment',
  ]),
  dayWithoutYear: of('day-without-year', (found: string) => [
    'note',
    `The dateline "${found}" names a day without a year`,
    'Write dateline.date into the header if you know it',
  ]),
  embargo: of('embargo', (found: string) => [
    'warning',
    `The copy speaks of an embargo: "${found}"`,
    'Write it into the header as embargo, with date, time and offset',
  ]),
  otherCredit: of('other-credit', (found: string, credit: string) => [
    'warning',
    `The text ends in "${found}", which looks like another agency's sign-off than ${credit}`,
    'Take it out, or credit that agency',
  ]),
  signOffWithin: of('sign-off-within', (found: string, credit: string) => [
    'warning',
    `"${found}" signs off for ${credit} before the end of the text and was kept`,
    'Take it out: a story is signed off once, at its end',
  ]),
  underSignOff: of('under-sign-off', (found: string) => [
    'note',
    `"${found}" stood under the sign-off and is now the end of the text`,
    'Take it out if it is not for readers',
  ]),
  moreFollows: of('more-follows', (found: string) => [
    'warning',
    `The copy ends in "${found}": the rest of the story is in another file`,
    'Put it under this text',
  ]),
  datelineCredit: of('other-credit', (found: string, credit: string) => [
    'warning',
    `The dateline credits ${found}, the story ${credit}`,
    'Keep the credit that is right',
  ]),
  brokenWord: of('hyphen', (word: string) => [
    'note',
    `"${word}" stood over the end of a line; its hyphen was kept`,
    'Take the hyphen out if only the line end put it there',
  ]),
  encoding: of('encoding', () => ['note', 'The copy is not UTF-8 and was read as Windows-1252', 'Look at its quotation marks and accents']),
  lost: of('lost-character', (places: string) => [
    'warning',
    `A character of the copy could not be read and stands as U+FFFD${places}`,
    'Look the place up in the original',
  ]),
  removed: of('control-character', (point: string, places: string) => [
    'warning',
    `The control character ${point} was taken out${places}`,
    'Look whether something is missing there',
  ]),
  turning: of('bidi', (point: string, places: string) => [
    'warning',
    `The mark ${point} turns the direction of the text${places} and was kept`,
    'Take it out if the text should read as it is typed',
  ]),
  quotedPrintable: of('quoted-printable', () => [
    'warning',
    'The copy looks like the raw source of an e-mail (quoted-printable)',
    'Copy the text out of the mail program',
  ]),
  markup: of('markup', () => [
    'warning',
    'The copy looks like HTML or XML; its tags will print as typed',
    'Save the page as plain text and import that',
  ]),
};
