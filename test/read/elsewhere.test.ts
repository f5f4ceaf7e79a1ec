import { expect, test } from 'vitest';
import { readElsewhere } from '../../src/read/index.ts';
import { file } from './marked.ts';

const read = (data: unknown) => readElsewhere(file('elsewhere.json', typeof data === 'string' ? data : JSON.stringify(data)));

const mention = {
  guid: 'tag:a.example,2008-03-17:bridge',
  headline: 'Bridge reopens',
  language: 'en',
  credit: 'IPS',
  published: '2008-03-17T12:00:00+00:00',
};

test('stories elsewhere are cards without files; one that was not out counts as there and is no card', () => {
  const { slugs, cards, name, diagnostics } = read({ name: 'Desk', stories: { bridge: mention, secret: null } });
  expect(diagnostics).toEqual([]);
  expect([name, slugs, [...cards.keys()]]).toEqual(['Desk', ['bridge', 'secret'], ['bridge']]);
  expect(cards.get('bridge')).toMatchObject({ elsewhere: true, renditions: [], header: { ...mention, slug: 'bridge' } });
});

test('without the file nothing lies elsewhere', () => {
  expect(readElsewhere(undefined)).toEqual({ slugs: [], cards: new Map(), diagnostics: [] });
});

test.each([
  '{',
  '[]',
  'null',
  '{}',
  { stories: {}, more: 1 },
  { stories: { 'No Slug': null } },
  { stories: { a: { ...mention, guid: 'none' } } },
  { stories: { a: { ...mention, language: 1 } } },
  { stories: {}, formats: [] },
  { stories: {}, topics: [{ code: '1', names: {} }] },
  {
    stories: {},
    topics: [
      { code: '20000002', names: { en: 'arts' }, broader: '20000003' },
      { code: '20000003', names: {}, broader: '20000002' },
    ],
  },
  '['.repeat(200_000),
])('%j is refused, with what to do', (data) => {
  const { diagnostics, slugs } = read(data);
  expect(slugs).toEqual([]);
  expect(diagnostics.map(({ code, severity, hints, place }) => [code, severity, hints, place?.path])).toEqual([
    ['settings/elsewhere', 'error', ['Restore it again, or remove it'], 'elsewhere.json'],
  ]);
});
