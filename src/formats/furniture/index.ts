/** Header -> the lines and words a publication prints around a story. */
export { dayIn, longDate, newest } from './dates.ts';
export { bylineOf, datelineOf } from './lines.ts';
export { type Words, wordsIn } from './words.ts';
