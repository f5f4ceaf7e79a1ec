import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNew } from '../../src/cli/writeNew.ts';
import { folder, textOf } from './stage.ts';

test('a new file comes with the folders it needs, and never over one that is there', async () => {
  const root = await folder();
  const path = join(root, 'news', 'stories', 'bridge.md');
  expect(await writeNew(path, 'first')).toBe(true);
  expect(await writeNew(path, 'second')).toBe(false);
  expect(await textOf(path)).toBe('first');
});

test('what fails half-way leaves no file, and no folder that was not there', async () => {
  const root = await folder();
  await writeNew(join(root, 'old', 'a.md'), 'a');
  // What cannot be written stands in for a disk that is full.
  const refused = {} as string;
  await expect(writeNew(join(root, 'news', 'stories', 'bridge.md'), refused)).rejects.toThrow();
  await expect(writeNew(join(root, 'old', 'stories', 'bridge.md'), refused)).rejects.toThrow();
  expect(await readdir(root)).toEqual(['old']);
  expect(await readdir(join(root, 'old'))).toEqual(['a.md']);
});

test('a folder that cannot be made is an error at once', async () => {
  const root = await folder();
  await symlink('nowhere', join(root, 'link'));
  await expect(writeNew(join(root, 'link', 'stories', 'bridge.md'), 'text')).rejects.toMatchObject({ code: 'ENOENT' });
  await writeNew(join(root, 'file'), 'text');
  await expect(writeNew(join(root, 'file', 'stories', 'bridge.md'), 'text')).rejects.toMatchObject({ code: 'ENOTDIR' });
  expect((await readdir(root)).sort()).toEqual(['file', 'link']);
});
