import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');

test('README’s own code makes a story in four formats, by the compiled packages', async () => {
  expect(existsSync(`${root}lib/pdf.js`), 'lib/ is missing: "npm ci" or "npm run prepare" makes it').toBe(true);
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], { cwd: root });
  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'missile-talks/index.html',
    'missile-talks/missile-talks.epub',
    'missile-talks/missile-talks.pdf',
    'missile-talks/missile-talks.newsml.xml',
  ]);
  expect(lines.every((line) => line.endsWith(' IPS'))).toBe(true);
});

test('every command README names is one, and every page it links to is there', () => {
  for (const [, target = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)) expect(existsSync(`${root}${target}`), target).toBe(true);
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const [, name = ''] of readme.matchAll(/npm run (\w+)/g)) expect(scripts).toHaveProperty(name);
});
