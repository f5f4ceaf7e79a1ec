import { Temporal } from 'temporal-polyfill';

/** A moment as XML Schema's dateTime and RFC 3339 both allow it: with seconds, and in an offset of at most 14 hours. */
export function dateTime(moment: string): string {
  const [, minutes = moment, seconds = ':00', offset = ''] = /^(.*T\d\d:\d\d)(:[\d.]+)?(.*)$/.exec(moment) ?? [];
  const [hours = '0', rest = '0'] = offset.slice(1).split(':');
  if (offset !== 'Z' && Number(hours) * 60 + Number(rest) > 14 * 60) return Temporal.Instant.from(moment).toString();
  return `${minutes}${seconds}${offset}`;
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon, 17 Mar 2008 12:00:00 +0100` (RFC 822 with a year of four digits, as RSS has it): whole seconds, in the offset that was written. */
export function mailDate(moment: string): string {
  const [, date = '', time = '', sign = '+', hours = '00', minutes = '00'] =
    /^([\d-]+)T(\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|([+-])(\d\d):(\d\d))$/.exec(dateTime(moment)) ?? [];
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date);
  return `${days[dayOfWeek - 1]}, ${String(day).padStart(2, '0')} ${months[month - 1]} ${year} ${time} ${sign}${hours}${minutes}`;
}
