import type { Header } from '../../model/index.ts';
import { longDate } from './dates.ts';
import { wordsIn } from './words.ts';

/** `By Ada Obi and Li Wei`, in the story's language; undefined without a byline. */
export function bylineOf(header: Header): string | undefined {
  const { byline, language } = header;
  return byline.length === 0 ? undefined : `${wordsIn(language).by} ${listInWords(byline, language)}`;
}

/** `Ada Obi, Li Wei and Jo Day`. */
export const listInWords = (names: readonly string[], language: string): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${wordsIn(language).and} `);

/** `MOSCOW, Russia, 17 March 2008`: on a line of its own, without dash or brackets, so that it is never taken for a sign-off. */
export function datelineOf(header: Header): string | undefined {
  const { place, country, date } = header.dateline ?? {};
  const parts = [place && capitals(place, header.language), country, date && longDate(date, header.language)];
  return parts.filter(Boolean).join(', ') || undefined;
}

/** Languages whose capitals differ from Unicode's own. Others are not asked for: a tag that Intl does not know would throw. */
const ownCapitals = ['az', 'el', 'lt', 'tr'];

function capitals(text: string, language: string): string {
  const [primary = ''] = language.toLowerCase().split('-');
  return ownCapitals.includes(primary) ? text.toLocaleUpperCase(primary) : text.toUpperCase();
}
