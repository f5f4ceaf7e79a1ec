import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { unclean } from '../../scripts/conformance/clean.ts';

const made = (name: string, mediaType: string) => ({
  path: `story/${name}`,
  file: fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)),
  mediaType,
  sha256: '',
  size: 0,
  format: 'html',
});
const known = [made('here.png', 'image/png'), { ...made('style.css', 'text/css'), path: 'assets/style.css' }];

test('everything on a page that runs, loads or leads astray is found', async () => {
  expect(await unclean(made('evil.html', 'text/html'), known)).toEqual([
    '<base> runs or loads',
    'a meta refresh',
    '<link> loads https://evil.example/x.css',
    '<style> loads',
    'a script that is not the one JSON-LD',
    'a script that is not the one JSON-LD',
    '<body onload> runs',
    '<p style> loads background: url(//evil.example/x.png)',
    '<img src> loads https://evil.example/x.png',
    '<img src> loads not-in-the-manifest.png',
    '<img srcset> loads here.png 1x, https://evil.example/y.png 2x',
    '<a> links to javascript:alert(1)',
    '<a> links to java\nscript:alert(2)',
    '<a> links to //evil.example/',
    '<a> links to \\\\evil.example',
    '<a> links to data:text/html,x',
    '<iframe> runs or loads',
    '<a xlinkhref> loads javascript:alert(3)',
  ]);
});

test('an honest page has nothing against it', async () => {
  expect(await unclean(made('good.html', 'text/html'), known)).toEqual([]);
});

test('a kind of file that nobody has thought about is a fault', async () => {
  expect(await unclean(made('good.html', 'application/x-shockwave-flash'), known)).toHaveLength(1);
});

test('what runs or leads astray in a ninjs object is found, and its plain text is left alone', async () => {
  expect(await unclean(made('evil.ninjs.json', 'application/json'), known)).toEqual([
    'body: <p onclick> runs',
    'body: <a href> leads to javascript:alert(1)',
    'body: a script',
    'body: <iframe> runs or loads',
    'href leads to javascript:alert(3)',
  ]);
});

test('what leads astray in an NITF document is found', async () => {
  expect(await unclean(made('evil.nitf.xml', 'application/nitf+xml'), known)).toEqual([
    'item: <pubdata ex-ref> leads to data:text/html,x',
    'item: <a href> leads to javascript:alert(1)',
    'item: <media-reference source> leads to file:///etc/passwd',
  ]);
});

const piece = '<p onclick="x">a</p><script>b</script><a href="../b/">c</a><img src="https://evil.example/x.png"><p id="d">e</p>';
const wrongInAFeed = [
  '<p onclick> runs',
  '<script> in the text of an entry',
  '<a> links to ../b/',
  '<img src> loads https://evil.example/x.png',
  '<p> has an id',
];
const here = '<p>a <a href="https://other.example/">b</a><img src="https://news.example/story/here.png"></p>';
const escaped = (html: string) => html.replaceAll('<', '&lt;');

test.each([
  [
    'feed.rss.xml',
    'application/rss+xml',
    (html: string) =>
      `<rss xmlns:c="c" xmlns:a="a"><a:link rel="self" href="https://news.example/story/feed.rss.xml"/><c:encoded>${escaped(html)}</c:encoded></rss>`,
  ],
  [
    'feed.atom.xml',
    'application/atom+xml',
    (html: string) =>
      `<feed><link rel="self" href="https://news.example/story/feed.atom.xml"/><content type="html">${escaped(html)}</content></feed>`,
  ],
  [
    'feed.json',
    'application/feed+json',
    (html: string) => JSON.stringify({ feed_url: 'https://news.example/story/feed.json', items: [{ content_html: html }] }),
  ],
])('in %s nothing runs, and nothing loads but pictures of ours', async (name, mediaType, feed) => {
  const folder = await mkdtemp(join(tmpdir(), 'slugline-clean-'));
  const look = async (html: string) => {
    const file = join(folder, name);
    await writeFile(file, feed(html));
    return unclean({ ...made(name, mediaType), file }, known);
  };
  expect(await look(piece)).toEqual(wrongInAFeed);
  expect(await look(here)).toEqual([]);
  await rm(folder, { recursive: true });
});
