import { expect, test } from 'vitest';
import { lifeSteps } from '../../scripts/syndication/lifeSteps.ts';
import { walkLife } from '../../scripts/syndication/walkLife.ts';
import { formats } from '../../src/formats/index.ts';
import { temporary } from './folders.ts';

test('every step in the life of a story says in every format what its table says', async () => {
  const cells = await walkLife(temporary());
  const wrong = cells.filter(({ isRight }) => !isRight);
  expect(wrong.map(({ step, file, place, expected, found }) => ({ step, file, place, expected, found }))).toEqual([]);
  expect(new Set(cells.map(({ step }) => step)).size).toBe(lifeSteps.length);
}, 120_000);

test('the table of a step has a file of every format', () => {
  const files = Object.keys(lifeSteps[0]?.files ?? {});
  for (const { name } of formats)
    expect(
      files.some((file) => endings[name]?.test(file) ?? false),
      name,
    ).toBe(true);
});

const endings: Readonly<Record<string, RegExp>> = {
  html: /\.html$/,
  epub: /\.epub$/,
  pdf: /\.pdf$/,
  newsml: /\.newsml\.xml$/,
  nitf: /\.nitf\.xml$/,
  ninjs: /\.ninjs\.json$/,
  rss: /\.rss\.xml#/,
  atom: /\.atom\.xml#/,
  jsonfeed: /feed\.json#/,
  sitemap: /^sitemap\.xml$/,
};
