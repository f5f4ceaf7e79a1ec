import { Temporal } from 'temporal-polyfill';
import type { Card, Publication } from '../../model/index.ts';
import { type LookUp, languageOf, topAbove } from '../furniture/index.ts';

/** What a feed is of: all stories, those in one language, those under one top subject. */
export interface FeedScope {
  readonly kind: 'whole' | 'language' | 'subject';
  /** In the names of its files: a primary language subtag in lower case, or eight digits; of the whole nothing. */
  readonly key?: string;
  /** Newest first, as the publication has them; only the whole can be empty. */
  readonly cards: readonly Card[];
  /** BCP 47: the tag that all its stories have; without one the subtag that they share, if they share one. */
  readonly language?: string;
  /** The newest date of its stories, ISO 8601 as it was written; of an empty publication, its own. */
  readonly asOf: string;
}

/**
 * The feeds of a publication in every format that makes feeds: the whole first, then one a language where there are two or more, then one
 * a top subject that stands above a subject of a story, each in the order of its keys. A code that no vocabulary knows is under no top.
 */
export function feedScopes({ cards, asOf }: Pick<Publication, 'cards' | 'asOf'>, topic: LookUp): readonly FeedScope[] {
  const scope = (kind: FeedScope['kind'], chosen: readonly Card[], key?: string): FeedScope => {
    const language = commonLanguage(chosen);
    return {
      kind,
      cards: chosen,
      asOf: newest(chosen) ?? asOf,
      ...(key !== undefined && { key }),
      ...(language !== undefined && { language }),
    };
  };
  const languages = grouped(cards, ({ header }) => [languageOf(header.language)]);
  const subjects = grouped(cards, ({ header }) => header.subjects.flatMap((code) => topAbove(code, topic) ?? []));
  return [
    scope('whole', cards),
    ...(languages.length < 2 ? [] : languages.map(([key, chosen]) => scope('language', chosen, key))),
    ...subjects.map(([key, chosen]) => scope('subject', chosen, key)),
  ];
}

/** `feed`, `feed.es`, `feed.04000000`: what the files of a feed are called in every format, relative to dist/. */
export const feedName = ({ key }: Pick<FeedScope, 'key'>): string => (key === undefined ? 'feed' : `feed.${key}`);

/** `feed.rss.xml`, `feed.es.rss.xml`: its file in the format of an ending. */
export const feedPath = (scope: Pick<FeedScope, 'key'>, ending: string): string => `${feedName(scope)}.${ending}`;

function commonLanguage(cards: readonly Card[]): string | undefined {
  const tags = cards.map(({ header }) => header.language);
  const [only, ...others] = new Set(tags);
  if (others.length === 0) return only;
  const [shared, ...further] = new Set(tags.map(languageOf));
  return further.length === 0 ? shared : undefined;
}

/** Each card once under each of its keys; keys in the order of their code points. */
function grouped(cards: readonly Card[], keysOf: (card: Card) => readonly string[]): readonly (readonly [string, readonly Card[]])[] {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    for (const key of new Set(keysOf(card))) {
      const group = groups.get(key);
      if (group) group.push(card);
      else groups.set(key, [card]);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Ties go by the text, so that the same stories give the same date however they are ordered. */
function newest(cards: readonly Card[]): string | undefined {
  const moments = new Set(cards.flatMap(({ header: { published, updated } }) => [published, ...(updated === undefined ? [] : [updated])]));
  const dated = [...moments].map((written) => ({ written, at: Temporal.Instant.from(written).epochNanoseconds }));
  return dated.reduce<(typeof dated)[number] | undefined>(
    (last, each) => (last === undefined || each.at > last.at || (each.at === last.at && each.written > last.written) ? each : last),
    undefined,
  )?.written;
}
