import type { Element } from 'xast';
import { mediaTopics, namespaces } from '../../model/index.ts';
import type { Entry } from '../feeds/entry.ts';
import { dublinCore, extensions, lifeOf, media, otherPages, rightsOf } from '../feeds/modules.ts';
import type { FeedForm, Masthead } from '../feeds/writeFeeds.ts';
import { dateTime, mailDate } from '../furniture/index.ts';
import { noHome } from '../markup/address.ts';
import { legalUri } from '../markup/legalUri.ts';
import { documentInLines, inLines, serialise, x } from '../markup/xml.ts';

/** RSS 2.0 (rssboard.org, 2.0.11) by its profile, with the modules that news readers know: Content, Dublin Core, Media RSS, Atom. */
export const rssForm: Pick<FeedForm, 'entry' | 'feed'> = {
  entry: (entry, whole) => inLines(item(entry, whole)),
  feed: ({ title, self, home, language, asOf, rights }, items, { settings: { provider } }) => {
    const head = [
      x('title', null, title),
      // The specification wants an address here even of a publication that has none.
      x('link', null, home ?? (provider?.uri === undefined ? noHome : legalUri(provider.uri))),
      x('description', null, title),
      language !== undefined && x('language', null, language),
      rights !== undefined && x('copyright', null, rights),
      x('lastBuildDate', null, mailDate(asOf)),
      x('generator', null, 'Slugline'), // without its version: a new one must not change the bytes of every feed
      self !== undefined && x('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    ].filter((element) => element !== false);
    const root = x('rss', { version: '2.0', 'xmlns:atom': namespaces.atom, 'xmlns:content': namespaces.content, ...extensions });
    return documentInLines(root, ['<channel>', ...head.map((element) => serialise(element)), ...items, '</channel>']);
  },
};

function item(entry: Entry, whole: Masthead): Element {
  const { header, page, others, html, opening, topics } = entry;
  const { headline, guid, published, updated, byline, keywords, summary, subheadline = opening, source, language, rights } = header;
  const words = new Set([...topics.flatMap(({ name }) => name ?? []), ...keywords]);
  const description = summary ?? subheadline;
  return x(
    'item',
    null,
    x('title', null, headline),
    page !== undefined && x('link', null, page),
    x('guid', { isPermaLink: String(guid === page) }, guid),
    x('pubDate', null, mailDate(published)),
    updated !== undefined && x('dcterms:modified', null, dateTime(updated)),
    byline.map((name) => x('dc:creator', null, name)),
    topics.map(({ code }) => x('category', { domain: mediaTopics }, code)),
    lifeOf(header).map(({ scheme, term }) => x('category', { domain: scheme }, term)),
    [...words].map((word) => x('category', null, word)),
    // Readers take both for HTML. Beside content there should be a description: one that is left out lets that of an older version stand.
    description !== undefined && x('description', null, asHtml(description)),
    x('content:encoded', null, html),
    x('dc:language', null, language),
    dublinCore(entry),
    x('dc:publisher', null, source.name),
    x('dc:rights', null, rightsOf(header)),
    rights.uri !== undefined && x('dcterms:license', null, legalUri(rights.uri)),
    media(entry),
    whole.self !== undefined && x('source', { url: whole.self }, whole.title),
    others.map(({ href, mediaType }) => x('atom:link', { rel: 'alternate', type: mediaType, href })),
    otherPages(entry).map((attributes) => x('atom:link', attributes)),
  );
}

const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
