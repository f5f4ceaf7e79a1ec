/** Days from 1970-01-01 to a day of the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function daysTo(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):?(\d\d))$/;
/** ISO 8601, basic format: `20260504T090000+0200`. */
const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d)(\d\d))$/;
/** ISO 32000-1, 7.9.4: `D:20080317120000+00'00'`. */
const pdf = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z.*|([+-])(\d\d)'?(\d\d)'?)?$/;

/** RFC 822 with a year of four digits, as in RSS: `Mon, 17 Mar 2008 12:00:00 +0100`. */
const mail = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d:\d\d) (?:GMT|([+-]\d\d)(\d\d))$/;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A date of RFC 822 as ISO 8601; any other text as it is. */
const asIso = (text: string): string => {
  const [match, day, month = '', year, time, hours = '+00', minutes = '00'] = mail.exec(text) ?? [];
  const number = months.indexOf(month) + 1;
  return match === undefined || number === 0 ? text : `${year}-${String(number).padStart(2, '0')}-${day}T${time}${hours}:${minutes}`;
};

/** Whether two texts say one moment; one of RFC 822 knows whole seconds alone. */
export function isSameMoment(found: string, expected: string): boolean {
  const [one, other] = [momentOf(found), momentOf(expected)];
  const second = mail.test(found) ? 1000 : 1;
  return one !== undefined && other !== undefined && Math.floor(one / second) === Math.floor(other / second);
}

/** Milliseconds from 1970 to a moment, written as ISO 8601 with an offset, in either format, by RFC 822 or as in a PDF; undefined where it is none. */
export function momentOf(text: string): number | undefined {
  const match = iso.exec(asIso(text)) ?? basic.exec(text) ?? pdf.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((digits) => Number(digits ?? 0));
  const offset = (match[7] === '-' ? -1 : 1) * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  return (daysTo(year, month, day) * 86_400 + hour * 3600 + (minute - offset) * 60 + second) * 1000;
}

/** The calendar day a date or moment is written with. */
export const dayOf = (text: string): string | undefined => {
  const [, year, month, day] = /^(?:D:)?(\d{4})-?(\d\d)-?(\d\d)/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
};
