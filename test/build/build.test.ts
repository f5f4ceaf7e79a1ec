import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, disk } from '../../src/build/disk.ts';
import { type BuildOptions, build, type Progress } from '../../src/build/index.ts';
import type { Manifest } from '../../src/build/manifest.ts';
import { html } from '../../src/formats/html/index.ts';
import { newsml } from '../../src/formats/newsml/index.ts';
import { pdf } from '../../src/formats/pdf/index.ts';
import type { Format, World } from '../../src/model/index.ts';
import { faultyDisk } from './faultyDisk.ts';
import { all, type Files, lay, temporary } from './folders.ts';
import { dot, story, town } from './publication.ts';

const two: readonly Format[] = [html, newsml];

/** A publication in a folder of its own, and how to build it. */
function newsroom(files: Files = town) {
  const folder = temporary();
  const [source, out] = [join(folder, 'source'), join(folder, 'dist')];
  lay(source, files);
  return {
    source,
    out,
    change: (changes: Files) => lay(source, changes),
    remove: (path: string) => rmSync(join(source, path)),
    build: (options: Partial<BuildOptions> = {}, formats = two) =>
      build({ source, out, now: '2026-04-01T00:00:00Z', ...options }, { disk, formats }),
    manifest: (): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')),
    files: () => Object.keys(all(out)),
    text: (path: string) => readFileSync(join(out, path), 'utf8'),
  };
}

const everything = [
  'bridge/bridge.newsml.xml',
  'bridge/index.html',
  'fair/fair.newsml.xml',
  'fair/index.html',
  'feed.newsml.xml',
  'index.html',
  'library/index.html',
  'library/library.newsml.xml',
  'manifest.json',
];
const withoutLibrary = everything.filter((path) => !path.startsWith('library/'));

test('a build makes every format of every story, the front and the feed, and says what it made', async () => {
  const { build, files, manifest } = newsroom();
  const result = await build();
  expect(result).toMatchObject({
    exit: 0,
    diagnostics: [],
    delivered: true,
    stories: 3,
    files: 8,
    written: 8,
    unchanged: 0,
    held: [],
    bad: [],
    stale: [],
  });
  expect(result.formats.map(({ name, files: count }) => [name, count])).toEqual([
    ['html', 4],
    ['newsml', 4],
  ]);
  expect(result.bytes).toBe(manifest().files.reduce((sum, { size }) => sum + size, 0));
  expect(files()).toEqual(everything);
});

test('the manifest names for each file its story, what that was made from, and where its credit was found', async () => {
  const { source, build, change, manifest } = newsroom();
  change({ 'stories/bridge.md': story('The bridge', undefined, 'Seen from below.\n\n![A red dot](dot.png)') });
  writeFileSync(join(source, 'stories/dot.png'), dot);
  await build();
  const page = manifest().files.find(({ path }) => path === 'bridge/index.html');
  expect(page).toMatchObject({
    mediaType: 'text/html',
    format: 'html',
    subject: { guid: 'tag:gazette.example,2026-03-01:bridge', version: 1 },
    evidence: { credits: ['LG'] },
  });
  expect(page?.subject?.source.map(({ path }) => path)).toEqual(['stories/bridge.md', 'stories/dot.png']);
  expect(page?.evidence.fields).toContain('headline');
  expect(manifest().files.find(({ path }) => path === 'index.html')).not.toHaveProperty('subject');
  expect(manifest().files.find(({ path }) => path === 'feed.newsml.xml')?.evidence.credits).toEqual(['LG']);
});

test('the same source in another folder, at another time, gives the same bytes, manifest and all', async () => {
  const [one, other] = [newsroom(), newsroom()];
  await one.build({ now: '2026-04-01T00:00:00Z' });
  await other.build({ now: '2027-04-01T00:00:00Z' });
  expect(all(one.out)).toEqual(all(other.out));
});

test('building again changes nothing', async () => {
  const { build } = newsroom();
  await build();
  expect(await build()).toMatchObject({ written: 0, unchanged: 8, stale: [], files: 8 });
});

test('a story with errors stops no other: it is named, and its former files go', async () => {
  const { build, change, files, text } = newsroom();
  await build();
  change({
    'stories/library.md': '---\nhedline: The library\ncredit: LG\n---\n\nText.\n',
    'stories/bridge.md': story('The bridge stays open'),
  });
  const result = await build();
  expect(result).toMatchObject({ exit: 1, delivered: true, stories: 2 });
  expect(result.bad).toEqual([{ path: 'stories/library.md', removed: ['library/index.html', 'library/library.newsml.xml'] }]);
  expect(result.stale.map(({ why }) => why)).toEqual(['bad', 'bad']);
  expect(files()).toEqual(withoutLibrary);
  expect(text('index.html')).toContain('The bridge stays open');
  expect(text('index.html')).not.toContain('library');
});

test.each([
  ['by its file name', 'stories/library.md', '---\nhedline: The library\ncredit: LG\n---\n\nText.\n'],
  ['by its header', 'stories/roof.md', '---\nhedline: The library\nslug: library\ncredit: LG\n---\n\nText.\n'],
  ['by its file name, unread', 'stories/library.md', 'x'.repeat(1_000_001)],
])('a story that names one with errors, %s, is built without it', async (_, path, text) => {
  const { build, change, remove, files } = newsroom();
  remove('stories/library.md');
  change({ [path]: text });
  const result = await build();
  expect(result).toMatchObject({ exit: 1, stories: 2, bad: [{ path }] });
  expect(new Set(result.diagnostics.map(({ place }) => place?.path))).toEqual(new Set([path]));
  expect(files()).toEqual(withoutLibrary);
});

test('a story that one format cannot make is in no format, and no other story leads to it', async () => {
  const { build, files, text } = newsroom();
  await build();
  expect(text('bridge/index.html')).toContain('library/');
  const result = await build({}, [html, failing(newsml, 'library')]);
  expect(result).toMatchObject({ exit: 1, stories: 2, bad: [{ path: 'stories/library.md' }] });
  expect(files()).toEqual(withoutLibrary);
  for (const path of ['index.html', 'bridge/index.html', 'bridge/bridge.newsml.xml', 'feed.newsml.xml'])
    expect(text(path)).not.toContain('library');
});

test('a font file that cannot be used is named once, not once a story, and no story is made with another in its place', async () => {
  const { build, change, files } = newsroom();
  change({
    'publication.yaml': `${town['publication.yaml'] ?? ''}\npdf:\n  faces: {code: fonts/Mono.ttf}\n`,
    'fonts/Mono.ttf': 'no font',
  });
  const result = await build({}, [html, pdf]);
  const named = result.diagnostics.filter(({ place }) => place?.path === 'fonts/Mono.ttf');
  expect(named.map(({ code, severity }) => [code, severity])).toEqual([['pdf/face-form', 'error']]);
  expect(result.exit).toBe(1);
  expect(files().filter((path) => path.endsWith('.pdf'))).toEqual([]);
});

/** A format that cannot make the story of a slug. */
const failing = (format: Format, slug: string): Format => ({
  ...format,
  prepare: async (settings, world) => {
    const writer = await format.prepare(settings, world);
    return {
      ...writer,
      story: async (one, ...rest) => {
        if (one.header.slug === slug) throw new Error('no room for it');
        return (await writer.story?.(one, ...rest)) ?? [];
      },
    };
  },
});

test('a front that fails is not written, and the rest is', async () => {
  const { build, files } = newsroom();
  const broken: Format = {
    ...html,
    prepare: async (...given) => ({ ...(await html.prepare({}, given[1])), front: async () => Promise.reject(new Error('no')) }),
  };
  expect(await build({}, [broken, newsml])).toMatchObject({ exit: 1, delivered: true, stories: 3 });
  expect(files()).toEqual(everything.filter((path) => path !== 'index.html'));
});

test.each([
  '../evil.html',
  '/evil.html',
  '.slugline/lock',
  '.SLUGLINE/x',
  'manifest.json',
  'Manifest.JSON',
  'a//b',
  'a/./b',
  'a\\b',
  'nul\0',
])('a format that would write to %j is refused', async (path) => {
  const { out, build } = newsroom();
  const evil = (kind: 'story' | 'front'): Format => ({
    ...html,
    prepare: async (...given) => ({
      ...(await html.prepare({}, given[1])),
      [kind]: async () => [{ path, mediaType: 'text/css', bytes: new Uint8Array(1), carries: 'none' }],
    }),
  });
  const front = await build({}, [evil('front')]);
  expect(front).toMatchObject({ exit: 1, stories: 3, files: 3, diagnostics: [{ code: 'build/bad-path' }] });
  expect(Object.keys(all(join(out, '..'))).filter((name) => name.startsWith('dist/'))).toHaveLength(4);
  expect(await build({}, [evil('story')])).toMatchObject({ exit: 1, stories: 0, files: 0 });
});

test('a withheld story is in no output, with a note and no error', async () => {
  const { build, change, files, text } = newsroom();
  await build();
  change({ 'stories/library.md': story('The library gets a new roof', 'published: 2026-03-01T08:00:00+01:00\nstatus: withheld') });
  const result = await build();
  expect(result).toMatchObject({ exit: 0, stories: 2, held: [{ path: 'stories/library.md', slug: 'library', why: 'withheld' }], bad: [] });
  expect(result.diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['note', 'build/withheld']]);
  expect(result.stale.map(({ why }) => why)).toEqual(['held', 'held']);
  expect(files()).toEqual(withoutLibrary);
  for (const path of withoutLibrary) expect(text(path)).not.toContain('library');
});

test('an embargo holds a story back until its hour, in whatever offset it is written', async () => {
  const { build, change, files } = newsroom();
  change({ 'stories/library.md': story('The library', 'published: 2026-03-01T08:00:00+01:00\nembargo: 2026-03-05T10:00:00+05:00') });
  expect(await build({ now: '2026-03-05T04:59:59Z' })).toMatchObject({
    exit: 0,
    held: [{ path: 'stories/library.md', why: 'embargo', until: '2026-03-05T10:00:00+05:00' }],
    diagnostics: [{ code: 'build/embargo', severity: 'note' }],
  });
  expect(files()).toEqual(withoutLibrary);
  expect(await build({ now: '2026-03-05T05:00:00Z' })).toMatchObject({ exit: 0, held: [] });
  expect(files()).toEqual(everything);
});

test('a kill that an embargo holds back is warned of, because nobody hears of it', async () => {
  const { build, change, files } = newsroom();
  const dates = 'published: 2026-03-01T08:00:00+01:00\nupdated: 2026-03-04T08:00:00+01:00\nembargo: 2026-03-05T10:00:00Z';
  const kill = `${dates}\nversion: 2\nstatus: canceled\nnote: Withdrawn.`;
  change({ 'stories/library.md': story('The library', kill) });
  expect(await build({ now: '2026-03-05T09:00:00Z' })).toMatchObject({
    exit: 0,
    held: [{ path: 'stories/library.md', why: 'embargo' }],
    diagnostics: [{ code: 'build/embargoed-kill', severity: 'warning' }],
  });
  expect(files()).toEqual(withoutLibrary);
  expect(await build({ now: '2026-03-05T10:00:00Z' })).toMatchObject({ exit: 0, held: [], diagnostics: [] });
});

test('a killed story is built, as a notice', async () => {
  const { build, change, text } = newsroom();
  change({
    'stories/library.md': story(
      'The library',
      'published: 2026-03-01T08:00:00+01:00\nversion: 2\nstatus: canceled\nnote: Withdrawn, the roof is the old one.',
      'Secret text.',
    ),
  });
  expect(await build()).toMatchObject({ exit: 0, stories: 3 });
  expect(text('library/index.html')).toContain('Withdrawn, the roof is the old one.');
  expect(text('library/index.html')).not.toContain('Secret text');
});

test('when every story is held back, nothing of the publication is left', async () => {
  const { build, change, files } = newsroom({ 'stories/one.md': story('One') });
  await build();
  expect(files()).toContain('index.html');
  change({ 'stories/one.md': story('One', 'published: 2026-03-01T08:00:00Z\nstatus: withheld') });
  expect(await build()).toMatchObject({ exit: 0, files: 0, stories: 0 });
  expect(files()).toEqual(['manifest.json']);
});

test('with errors in publication.yaml nothing is built, and the last good build stands', async () => {
  const { build, change, out } = newsroom();
  await build();
  const before = all(out);
  change({ 'publication.yaml': 'nam: The Little Gazette\n', 'stories/bridge.md': story('Another headline') });
  expect(await build()).toMatchObject({ exit: 1, delivered: false });
  expect(all(out)).toEqual(before);
});

test('a build that comes to nothing leaves no folder behind', async () => {
  const { source, change } = newsroom();
  change({ 'publication.yaml': 'nam: The Little Gazette\n' });
  const folder = temporary();
  expect(await build({ source, out: join(folder, 'a/b/dist') }, { disk, formats: two })).toMatchObject({ exit: 1 });
  expect(all(folder)).toEqual({});
});

test('files of a format that nobody asked for go, and are counted', async () => {
  const { build, files } = newsroom();
  await build();
  const result = await build({ formats: ['html'] });
  expect(result.stale.map(({ path, why }) => [path, why])).toEqual(
    ['bridge/bridge.newsml.xml', 'fair/fair.newsml.xml', 'feed.newsml.xml', 'library/library.newsml.xml'].map((path) => [path, 'format']),
  );
  expect(files()).toEqual(everything.filter((path) => !path.endsWith('.xml')));
});

test('publication.yaml names the formats where the command does not', async () => {
  const { build, change, files } = newsroom();
  change({ 'publication.yaml': 'formats: [html]\n' });
  await build();
  expect(files().some((path) => path.endsWith('.xml'))).toBe(false);
  await build({ formats: ['newsml'] });
  expect(files().some((path) => path.endsWith('.html'))).toBe(false);
});

test('two makers of one file are both named, and what they clash in is not written', async () => {
  const { build, files } = newsroom();
  const rude: Format = {
    ...html,
    renditions: (card) =>
      html.renditions(card, {}).map((one) => ({
        ...one,
        path: 'header' in card && card.header.slug === 'fair' ? 'fair/index.html' : 'Same/index.html',
      })),
  };
  const result = await build({}, [rude, newsml]);
  expect(result.bad.map(({ path }) => path)).toEqual(['stories/bridge.md', 'stories/library.md']);
  expect(result.diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['build/one-path', expect.stringMatching(/Same\/index\.html.*stories\/bridge\.md.*stories\/library\.md/)],
  ]);
  expect(files()).toEqual(['fair/fair.newsml.xml', 'fair/index.html', 'feed.newsml.xml', 'index.html', 'manifest.json']);
});

test('the feed names who sends it and its newest date, and is numbered by what is in it', async () => {
  const { build, text, change } = newsroom();
  await build();
  const said = (tag: string) => new RegExp(`<${tag}>(.*)</${tag}>`).exec(text('feed.newsml.xml'))?.[1];
  expect([said('sent'), said('sender')]).toEqual(['2026-03-02T08:00:00+01:00', 'The Little Gazette']);
  const number = said('transmitId');
  change({ 'stories/bridge.md': story('The bridge closes again', 'published: 2026-03-02T08:00:00+01:00') });
  await build();
  expect(said('transmitId')).not.toBe(number);
});

test('warnings fail a frail build only, which is delivered all the same', async () => {
  const { build, change, remove } = newsroom();
  change({ 'publication.yml': 'name: Read by nobody\n' });
  remove('publication.yaml');
  expect(await build()).toMatchObject({ exit: 0, diagnostics: [{ severity: 'warning' }] });
  expect(await build({ frail: true })).toMatchObject({ exit: 1, delivered: true });
});

test.each([
  ['an unknown format', () => ({ formats: ['htlm'] }), 'build/unknown-format'],
  ['no source folder', ({ source }: { source: string }) => ({ source: join(source, 'nowhere') }), 'source/no-folder'],
  ['the source folder itself', ({ source }: { source: string }) => ({ out: source }), 'build/out-and-source'],
  ['a folder in the source folder', ({ source }: { source: string }) => ({ out: join(source, 'stories/dist') }), 'build/out-and-source'],
  ['the folder around the source folder', ({ source }: { source: string }) => ({ out: join(source, '..') }), 'build/out-and-source'],
  ['the root of the disk', () => ({ out: '/' }), 'build/out-and-source'],
  ['the home folder', () => ({ out: homedir() }), 'build/out-is-home'],
  ['a file', ({ source }: { source: string }) => ({ out: join(source, 'publication.yaml') }), 'build/out-is-a-file'],
])('%s is wrong usage: exit 2, and nothing is touched', async (_, options, code) => {
  const { source, build } = newsroom();
  const before = all(join(source, '..'));
  const result = await build(options({ source }));
  expect(result).toMatchObject({ exit: 2, delivered: false, diagnostics: [{ code }] });
  expect(all(join(source, '..'))).toEqual(before);
});

test('dist/ may be a link to a folder', async () => {
  const { out, build } = newsroom();
  const elsewhere = temporary();
  symlinkSync(elsewhere, out);
  expect(await build()).toMatchObject({ exit: 0 });
  expect(Object.keys(all(elsewhere))).toEqual(everything);
});

test.each([
  ['ENOSPC', 'disk/full'],
  ['EDQUOT', 'disk/quota'],
  ['EROFS', 'disk/read-only'],
  ['EACCES', 'disk/no-permission'],
])('a disk that answers %s ends the build with exit 3 in plain words, and the last good build stands', async (code, named) => {
  const { source, out, build: well, change } = newsroom();
  await well();
  const before = all(out);
  change({ 'stories/bridge.md': story('Another headline') });
  const result = await build({ source, out }, { disk: faultyDisk(disk, { at: 4, how: { code, lasting: true } }), formats: two });
  expect(result).toMatchObject({ exit: 3, delivered: false, diagnostics: [{ code: named }] });
  expect(result.diagnostics[0]?.message).not.toContain(code);
  // What a disk that takes nothing more does not let go of lies in the build's own folder.
  expect(Object.fromEntries(Object.entries(all(out)).filter(([path]) => !path.startsWith('.slugline/')))).toEqual(before);
  expect(await well()).toMatchObject({ exit: 0, delivered: true });
});

test('a build can be stopped before it has changed anything', async () => {
  const { out, build, change } = newsroom();
  await build();
  const before = all(out);
  change({ 'stories/bridge.md': story('Another headline') });
  const stop = new AbortController();
  const seen: Progress[] = [];
  const onProgress = (progress: Progress) => {
    seen.push(progress);
    if (seen.filter(({ doing }) => doing === 'making').length === 2) stop.abort(new Error('enough'));
  };
  await expect(build({ signal: stop.signal, onProgress })).rejects.toThrow('enough');
  expect(all(out)).toEqual(before);
});

test('progress tells each story once, then the writing', async () => {
  const { build } = newsroom();
  const seen: string[] = [];
  await build({
    onProgress: (progress) =>
      seen.push(progress.doing === 'making' ? `${progress.done + 1}/${progress.of} ${progress.path}` : progress.doing),
  });
  expect(seen).toEqual(['reading', '1/3 stories/2026/fair.MD', '2/3 stories/bridge.md', '3/3 stories/library.md', 'writing']);
});

test('a format gets the sealed files of the one it wants, which is not written nor spoken of when nobody asked for it', async () => {
  const { change, build, files, text } = newsroom();
  let seen: readonly string[] = [];
  const curious: Format = {
    ...html,
    name: 'html',
    wants: () => ['newsml'],
    prepare: async (_, given: World) => {
      const writer = await html.prepare({}, given);
      return {
        ...writer,
        story: async (one, world, report) => {
          for await (const { path, bytes } of world.made('newsml')) seen = [...seen, `${path} ${bytes.length > 0}`];
          return (await writer.story?.(one, world, report)) ?? [];
        },
      };
    },
  };
  change({
    'publication.yaml': 'name: The Little Gazette\n',
    'stories/bridge.md': story('The bridge opens again', 'published: 2026-03-02T08:00:00+01:00', '[Timetable](times.html)'),
  });
  expect((await build({ formats: ['newsml'] }, [curious, newsml])).diagnostics).toMatchObject([{ code: 'link/without-address' }]);
  expect(await build({ formats: ['html'] }, [curious, newsml])).toMatchObject({ exit: 0, diagnostics: [] });
  expect(seen).toEqual(['fair/fair.newsml.xml true', 'bridge/bridge.newsml.xml true', 'library/library.newsml.xml true']);
  expect(files().some((path) => path.endsWith('.xml'))).toBe(false);
  expect(text('bridge/index.html')).not.toContain('newsml');
});

test('two builds into one folder at once both come through', async () => {
  const { build, files } = newsroom();
  const doing: string[] = [];
  const onProgress = (progress: Progress) => doing.push(progress.doing);
  const results = await Promise.all([build({ onProgress }), build({ onProgress, formats: ['html'] })]);
  expect(results.map(({ exit }) => exit)).toEqual([0, 0]);
  expect(doing.filter((what) => what === 'waiting')).toHaveLength(1);
  expect(files()).not.toContain('.slugline');
});

test('what is wrong is told file by file, each from its top', async () => {
  const { change, build } = newsroom();
  change({
    'stories/a.md': story('One', 'published: 2026-03-01T08:00:00+01:00\nslug: same\nurgency: 12'),
    'stories/b.md': story('Two', 'published: 2026-03-01T08:00:00+01:00\nslug: held\nstatus: withheld'),
    'stories/c.md': story('Three', 'published: 2026-03-01T08:00:00+01:00\nslug: twice'),
    'stories/d.md': story('Four', 'published: 2026-03-01T08:00:00+01:00\nslug: twice\nguid: tag:gazette.example,2026:d'),
    'stories/unused.txt': 'x',
  });
  const { diagnostics } = await build();
  const places = diagnostics.map(({ place }) => place?.path ?? '');
  expect(new Set(places)).toEqual(new Set(['a.md', 'b.md', 'c.md', 'd.md', 'unused.txt'].map((name) => `stories/${name}`)));
  expect(places).toEqual([...places].sort());
});

test('a build that is stopped while it reads reads no further, and has changed nothing', async () => {
  const { source, out, build: well, change } = newsroom();
  await well();
  const before = all(out);
  change({ 'stories/bridge.md': story('Another headline') });
  const stop = new AbortController();
  const read: string[] = [];
  const watched: Disk = {
    ...disk,
    read: async (path, most) => {
      if (path.startsWith(source)) read.push(path);
      if (read.length === 2) stop.abort(new Error('enough'));
      return disk.read(path, most);
    },
  };
  await expect(build({ source, out, signal: stop.signal }, { disk: watched, formats: two })).rejects.toThrow('enough');
  expect(read).toHaveLength(2);
  expect(all(out)).toEqual(before);
});
