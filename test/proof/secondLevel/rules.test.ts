import { describe, expect, test } from 'vitest';
import { newsmlSecondLevel, ninjsSecondLevel } from '../../../src/proof/secondLevel/index.ts';
import { edited, fixture, look, pointedAt } from './check.ts';
import { examples } from './examples.ts';

describe.each(examples)('$rule', ({ item, bad, code, at, good }) => {
  test('broken: it is said once, at its place, with what to do, and nothing else is', async () => {
    const text = edited(fixture(item), bad);
    const { diagnostics, items } = await look(text);
    const said = diagnostics.map((diagnostic) => ({ code: diagnostic.code, at: pointedAt(text, diagnostic) }));
    expect(said.filter((one) => !one.code.startsWith('superdesk/'))).toEqual([{ code, at }]);
    expect(diagnostics.every(({ hints: [hint = ''] }) => hint.length > 10)).toBe(true);
    expect(items).toBe(1);
  });

  test('kept: nothing is said', async () => {
    const { diagnostics } = await look(edited(fixture(item), good));
    expect(diagnostics.filter((one) => !one.code.startsWith('superdesk/'))).toEqual([]);
  });
});

test.each(['good.newsml.xml', 'good.kill.newsml.xml', 'good.package.newsml.xml', 'good.ninjs.json'])('%s is good', async (name) => {
  const { diagnostics, items } = await look(fixture(name));
  expect(diagnostics.filter((one) => !one.code.startsWith('superdesk/'))).toEqual([]);
  expect(items).toBe(1);
});

test.each([...newsmlSecondLevel, ...ninjsSecondLevel])('$code has an example that breaks it', ({ code }) => {
  expect(examples.map((example) => example.code)).toContain(code);
});
