import type { Artifact, Emit, Feed, Publication } from '../../model/index.ts';
import { noHome } from '../markup/address.ts';
import { faults } from '../markup/faults.ts';
import { legalUri } from '../markup/legalUri.ts';
import { type Entry, entryOf } from './entry.ts';
import { type FeedScope, feedPath, feedScopes } from './feedScopes.ts';
import { feedTitle } from './feedTitle.ts';

/** What a feed says of itself. */
export interface Masthead {
  /** Stays the same for as long as the publication has its address or, without one, its name. */
  readonly id: string;
  readonly title: string;
  /** Its own address; undefined where the publication has none. */
  readonly self?: string;
  /** The front page. */
  readonly home?: string;
  /** BCP 47, where all its stories are in one language. */
  readonly language?: string;
  /** The newest date of its stories, ISO 8601 with offset. */
  readonly asOf: string;
  /** Whose the texts are. */
  readonly rights?: string;
}

/** One form of feed: how it writes an entry, and how it puts entries together. */
export interface FeedForm extends Omit<Feed, 'format'> {
  /** `whole` is the feed of all stories, from which each entry comes, so that it is the same in every feed. */
  entry(entry: Entry, whole: Masthead): string;
  feed(masthead: Masthead, entries: readonly string[], publication: Publication): string;
}

/** Writes the feeds of a publication in one form: of all stories, by language, by top subject. */
export const writeFeeds =
  ({ ending, mediaType, entry, feed }: FeedForm): Emit<Publication> =>
  async (publication, world, report) => {
    const { baseUrl, name, rights } = publication.settings;
    if (baseUrl === undefined) report(faults.withoutAddress);
    const mastheadOf = (scope: FeedScope): Masthead => {
      const path = feedPath(scope, ending);
      const notice = rights.notice ?? noticeOf(scope);
      return {
        id: legalUri(baseUrl === undefined ? `tag:${new URL(noHome).hostname},2008:${name}/${path}` : `${baseUrl}${path}`),
        title: feedTitle(scope, world),
        asOf: scope.asOf,
        ...(baseUrl !== undefined && { self: legalUri(`${baseUrl}${path}`), home: legalUri(baseUrl) }),
        ...(scope.language !== undefined && { language: scope.language }),
        ...(notice !== undefined && { rights: notice }),
      };
    };
    const scopes = feedScopes(publication, world.topic);
    const [whole] = scopes.map(mastheadOf);
    const entries = new Map<string, string>();
    for (const { header } of publication.cards) {
      const story = world.story(header.slug);
      if (story && whole) entries.set(header.slug, entry(await entryOf(story, world, report), whole));
    }
    return scopes.map((scope): Artifact => {
      const slugs = scope.cards.map(({ header }) => header.slug);
      const text = feed(
        mastheadOf(scope),
        slugs.flatMap((slug) => entries.get(slug) ?? []),
        publication,
      );
      return { path: feedPath(scope, ending), mediaType, bytes: new TextEncoder().encode(text), carries: 'entries', entries: slugs };
    });
  };

/** `© Inter Press Service, The Mill Post`: all holders of what is in a feed. */
function noticeOf({ cards }: FeedScope): string | undefined {
  const holders = new Set(cards.map(({ header }) => header.rights.holder));
  return holders.size === 0 ? undefined : `© ${[...holders].sort().join(', ')}`;
}
