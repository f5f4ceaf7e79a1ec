import type { Entry } from '../feeds/entry.ts';
import type { FeedForm } from '../feeds/writeFeeds.ts';
import { dateTime, miningOf } from '../furniture/index.ts';
import { legalUri } from '../markup/legalUri.ts';
import { legalText } from '../markup/xml.ts';

/** JSON Feed 1.1 (jsonfeed.org): one line an item. What is undefined falls out when it is written. */
export const jsonForm: Pick<FeedForm, 'entry' | 'feed'> = {
  entry: (entry) => written(item(entry)),
  feed: ({ title, self, home, language, asOf, rights }, items, { settings: { name, provider } }) => {
    const head = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: home,
      feed_url: self,
      language,
      authors: [author({ name: provider?.name ?? name, uri: provider?.uri })],
      _slugline: { updated: dateTime(asOf), rights },
    };
    return `${written(head).slice(0, -1)},"items":[\n${items.join(',\n')}\n]}\n`;
  },
};

const written = (value: object): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? legalText(inner) : inner));

const author = ({ name, uri }: { readonly name: string; readonly uri?: string | undefined }) => ({ name, url: uri && legalUri(uri) });

function item({ header, page, others, html, text, pictures, words, stories, topics }: Entry): object {
  const { source, published, updated, byline, keywords } = header;
  const tags = new Set([...topics.flatMap(({ name }) => name ?? []), ...keywords]);
  return {
    id: header.guid,
    url: page,
    title: header.headline,
    content_html: html,
    content_text: text,
    summary: header.summary,
    image: pictures[0]?.href,
    date_published: dateTime(published),
    date_modified: updated && dateTime(updated),
    // The agency is last: readers show the first.
    authors: [...byline.map((name) => author({ name })), author(source)],
    tags: listed([...tags]),
    language: header.language,
    attachments: listed(others.map(({ href, mediaType, format }) => ({ url: href, mime_type: mediaType, title: format }))),
    _slugline: {
      slug: header.slug,
      version: header.version,
      status: header.status,
      signal: header.signal,
      credit: header.credit,
      source: { name: source.name, code: source.code, uri: source.uri },
      subheadline: header.subheadline,
      dateline: header.dateline,
      subjects: listed(topics),
      places: listed(header.places),
      genre: header.genre,
      urgency: header.urgency,
      rights: rightsOf(header),
      pictures: listed(words),
      related: listed(stories.filter(({ kind }) => kind === 'related').map(named)),
      translation_of: stories.filter(({ kind }) => kind === 'translationOf').map(named)[0],
    },
  };
}

const named = ({ guid, headline, language, page }: Entry['stories'][number]) => ({ id: guid, url: page, title: headline, language });

const listed = <T>(items: readonly T[]) => (items.length === 0 ? undefined : items);

/** The opt-out as PLUS and as TDMRep name it, for machines that know either. */
function rightsOf({ rights }: Entry['header']) {
  const { holder, notice, terms, uri, aiTraining } = rights;
  const mining = miningOf(rights);
  return {
    holder,
    notice,
    terms,
    uri,
    ai_training: aiTraining,
    ...(mining && { data_mining: mining.dataMining, tdm_reservation: Number(mining.reservation), tdm_policy: mining.policy }),
  };
}
