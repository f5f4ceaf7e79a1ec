import { expect, test } from 'vitest';
import { clashes, kitsOf } from '../../src/build/plan.ts';
import type { Format } from '../../src/model/index.ts';

// Only the name and the wishes of a format matter here.
const format = (name: string, wants: readonly string[] = []) => ({ name, wants: () => wants }) as unknown as Format;
const names = (asked: readonly string[], formats: readonly Format[]) =>
  kitsOf(asked, formats, {}).map((kit) => `${kit.format.name}${kit.asked ? '' : ' (unasked)'}`);

test('what a format wants is made before it, and not written where nobody asked for it', () => {
  const formats = [format('pdf', ['newsml']), format('html'), format('newsml', ['picture']), format('picture')];
  expect(names(['html', 'pdf'], formats)).toEqual(['picture (unasked)', 'newsml (unasked)', 'pdf', 'html']);
  expect(names(['newsml', 'pdf'], formats)).toEqual(['picture (unasked)', 'newsml', 'pdf']);
});

test('formats that want each other do not go round in circles', () => {
  expect(names(['a'], [format('a', ['b']), format('b', ['a'])])).toEqual(['b (unasked)', 'a']);
});

test.each([
  ['the same path', 'a/x.png', 'a/x.png'],
  ['paths that differ in letter case', 'a/x.png', 'A/X.PNG'],
  ['paths that differ in how an accent is written', 'caf\u00e9', 'cafe\u0301'],
  ['a file and a folder of one name', 'a', 'a/x.png'],
])('%s: both makers are named', (_, one, other) => {
  for (const [left, right] of [
    [one, other],
    [other, one],
  ] as const) {
    const { clashing, faults } = clashes([
      { path: left, maker: 'one.md' },
      { path: 'else', maker: 'third.md' },
      { path: right, maker: 'two.md' },
    ]);
    expect([...clashing].sort()).toEqual(['one.md', 'two.md']);
    expect(faults.map(({ diagnostic }) => diagnostic.message).join()).toMatch(/one\.md.*two\.md|two\.md.*one\.md/);
  }
});
