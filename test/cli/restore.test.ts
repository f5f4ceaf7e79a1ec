import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carrying } from '../archive/carrying.ts';
import { folder, slugline } from './stage.ts';

const inside = (source: string, out: string) => ['build', '--source', source, '--out', out, '--formats', 'pdf', '--quiet'];

test('a PDF is restored and built again to the same bytes', async () => {
  const place = await folder();
  const [source, out, again, out2] = ['news', 'dist', 'again', 'dist2'].map((name) => join(place, name)) as [
    string,
    string,
    string,
    string,
  ]; // four
  await slugline(['init', source]);
  expect((await slugline(inside(source, out))).code).toBe(0);
  const file = join(out, 'first-story/first-story.pdf');
  const { code, out: said, err } = await slugline(['restore', file, '--to', again]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(said).toBe(
    `Restored 2 files into ${again}\nLeft in the PDF, as no part of the source: first-story.newsml.xml\nNext: slugline build --source ${again} --out dist\n`,
  );
  expect((await slugline(inside(again, out2))).code).toBe(0);
  expect(readFileSync(join(out2, 'first-story/first-story.pdf')).equals(readFileSync(file))).toBe(true);

  const json = await slugline(['restore', file, '--to', join(place, 'third'), '--json']);
  expect(JSON.parse(json.out)).toMatchObject({ type: 'result', command: 'restore', exit: 0, left: ['first-story.newsml.xml'] });
});

test('a folder in use, a file that is not there and words that lack are wrong usage', async () => {
  const place = await folder();
  const file = join(place, 'a.pdf');
  writeFileSync(file, carrying({ name: 'stories/a.md' }));
  for (const [words, said] of [
    [['restore', file, '--to', place], 'is not empty'],
    [['restore', file, '--to', file], 'is a file'],
    [['restore', join(place, 'b.pdf'), '--to', join(place, 'new')], 'is not there'],
    [['restore', place, '--to', join(place, 'new')], 'is no file'],
    [['restore', file], '--to'],
    [['restore', file, '--to', ' '], 'blank'],
  ] as const) {
    const { code, out, err } = await slugline(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  }
  expect(await readdir(place)).toEqual(['a.pdf']);
});

test('a PDF by somebody else, a damaged one and a hostile one are refused with what is wrong, and nothing is written', async () => {
  const place = await folder();
  const file = join(place, 'a.pdf');
  const whole = carrying({ name: 'stories/a.md' });
  for (const [bytes, said] of [
    [carrying(), 'a.pdf error The PDF carries no files'],
    [carrying({ name: 'stories/a.md' }, { name: '../b.md' }), 'a.pdf error The PDF carries a file of the name "../b.md"'],
    [whole.subarray(0, whole.length - 300), 'a.pdf error The PDF cannot be read'],
  ] as const) {
    writeFileSync(file, bytes);
    const { code, err } = await slugline(['restore', file, '--to', join(place, 'new')]);
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(await readdir(place)).toEqual(['a.pdf']);
    const json = await slugline(['restore', file, '--to', join(place, 'new'), '--json']);
    expect(json.code).toBe(1);
    expect(
      json.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).type),
    ).toEqual(['diagnostic', 'result']);
  }
});
