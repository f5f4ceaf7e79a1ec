import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, check, openPublication, openWorld } from '../../src/build/index.ts';
import { formats } from '../../src/formats/index.ts';
import { all, type Files, lay, temporary } from './folders.ts';
import { story, town } from './publication.ts';

const topics = JSON.stringify({
  topics: {
    '04000000': { name: { 'en-GB': 'economy, business and finance', es: 'Economía' } },
    '20000344': { name: { 'en-GB': 'economy', es: 'Economía general' }, broader: '04000000' },
    '20000345': { name: { 'en-GB': 'old economy' }, broader: '04000000', retired: '2022-03-01' },
  },
});
const settings = 'name: The Little Gazette\nbaseUrl: https://gazette.example/\nvocabularies:\n  mediatopics: vocabularies/topics.json\n';
const about = (subjects: string) => story('A shop opens', `published: 2026-03-01T08:00:00+01:00\nsubjects: ${subjects}`);
const shop: Files = { 'publication.yaml': settings, 'vocabularies/topics.json': topics, 'stories/shop.md': about('[20000344]') };

const said = async (files: Files, prepare: (source: string) => void = () => {}) => {
  const source = temporary();
  lay(source, files);
  prepare(source);
  const { exit, diagnostics } = await check(source);
  return { exit, said: diagnostics.map(({ place, code }) => `${place?.path}:${place?.start?.line ?? ''} ${code}`) };
};

test('subjects are checked by the vocabulary that publication.yaml names', async () => {
  expect(await said(shop)).toEqual({ exit: 0, said: [] });
  expect(await said({ ...shop, 'stories/a.md': about('20000444'), 'stories/b.md': about('20000345') })).toEqual({
    exit: 1,
    said: ['stories/a.md:5 header/unknown-subject', 'stories/b.md:5 header/retired-subject'],
  });
});

test('formats are told the topics of the vocabulary, and nothing beyond it', async () => {
  const source = temporary();
  lay(source, shop);
  const world = await openWorld(source);
  expect(world.topic('20000344')).toEqual({ code: '20000344', names: { 'en-GB': 'economy', es: 'Economía general' }, broader: '04000000' });
  expect([world.topic('11000000'), world.topic('__proto__')]).toEqual([undefined, undefined]);
});

test('without a vocabulary formats know the top topics', async () => {
  const source = temporary();
  lay(source, town);
  const world = await openWorld(source);
  expect(world.topic('11000000')?.names['en-GB']).toBe('politics');
  expect(world.topic('20000344')).toBeUndefined();
});

test('the bytes of the vocabulary are known by their digest, as those of publication.yaml are', async () => {
  const source = temporary();
  lay(source, shop);
  const { digestOf } = await openPublication(source, formats);
  expect(digestOf('vocabularies/topics.json')).toMatch(/^[\da-f]{64}$/);
  expect(digestOf('publication.yaml')).toMatch(/^[\da-f]{64}$/);
});

const names = (file: string) => ({ ...shop, 'publication.yaml': settings.replace('vocabularies/topics.json', file) });

test.each([
  ['vocabularies/none.json', 'publication.yaml:4 vocabulary/refused'],
  ['vocabularies', 'publication.yaml:4 vocabulary/refused'],
  ['../topics.json', 'publication.yaml:4 vocabulary/path'],
  ['/etc/topics.json', 'publication.yaml:4 vocabulary/path'],
  ['https://cv.iptc.org/newscodes/mediatopic/?format=json', 'publication.yaml:4 vocabulary/path'],
  ['a%00.json', 'publication.yaml:4 vocabulary/path'],
  ['[a.json, b.json]', 'publication.yaml:4 header/wrong-type'],
  ['stories/shop.md', 'stories/shop.md:1 vocabulary/syntax'],
])('a vocabulary named as %s is an error, and nothing is published', async (file, message) => {
  const result = await said(names(file));
  expect(result).toMatchObject({ exit: 1 });
  expect(result.said).toContain(message);
  const source = temporary();
  lay(source, names(file));
  const out = join(temporary(), 'dist');
  expect(await build({ source, out })).toMatchObject({ exit: 1, files: 0 });
  await expect(openWorld(source)).rejects.toThrow();
});

test.each(['{"topics":', '{"conceptSet":[{"qcode":"genre:Current"}]}', '[]', '<html>'])(
  'a vocabulary that holds %s is an error of its file; what stood in dist/ stays',
  async (text) => {
    const source = temporary();
    const out = join(temporary(), 'dist');
    lay(source, shop);
    expect(await build({ source, out, formats: ['html'] })).toMatchObject({ exit: 0 });
    const before = all(out);
    writeFileSync(join(source, 'vocabularies/topics.json'), text);
    const { exit, diagnostics } = await build({ source, out, formats: ['html'] });
    expect(exit).toBe(1);
    expect(diagnostics.map(({ place }) => place?.path)).toEqual(['vocabularies/topics.json']);
    expect(all(out)).toEqual(before);
  },
);

test('one of fifty million bytes is not read, and one behind a link out of the folder neither', async () => {
  const elsewhere = temporary();
  lay(elsewhere, { 'topics.json': topics });
  const huge = await said(shop, (source) => truncateSync(join(source, 'vocabularies/topics.json'), 50_000_000));
  expect(huge).toEqual({ exit: 1, said: ['publication.yaml:4 vocabulary/refused'] });
  const linked = await said({ ...shop, 'vocabularies/topics.json': '' }, (source) => {
    mkdirSync(join(source, 'links'));
    symlinkSync(join(elsewhere, 'topics.json'), join(source, 'links/topics.json'));
    writeFileSync(join(source, 'publication.yaml'), settings.replace('vocabularies/', 'links/'));
  });
  expect(linked).toEqual({ exit: 1, said: ['publication.yaml:4 vocabulary/path'] });
});

test('a part of the publication, restored without the vocabulary, has the topics that it names', async () => {
  const part = JSON.stringify({
    topics: [
      { code: '04000000', names: { 'en-GB': 'economy, business and finance' } },
      { code: '20000344', names: { 'en-GB': 'economy' }, broader: '04000000' },
    ],
    stories: {},
  });
  const { 'vocabularies/topics.json': _, ...without } = shop;
  expect(await said({ ...without, 'elsewhere.json': part })).toEqual({ exit: 0, said: [] });
  const source = temporary();
  lay(source, { ...without, 'elsewhere.json': part });
  expect((await openWorld(source)).topic('20000344')?.broader).toBe('04000000');
  // With a vocabulary of its own that one counts.
  lay(source, { 'vocabularies/topics.json': topics });
  expect((await openWorld(source)).topic('20000345')?.retired).toBe('2022-03-01');
  expect(existsSync(join(source, 'dist'))).toBe(false);
  expect(readFileSync(join(source, 'elsewhere.json'), 'utf8')).toBe(part);
});
