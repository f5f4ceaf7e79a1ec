import type { Element } from 'xast';
import { mediaTopics, namespaces } from '../../model/index.ts';
import type { Entry } from '../feeds/entry.ts';
import { dublinCore, extensions, lifeOf, media, otherPages, rightsOf } from '../feeds/modules.ts';
import type { FeedForm, Masthead } from '../feeds/writeFeeds.ts';
import { dateTime } from '../furniture/index.ts';
import { legalUri } from '../markup/legalUri.ts';
import { documentInLines, inLines, serialise, x } from '../markup/xml.ts';

/** Atom 1.0 (RFC 4287). `updated` is the header's own date, never that of the build. */
export const atomForm: Pick<FeedForm, 'entry' | 'feed'> = {
  entry: (entry, whole) => inLines(entryElement(entry, whole)),
  feed: ({ id, title, self, home, language, asOf, rights }, entries, { settings: { name, provider } }) => {
    const head = [
      x('id', null, id),
      x('title', null, title),
      x('updated', null, dateTime(asOf)),
      person('author', { name: provider?.name ?? name, uri: provider?.uri }),
      rights !== undefined && x('rights', null, rights),
      self !== undefined && x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      home !== undefined && x('link', { rel: 'alternate', type: 'text/html', href: home }),
      x('generator', null, 'Slugline'), // without its version: a new one must not change the bytes of every feed
    ].filter((element) => element !== false);
    const root = x('feed', { xmlns: namespaces.atom, 'xml:lang': language, ...extensions });
    return documentInLines(root, [...head.map((element) => serialise(element)), ...entries]);
  },
};

function entryElement(entry: Entry, whole: Masthead): Element {
  const { header, html, topics } = entry;
  const { guid, headline, published, updated, byline, source, keywords, summary, language } = header;
  const changed = dateTime(updated ?? published);
  const authors = byline.length === 0 ? [person('author', source)] : byline.map((name) => person('author', { name }));
  return x(
    'entry',
    { 'xml:lang': language },
    x('id', null, guid),
    x('title', null, headline),
    x('updated', null, changed),
    x('published', null, dateTime(published)),
    authors,
    person('contributor', source),
    topics.map(({ code, name }) => x('category', { term: code, scheme: mediaTopics, label: name })),
    lifeOf(header).map(({ scheme, term }) => x('category', { term, scheme })),
    keywords.map((term) => x('category', { term })),
    x('rights', null, rightsOf(header)),
    links(entry),
    summary !== undefined && x('summary', null, summary),
    x('content', { type: 'html' }, html),
    // As the whole feed is when this entry comes into it: a later story must not change the bytes of this one.
    x('source', null, x('id', null, whole.id), x('title', null, whole.title), x('updated', null, changed), sourceLink(whole)),
    dublinCore(entry),
    media(entry),
  );
}

const sourceLink = ({ self }: Masthead) => self !== undefined && x('link', { rel: 'self', type: 'application/atom+xml', href: self });

const person = (element: string, { name, uri }: { readonly name: string; readonly uri?: string | undefined }): Element =>
  x(element, null, x('name', null, name), uri !== undefined && x('uri', null, legalUri(uri)));

/** The page is what the entry is; of its other files each media type may stand once as an alternate (4.1.2). */
function links(entry: Entry): Element[] {
  const { header, page, others, pictures } = entry;
  const alternates = new Map(others.map((other) => [other.mediaType, other] as const).reverse());
  const { uri } = header.rights;
  return [
    ...(page === undefined ? [] : [x('link', { rel: 'alternate', type: 'text/html', hreflang: header.language, href: page })]),
    ...others.map((other) =>
      x('link', { rel: alternates.get(other.mediaType) === other ? 'alternate' : 'related', type: other.mediaType, href: other.href }),
    ),
    ...otherPages(entry).map((attributes) => x('link', attributes)),
    ...pictures.map(({ href, length, mediaType }) => x('link', { rel: 'enclosure', type: mediaType, length, href })),
    ...(uri === undefined ? [] : [x('link', { rel: 'license', href: legalUri(uri) })]),
  ];
}
