import type { Header } from '../../model/index.ts';
import { longDate } from './dates.ts';
import { wordsIn } from './words.ts';

/** `By Ada Obi and Li Wei`, in the story's language; undefined without a byline. */
export function bylineOf(header: Header): string | undefined {
  const words = wordsIn(header.language);
  const names = header.byline;
  if (names.length === 0) return undefined;
  const last = names.at(-1) ?? '';
  return `${words.by} ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} ${words.and} ${last}`}`;
}

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
