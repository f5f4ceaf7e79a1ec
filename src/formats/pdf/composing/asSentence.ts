/** Notices and terms stand one after the other: each ends as a sentence does. */
export const asSentence = (text: string): string => (/[.!?…。]$/.test(text) ? text : `${text}.`);
