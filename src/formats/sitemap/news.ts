import { parse } from 'bcp-47';
import { Temporal } from 'temporal-polyfill';
import type { Card, Settings } from '../../model/index.ts';
import { dateTime } from '../furniture/index.ts';
import { serialise, x } from '../markup/xml.ts';

/** What Google News reads of a sitemap: addresses. */
const most = 1000;

/**
 * The stories of the two days before the newest, newest first, as Google News wants them: it asks for those of the last two days, and
 * there is no clock here.
 */
export function newsOf({ name }: Pick<Settings, 'name'>, addresses: ReadonlyMap<Card, string>): readonly string[] {
  const stories = [...addresses]
    .map(([{ header }, address]) => ({ header, address, at: Temporal.Instant.from(header.published).epochMilliseconds }))
    .sort((a, b) => b.at - a.at || (a.header.slug < b.header.slug ? -1 : 1));
  const [newest] = stories;
  if (newest === undefined) return [];
  const fresh = stories.filter(({ at }) => at >= newest.at - 2 * 24 * 3600 * 1000).slice(0, most);
  return fresh.map(({ header, address }) =>
    serialise(
      x(
        'url',
        null,
        x('loc', null, address),
        x(
          'news:news',
          null,
          x('news:publication', null, x('news:name', null, name), x('news:language', null, newsLanguage(header.language))),
          x('news:publication_date', null, dateTime(header.published)),
          x('news:title', null, header.headline),
        ),
      ),
    ),
  );
}

/** ISO 639 alone, but for Chinese, which goes by where its script is written. */
export function newsLanguage(tag: string): string {
  const { language, script, region } = parse(tag);
  const primary = language?.toLowerCase() ?? tag;
  if (primary !== 'zh') return primary;
  const isTraditional = script?.toLowerCase() === 'hant' || (!script && ['tw', 'hk', 'mo'].includes(region?.toLowerCase() ?? ''));
  return isTraditional ? 'zh-tw' : 'zh-cn';
}
