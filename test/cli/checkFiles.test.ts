import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folder, slugline } from './stage.ts';

const good = fileURLToPath(new URL('../proof/secondLevel/fixtures/good.newsml.xml', import.meta.url));
const ninjs = fileURLToPath(new URL('../proof/secondLevel/fixtures/good.ninjs.json', import.meta.url));
const text = readFileSync(good, 'utf8');

test('good items of both kinds are well', async () => {
  const { code, out, err } = await slugline(['check', good, ninjs]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe(`${good}: 1 item, 0 errors, 0 warnings\n${ninjs}: 1 item, 0 errors, 0 warnings\n`);
});

test('a fault has its file, line and column, what is wrong and what to do; the exit code is 1', async () => {
  const file = join(await folder(), 'item.xml');
  await writeFile(file, text.replace('tag:example.org,2008:missile-talks', 'missile-talks'));
  const { code, err, out } = await slugline(['check', good, file]);
  expect(code).toBe(1);
  expect(err).toBe(
    `${file}:3:11-3:24 error The guid "missile-talks" is no URI. Write an absolute URI, such as tag:example.org,2008-03-17:bridge. newsml/guid-no-uri\n`,
  );
  expect(out).toContain(`${file}: 1 item, 1 error, 0 warnings\n`);
});

test('the line of a fault is shown on a terminal', async () => {
  const file = join(await folder(), 'item.xml');
  await writeFile(file, text.replace('tag:example.org,2008:missile-talks', 'missile-talks'));
  const { err } = await slugline(['check', file], { columns: 100 });
  expect(err).toContain('> 3 |     guid="missile-talks"');
});

test('warnings fail the command with --frail only', async () => {
  const stdin = text.replace('literal="IPS"', 'literal="AFP"');
  const { code, err } = await slugline(['check', '-'], { stdin });
  expect(code).toBe(0);
  expect(err).toMatch(/^standard input:\d+:\d+-\d+:\d+ warning .* newsml\/credit-differs\n$/);
  expect((await slugline(['check', '-', '--frail'], { stdin })).code).toBe(1);
  expect(await slugline(['check', '-', '--quiet'], { stdin })).toEqual({ code: 0, err: '', out: '' });
});

test('--json ends with the result of all files', async () => {
  const { code, out } = await slugline(['check', good, '-', '--json'], {
    stdin: text.replace('<embargoed', '').replace(' version="2"', ''),
  });
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(lines.at(0)).toMatchObject({
    type: 'diagnostic',
    code: 'newsml/no-version',
    place: { path: 'standard input', start: { line: 2, column: 1 } },
  });
  expect(lines.at(-1)).toEqual({ type: 'result', command: 'check', files: 2, items: 2, errors: 1, warnings: 0, exit: 1 });
});

test('--as superdesk shows field by field what becomes of an item, in 80 columns', async () => {
  const { code, out } = await slugline(['check', '--as', 'superdesk', good]);
  expect(code).toBe(0);
  expect(out).toMatch(/^lost +creditline +not read +IPS$/m);
  expect(out).toMatch(/^kept +infoSource +original_source +IPS$/m);
  expect(out).toMatch(/^kept +usageTerms +usageterms +For licensed/m);
  expect(out).toMatch(/^\d+ kept, 1 changed, \d+ lost$/m);
  expect(out.split('\n').filter((line) => line.length > 80 && !line.startsWith(good))).toEqual([]);
});

test('--as superdesk --json gives the same as data', async () => {
  const { out } = await slugline(['check', '--as', 'superdesk', '--json', good]);
  const taking = JSON.parse(out.split('\n')[0] ?? '');
  expect(taking).toMatchObject({ type: 'taking', as: 'superdesk', path: good, guid: 'tag:example.org,2008:missile-talks', version: '2' });
  expect(taking.fields).toContainEqual({ field: 'contentMeta/creditline', value: 'IPS', outcome: 'lost', why: 'not read' });
});

test.each([
  [['check', '/nowhere/item.xml'], '/nowhere/item.xml'],
  [['check', '/'], 'is a folder'],
  [['check', '--as', 'superdesk'], '--as tells of files'],
  [['check', '--as', 'superdesc', good], 'superdesk'],
  [['check', '--source', 'news', good], '--source is a publication'],
])('%j is wrong usage', async (words, said) => {
  const { code, err, out } = await slugline(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
});

test('control characters of a file never reach the terminal', async () => {
  const { out, err } = await slugline(['check', '--as', 'superdesk', '-'], {
    stdin: text.replaceAll('tag:example.org', '\u202Etag:example'),
  });
  expect(out + err).not.toContain('\u202E');
  expect(err).toContain('\\u{202E}tag');
});
