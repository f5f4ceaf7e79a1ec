import { longDate } from './dates.ts';

/** In English, for editors: systems that do not know an embargo's own field have people who read. */
export const embargoInWords = (moment: string): string =>
  `Embargoed: not for publication before ${moment.slice(11, 16)} (${moment.replace(/^.*T[\d:.]+/, 'UTC').replace('UTCZ', 'UTC')}) on ${longDate(moment.slice(0, 10), 'en')}.`;
