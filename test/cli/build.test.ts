import { EventEmitter } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { heedStops } from '../../src/cli/stops.ts';
import { folder, slugline, textOf } from './stage.ts';

const story = (header: string, body = 'The bridge reopened on Monday.') => `---\n${header}\n---\n\n${body}\n`;
const good = story('headline: Bridge reopens\ncredit: IPS\npublished: 2026-03-02T09:00:00+01:00');

async function publication(stories: Readonly<Record<string, string>>) {
  const root = await folder();
  const source = join(root, 'news');
  await mkdir(join(source, 'stories'), { recursive: true });
  for (const [name, text] of Object.entries(stories)) await writeFile(join(source, 'stories', name), text);
  return { source, out: join(root, 'dist') };
}

test('a publication of one story becomes a page, an EPUB, a PDF, an item, NITF, ninjs, a front page and feeds', async () => {
  const { source, out } = await publication({ 'bridge.md': good });
  const { code, out: said, err } = await slugline(['build', '--source', source, '--out', out]);
  expect(err).toMatch(/^note The publication has no address: .*publication\/without-address\n$/);
  expect(code).toBe(0);
  expect(said).toMatch(/^Built 1 story into .*dist\/: 11 files, /);
  const feeds = ['feed.atom.xml', 'feed.json', 'feed.newsml.xml', 'feed.rss.xml'];
  expect((await readdir(out)).sort()).toEqual(['bridge', ...feeds, 'index.html', 'manifest.json']);
  expect((await readdir(join(out, 'bridge'))).sort()).toEqual([
    'bridge.epub',
    'bridge.newsml.xml',
    'bridge.ninjs.json',
    'bridge.nitf.xml',
    'bridge.pdf',
    'index.html',
  ]);
});

test('an edition is built beside its stories and counted; its faults are named like theirs, by check too', async () => {
  const { source, out } = await publication({ 'bridge.md': good });
  const lay = (slug: string) =>
    writeFile(join(source, 'editions', 'march.yaml'), `title: March\ndate: 2026-03-31\nsections:\n  - {title: Town, stories: [${slug}]}\n`);
  await mkdir(join(source, 'editions'));
  await lay('bridge');
  const built = await slugline(['build', '--source', source, '--out', out, '--formats', 'epub']);
  expect(built).toMatchObject({ code: 0, err: '' });
  expect(built.out).toMatch(/^Built 1 story and 1 edition into .*dist\/: 2 files, /);
  expect((await slugline(['check', '--source', source])).out).toBe('1 story and 1 edition fit to build, 0 errors, 0 warnings\n');
  await lay('brigde');
  const { code, err, out: said } = await slugline(['check', '--source', source]);
  expect(code).toBe(1);
  expect(err).toBe(
    'editions/march.yaml:4:29-4:35 error The edition names "brigde", and no story has this slug. Did you mean "bridge"? edition/missing-story\n',
  );
  expect(said).toBe('1 story fit to build, 1 error, 0 warnings\n');
  const again = await slugline(['build', '--source', source, '--out', out, '--formats', 'epub']);
  expect(again.out).toContain('left out: editions/march.yaml (removed editions/march/march.epub)');
});

test('a mistyped key is named with the right one, its line and column, and the other stories are built', async () => {
  const { source, out } = await publication({ 'bridge.md': good, 'bad.md': good.replace('headline', 'hedline') });
  const { code, err, out: said } = await slugline(['build', '--source', source, '--out', out, '--formats', 'html']);
  expect(code).toBe(1);
  expect(err).toMatch(
    /^stories\/bad\.md:2:1-2:8 error No header key is called "hedline"\. Did you mean "headline"\? header\/unknown-key$/m,
  );
  expect(said).toContain('Built 1 story');
  expect(said).toContain('left out: stories/bad.md');
});

test('on a terminal the source line and a caret follow the message', async () => {
  const { source } = await publication({ 'bad.md': good.replace('headline', 'hedline') });
  const { err } = await slugline(['check', '--source', source], { columns: 80, env: { NO_COLOR: '1' } });
  expect(err).toMatch(/\| hedline: Bridge reopens\n\s*\| \^{7}$/m);
});

test('the GitHub reporter makes annotations, the unified one a report by file', async () => {
  const { source } = await publication({ 'bad.md': good.replace('headline', 'hedline') });
  const github = await slugline(['check', '--source', source, '--reporter', 'github']);
  expect(github.err).toMatch(/^::error file=stories\/bad\.md,line=2,col=1,endLine=2,endColumn=8,title=header\/unknown-key::No header key/m);
  const unified = await slugline(['check', '--source', source, '--reporter', 'unified']);
  expect(unified.err).toMatch(/^stories\/bad\.md\n2:1-2:8\s+error\s+No header key is called "hedline".*unknown-key\s+header$/m);
});

test('--json owns standard output: every line of it is JSON, and the last is the result', async () => {
  const { source, out } = await publication({ 'bridge.md': good, 'bad.md': good.replace('headline', 'hedline') });
  const { out: said, err } = await slugline(['build', '--source', source, '--out', out, '--formats', 'html', '--json']);
  expect(err).toBe('');
  const lines = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({
    type: 'diagnostic',
    code: 'header/unknown-key',
    place: { path: 'stories/bad.md', start: { line: 2, column: 1 } },
  });
  expect(lines.at(-1)).toMatchObject({ type: 'result', command: 'build', exit: 1, stories: 1, files: 2 });
});

test('control and bidi characters of the input are printed as escapes', async () => {
  const { source } = await publication({ 'bad.md': good.replace('headline', '"h\\u202Eed\\u001B[2Jline"') });
  const { err } = await slugline(['check', '--source', source]);
  expect(err).toContain('\\u{202E}');
  expect(err).toContain('\\u{001B}');
  expect(err).not.toMatch(/[\u001B\u202E]/);
});

test('a story under embargo is held back until its hour, and said so', async () => {
  const { source, out } = await publication({
    'bridge.md': story('headline: Bridge reopens\ncredit: IPS\npublished: 2026-03-02T09:00:00+01:00\nembargo: 2026-03-02T12:00:00+01:00'),
    'other.md': good,
  });
  const before = await slugline(['build', '--source', source, '--out', out, '--formats', 'html', '--now', '2026-03-02T10:59:59Z']);
  expect(before.code).toBe(0);
  expect(before.err).toContain('build/embargo');
  expect(await readdir(out)).not.toContain('bridge');
  const after = await slugline(['build', '--source', source, '--out', out, '--formats', 'html', '--now', '2026-03-02T11:00:00Z']);
  expect(after.err).not.toContain('build/embargo');
  expect(await readdir(out)).toContain('bridge');
});

test('a folder that is not there is wrong usage; nothing is made', async () => {
  const root = await folder();
  const { code, err } = await slugline(['build', '--source', join(root, 'nowhere'), '--out', join(root, 'dist')]);
  expect(code).toBe(2);
  expect(err).toContain('slugline init');
  expect(await readdir(root)).toEqual([]);
});

test('--frail lets a warning fail the build', async () => {
  const { source, out } = await publication({ 'bridge.md': good.replace('Monday.', 'Monday.\n\n:::factbx\nInside\n:::') });
  const words = ['build', '--source', source, '--out', out, '--formats', 'html'];
  expect((await slugline(words)).code).toBe(0);
  expect((await slugline([...words, '--frail'])).code).toBe(1);
  expect(await textOf(out, 'bridge', 'index.html')).toContain('Inside');
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])('a build that %s stops ends with %i, leaves the last good build, and lets go of the signals', async (signal, expected) => {
  const { source, out } = await publication({ 'bridge.md': good });
  const words = ['build', '--source', source, '--out', out, '--formats', 'html'];
  const quiet = new EventEmitter();
  await slugline(words, { signals: quiet });
  expect(quiet.eventNames()).toEqual([]);
  const before = await textOf(out, 'manifest.json');
  await writeFile(join(source, 'stories', 'bridge.md'), good.replace('Monday', 'Tuesday'));
  const signals = new EventEmitter();
  // The first build loads what it needs; this one is stopped as soon as it listens.
  signals.on('newListener', (name) => {
    if (name === signal) setImmediate(() => signals.emit(signal));
  });
  const { code, err, out: said } = await slugline(words, { signals });
  expect({ code, said }).toEqual({ code: expected, said: '' });
  expect(err).toMatch(/^error The build was stopped before it wrote anything; .* stands as it was\..* build\/stopped\n$/);
  expect(await textOf(out, 'manifest.json')).toBe(before);
  expect((await readdir(out)).sort()).toEqual(['bridge', 'index.html', 'manifest.json']);
  expect(['SIGINT', 'SIGTERM', 'SIGHUP'].map((each) => signals.listenerCount(each))).toEqual([0, 0, 0]);
});

test('the second signal is not heard: it ends the process', () => {
  const signals = new EventEmitter();
  const stops = heedStops(signals);
  expect([stops.code(), stops.signal.aborted]).toEqual([undefined, false]);
  signals.emit('SIGTERM');
  signals.emit('SIGINT');
  expect([stops.code(), stops.signal.aborted]).toEqual([143, true]);
  expect(signals.listenerCount('SIGINT')).toBe(0);
});

test('long lists are cut in the summary: five stories, and how many more', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const { source, out } = await publication(Object.fromEntries(['bridge', ...names].map((name) => [`${name}.md`, good])));
  const words = ['build', '--source', source, '--out', out, '--formats', 'html,epub,pdf,newsml'];
  await slugline(words);
  for (const name of names) await writeFile(join(source, 'stories', `${name}.md`), good.replace('headline', 'hedline'));
  const { code, out: said } = await slugline(words);
  expect(code).toBe(1);
  const left = said.split('\n').filter((line) => line.includes('left out'));
  expect(left).toHaveLength(6);
  expect(left[0]).toBe('  left out: stories/a.md (removed a/a.epub, a/a.newsml.xml, a/a.pdf, a/index.html)');
  expect(left[5]).toBe('  left out: 3 more');
  expect(said).toContain('  removed 32 files of what has errors');
});

test('formats of which nothing was made have no row', async () => {
  const { source, out } = await publication({ 'bridge.md': good.replace('credit', 'status: withheld\ncredit') });
  const { out: said } = await slugline(['build', '--source', source, '--out', out]);
  expect(said.split('\n').slice(1)).toEqual([`  held back: stories/bridge.md`, '']);
});

test('names that would move the cursor are printed with escapes', async () => {
  const { source, out } = await publication({ 'bridge.md': good, 'new\nline.md': good.replace('headline', 'hedline') });
  const { out: said } = await slugline(['build', '--source', source, '--out', `${out}\n\u001B[2J`, '--formats', 'html']);
  expect(said.split('\n')[0]).toMatch(/dist\\u\{000A\}\\u\{001B\}\[2J\/: 2 files/);
  expect(said).toContain('  left out: stories/new\\u{000A}line.md\n');
});

test('the line of a long paragraph is shown around the place, in one row', async () => {
  const words = 'town '.repeat(100);
  const { source } = await publication({ 'bridge.md': good.replace('Monday.', `Monday. ${words} ![A gate](gate.jpg) ${words}`) });
  const { err } = await slugline(['check', '--source', source], { columns: 60, env: { NO_COLOR: '1' } });
  const row = err.split('\n').findIndex((line) => line.includes('picture/refused')) + 1;
  const [line = '', caret = ''] = err.split('\n').slice(row, row + 2);
  expect(line.length).toBeLessThan(60);
  expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('![A gate](gate.jpg)');
});

test('the progress line is written over in one row and gone at the end; a dumb terminal and a pipe have none', async () => {
  const { source, out } = await publication({ '長い名前の記事についての記事.md': good.replace('credit', 'slug: bridge\ncredit') });
  const words = ['build', '--source', source, '--out', out, '--formats', 'html'];
  const { err } = await slugline(words, { columns: 40 });
  expect(err).toMatch(/Reading \.\.\..*Making 1\/1 .*Writing \.\.\.\r\u001B\[K$/s);
  expect(err).toContain('Making 1/1 stories/長い名前の記事につい\r');
  expect((await slugline(words, { columns: 40, env: { TERM: 'dumb' } })).err).toBe('');
  expect((await slugline(words)).err).toBe('');
});
