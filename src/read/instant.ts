/** Milliseconds from 1970 of an RFC 3339 moment with offset, by arithmetic alone (Hinnant, "chrono-compatible date algorithms"). */
export function instantOf(moment: string): number {
  const [, y = 0, m = 1, d = 1, hour = 0, minute = 0] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(moment)?.map(Number) ?? [];
  const seconds = Number(/^.{16}:(\d\d(?:\.\d+)?)/.exec(moment)?.[1] ?? 0);
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(moment) ?? [];
  const offset = sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : 0;
  // Years begin in March, so that a leap day is a year's last.
  const year = m > 2 ? y : y - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * 146_097 + dayOfEra - 719_468;
  return (((days * 24 + hour) * 60 + minute - offset) * 60 + seconds) * 1000;
}
