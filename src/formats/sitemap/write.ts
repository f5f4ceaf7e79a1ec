import type { Element } from 'xast';
import type { Artifact, Card, Emit, Publication, World } from '../../model/index.ts';
import { namespaces } from '../../model/index.ts';
import { type Entry, entryOf } from '../feeds/entry.ts';
import { dateTime } from '../furniture/index.ts';
import { faults as shared } from '../markup/faults.ts';
import { legalUri } from '../markup/legalUri.ts';
import { documentInLines, serialise, x } from '../markup/xml.ts';
import { families } from './families.ts';
import { faults } from './faults.ts';
import { newsOf } from './news.ts';

/** What one sitemap may hold at most (sitemaps.org, protocol 0.9): addresses, and bytes without compression. */
const most = { addresses: 50_000, bytes: 52_428_800 };

/** A page in a sitemap. */
interface Page {
  readonly card: Card;
  readonly address: string;
  readonly pictures: Entry['pictures'];
}

/** The sitemap of all pages, in parts under an index where one is too long; and that of the newest stories for Google News. */
export const writeSitemaps: Emit<Publication> = async (publication, world, report) => {
  const { baseUrl } = publication.settings;
  if (baseUrl === undefined) {
    report(shared.withoutAddress);
    return [];
  }
  const pages = await pagesOf(publication, world);
  if (publication.cards.every(({ renditions }) => renditions.every(({ format }) => format !== 'html'))) {
    report(faults.withoutPages);
    return [];
  }
  const addresses = new Map(pages.map(({ card, address }) => [card, address]));
  const familyOf = families(pages.map(({ card }) => card));
  const front = x('url', null, x('loc', null, legalUri(baseUrl)), x('lastmod', null, dateTime(publication.asOf)));
  const urls = [front, ...pages.map((page) => urlOf(page, familyOf(page.card), addresses))].map((url) => serialise(url));
  const news = newsOf(publication.settings, addresses);
  return [
    ...sitemapsOf(urls, { baseUrl, asOf: publication.asOf }),
    ...(news.length === 0 ? [] : [file('sitemap.news.xml', urlset({ 'xmlns:news': namespaces.sitemapNews }, news))]),
  ];
};

/** A killed story's page asks not to be indexed, so no sitemap leads to it. */
async function pagesOf({ cards }: Publication, world: World): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const card of cards) {
    const story = card.header.status === 'canceled' ? undefined : world.story(card.header.slug);
    // What a story's text can't show is told by its page and its feeds.
    const entry = story && (await entryOf(story, world, () => {}));
    if (entry?.page !== undefined) pages.push({ card, address: entry.page, pictures: entry.pictures });
  }
  return pages;
}

/** Each of a family names all of it, itself too: search engines believe no link that is not returned. */
const urlOf = ({ card: { header }, address, pictures }: Page, family: readonly Card[], addresses: ReadonlyMap<Card, string>): Element =>
  x(
    'url',
    null,
    x('loc', null, address),
    x('lastmod', null, dateTime(header.updated ?? header.published)),
    family.length < 2
      ? undefined
      : family.map((other) => x('xhtml:link', { rel: 'alternate', hreflang: other.header.language, href: addresses.get(other) })),
    // Google reads a thousand pictures a page.
    pictures.slice(0, 1000).map(({ href }) => x('image:image', null, x('image:loc', null, href))),
  );

function sitemapsOf(urls: readonly string[], { baseUrl, asOf }: { readonly baseUrl: string; readonly asOf: string }): readonly Artifact[] {
  const parts = inParts(urls).map((part) => urlset({ 'xmlns:xhtml': namespaces.xhtml, 'xmlns:image': namespaces.sitemapImage }, part));
  const [only, ...others] = parts;
  if (only === undefined || others.length === 0) return [file('sitemap.xml', only ?? '')];
  const files = parts.map((text, at) => file(`sitemap.${at + 1}.xml`, text));
  const rows = files.map(({ path }) =>
    serialise(x('sitemap', null, x('loc', null, legalUri(`${baseUrl}${path}`)), x('lastmod', null, dateTime(asOf)))),
  );
  return [file('sitemap.xml', documentOf('sitemapindex', {}, rows)), ...files];
}

/** In UTF-8 a unit of UTF-16 takes three bytes at most; a thousand bytes are left for what stands around. */
export function inParts(urls: readonly string[], limit = most): readonly (readonly string[])[] {
  const parts: string[][] = [[]];
  let bytes = 1000;
  for (const url of urls) {
    const size = utf8.encode(url).length + 1;
    const last = parts.at(-1);
    if (last === undefined || (last.length > 0 && (last.length >= limit.addresses || bytes + size > limit.bytes))) {
      parts.push([url]);
      bytes = 1000 + size;
    } else {
      last.push(url);
      bytes += size;
    }
  }
  return parts;
}

const utf8 = new TextEncoder();

const urlset = (extensions: Readonly<Record<string, string>>, urls: readonly string[]) => documentOf('urlset', extensions, urls);

const documentOf = (name: string, extensions: Readonly<Record<string, string>>, rows: readonly string[]): string =>
  documentInLines(x(name, { xmlns: namespaces.sitemap, ...extensions }), rows);

const file = (path: string, text: string): Artifact => ({
  path,
  mediaType: 'application/xml',
  bytes: utf8.encode(text),
  carries: 'none',
});
