import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putFolder } from '../../src/archive/index.ts';
import { temporary } from '../build/folders.ts';
import { bytesOf } from './carrying.ts';

const files = [
  { path: 'publication.yaml', bytes: bytesOf('name: A\n') },
  { path: 'stories/deep/a.md', bytes: bytesOf('---\n') },
];

test.each([
  ['one that is not there', (folder: string) => join(folder, 'new')],
  ['one with the longest name of all', (folder: string) => join(folder, 'n'.repeat(255))],
  ['one in folders that are not there', (folder: string) => join(folder, 'a', 'b', 'new')],
  [
    'one that is empty',
    (folder: string) => {
      mkdirSync(join(folder, 'empty'));
      return join(folder, 'empty');
    },
  ],
  [
    'a link to one that is empty',
    (folder: string) => {
      mkdirSync(join(folder, 'empty'));
      symlinkSync(join(folder, 'empty'), join(folder, 'link'));
      return join(folder, 'link');
    },
  ],
])('files are put into a folder: %s', async (_, prepare) => {
  const to = prepare(temporary());
  expect(await putFolder(files, to)).toBe('written');
  expect(readFileSync(join(to, 'stories/deep/a.md'), 'utf8')).toBe('---\n');
  expect(readdirSync(to).sort()).toEqual(['publication.yaml', 'stories']);
  expect(readdirSync(join(to, '..')).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a folder with anything in it is left as it is, and a file too', async () => {
  const folder = temporary();
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  expect(await putFolder(files, folder)).toBe('in-use');
  expect(await putFolder(files, join(folder, 'mine.txt'))).toBe('not-a-folder');
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test('what fails half-way leaves no file and no folder', async () => {
  const folder = temporary();
  const bad = [...files, { path: 'publication.yaml/b.md', bytes: bytesOf('') }];
  await expect(putFolder(bad, join(folder, 'a', 'b'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(join(folder, 'empty'));
  await expect(putFolder(bad, join(folder, 'empty'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['empty']);
});

test('stopped, it leaves nothing', async () => {
  const folder = temporary();
  await expect(putFolder(files, join(folder, 'a'), AbortSignal.abort())).rejects.toThrow();
  expect(existsSync(join(folder, 'a'))).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that is there stays the same one, for whoever stands in it', async () => {
  const folder = temporary();
  const before = statSync(folder).ino;
  expect(await putFolder(files, folder)).toBe('written');
  expect(statSync(folder).ino).toBe(before);
  expect(readdirSync(folder).sort()).toEqual(['publication.yaml', 'stories']);
});
