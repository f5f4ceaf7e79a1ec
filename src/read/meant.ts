import { headerSchema } from '../model/index.ts';
import { nearest } from './nearest.ts';

/** A date as people write it, in the form of a header; `isWhole`: nothing in it is a guess. */
export interface Moment {
  readonly text: string;
  readonly isWhole: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const time = /(?:[T,]? *(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?)?/.source;
const zone = / *(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?$/.source;
/** ISO 8601 and its relatives; the dates of letters and of e-mail. 03/04/2008 is two days, and neither. */
const dates = [
  /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)/,
  /^(?:[a-z]+,? )?(?<day>\d\d?)(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})/,
  /^(?:[a-z]+,? )?(?<month>[a-z]{3,9})\.? (?<day>\d\d?)(?:st|nd|rd|th)?,? (?<year>\d{4})/,
].map((day) => new RegExp(day.source + time + zone, 'i'));

/** A date in any usual form -> with time and offset; undefined where it is none, or no such day or hour exists. */
export function readMoment(written: string): Moment | undefined {
  const found = dates.map((pattern) => pattern.exec(written.trim())?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const { year, month = '', day = '', hour, minute = '00', second = '00', zone: offset } = found;
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const two = (value: string | number) => String(value).padStart(2, '0');
  const end =
    offset === undefined || !/\d/.test(offset) ? (/^z$/i.test(offset ?? '') ? 'Z' : '+00:00') : offset.replace(/(\d\d):?(\d\d)$/, '$1:$2');
  const text = `${year}-${two(number)}-${two(day)}T${two(hour ?? '12')}:${minute}:${second}${end}`;
  return headerSchema.shape.published.safeParse(text).success ? { text, isWhole: hour !== undefined && offset !== undefined } : undefined;
}

const languages: Readonly<Record<string, string>> = {
  arabic: 'ar',
  bengali: 'bn',
  català: 'ca',
  chinese: 'zh',
  deutsch: 'de',
  dutch: 'nl',
  english: 'en',
  español: 'es',
  espanol: 'es',
  finnish: 'fi',
  français: 'fr',
  francais: 'fr',
  french: 'fr',
  german: 'de',
  greek: 'el',
  hebrew: 'he',
  hindi: 'hi',
  italian: 'it',
  italiano: 'it',
  japanese: 'ja',
  korean: 'ko',
  nederlands: 'nl',
  norwegian: 'nb',
  polish: 'pl',
  português: 'pt',
  portugues: 'pt',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  svenska: 'sv',
  swahili: 'sw',
  swedish: 'sv',
  turkish: 'tr',
  ukrainian: 'uk',
  urdu: 'ur',
};

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: {
    published: 'usable',
    live: 'usable',
    ready: 'usable',
    draft: 'withheld',
    hold: 'withheld',
    embargoed: 'withheld',
    killed: 'canceled',
    withdrawn: 'canceled',
    retracted: 'canceled',
  },
  signal: { corrected: 'correction', correct: 'correction', updated: 'update' },
  aiTraining: { yes: 'allowed', true: 'allowed', no: 'prohibited', false: 'prohibited' },
};

/** Of a path or of other letters nobody knows which slug is meant. */
const asSlug = (text: string) =>
  text.length > 120 || /[^\x00-\x7F]|[/.]/.test(text)
    ? undefined
    : text
        .toLowerCase()
        .replace(/[^a-z\d]+/g, '-')
        .replace(/^-|-$/g, '');

/** By key, what people write for a value -> the value that they mean; undefined where that is anybody's guess. */
const meanings: Readonly<Record<string, (text: string) => string | undefined>> = {
  language: (text) => languages[text.toLowerCase()] ?? (text.includes('_') ? text.replaceAll('_', '-') : undefined),
  // The code with its scheme, or as a number that has lost its zero; or many of them without the brackets of a list.
  subjects: (text) =>
    /^(?:medtop:|mediatopic:|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/)?(\d{7,8})$/i.exec(text.trim())?.[1]?.padStart(8, '0') ??
    (/^\d{8}(?:[,;\s]+\d{8}){1,99}$/.test(text) ? `[${text.match(/\d{8}/g)?.join(', ')}]` : undefined),
  version: (text) => (/^0+$/.test(text) ? '1' : /^v\.? ?(\d+)$/i.exec(text)?.[1]),
  date: (text) => readMoment(text)?.text.slice(0, 10),
  slug: asSlug,
  id: asSlug,
  stories: asSlug,
  related: asSlug,
  translationOf: asSlug,
};

/** What a wrong value of a key was meant as, for a hint; `values` are those that the key may have, where they are few. */
export function meantBy(key: string, text: string, values: readonly string[] = []): string | undefined {
  const known = words[key];
  if (known && Object.hasOwn(known, text.toLowerCase())) return known[text.toLowerCase()];
  const meaning = Object.hasOwn(meanings, key) ? meanings[key]?.(text) : undefined;
  return meaning || nearest(text, values);
}

/** "English" has the form of a tag, but no language has one of four letters or more. */
export const isLanguageName = (tag: string): boolean => /^[a-z]{4,8}(?:-|$)/i.test(tag);
