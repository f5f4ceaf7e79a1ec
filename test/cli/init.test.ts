import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, slugline, textOf } from './stage.ts';

test('a new publication builds at once, without an error or a warning', async () => {
  const root = await folder();
  const made = await slugline(['init', join(root, 'news')], { env: { SOURCE_DATE_EPOCH: '1772438400' } });
  expect(made.code).toBe(0);
  expect(await textOf(root, 'news', 'stories', 'first-story.md')).toContain('published: 2026-03-02T08:00:00Z');
  expect(await slugline(['check', '--source', join(root, 'news')])).toMatchObject({ code: 0, err: '' });
  const built = await slugline(['build', '--source', join(root, 'news'), '--out', join(root, 'dist')]);
  expect(built.code).toBe(0);
  // The example shows all that a text may have, which NITF has not; and it has no address yet.
  expect(built.err.trim().split('\n')).toEqual([
    expect.stringMatching(/^stories\/first-story\.md:\S+ note .* nitf\/simplified$/),
    expect.stringMatching(/^note The publication has no address/),
  ]);
});

test('a credit with quotation marks and colons comes through', async () => {
  const root = await folder();
  await slugline(['init', join(root, 'news'), '--credit', 'The "Harbour": Press']);
  expect(await slugline(['check', '--source', join(root, 'news')])).toMatchObject({ code: 0, err: '' });
});

test('a folder with something in it is left alone', async () => {
  const root = await folder();
  await writeFile(join(root, 'mine.txt'), 'mine');
  const { code, err } = await slugline(['init', root]);
  expect(code).toBe(2);
  expect(err).toContain('not empty');
});

test('an empty name, as of a variable that is not set, is wrong usage', async () => {
  const { code, err } = await slugline(['init', '']);
  expect(code).toBe(2);
  expect(err).toContain('The folder is blank');
});
