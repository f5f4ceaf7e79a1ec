import { writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { disk } from '../../src/build/disk.ts';
import { type BuildOptions, build } from '../../src/build/index.ts';
import { atom } from '../../src/formats/atom/index.ts';
import { html } from '../../src/formats/html/index.ts';
import { jsonfeed } from '../../src/formats/jsonfeed/index.ts';
import { newsml } from '../../src/formats/newsml/index.ts';
import { rss } from '../../src/formats/rss/index.ts';
import { sitemap } from '../../src/formats/sitemap/index.ts';
import { all, type Files, lay, temporary } from './folders.ts';
import { dot, story, town } from './publication.ts';

const formats = [html, newsml, rss, atom, jsonfeed, sitemap];

async function built(files: Files = town, options: Partial<BuildOptions> = {}) {
  const folder = temporary();
  const [source, out] = [join(folder, 'source'), join(folder, 'dist')];
  lay(source, files);
  if (files['stories/bridge.md']?.includes('dot.png')) writeFileSync(join(source, 'stories/dot.png'), dot);
  const result = await build({ source, out, now: '2026-04-01T00:00:00Z', ...options }, { disk, formats });
  return { result, files: all(out) };
}

const feeds = ['feed.atom.xml', 'feed.json', 'feed.newsml.xml', 'feed.rss.xml'];
const topLevel = (files: Files) => Object.keys(files).filter((path) => !path.includes('/'));

test('a build makes feeds and sitemaps, each with every story', async () => {
  const { result, files } = await built();
  expect(result).toMatchObject({ exit: 0, diagnostics: [] });
  expect(topLevel(files)).toEqual([...feeds, 'index.html', 'manifest.json', 'sitemap.news.xml', 'sitemap.xml']);
  for (const path of [...feeds, 'sitemap.xml'])
    for (const slug of ['bridge', 'library', 'fair']) expect(files[path]).toContain(`https://gazette.example/${slug}/`);
});

test('every page leads to the feeds that are made, and to no other', async () => {
  const spanish = story('El puente', 'published: 2026-03-02T08:00:00+01:00\nlanguage: es');
  const files = { ...town, 'stories/el-puente.md': spanish };
  const leads = async (options: Partial<BuildOptions>) => {
    const made = await built(files, options);
    const pages = Object.keys(made.files).filter((path) => path.endsWith('.html'));
    return pages.map((path) => {
      const links = [
        ...(made.files[path] ?? '').matchAll(/<link rel="alternate" type="[^"]*(?:rss|atom|feed)[^"]*"[^>]* href="([^"]+)">/g),
      ];
      const targets = links.map(([, href = '']) => posix.join(posix.dirname(path), href));
      expect(targets.filter((target) => !(target in made.files))).toEqual([]);
      return [path, targets.length];
    });
  };
  expect(Object.fromEntries(await leads({}))).toMatchObject({ 'index.html': 9, 'bridge/index.html': 3, 'el-puente/index.html': 3 });
  expect(Object.fromEntries(await leads({ formats: ['html', 'rss'] }))).toMatchObject({ 'index.html': 3, 'bridge/index.html': 1 });
  expect(Object.fromEntries(await leads({ formats: ['html'] }))).toMatchObject({ 'index.html': 0, 'bridge/index.html': 0 });
});

test('a story that is withheld, under embargo or wrong is in no feed and no sitemap', async () => {
  const { result, files } = await built({
    ...town,
    'stories/secret.md': story('A secret', 'published: 2026-03-03T08:00:00+01:00\nstatus: withheld'),
    'stories/later.md': story('For later', 'published: 2026-03-03T08:00:00+01:00\nembargo: 2026-05-01T00:00:00Z'),
    'stories/wrong.md': story('A wrong one', 'published: 2026-03-03T08:00:00+01:00\nhedline: x'),
  });
  expect(result).toMatchObject({ exit: 1, stories: 3 });
  for (const path of [...feeds, 'sitemap.xml', 'sitemap.news.xml']) expect(files[path]).not.toMatch(/secret|later|wrong/i);
  expect(
    (
      await built({
        ...town,
        'stories/later.md': story('For later', 'published: 2026-03-03T08:00:00+01:00\nembargo: 2026-03-31T00:00:00Z'),
      })
    ).files['feed.json'],
  ).toContain('For later');
});

test('a picture in a feed has the address under which the build writes it', async () => {
  const { files } = await built({
    ...town,
    'stories/bridge.md': story('The bridge', undefined, 'Seen from below.\n\n![A red dot](dot.png)'),
  });
  const [{ items }] = [JSON.parse(files['feed.json'] ?? '')];
  const addresses = items.flatMap(({ image }: { image?: string }) => image ?? []);
  expect(addresses).toEqual(['https://gazette.example/bridge/dot.png']);
  expect(files).toHaveProperty(['bridge/dot.png']);
  expect(files['feed.rss.xml']).toContain(
    '<media:content url="https://gazette.example/bridge/dot.png" fileSize="97" type="image/png" medium="image" width="2" height="2"/>',
  );
});

test('feeds are the same bytes when the same source is built again, at another time', async () => {
  const [one, other] = [await built(), await built(town, { now: '2027-04-01T00:00:00Z' })];
  expect(one.files).toEqual(other.files);
});

test('what a story lacks in its files and in its feeds is said once', async () => {
  const { result } = await built({ 'publication.yaml': '', 'stories/a.md': story('A', undefined, 'The [plan](plan.html) is ready.') });
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['link/without-address', 'publication/without-address']);
});
