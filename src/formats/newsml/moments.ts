import { Temporal } from 'temporal-polyfill';

/** A moment as XML Schema's dateTime: with seconds, and in an offset of at most 14 hours. */
export function dateTime(moment: string): string {
  const [, minutes = moment, seconds = ':00', offset = ''] = /^(.*T\d\d:\d\d)(:[\d.]+)?(.*)$/.exec(moment) ?? [];
  const [hours = '0', rest = '0'] = offset.slice(1).split(':');
  if (offset !== 'Z' && Number(hours) * 60 + Number(rest) > 14 * 60) return Temporal.Instant.from(moment).toString();
  return `${minutes}${seconds}${offset}`;
}
