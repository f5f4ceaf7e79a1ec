import { describe, expect, test } from 'vitest';
import { sitemap } from '../../../src/formats/sitemap/index.ts';
import { newsLanguage } from '../../../src/formats/sitemap/news.ts';
import { inParts } from '../../../src/formats/sitemap/write.ts';
import type { AnyElement, BodyElement, Header, Story } from '../../../src/model/index.ts';
import { openRoot } from '../../../src/proof/index.ts';
import { readXml } from '../../../src/proof/xml.ts';
import { bridgeWith, paragraph, worldOf } from '../../press/bridge.ts';
import { pressed, withPage } from '../feeds/pressed.ts';

const story = (slug: string, changed: Partial<Header> = {}, ...body: readonly AnyElement[]): Story =>
  withPage(bridgeWith({ slug, guid: `tag:example.org,2008:${slug}`, updated: undefined, ...changed }, ...body));

const at = async (path: string, place: string, stories: readonly Story[], read?: (path: string) => Promise<Uint8Array | undefined>) => {
  const { text } = await pressed(sitemap, stories, read && { read });
  return openRoot(readXml(new TextEncoder().encode(text(path)))).find(place);
};

describe('a sitemap', () => {
  test('names the front page and each story’s, with when they last changed', async () => {
    const stories = [story('bridge', { updated: '2008-03-18T09:00:00+01:00' }), story('library', { published: '2008-03-01T08:00:00Z' })];
    expect(await at('sitemap.xml', 'url/loc', stories)).toEqual([
      'https://mill.example/',
      'https://mill.example/bridge/',
      'https://mill.example/library/',
    ]);
    expect((await at('sitemap.xml', 'url/lastmod', stories)).slice(1)).toEqual(['2008-03-18T09:00:00+01:00', '2008-03-01T08:00:00Z']);
  });

  test('says of each translation all others, itself among them', async () => {
    const stories = [
      story('bridge'),
      story('el-puente', { language: 'es', translationOf: 'bridge' }),
      story('a-ponte', { language: 'pt-BR', translationOf: 'el-puente' }),
      story('library'),
    ];
    const { text } = await pressed(sitemap, stories);
    const family = ['en', 'es', 'pt-BR'];
    expect(await at('sitemap.xml', 'url/xhtml:link/@hreflang', stories)).toHaveLength(9);
    for (const url of text('sitemap.xml').split('<url>').slice(2, 5))
      expect([...url.matchAll(/hreflang="([^"]+)"/g)].map(([, tag = '']) => tag).sort()).toEqual(family);
    expect(text('sitemap.xml').split('<url>')[5]).not.toContain('hreflang');
  });

  test('knows the original by its language before a translation into that language', async () => {
    const stories = [story('zoo'), story('el-zoo', { language: 'es', translationOf: 'zoo' }), story('a-zoo', { translationOf: 'el-zoo' })];
    expect(new Set(await at('sitemap.xml', 'url/xhtml:link/@href', stories))).toEqual(
      new Set(['https://mill.example/zoo/', 'https://mill.example/el-zoo/']),
    );
  });

  test('names the pictures of a page', async () => {
    const figure = {
      type: 'element',
      tagName: 'figure',
      properties: { src: 'stories/bridge.png', alt: '', width: 2, height: 2, mediaType: 'image/png' },
      children: [],
    } satisfies BodyElement<'figure'> as AnyElement; // a figure is one of the union
    expect(await at('sitemap.xml', 'url/image:image/image:loc', [story('bridge', {}, figure)], async () => new Uint8Array([1]))).toEqual([
      'https://mill.example/bridge/bridge.png',
    ]);
  });

  test('does not lead to a story that is killed: its page asks not to be found', async () => {
    const stories = [story('bridge', { status: 'canceled', note: 'Withdrawn.' }), story('library')];
    expect(await at('sitemap.xml', 'url/loc', stories)).toEqual(['https://mill.example/', 'https://mill.example/library/']);
    expect(await at('sitemap.news.xml', 'url/loc', stories)).toEqual(['https://mill.example/library/']);
  });

  test('is parted where it is longer than the protocol allows, by addresses or by bytes', () => {
    const urls = Array.from({ length: 120_001 }, (_, number) => String(number));
    expect(inParts(urls).map((part) => part.length)).toEqual([50_000, 50_000, 20_001]);
    expect(inParts(['a'.repeat(600), 'b'.repeat(600), 'é'], { addresses: 10, bytes: 1700 })).toEqual([
      ['a'.repeat(600)],
      ['b'.repeat(600), 'é'],
    ]);
    expect(inParts(urls).flat()).toEqual(urls);
  });

  test('is not made without an address, or where no page is made; a note says so', async () => {
    const unaddressed = await pressed(sitemap, [story('bridge')], { house: { ...worldOf().house, baseUrl: undefined } });
    expect(unaddressed.paths).toEqual([]);
    expect(unaddressed.diagnostics).toMatchObject([{ code: 'publication/without-address', severity: 'note' }]);
    const pageless = await pressed(sitemap, [bridgeWith({})]);
    expect(pageless.paths).toEqual([]);
    expect(pageless.diagnostics).toMatchObject([{ code: 'sitemap/without-pages', severity: 'note' }]);
  });
});

describe('a sitemap for Google News', () => {
  test('has the stories of the two days before the newest, newest first, with what Google asks for', async () => {
    const stories = [
      story('old', { published: '2008-03-15T11:59:59+01:00' }),
      story('new', { published: '2008-03-17T12:00:00+01:00', headline: 'News & ]]> more', language: 'en-GB' }),
      story('two-days', { published: '2008-03-15T12:00:00+01:00' }),
    ];
    expect(await at('sitemap.news.xml', 'url/loc', stories)).toEqual(['https://mill.example/new/', 'https://mill.example/two-days/']);
    expect((await at('sitemap.news.xml', 'url/news:news/news:title', stories))[0]).toBe('News & ]]> more');
    expect((await at('sitemap.news.xml', 'url/news:news/news:publication/news:name', stories))[0]).toBe('The Mill Post');
    expect((await at('sitemap.news.xml', 'url/news:news/news:publication/news:language', stories))[0]).toBe('en');
    expect((await at('sitemap.news.xml', 'url/news:news/news:publication_date', stories))[0]).toBe('2008-03-17T12:00:00+01:00');
  });

  test('has a thousand at most', async () => {
    const body = paragraph('News.');
    const stories = Array.from({ length: 1001 }, (_, number) => story(`news-${number}`, {}, body));
    expect(await at('sitemap.news.xml', 'url/loc', stories)).toHaveLength(1000);
  });

  test.each([
    ['en-GB', 'en'],
    ['gsw', 'gsw'],
    ['zh', 'zh-cn'],
    ['zh-Hans-TW', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
  ])('names the language %s as %s', (tag, language) => {
    expect(newsLanguage(tag)).toBe(language);
  });
});
