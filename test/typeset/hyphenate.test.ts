import { expect, test } from 'vitest';
import { hyphenation } from '../../src/typeset/index.ts';

const parts = async (language: string, word: string) => {
  const places = (await hyphenation(language))(word);
  return [0, ...places].map((from, at) => word.slice(from, places[at])).join('-');
};

test.each([
  ['en', 'unacceptable', 'un-ac-cept-able'],
  ['en-US', 'representatives', 'rep-re-sen-ta-tives'],
  ['es', 'ferrocarril', 'fe-rro-ca-rril'],
  ['fr', 'gouvernement', 'gou-ver-ne-ment'],
  ['de', 'Donaudampfschiff', 'Do-nau-dampf-schiff'],
  ['it', 'naturalmente', 'na-tu-ral-men-te'],
  ['pt', 'universidade', 'uni-ver-si-da-de'],
  ['nl', 'verantwoordelijk', 'ver-ant-woor-de-lijk'],
  ['sv', 'regeringen', 're-ge-ring-en'],
])('in %s the word %s is %s', async (language, word, expected) => {
  const fewest = expected.split('-');
  // Three letters at least stand on the next line.
  const last = fewest.at(-1) ?? '';
  const allowed = last.length < 3 ? [...fewest.slice(0, -2), fewest.slice(-2).join('')] : fewest;
  expect(await parts(language, word)).toBe(allowed.join('-'));
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
