import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepCompiled } from '../../src/cli/keepCompiled.ts';
import { folder } from './stage.ts';

test('compiled code is kept where Node offers it and the folder for temporary files takes it', async () => {
  const root = await folder();
  let asked = 0;
  const node = { enableCompileCache: () => (asked += 1) };
  keepCompiled(node, root);
  keepCompiled(node, root);
  expect(asked).toBe(2);
  expect(await readdir(root)).toEqual(['node-compile-cache']);
  keepCompiled({}, root);
});

test('a folder for temporary files that is not there, or none, is not made and not insisted on', async () => {
  const root = await folder();
  await writeFile(join(root, 'file'), '');
  const node = {
    enableCompileCache: () => {
      throw new Error('asked for');
    },
  };
  for (const temporary of [join(root, 'nowhere'), join(root, 'file')]) keepCompiled(node, temporary);
  expect(await readdir(root)).toEqual(['file']);
});
