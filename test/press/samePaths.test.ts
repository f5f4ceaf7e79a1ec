import { expect, test } from 'vitest';
import { samePaths } from '../../src/press/samePaths.ts';

test.each([
  ['a/map.png', 'a/MAP.png'],
  ['a/straße.png', 'a/STRASSE.png'],
  ['a/caf\u00E9.png', 'a/cafe\u0301.png'],
])('%s and %s are one file on some disks', (one, other) => {
  expect(samePaths([one, other].map((path, at) => ({ path, maker: `maker ${at}` }))).map(({ code }) => code)).toEqual(['press/same-path']);
  expect(samePaths([one, 'a/other.png'].map((path) => ({ path, maker: 'maker' })))).toEqual([]);
});
