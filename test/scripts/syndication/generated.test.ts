import { expect, test } from 'vitest';
import { refreshed } from '../../../scripts/syndication/guide.ts';
import { inTree } from '../../../scripts/syndication/places.ts';
import { syndicatedStories } from '../../../scripts/syndication/stories.ts';
import { treeOf } from '../../../scripts/syndication/tree.ts';
import { headerSchema } from '../../../src/model/index.ts';

const recipe = { seed: 1, count: 200, topics: ['04000000', '20000341'] };

test('generated stories are the same again for the same seed, have every header key among them, and some are held back', () => {
  const stories = syndicatedStories(recipe);
  expect(syndicatedStories(recipe)).toEqual(stories);
  const keys = new Set(stories.flatMap(({ header }) => Object.keys(header).filter((key) => header[key] !== undefined)));
  // A slug is the name of its file.
  expect([...keys].sort()).toEqual(
    Object.keys(headerSchema.shape)
      .filter((key) => key !== 'slug')
      .sort(),
  );
  expect(stories.filter(({ held }) => held)).toHaveLength(4);
});

test('the parts of the guide are printed anew, and one that is missing on either side is named', () => {
  const page = 'Before\n<!-- printed: a -->\n\nold\n\n<!-- end -->\nafter';
  expect(refreshed(page, { a: 'new' })).toBe('Before\n<!-- printed: a -->\n\nnew\n\n<!-- end -->\nafter');
  expect(() => refreshed(page, {})).toThrow('"a"');
  expect(() => refreshed(page, { a: '', b: '' })).toThrow('b');
});

test('a place is found in a tree by prefix, filter and attribute, with references resolved', () => {
  const root = treeOf('<r xmlns:d="urn:d"><d:a k="1">x &amp; &#x26;amp;</d:a><a k="2" href="?a=1&amp;b=2">y</a></r>');
  const find = inTree(root, [root]);
  expect(find('d:a')).toEqual(['x & &amp;']);
  expect(find('a[k=2]')).toEqual(['y']);
  expect(find('a[k=2]/@href')).toEqual(['?a=1&b=2']);
  expect(find('none|//a/@k')).toEqual(['1', '2']);
});
