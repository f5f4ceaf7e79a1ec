import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hyphenation } from '../../../src/typeset/index.ts';

const parts = async (language: string, word: string) => {
  const places = (await hyphenation(language))(word);
  return [0, ...places].map((from, at) => word.slice(from, places[at])).join('-');
};

test.each([
  ['en', 'unacceptable', 'un-ac-cept-able'],
  ['en-US', 'representatives', 'rep-re-sen-ta-tives'],
  ['en-CA', 'democracy', 'democ-racy'],
  ['es', 'ferrocarril', 'fe-rro-ca-rril'],
  ['fr', 'gouvernement', 'gou-ver-ne-ment'],
  ['de', 'Donaudampfschiff', 'Do-nau-dampf-schiff'],
  ['it', 'naturalmente', 'na-tu-ral-men-te'],
  ['pt', 'universidade', 'uni-ver-si-dade'],
  ['nl', 'verantwoordelijk', 'ver-ant-woor-de-lijk'],
  ['nl', 'regering', 're-ge-ring'],
  ['sv', 'regeringen', 're-ge-ring-en'],
  ['el', 'περιβάλλον', 'πε-ρι-βάλ-λον'],
  ['ru', 'правительство', 'пра-ви-тель-ство'],
  ['uk', 'розвиток', 'роз-ви-ток'],
  ['pl', 'rzecznik', 'rzecz-nik'],
])('in %s the word %s is %s', async (language, word, expected) => {
  expect(await parts(language, word)).toBe(expected);
});

test('a word that the patterns misbreak is broken as the list of exceptions says', async () => {
  expect(await parts('en', 'Rescheduled')).toBe('Resched-uled');
});

test('a language without patterns is not hyphenated', async () => {
  expect(await parts('sw', 'maendeleo')).toBe('maendeleo');
});

test('a word of thousands of letters is let be', async () => {
  const word = 'abcdefghij'.repeat(300);
  expect(await parts('en', word)).toBe(word);
});

test.each(['NATO', 'UNESCO', 'iPhones', 'McDonald', 'ОБСЕ'])('%s is not parted', async (word) => {
  expect(await parts(/\p{sc=Cyrl}/u.test(word) ? 'ru' : 'en', word)).toBe(word);
});

test('a Dutch word keeps its diaeresis by not being parted before it', async () => {
  expect(await parts('nl', 'reëel')).toBe('reëel');
  expect(await parts('nl', 'koeien')).toBe('koei-en');
});

test('two letters at the end stand on a line of their own where the language allows it', async () => {
  expect(await parts('it', 'naturale')).toBe('na-tu-ra-le');
  expect(await parts('fr', 'naturelle')).toBe('na-tu-relle');
});

test('NOTICE.md names the licence of all patterns that are used', () => {
  const notice = readFileSync(new URL('../../../NOTICE.md', import.meta.url), 'utf8');
  const used = readFileSync(new URL('../../../src/typeset/lines/hyphenate.ts', import.meta.url), 'utf8').matchAll(
    /hyphen\/([a-z-]+)\/index/g,
  );
  const names = [...used].map(([, name]) => (name === 'de' ? 'de-1996' : name));
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(notice).toContain(`| hyph-${name} |`);
});
