import { expect, test } from 'vitest';
import { recent } from '../../src/typeset/recent.ts';

test('a word that is met again and again stays known, one that is not is forgotten', () => {
  const words = recent<number>(10);
  words.set('the', 1);
  words.set('once', 2);
  for (let other = 0; other < 1000; other++) {
    words.set(`word ${other}`, other);
    expect(words.get('the')).toBe(1);
  }
  expect(words.get('once')).toBeUndefined();
});
