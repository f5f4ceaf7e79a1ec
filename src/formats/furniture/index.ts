/** Header -> the lines and words a publication prints around a story. */
export { aiTrainingOf, type Mining, miningOf, miningOfAll } from './aiTraining.ts';
export { dayIn, longDate } from './dates.ts';
export { directionOf } from './direction.ts';
export { type EditionMoments, editionMoments } from './editionMoments.ts';
export { embargoInWords } from './embargoInWords.ts';
export { languageName, languageOf } from './languageName.ts';
export { bylineOf, datelineOf, listInWords } from './lines.ts';
export { dateTime, mailDate } from './moments.ts';
export { noticeAbove } from './notice.ts';
export { pathOf } from './pathOf.ts';
export { asTold, toldHeaderOf } from './told.ts';
export { topicName } from './topicName.ts';
export { codesUpFrom, type LookUp, topAbove } from './topicsAbove.ts';
export { type Words, wordsIn } from './words.ts';
