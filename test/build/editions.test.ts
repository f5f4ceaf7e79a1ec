import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, disk } from '../../src/build/disk.ts';
import { type BuildOptions, build, check, type Progress } from '../../src/build/index.ts';
import type { Manifest } from '../../src/build/manifest.ts';
import { epub } from '../../src/formats/epub/index.ts';
import { html } from '../../src/formats/html/index.ts';
import type { Format } from '../../src/model/index.ts';
import { all, type Files, lay, temporary } from './folders.ts';
import { dot, story, town } from './publication.ts';

const two: readonly Format[] = [html, epub];

const edition = (stories: string, lines = '') =>
  `title: March\ndate: 2026-03-31\n${lines}sections:\n  - title: Town\n    stories: [${stories}]\n`;
const withMarch: Files = { ...town, 'editions/march.yaml': edition('bridge, library, fair') };

/** A publication in a folder of its own, and how to build it. */
function newsroom(files: Files = withMarch) {
  const folder = temporary();
  const [source, out] = [join(folder, 'source'), join(folder, 'dist')];
  lay(source, files);
  return {
    source,
    out,
    change: (changes: Files) => lay(source, changes),
    remove: (path: string) => rmSync(join(source, path)),
    build: (options: Partial<BuildOptions> = {}, formats = two, doors: Disk = disk) =>
      build({ source, out, now: '2026-04-01T00:00:00Z', ...options }, { disk: doors, formats }),
    check: () => check(source, { disk, formats: two }),
    manifest: (): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')),
    editions: () => Object.keys(all(out)).filter((path) => path.startsWith('editions/')),
  };
}
const book = 'editions/march/march.epub';

test('an edition is made in its folder by the formats that bind books, and counted', async () => {
  const { build, editions, check } = newsroom();
  expect(await build()).toMatchObject({ exit: 0, diagnostics: [], stories: 3, editions: 1, bad: [], held: [] });
  expect(editions()).toEqual([book]);
  expect(await build({ formats: ['html'] })).toMatchObject({
    exit: 0,
    editions: 0,
    stale: expect.arrayContaining([{ path: book, why: 'format' }]),
  });
  expect(editions()).toEqual([]);
  expect(await check()).toMatchObject({ exit: 0, stories: 3, editions: 1 });
});

test('the manifest names the edition’s own file first, then its cover, then each story with its pictures, each once', async () => {
  const { build, change, manifest, source } = newsroom();
  change({
    'stories/bridge.md': story('The bridge', undefined, 'Seen from below.\n\n![A red dot](dot.png)'),
    'editions/march.yaml': edition('library, bridge', 'version: 4\ncover: {file: ../stories/dot.png, alt: A dot}\n'),
  });
  writeFileSync(join(source, 'stories/dot.png'), dot);
  expect((await build()).diagnostics).toEqual([]);
  const file = manifest().files.find(({ path }) => path === book);
  expect(file).toMatchObject({
    mediaType: 'application/epub+zip',
    format: 'epub',
    subject: { guid: 'tag:gazette.example,2026-03-31:edition/march', version: 4 },
    evidence: { credits: ['LG'] },
  });
  expect(file?.subject?.source.map(({ path }) => path)).toEqual([
    'editions/march.yaml',
    'stories/dot.png',
    'stories/library.md',
    'stories/bridge.md',
  ]);
});

test('the same source in another folder, at another time, gives the same edition to the byte; again, nothing is written', async () => {
  const [one, other] = [newsroom(), newsroom()];
  await one.build();
  await other.build({ now: '2027-04-01T00:00:00Z' });
  expect(readFileSync(join(one.out, book))).toEqual(readFileSync(join(other.out, book)));
  expect(await one.build()).toMatchObject({ written: 0, stale: [] });
});

test('an edition with errors stops no other and no story: it is named, and its former file goes', async () => {
  const { build, change, editions } = newsroom({ ...withMarch, 'editions/april.yaml': edition('fair') });
  await build();
  change({ 'editions/march.yaml': edition('bridge, libary') });
  const result = await build();
  expect(result).toMatchObject({
    exit: 1,
    delivered: true,
    stories: 3,
    editions: 1,
    bad: [{ path: 'editions/march.yaml', removed: [book] }],
    stale: [{ path: book, why: 'bad' }],
    diagnostics: [{ code: 'edition/missing-story', place: { path: 'editions/march.yaml', start: { line: 5, column: 23 } } }],
  });
  expect([...result.sources.keys()]).toEqual(['editions/march.yaml']);
  expect(editions()).toEqual(['editions/april/april.epub']);
});

test('an edition of a story with errors is not made, and says which story it is', async () => {
  const { build, change, editions, check } = newsroom();
  change({ 'stories/library.md': '---\nhedline: The library\ncredit: LG\n---\n\nText.\n' });
  const result = await build();
  expect(result).toMatchObject({ exit: 1, stories: 2, editions: 0 });
  expect(result.bad.map(({ path }) => path)).toEqual(['editions/march.yaml', 'stories/library.md']);
  expect(result.diagnostics.find(({ code }) => code === 'edition/bad-story')?.message).toContain('"library"');
  expect(editions()).toEqual([]);
  expect(await check()).toMatchObject({ exit: 1, stories: 2, editions: 0 });
});

test('an edition of a story that two files claim is not made', async () => {
  const { build, change } = newsroom();
  change({ 'stories/2026/Library.md': story('Another library') });
  const { bad, diagnostics } = await build();
  expect(bad.map(({ path }) => path)).toContain('editions/march.yaml');
  expect(diagnostics.map(({ code }) => code)).toContain('edition/bad-story');
});

test('an edition of a story that a format cannot make is not made', async () => {
  const { build, editions } = newsroom();
  const failing: Format = {
    ...html,
    prepare: async (settings, world) => ({
      ...(await html.prepare(html.settings.parse(settings ?? {}), world)),
      story: async ({ header }) => {
        if (header.slug === 'library') throw new Error('no room for it');
        return [];
      },
      front: async () => [],
    }),
    renditions: () => [],
  };
  const result = await build({}, [failing, epub]);
  expect(result).toMatchObject({ exit: 1, stories: 2, editions: 0 });
  expect(result.diagnostics.map(({ code, place }) => [code, place?.path])).toEqual([
    ['build/edition-story-failed', 'editions/march.yaml'],
    ['press/format-failed', 'stories/library.md'],
  ]);
  expect(editions()).toEqual([]);
});

test('an edition waits for the last embargo of its stories, with a note and no error', async () => {
  const { build, change, editions } = newsroom();
  await build();
  const under = (until: string) => story('A story', `published: 2026-03-01T08:00:00+01:00\nembargo: ${until}`);
  change({ 'stories/library.md': under('2026-05-01T00:00:00Z'), 'stories/bridge.md': under('2026-06-01T00:00:00+02:00') });
  const early = await build();
  expect(early).toMatchObject({ exit: 0, editions: 0, bad: [], stale: expect.arrayContaining([{ path: book, why: 'held' }]) });
  expect(early.held).toContainEqual({ path: 'editions/march.yaml', slug: 'march', why: 'embargo', until: '2026-06-01T00:00:00+02:00' });
  expect(early.diagnostics.filter(({ place }) => place?.path === 'editions/march.yaml')).toMatchObject([
    { severity: 'note', code: 'build/embargo', message: expect.stringContaining('"bridge"') },
  ]);
  expect(editions()).toEqual([]);
  expect(await build({ now: '2026-05-31T22:00:00Z' })).toMatchObject({ exit: 0, editions: 1, held: [] });
});

test('a withheld story is in no edition: naming it is an error', async () => {
  const { build, change } = newsroom();
  change({ 'stories/library.md': story('The library', 'published: 2026-03-01T08:00:00+01:00\nstatus: withheld') });
  const { exit, editions, diagnostics } = await build();
  expect({ exit, editions }).toEqual({ exit: 1, editions: 0 });
  expect(diagnostics.map(({ code }) => code)).toEqual(['edition/withheld-story', 'build/withheld']);
});

test('files that lie in editions/: subfolders are read, dotfiles passed over, .yml is named, others are a note, links out are refused', async () => {
  const elsewhere = temporary();
  lay(elsewhere, { 'x.yaml': edition('fair') });
  const { source, build } = newsroom({
    ...town,
    'editions/2026/spring.YAML': edition('fair'),
    'editions/.draft.yaml': 'x',
    'editions/summer.yml': edition('fair'),
    'editions/budget.ods': 'x',
    'editions/large.yaml': '',
  });
  writeFileSync(join(source, 'editions/cover.png'), dot);
  truncateSync(join(source, 'editions/large.yaml'), 2 ** 40);
  symlinkSync(join(elsewhere, 'x.yaml'), join(source, 'editions/out.yaml'));
  mkdirSync(join(source, 'editions/folder.yaml'));
  const result = await build();
  expect(result).toMatchObject({ exit: 1, editions: 1 });
  expect(result.bad.map(({ path }) => path)).toEqual(['editions/large.yaml', 'editions/out.yaml']);
  expect(result.diagnostics.map(({ severity, code, place }) => `${place?.path} ${severity} ${code}`)).toEqual([
    'editions/budget.ods note source/unused-file',
    'editions/cover.png note source/unused-file',
    'editions/large.yaml error source/too-large',
    'editions/out.yaml error source/outside',
    'editions/summer.yml warning source/misnamed-edition',
  ]);
});

test('a story called editions and an edition called as a story are no clash', async () => {
  const { build, manifest } = newsroom({
    ...town,
    'stories/editions.md': story('Our editions'),
    'editions/editions.yaml': edition('editions'),
    'editions/bridge.yaml': edition('bridge'),
  });
  expect(await build()).toMatchObject({ exit: 0, stories: 4, editions: 2 });
  expect(manifest().files.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'editions/index.html',
      'editions/editions.epub',
      'editions/editions/editions.epub',
      'editions/bridge/bridge.epub',
    ]),
  );
});

test.each(['../evil.epub', 'manifest.json', 'bridge/index.html', 'BRIDGE/Index.html', 'bridge'])(
  'a format that would write an edition to %j is refused, and the stories are built',
  async (path) => {
    const { build } = newsroom();
    const evil: Format = {
      ...epub,
      renditions: (subject) => ('header' in subject ? epub.renditions(subject, {}) : []),
      prepare: async (_, world) => {
        const writer = await epub.prepare({}, world);
        return { ...writer, edition: async (...given) => ((await writer.edition?.(...given)) ?? []).map((file) => ({ ...file, path })) };
      },
    };
    const result = await build({}, [html, evil]);
    expect(result).toMatchObject({ exit: 1, stories: 3, editions: 0, bad: [{ path: 'editions/march.yaml' }] });
    expect(new Set(result.diagnostics.map(({ code }) => code))).toEqual(
      new Set([path === '../evil.epub' || path === 'manifest.json' ? 'build/bad-path' : 'build/one-path']),
    );
  },
);

test('a cover that changes while it is built ends the build, and dist/ stands as it was', async () => {
  const { source, build, change } = newsroom();
  change({ 'editions/march.yaml': edition('library', 'cover: {file: cover.png, alt: A dot}\n') });
  writeFileSync(join(source, 'editions/cover.png'), dot);
  const result = await build({
    onProgress: (progress: Progress) => {
      if (progress.doing === 'making') writeFileSync(join(source, 'editions/cover.png'), Uint8Array.of(...dot, 0));
    },
  });
  expect(result).toMatchObject({ exit: 3, diagnostics: [{ code: 'source/changed' }] });
});

test('progress counts the editions behind the stories', async () => {
  const seen: Progress[] = [];
  await newsroom().build({ onProgress: (progress) => seen.push(progress) });
  expect(seen.filter(({ doing }) => doing === 'making').at(-1)).toEqual({ doing: 'making', path: 'editions/march.yaml', done: 3, of: 4 });
});
