import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disk } from '../../src/build/disk.ts';
import { build } from '../../src/build/index.ts';
import { epub } from '../../src/formats/epub/index.ts';
import { html } from '../../src/formats/html/index.ts';
import { all, type Files, lay, temporary } from './folders.ts';
import { story } from './publication.ts';

const published = 'published: 2026-03-01T08:00:00+01:00';
const baseUrl = 'baseUrl: https://gazette.example/\n';

/** A publication that is built again and again into one folder. `tell` builds and says what came up, each as `path:line:column severity code`. */
function newsroom(files: Files) {
  const folder = temporary();
  const [source, out] = [join(folder, 'source'), join(folder, 'dist')];
  lay(source, files);
  const run = (formats = [html]) => build({ source, out, now: '2026-04-01T00:00:00Z' }, { disk, formats: [...formats, epub] });
  return {
    change: (changes: Files) => lay(source, changes),
    remove: (path: string) => rmSync(join(source, path)),
    run,
    tell: async () =>
      (await run()).diagnostics.map(
        ({ place, severity, code }) => `${[place?.path, place?.start?.line, place?.start?.column].join(':')} ${severity} ${code}`,
      ),
    manifest: () => readFileSync(join(out, 'manifest.json'), 'utf8'),
    files: () => Object.keys(all(out)),
  };
}

const roof = (version: number, body = 'It is new.') => story('The roof', `${published}\nversion: ${version}`, body);

test('a version that went down is an error, with the next one as its fix, until it is mended', async () => {
  const { change, run, tell, files } = newsroom({ 'stories/roof.md': roof(3), 'stories/fair.md': story('The fair') });
  expect(await tell()).toEqual([]);
  change({ 'stories/roof.md': roof(2) });
  for (let time = 0; time < 2; time += 1) {
    const { exit, bad, diagnostics } = await run();
    expect([exit, bad[0]?.path, diagnostics.length]).toEqual([1, 'stories/roof.md', 1]);
    expect(diagnostics[0]).toMatchObject({
      code: 'build/older-version',
      severity: 'error',
      message: expect.stringContaining('Version 2 is older than version 3'),
      hints: [expect.stringContaining('Write "version: 4"'), expect.stringContaining('remove the output folder')],
      place: { path: 'stories/roof.md', start: { line: 5, column: 10 }, end: { line: 5, column: 11 } },
      fix: { text: '4' },
    });
    expect(files().filter((path) => path.startsWith('roof/'))).toEqual([]);
    expect(files()).toContain('fair/index.html');
  }
  change({ 'stories/roof.md': roof(4) });
  expect(await tell()).toEqual([]);
});

test('a version that was taken out of the header has gone down too', async () => {
  const { change, run } = newsroom({ 'stories/roof.md': roof(2) });
  await run();
  change({ 'stories/roof.md': story('The roof') });
  const [fault] = (await run()).diagnostics;
  expect([fault?.code, fault?.hints[0], fault?.place?.start?.line, fault?.fix]).toEqual([
    'build/older-version',
    'Add "version: 3"',
    1,
    undefined,
  ]);
});

test('a text that changed under its version is a note, once; a new version is none', async () => {
  const { change, tell } = newsroom({ 'stories/roof.md': roof(2) });
  await tell();
  change({ 'stories/roof.md': roof(2, 'It is quite new.') });
  expect(await tell()).toEqual(['stories/roof.md:5:10 note build/same-version']);
  expect(await tell()).toEqual([]);
  change({ 'stories/roof.md': roof(3, 'It is as good as new.') });
  expect(await tell()).toEqual([]);
});

test('what was withheld in between has lost no version, and can’t be read out of the list of outputs', async () => {
  const { change, tell, manifest } = newsroom({ 'stories/roof.md': roof(5), 'stories/fair.md': story('The fair') });
  await tell();
  change({ 'stories/roof.md': roof(5).replace('version', 'status: withheld\nversion') });
  expect(await tell()).toEqual(['stories/roof.md:: note build/withheld']);
  expect(manifest()).not.toContain('roof');
  change({ 'stories/roof.md': roof(4) });
  expect(await tell()).toEqual(['stories/roof.md:5:10 error build/older-version']);
  change({ 'stories/roof.md': roof(5) });
  expect(await tell()).toEqual([]);
  expect(manifest()).not.toContain('former');
});

test('a story that was taken away and comes back under its guid must be newer', async () => {
  const { change, remove, tell } = newsroom({ 'stories/roof.md': roof(2), 'stories/fair.md': story('The fair') });
  await tell();
  remove('stories/roof.md');
  expect(await tell()).toEqual([]);
  change({ 'stories/new/roof.md': roof(1).replace('version', 'guid: "tag:slugline.invalid,2026-03-01:ROOF"\nversion') });
  expect(await tell()).toEqual(['stories/new/roof.md:6:10 error build/older-version']);
});

test('an edition keeps its versions like a story, and one whose story is refused is not made without it', async () => {
  const edition = (version: number) =>
    `title: Spring\ndate: 2026-03-03\nversion: ${version}\nsections:\n  - {title: Town, stories: roof}\n`;
  const { change, tell, files } = newsroom({ 'stories/roof.md': roof(2), 'editions/spring.yaml': edition(2) });
  expect(await tell()).toEqual([]);
  change({ 'editions/spring.yaml': edition(1) });
  expect(await tell()).toEqual(['editions/spring.yaml:3:10 error build/older-version']);
  change({ 'editions/spring.yaml': edition(3), 'stories/roof.md': roof(1) });
  expect(await tell()).toEqual([
    'editions/spring.yaml:: error build/edition-story-failed',
    'stories/roof.md:5:10 error build/older-version',
  ]);
  expect(files()).toEqual(['manifest.json']);
});

test('a guid that changed is a warning that names the former one', async () => {
  const { change, run } = newsroom({ 'publication.yaml': baseUrl, 'stories/roof.md': roof(2), 'stories/fair.md': story('The fair') });
  await run();
  change({ 'stories/roof.md': roof(2).replace('2026-03-01T', '2026-03-02T') });
  const { exit, diagnostics } = await run();
  expect([exit, diagnostics.map(({ code }) => code)]).toEqual([0, ['build/guid-changed']]);
  expect(diagnostics[0]).toMatchObject({
    severity: 'warning',
    message: expect.stringContaining('"tag:gazette.example,2026-03-01:roof"'),
    hints: ['Write "guid: tag:gazette.example,2026-03-01:roof" where they have it'],
    place: { path: 'stories/roof.md' },
  });
  expect((await run()).diagnostics).toEqual([]);
});

test('stories that change places keep their guids', async () => {
  const named = (guid: string) => story('One of two', `${published}\nguid: urn:x:${guid}`);
  const { change, tell } = newsroom({ 'stories/a.md': named('a'), 'stories/b.md': named('b') });
  await tell();
  change({ 'stories/a.md': named('b'), 'stories/b.md': named('a') });
  expect((await tell()).filter((line) => !line.includes('same-version'))).toEqual([]);
});

test('a new story may have the file name of one that moved', async () => {
  const { change, tell } = newsroom({ 'stories/roof.md': roof(2).replace('version', 'guid: urn:x:roof\nversion') });
  await tell();
  change({ 'stories/old-roof.md': roof(2).replace('version', 'guid: urn:x:roof\nversion'), 'stories/roof.md': roof(1, 'Another one.') });
  expect(await tell()).toEqual([]);
});

test('one story in a publication that gets an address is warned of at its own place', async () => {
  const { change, tell } = newsroom({ 'stories/roof.md': roof(2) });
  await tell();
  change({ 'publication.yaml': baseUrl });
  expect(await tell()).toEqual(['stories/roof.md:1:1 warning build/guid-changed']);
});

test('a publication that gets an address is warned once, not once a story', async () => {
  const { change, run } = newsroom({ 'stories/roof.md': roof(2), 'stories/fair.md': story('The fair') });
  await run();
  change({ 'publication.yaml': baseUrl });
  expect((await run()).diagnostics.map(({ message, place }) => [message, place?.path])).toEqual([
    [
      'The host in 2 guids was "slugline.invalid" in the last build and is "gazette.example" now; partners take all of them for new',
      'publication.yaml',
    ],
  ]);
});
