/** A moment as RFC 3339 wants it: with seconds. */
export const dateTime = (moment: string): string => moment.replace(/(T\d\d:\d\d)(?!:)/, '$1:00');
