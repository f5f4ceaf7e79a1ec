import { describe, expect, test } from 'vitest';
import { feedPath, feedScopes } from '../../../src/formats/feeds/feedScopes.ts';
import type { Header } from '../../../src/model/index.ts';
import { bridgeWith } from '../../press/bridge.ts';

const broader: Readonly<Record<string, string | undefined>> = {
  '04000000': undefined,
  '15000000': undefined,
  '20000344': '20000170',
  '20000170': '04000000',
  '20000900': '20000901',
  '20000901': '20000900',
};
const topic = (code: string) => (Object.hasOwn(broader, code) ? { broader: broader[code] } : undefined);

const scopesOf = (...headers: readonly Partial<Header>[]) => {
  const cards = headers.map((header, at) => bridgeWith({ slug: `s${at}`, subjects: [], updated: undefined, ...header }));
  return feedScopes({ cards, asOf: '2000-01-01T00:00:00Z' }, topic).map(({ kind, key, language, asOf, cards: chosen }) => ({
    kind,
    key,
    language,
    asOf,
    slugs: chosen.map(({ header }) => header.slug).join(' '),
  }));
};

describe('the feeds of a publication', () => {
  test('are of all stories, of each language where there are two, of each top subject', () => {
    const scopes = scopesOf(
      { language: 'es-MX', subjects: ['20000344', '04000000', '99999999'] },
      { language: 'en-GB', subjects: ['15000000'] },
      { language: 'en', published: '2009-01-01T00:00:00Z' },
    );
    expect(scopes.map(({ kind, key, slugs }) => [kind, key, slugs])).toEqual([
      ['whole', undefined, 's0 s1 s2'],
      ['language', 'en', 's1 s2'],
      ['language', 'es', 's0'],
      ['subject', '04000000', 's0'],
      ['subject', '15000000', 's1'],
    ]);
    expect(scopes.map(({ language }) => language)).toEqual([undefined, 'en', 'es-MX', 'es-MX', 'en-GB']);
    expect(scopes.map(({ asOf }) => asOf.slice(0, 4))).toEqual(['2009', '2009', '2008', '2008', '2008']);
  });

  test('of one language, however it is written, are of no language', () => {
    expect(scopesOf({ language: 'en' }, { language: 'EN-US' }).map(({ kind }) => kind)).toEqual(['whole']);
  });

  test('are as new as the newest date in them, whatever its offset', () => {
    const [whole] = scopesOf(
      { published: '2008-03-17T12:00:00+02:00' },
      { published: '2008-03-17T11:00:00Z' },
      { published: '2008-03-17T11:00:00Z' },
    );
    expect(whole?.asOf).toBe('2008-03-17T11:00:00Z');
  });

  test('of nothing are one empty feed', () => {
    expect(scopesOf()).toEqual([{ kind: 'whole', key: undefined, language: undefined, asOf: '2000-01-01T00:00:00Z', slugs: '' }]);
  });
});

test('a feed is named by what it is of', () => {
  expect(feedPath({}, 'rss.xml')).toBe('feed.rss.xml');
  expect(feedPath({ key: 'es' }, 'json')).toBe('feed.es.json');
});
