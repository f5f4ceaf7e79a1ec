import dayjs from 'dayjs';
import 'dayjs/locale/ca.js';
import 'dayjs/locale/da.js';
import 'dayjs/locale/de.js';
import greek from 'dayjs/locale/el.js';
import 'dayjs/locale/en-gb.js';
import 'dayjs/locale/es.js';
import 'dayjs/locale/fi.js';
import 'dayjs/locale/fr.js';
import 'dayjs/locale/it.js';
import 'dayjs/locale/nb.js';
import 'dayjs/locale/nl.js';
import 'dayjs/locale/pl.js';
import 'dayjs/locale/pt.js';
import 'dayjs/locale/pt-br.js';
import 'dayjs/locale/ru.js';
import 'dayjs/locale/sv.js';
import 'dayjs/locale/uk.js';
import localizedFormat from 'dayjs/plugin/localizedFormat.js';
import utc from 'dayjs/plugin/utc.js';
import { Temporal } from 'temporal-polyfill';

dayjs.extend(utc);
dayjs.extend(localizedFormat);

// Behind a day the months of Greek stand in the genitive; dayjs has only their nominative.
const months = 'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου'.split(
  ' ',
);
dayjs.locale({ ...greek, months }, undefined, true);

/** `2008-03-17`: the day on which a moment falls in an IANA time zone. */
export const dayIn = (moment: string, timeZone: string): string =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/**
 * A calendar day in words: `17 March 2008`, `17 de marzo de 2008`, `March 17, 2008` for en-US. Month names come from dayjs and not from
 * Intl, whose wording changes with the Node release. A language that is not known keeps the ISO form.
 */
export function longDate(day: string, language: string): string {
  const locale = localeOf(language);
  return locale === undefined
    ? day
    : dayjs
        .utc(day)
        .locale(locale)
        .format(locale === 'en' ? 'MMMM D, YYYY' : 'LL');
}

const known = new Set(['ca', 'da', 'de', 'el', 'es', 'fi', 'fr', 'it', 'nb', 'nl', 'pl', 'pt', 'pt-br', 'ru', 'sv', 'uk']);

function localeOf(tag: string): string | undefined {
  const lower = tag.toLowerCase();
  if (lower === 'en-us') return 'en';
  const [language = ''] = lower.split('-');
  if (language === 'en') return 'en-gb';
  if (language === 'no') return 'nb';
  return [lower, language].find((candidate) => known.has(candidate));
}
