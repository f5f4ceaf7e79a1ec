import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { slugline } from './stage.ts';

const commands = ['archive', 'build', 'check', 'import', 'init', 'proof', 'restore', 'schema', 'verify', 'vocabulary'];

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

test('the schema of an edition is another one; of anything else there is none', async () => {
  const { out } = await slugline(['schema', 'edition']);
  expect(JSON.parse(out).required).toEqual(['title', 'date', 'sections']);
  const { code, err } = await slugline(['schema', 'partner']);
  expect(code).toBe(2);
  expect(err).toContain('header, edition');
});

test.each([
  [['help'], ['--help']],
  [
    ['help', 'build'],
    ['build', '--help'],
  ],
])('%j is %j', async (asked, plain) => {
  const { code, out } = await slugline(asked);
  expect(code).toBe(0);
  expect(out).toBe((await slugline(plain)).out);
});

test('no words at all show the help, as wrong usage', async () => {
  const { code, out, err } = await slugline([]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toBe((await slugline(['--help'])).out);
});

test.each([
  ['build', '--fromats', 'x'],
  ['build', '--formats', 'html,htlm'],
  ['build', '--now', 'tomorrow'],
  ['build', '--out', ''],
  ['check', '--source', ' '],
  ['check', '--reporter', 'githup'],
  ['import'],
  ['import', 'nowhere.txt'],
  ['init', ' '.repeat(3), '--credit', ''],
  ['check', 'stories'],
  ['vocabulary'],
  ['vocabulary', 'export', 'mediatopic.json'],
  ['vocabulary', 'import'],
  ['vocabulary', 'import', 'nowhere.json'],
])('wrong usage is told in one line with its code, in JSON too: %j', async (...words) => {
  const { code, err, out } = await slugline(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^error [A-Z"-][^\n]+[.?] usage\/[a-z-]+\n$/);
  const json = await slugline([...words, '--json']);
  expect({ code: json.code, err: json.err }).toEqual({ code: 2, err: '' });
  expect(JSON.parse(json.out)).toMatchObject({ type: 'diagnostic', severity: 'error', code: expect.stringMatching(/^usage\//) });
});

test('in a folder that was removed meanwhile no command begins, and the help is still shown', async () => {
  const cwd = () => {
    throw Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'uv_cwd' });
  };
  const { code, err } = await slugline(['init', 'news'], { cwd });
  expect(code).toBe(3);
  expect(err).toMatch(/^error The folder that you are in is no longer there\./);
  expect((await slugline(['--help'], { cwd })).code).toBe(0);
});

test('what did not fit on the disk is not taken for a whole schema; a reader that went away is nothing', async () => {
  const broken = (code: string) =>
    new PassThrough({ transform: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
  const full = await slugline(['schema'], { stdout: broken('ENOSPC') });
  expect(full.code).toBe(3);
  expect(full.err).toContain('disk is full');
  expect(await slugline(['schema'], { stdout: broken('EPIPE') })).toMatchObject({ code: 0, err: '' });
});
