import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putFolder, sourceIn } from '../../src/archive/index.ts';
import { disk } from '../../src/build/disk.ts';
import { openFaces } from '../../src/build/faces.ts';
import { build } from '../../src/build/index.ts';
import { epub } from '../../src/formats/epub/index.ts';
import { html } from '../../src/formats/html/index.ts';
import { formats as all } from '../../src/formats/index.ts';
import { newsml } from '../../src/formats/newsml/index.ts';
import { pdf } from '../../src/formats/pdf/index.ts';
import type { Format } from '../../src/model/index.ts';
import { attachmentsIn } from '../../src/proof/index.ts';
import { type Files, lay, all as read, temporary } from '../build/folders.ts';
import { dot, story } from '../build/publication.ts';

const now = '2026-04-01T00:00:00Z';

/** Builds a folder; gives what it made, by path. */
async function made(source: string, formats: readonly Format[] = all, asked?: readonly string[]) {
  const out = join(temporary(), 'dist');
  const result = await build({ source, out, now, ...(asked && { formats: asked }) }, { disk, formats });
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { out, paths: Object.keys(read(out)), bytesOf: (path: string) => new Uint8Array(readFileSync(join(out, path))) };
}

/** Restores a PDF into a folder of its own. */
async function restored(bytes: Uint8Array): Promise<string> {
  const source = sourceIn({ name: 'story.pdf', bytes });
  if ('fault' in source) throw new Error(source.fault.message);
  const to = join(temporary(), 'restored');
  expect(await putFolder(source.files, to)).toBe('written');
  return to;
}

const publication: Files = {
  'publication.yaml':
    'baseUrl: https://gazette.example/\nrights: {terms: No resale}\nvocabularies: {mediatopics: topics.json}\npdf: {paper: A5, faces: {code: fonts/Own.ttf}, colours: {accent: "#8c1d18"}}\n',
  'topics.json': JSON.stringify({
    topics: {
      '04000000': { name: { sv: 'Ekonomi', 'en-GB': 'economy, business and finance' } },
      '20000344': { name: { 'en-GB': 'economy' }, broader: '04000000', retired: '2022-03-01', note: 'Retired.' },
      '20000345': { name: { 'en-GB': 'old economy' }, broader: '04000000' },
    },
  }),
  'stories/bridge.md': story(
    'The bridge opens again',
    'published: 2026-03-02T08:00:00+01:00\nsubjects: [20000344]\nrelated: [library, market, secret]\nimage: {file: ../pictures/dot.png, alt: A dot, credit: Ada}',
    'Seen from *above* as `code`.[^1]\n\n![A red dot](below/dot%20two.png "Below")\n\n[^1]: A note.',
  ),
  'stories/library.md': story('The library gets a new roof', 'published: 2026-03-01T08:00:00+01:00\ntranslationOf: bridge'),
  'stories/market.md': story('Nothing is told of this market', 'published: 2026-03-03T08:00:00+01:00\nembargo: 2026-05-01T08:00:00+01:00'),
  'stories/secret.md': story('Nothing is told of this secret', 'published: 2026-03-03T08:00:00+01:00\nstatus: withheld'),
  'editions/spring.yaml':
    'title: Spring\ndate: 2026-03-03\ncover: ../pictures/dot.png\nsections:\n  - title: Town\n    stories: [bridge, library]\n',
  'stories/2026/fair.MD': story('A fair without rain').replace('credit: LG', 'credit: OTHER'),
  'stories/killed.md': story(
    'A claim about the mayor',
    'published: 2026-03-02T08:00:00+01:00\nversion: 2\nstatus: canceled\nnote: The claim was wrong.\nrelated: fair\nimage: gone.png',
    'The mayor took the money.',
  ),
};

async function newsroom(): Promise<string> {
  const source = join(temporary(), 'source');
  lay(source, publication);
  lay(source, { 'pictures/.keep': '', 'stories/below/.keep': '' });
  writeFileSync(join(source, 'pictures/dot.png'), dot);
  mkdirSync(join(source, 'fonts'));
  writeFileSync(join(source, 'fonts/Own.ttf'), await openFaces()('source-code-pro/700Bold'));
  writeFileSync(join(source, 'stories/below/dot two.png'), dot);
  return source;
}

test.each([
  ['all formats', undefined],
  ['pages and PDFs alone', ['html', 'pdf']],
])('every PDF gives back a source that makes the same PDF again, byte by byte: %s', async (_, asked) => {
  const first = await made(await newsroom(), all, asked);
  const pdfs = first.paths.filter((path) => path.endsWith('.pdf'));
  expect(pdfs).toEqual(['bridge/bridge.pdf', 'editions/spring/spring.pdf', 'fair/fair.pdf', 'killed/killed.pdf', 'library/library.pdf']);
  for (const path of pdfs) {
    const again = await made(await restored(first.bytesOf(path)));
    expect(again.paths).toContain(path);
    expect([path, Buffer.compare(again.bytesOf(path), first.bytesOf(path))]).toEqual([path, 0]);
  }
});

test('the sealed item is in the PDF where nobody asked for it, and not in dist', async () => {
  const { paths, bytesOf } = await made(await newsroom(), all, ['pdf']);
  expect(paths.filter((path) => !path.endsWith('.pdf'))).toEqual(['manifest.json']);
  const source = sourceIn({ name: 'bridge.pdf', bytes: bytesOf('bridge/bridge.pdf') });
  expect('left' in source && source.left).toEqual(['bridge.newsml.xml']);
});

test('the PDF of an edition carries the sealed package of it, the same that lies beside it', async () => {
  const { bytesOf } = await made(await newsroom());
  const attached = attachmentsIn(bytesOf('editions/spring/spring.pdf'));
  const alternatives = attached.filter(({ relationship }) => relationship === 'Alternative');
  expect(alternatives.map(({ name }) => name)).toEqual(['spring.newsml.xml']);
  expect(new Uint8Array(alternatives[0]?.bytes ?? [])).toEqual(bytesOf('editions/spring/spring.newsml.xml'));
});

test('a story restored by itself still names those that translate it', async () => {
  const first = await made(await newsroom());
  const again = await made(await restored(first.bytesOf('bridge/bridge.pdf')));
  const item = (bytes: Uint8Array) => new TextDecoder().decode(bytes).match(/slrel:translatedAs"[^>]*/)?.[0];
  expect(item(first.bytesOf('bridge/bridge.newsml.xml'))).toContain('The library gets a new roof');
  expect(item(again.bytesOf('bridge/bridge.newsml.xml'))).toBe(item(first.bytesOf('bridge/bridge.newsml.xml')));
});

test('no PDF tells anything of stories that are not out, nor the text of one that was killed', async () => {
  const { paths, bytesOf } = await made(await newsroom(), [html, epub, pdf, newsml]);
  for (const path of paths.filter((each) => each.endsWith('.pdf'))) {
    const source = sourceIn({ name: path, bytes: bytesOf(path) });
    if ('fault' in source) throw new Error(source.fault.message);
    const texts = source.files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    expect(texts).not.toMatch(/Nothing is told|took the money/);
  }
  const killed = await restored(bytesOf('killed/killed.pdf'));
  // What its header said of the content is gone too, and so it is written anew.
  const lines = readFileSync(join(killed, 'stories/killed.md'), 'utf8').split('\n');
  expect([lines[0], ...lines.slice(-2)]).toEqual(['---', '---', '']);
  expect(lines.map((line) => line.split(':')[0]).slice(1, -2)).toEqual([
    'headline',
    'credit',
    'published',
    'language',
    'slug',
    'guid',
    'version',
    'source',
    'status',
    'note',
    'rights',
  ]);
});

test('a story restored by itself is made without a link to those that lie elsewhere', async () => {
  const first = await made(await newsroom());
  const again = await made(await restored(first.bytesOf('bridge/bridge.pdf')));
  const page = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  expect(page(first.bytesOf('bridge/index.html'))).toContain('../library/index.html');
  expect(page(again.bytesOf('bridge/index.html'))).not.toContain('library');
  expect(page(again.bytesOf('bridge/bridge.newsml.xml'))).toContain('The library gets a new roof');
  expect(page(again.bytesOf('bridge/bridge.newsml.xml'))).toBe(page(first.bytesOf('bridge/bridge.newsml.xml')));
});
