import { expect, test } from 'vitest';
import { slugline } from './stage.ts';

const commands = ['build', 'check', 'import', 'init', 'schema'];

test.each([[], ...commands.map((name) => [name])])('the help of "%s" fits 80 columns and shows an example', async (...command) => {
  const { code, out, err } = await slugline([...command, '--help']);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toContain('Examples:\n  $ slugline');
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('the help names every command', async () => {
  const { out } = await slugline(['--help']);
  for (const name of commands) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
});

test.each([
  [['biuld'], 'build'],
  [['build', '--fromats', 'html'], '--formats'],
  [['build', '--formats', 'html,pfd'], 'pdf'],
  [['check', '--reporter', 'githup'], 'github'],
])('%j is wrong usage, and the right word is named', async (words, right) => {
  const { code, err, out } = await slugline(words);
  expect(code).toBe(2);
  expect(err).toContain(right);
  expect(out).toBe('');
});

test('an hour without its offset is wrong usage', async () => {
  const { code, err } = await slugline(['build', '--now', '2026-03-02T09:00:00']);
  expect(code).toBe(2);
  expect(err).toContain('2026-03-02T09:00:00+01:00');
});

test('SOURCE_DATE_EPOCH takes digits; anything else is wrong usage and named', async () => {
  const { code, err } = await slugline(['schema'], { env: { SOURCE_DATE_EPOCH: 'yesterday' } });
  expect(code).toBe(2);
  expect(err).toContain('SOURCE_DATE_EPOCH');
  expect((await slugline(['schema'], { env: { SOURCE_DATE_EPOCH: '' } })).code).toBe(0);
});

test('the schema is JSON Schema that knows the three required keys', async () => {
  const { out } = await slugline(['schema']);
  const schema = JSON.parse(out);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.required).toEqual(expect.arrayContaining(['headline', 'credit', 'published']));
  expect(schema.additionalProperties).toBe(false);
});
