import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, disk } from '../../src/build/disk.ts';
import { check, openPublication } from '../../src/build/index.ts';
import { formats } from '../../src/formats/index.ts';
import { all, lay, temporary } from './folders.ts';
import { dot, story, town } from './publication.ts';

const open = async (source: string) => {
  const { stories, bad, diagnostics } = await openPublication(source, formats);
  return {
    stories: stories.map(({ path }) => path),
    bad,
    said: diagnostics.map(({ code, place }) => `${place?.path} ${code}`),
  };
};

test('stories are the files under stories/ that end in .md in any letter case, in code point order', async () => {
  const source = temporary();
  lay(source, town);
  expect(await open(source)).toEqual({ stories: ['stories/2026/fair.MD', 'stories/bridge.md', 'stories/library.md'], bad: [], said: [] });
});

test('files that begin with a dot are passed over, files that nobody uses are a note, and other folders hold no stories', async () => {
  const source = temporary();
  lay(source, {
    ...town,
    'stories/.draft.md': 'x',
    'stories/.git/x.md': 'x',
    'stories/budget.ods': 'x',
    'drafts/e.yaml': 'x',
    'partners/p.md': 'x',
  });
  const { stories, said } = await open(source);
  expect(stories).toHaveLength(3);
  expect(said).toEqual(['stories/budget.ods source/unused-file']);
});

test('a picture that a story names is used, also one beside stories/', async () => {
  const source = temporary();
  lay(source, {
    ...town,
    'stories/bridge.md': story('The bridge', undefined, 'Seen from below.\n\n![A red dot](dot.png)\n\n![Another](../pictures/dot.png)'),
  });
  mkdirSync(join(source, 'pictures'));
  for (const path of ['stories/dot.png', 'pictures/dot.png']) writeFileSync(join(source, path), dot);
  expect((await open(source)).said).toEqual([]);
});

test('links that lead out of the source folder are reported and not read', async () => {
  const source = temporary();
  const elsewhere = temporary();
  lay(elsewhere, { 'secret.md': story('A secret'), 'folder/more.md': story('More') });
  lay(source, { ...town, 'stories/picture.md': story('A picture', undefined, '![A dot](out.png)') });
  writeFileSync(join(elsewhere, 'dot.png'), dot);
  symlinkSync(join(elsewhere, 'secret.md'), join(source, 'stories/secret.md'));
  symlinkSync(join(elsewhere, 'folder'), join(source, 'stories/folder'));
  symlinkSync(join(elsewhere, 'dot.png'), join(source, 'stories/out.png'));
  const { stories, bad, said } = await open(source);
  expect(stories).toEqual(['stories/2026/fair.MD', 'stories/bridge.md', 'stories/library.md']);
  expect(bad).toEqual(['stories/picture.md', 'stories/secret.md']);
  expect(said).toEqual(expect.arrayContaining(['stories/folder source/outside', 'stories/secret.md source/outside']));
});

test('a link that stays inside is followed, one in a circle and one to nowhere are named', async () => {
  const source = temporary();
  lay(source, { ...town, 'texts/well.md': story('The well') });
  symlinkSync('../texts/well.md', join(source, 'stories/well.md'));
  symlinkSync('..', join(source, 'stories/2026/round'));
  symlinkSync('nowhere.md', join(source, 'stories/gone.md'));
  const { stories, bad, said } = await open(source);
  expect(stories).toContain('stories/well.md');
  expect(bad).toEqual(['stories/gone.md']);
  expect(said).toEqual(['stories/2026/round source/cycle', 'stories/gone.md source/missing']);
});

test('what is no regular file is never opened, so nothing hangs', async () => {
  const source = temporary();
  lay(source, town);
  execFileSync('sh', ['-c', 'mkfifo "$@"', 'sh', join(source, 'stories/pipe.md'), join(source, 'stories/pipe.png')]);
  lay(source, { 'stories/picture.md': story('A picture', undefined, '![A pipe](pipe.png)') });
  const { bad, said } = await open(source);
  expect(bad).toEqual(['stories/picture.md', 'stories/pipe.md']);
  expect(said).toContain('stories/pipe.md source/not-a-file');
});

test('a file of a terabyte is refused unread, and the others are read', async () => {
  const source = temporary();
  lay(source, { ...town, 'stories/large.md': '' });
  truncateSync(join(source, 'stories/large.md'), 2 ** 40);
  const { bad, said, stories } = await open(source);
  expect({ bad, said, stories: stories.length }).toEqual({
    bad: ['stories/large.md'],
    said: ['stories/large.md source/too-large'],
    stories: 3,
  });
});

test('a name in decomposed Unicode, as some disks give it, is the composed name', async () => {
  const source = temporary();
  lay(source, { 'stories/cafe\u0301.md': story('The café opens', undefined, '![A dot](te\u0301.png)') });
  writeFileSync(join(source, 'stories/te\u0301.png'), dot);
  expect(await open(source)).toEqual({ stories: ['stories/caf\u00e9.md'], bad: [], said: [] });
});

test('publication.yaml is checked as stories are: where it leads out nothing is published, and a near miss of its name is told', async () => {
  const source = temporary();
  const elsewhere = temporary();
  const { 'publication.yaml': settings = '', ...stories } = town;
  lay(elsewhere, { 'secret.yaml': settings });
  lay(source, stories);
  symlinkSync(join(elsewhere, 'secret.yaml'), join(source, 'publication.yaml'));
  expect((await open(source)).said).toContain('publication.yaml source/outside');
  expect((await openPublication(source, formats)).publication).toBeUndefined();
  const near = temporary();
  lay(near, { ...stories, 'publication.yml': settings });
  expect((await open(near)).said).toEqual(['publication.yml source/misnamed-settings']);
});

test('no folder is wrong usage, a folder without stories is wrong input', async () => {
  const source = temporary();
  expect(await check(join(source, 'nowhere'))).toMatchObject({ exit: 2, diagnostics: [{ code: 'source/no-folder' }] });
  lay(source, { 'a-file': '' });
  expect(await check(join(source, 'a-file'))).toMatchObject({ exit: 2, diagnostics: [{ code: 'source/not-a-folder' }] });
  expect(await check(source)).toMatchObject({ exit: 1, diagnostics: [{ code: 'source/no-stories' }] });
});

test('checking writes nothing, and gives the text of each file that it complains of', async () => {
  const source = temporary();
  lay(source, { ...town, 'stories/bad.md': '---\nhedline: No\n---\n\nText.\n' });
  const before = all(source);
  const { exit, sources, stories } = await check(source);
  expect({ exit, stories, sources: [...sources.keys()] }).toEqual({ exit: 1, stories: 3, sources: ['stories/bad.md'] });
  expect(all(source)).toEqual(before);
});

test('a name with a backslash, which is a path elsewhere, is not read and named', async () => {
  const source = temporary();
  lay(source, { ...town, 'stories/back\\slash.md': story('A slash') });
  const { bad, said } = await open(source);
  expect({ bad, said }).toEqual({ bad: ['stories/back\\slash.md'], said: ['stories/back\\slash.md source/backslash'] });
});

test('stories/ that may not be listed is one fault, not also a folder without stories', async () => {
  const source = temporary();
  lay(source, town);
  const closed: Disk = {
    ...disk,
    list: async (folder) => {
      if (folder !== join(source, 'stories')) return disk.list(folder);
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'scandir' });
    },
  };
  const { diagnostics, publication } = await openPublication(source, formats, closed);
  expect(diagnostics.map(({ code, place }) => `${place?.path} ${code}`)).toEqual(['stories source/unreadable']);
  expect(publication).toBeUndefined();
});

test('a story that elsewhere.json names counts as there; one that is in the folder is that one; a broken file stops the build', async () => {
  const mention = {
    guid: 'tag:a.example,2026-03-01:library',
    headline: 'Elsewhere',
    language: 'en',
    credit: 'LG',
    published: '2026-03-01T08:00:00Z',
  };
  const elsewhere = JSON.stringify({ name: 'The whole', formats: ['html'], stories: { library: mention, secret: null } });
  const source = temporary();
  lay(source, {
    'stories/bridge.md': story('A', 'published: 2026-03-02T08:00:00+01:00\nrelated: [library, secret]'),
    'elsewhere.json': elsewhere,
  });
  const opened = await openPublication(source, formats);
  expect(opened.diagnostics).toEqual([]);
  expect([opened.settings.name, opened.settings.formats, opened.stories.length]).toEqual(['The whole', ['html'], 1]);
  expect(opened.elsewhere.get('library')?.header.headline).toBe('Elsewhere');

  lay(source, { 'elsewhere.json': '{"stories": 1}' });
  const broken = await openPublication(source, formats);
  expect(broken.publication).toBeUndefined();
  expect(broken.diagnostics.map(({ code, place }) => [code, place?.path])).toContainEqual(['settings/elsewhere', 'elsewhere.json']);
});
