import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, slugline, textOf } from './stage.ts';

const copy = `Harbour bridge reopens

The bridge over the harbour opened to traffic on Monday, fourteen months after it was closed for repairs to its two towers.

The ferry keeps running until May. — IPS`;

const published = ['--published', '2026-03-02T09:00:00+01:00'];

test('wire copy becomes a story that builds', async () => {
  const root = await folder();
  await writeFile(join(root, 'copy.txt'), copy);
  const source = join(root, 'news');
  const { code, out } = await slugline(['import', join(root, 'copy.txt'), '--source', source, ...published]);
  expect(code).toBe(0);
  expect(out).toContain('stories/harbour-bridge-reopens.md');
  const text = await textOf(source, 'stories', 'harbour-bridge-reopens.md');
  expect(text).toContain('credit: IPS');
  expect(text).toContain('# byline: not in the copy');
  const built = await slugline(['build', '--source', source, '--out', join(root, 'dist'), '--formats', 'html']);
  expect(built).toMatchObject({ code: 0, err: '' });
});

test('an import never overwrites', async () => {
  const source = await folder();
  const words = ['import', '-', '--source', source, ...published];
  expect((await slugline(words, { stdin: copy })).code).toBe(0);
  const before = await textOf(source, 'stories', 'harbour-bridge-reopens.md');
  const again = await slugline(words, { stdin: copy.replace('Monday', 'Sunday') });
  expect(again.code).toBe(1);
  expect(again.err).toContain('--slug');
  expect(await textOf(source, 'stories', 'harbour-bridge-reopens.md')).toBe(before);
});

test('copy without a time of publication is refused with the flag named, and nothing is written', async () => {
  const source = await folder();
  const { code, err } = await slugline(['import', '-', '--source', source], { stdin: copy });
  expect(code).toBe(1);
  expect(err).toContain('--published');
  expect(await readdir(source)).toEqual([]);
});

test('copy that is not there is wrong usage', async () => {
  const { code, err } = await slugline(['import', '/nowhere/copy.txt', ...published]);
  expect(code).toBe(2);
  expect(err).toContain('/nowhere/copy.txt');
});

test('copy that never ends is refused, not waited for', async () => {
  const source = await folder();
  function* endless() {
    for (;;) yield Buffer.alloc(1_000_000, 'Another line of copy.\n');
  }
  const { code, err } = await slugline(['import', '-', '--source', source, ...published], { stdin: endless() });
  expect(code).toBe(1);
  expect(err).toContain('ingest/too-large');
});

test('with errors in publication.yaml nothing is imported: the story would be known by a wrong host for ever', async () => {
  const source = await folder();
  await writeFile(join(source, 'publication.yaml'), 'baseURL: https://gazette.example/\n');
  const words = ['import', '-', '--source', source, ...published];
  const { code, err, out } = await slugline(words, { stdin: copy });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^publication\.yaml:1:1-1:8 error .*"baseUrl"/);
  expect(await readdir(source)).toEqual(['publication.yaml']);
  await writeFile(join(source, 'publication.yaml'), 'baseUrl: https://gazette.example/\npdf: {paper: letter}\n');
  expect((await slugline(words, { stdin: copy })).code).toBe(0);
  expect(await textOf(source, 'stories', 'harbour-bridge-reopens.md')).toContain('guid: tag:gazette.example,2026-03-02:');
});

test('--json ends with the result, whether something was written or not', async () => {
  const source = await folder();
  const words = ['import', '-', '--source', source, '--json'];
  const last = async (more: readonly string[]) => {
    const { out, code } = await slugline([...words, ...more], { stdin: copy });
    return { code, result: JSON.parse(out.trim().split('\n').at(-1) ?? '') };
  };
  expect(await last([])).toEqual({ code: 1, result: { type: 'result', command: 'import', exit: 1 } });
  const path = join(source, 'stories', 'harbour-bridge-reopens.md');
  expect(await last(published)).toEqual({ code: 0, result: { type: 'result', command: 'import', path, exit: 0 } });
});
