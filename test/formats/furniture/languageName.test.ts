import { expect, test } from 'vitest';
import { languageName, languageOf } from '../../../src/formats/furniture/index.ts';

test.each([
  ['es-MX', 'es', 'español'],
  ['EN', 'en', 'English'],
  ['i-klingon', 'tlh', 'i-klingon'],
  ['x-elvish', 'x-elvish', 'x-elvish'],
])('%s is the language %s and is called %s', (tag, language, name) => {
  expect(languageOf(tag)).toBe(language);
  expect(languageName(tag)).toBe(name);
});
