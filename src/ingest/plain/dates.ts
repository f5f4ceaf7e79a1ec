/** Names of months in the languages that datelines are mostly written in; the first three or more letters will do. */
const months: readonly (readonly string[])[] = [
  ['january', 'enero', 'janvier', 'janeiro', 'gennaio', 'januar', 'januari', 'ene', 'genn'],
  ['february', 'febrero', 'février', 'fevereiro', 'febbraio', 'februar', 'februari', 'fév', 'fev'],
  ['march', 'marzo', 'mars', 'março', 'märz', 'maart', 'mrz'],
  ['april', 'abril', 'avril', 'aprile', 'abr', 'avr'],
  ['may', 'mayo', 'mai', 'maio', 'maggio', 'mei', 'maj'],
  ['june', 'junio', 'juin', 'junho', 'giugno', 'juni'],
  ['july', 'julio', 'juillet', 'julho', 'luglio', 'juli'],
  ['august', 'agosto', 'août', 'augustus', 'augusti', 'ago'],
  ['september', 'septiembre', 'septembre', 'setembro', 'settembre', 'setiembre', 'sept', 'set'],
  ['october', 'octubre', 'octobre', 'outubro', 'ottobre', 'oktober', 'okt', 'out', 'ott'],
  ['november', 'noviembre', 'novembre', 'novembro'],
  ['december', 'diciembre', 'décembre', 'dezembro', 'dicembre', 'dezember', 'desember', 'dez', 'dic', 'déc'],
];

/** A day found at the end of some text. `date` is ISO 8601 and missing where no year was said. */
export interface FoundDay {
  readonly date?: string;
  /** What stands before the day, without the comma. */
  readonly before: string;
}

/** A weekday goes with its day; “Mar” alone would be in Marseille. */
const weekday = new RegExp(
  String.raw`(?:^|[\s,]+)(?:${[
    '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
    'mon|tues?|wed|thurs?|fri|sat',
    'lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
    '(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira)?',
  ].join('|')})\.?$`,
  'iu',
);
const name = String.raw`(\p{L}{3,12})\.?`;
const dayNumber = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
const year = String.raw`(?:,?\s+(?:del?\s+)?(\d{4}))?`;
const dayFirst = new RegExp(String.raw`(?:^|[\s,])\s*${dayNumber}\s+(?:de\s+)?${name}${year}$`, 'u');
const monthFirst = new RegExp(String.raw`(?:^|[\s,])\s*${name}\s+${dayNumber}${year}$`, 'u');
const iso = /(?:^|[\s,])\s*(\d{4})-(\d\d)-(\d\d)$/;

/** A day at the end of a short text: `March 17, 2008`, `17 Mar. 2008`, `17 de marzo de 2008`, `2008-03-17`. `3/17/2008` is two days: it is none. */
export function dayAtEnd(text: string): FoundDay | undefined {
  const found = parts(text);
  if (!found) return undefined;
  const before = trimmed(trimmed(text.slice(0, found.index)).replace(weekday, ''));
  if (found.year === undefined) return isDay(2000, found.month, found.day) ? { before } : undefined;
  if (!isDay(found.year, found.month, found.day)) return undefined;
  return { before, date: `${pad(found.year, 4)}-${pad(found.month, 2)}-${pad(found.day, 2)}` };
}

/** The moment in `Mon, 17 Mar 2008 12:00:00 +0000` (RFC 5322) or `2008-03-17T12:00:00+00:00`, as the latter; only with its offset. */
export function momentOf(text: string): string | undefined {
  const wire = /^(?:\p{L}{3,9},?\s+)?(.{5,30}?)[,\s]\s*(\d\d):(\d\d)(?::(\d\d))?\s*(GMT|UTC?|Z|[+-]\d\d:?\d\d)$/u.exec(
    text.trim().slice(0, 80),
  );
  if (wire) {
    const [, day = '', hours, minutes, seconds = '00', zone = ''] = wire;
    const date = dayAtEnd(day);
    return date?.date && date.before === '' ? `${date.date}T${hours}:${minutes}:${seconds}${offsetOf(zone)}` : undefined;
  }
  const written = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)$/.exec(text.trim().slice(0, 80));
  if (!written) return undefined;
  const [, day = '', time, seconds = ':00', zone = ''] = written;
  return `${day}T${time}${seconds}${offsetOf(zone)}`;
}

function parts(text: string): { index: number; day: number; month: number; year?: number } | undefined {
  const written = iso.exec(text);
  if (written) return { index: written.index, year: Number(written[1]), month: Number(written[2]), day: Number(written[3]) };
  const first = dayFirst.exec(text);
  const last = first ? undefined : monthFirst.exec(text);
  const match = first ?? last;
  if (!match) return undefined;
  const [word = '', digits] = first ? [match[2], match[1]] : [match[1], match[2]];
  const month = monthOf(word);
  return month === undefined ? undefined : { index: match.index, month, day: Number(digits), ...(match[3] && { year: Number(match[3]) }) };
}

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const month = months.findIndex((names) => names.some((known) => known === lower || (lower.length >= 3 && known.startsWith(lower))));
  return month < 0 ? undefined : month + 1;
}

const trimmed = (text: string): string => text.replace(/[,\s]+$/, '');
const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
const offsetOf = (zone: string): string => (/^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : '+00:00');

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= last;
}
