import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openChain } from '../../src/archive/chain.ts';
import { type Holding, holdingsIn } from '../../src/archive/held.ts';
import { archive, readChain, restoreFrom, verify } from '../../src/archive/index.ts';
import { keepBag } from '../../src/archive/keepBag.ts';
import { type Disk, disk } from '../../src/build/disk.ts';
import { all, lay, temporary } from '../build/folders.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const evidence = { credits: [], seen: [], read: [], fields: [] };
const texts: Readonly<Record<string, string>> = { a: 'the first', b: 'the second', c: 'the third' };
const row = (slug: string, text: string) => ({
  path: `${slug}/${slug}.txt`,
  mediaType: 'text/plain',
  sha256: sha256(text),
  size: text.length,
  format: 'text',
  evidence,
  subject: { guid: `tag:example.org,2026:${slug}`, version: 1, source: [{ path: `stories/${slug}.md`, sha256: sha256(`${text}!`) }] },
});
const manifest = {
  files: Object.entries(texts).map(([slug, text]) => row(slug, text)),
  house: [{ path: 'publication.yaml', sha256: sha256('name: A') }],
};

/** A folder with what a build read and made, and an empty archive. */
function ground() {
  const at = temporary();
  lay(at, { 'source/publication.yaml': 'name: A' });
  for (const [slug, text] of Object.entries(texts))
    lay(at, { [`source/stories/${slug}.md`]: `${text}!`, [`dist/${slug}/${slug}.txt`]: text });
  const to = join(at, 'archive');
  mkdirSync(join(to, '.slugline'), { recursive: true });
  const request = { source: join(at, 'source'), out: join(at, 'dist'), to, manifest, now: '2026-11-24T12:00:00Z', program: '0' };
  return { at, to, request };
}

/** A disk on which the process dies before its so-and-so-manieth change: nothing is done any more, not even tidying up. */
function dyingAt(step: number): Disk {
  let left = step;
  const last = () => {
    if (left <= 0) throw new Error('killed');
    left -= 1;
  };
  const changes = ['write', 'writeAll', 'makeFolder', 'rename', 'removeFile', 'removeTree', 'sync'] as const;
  const dying = changes.map((name) => [
    name,
    // Each is called as the disk's own is.
    (...words: readonly unknown[]) => {
      last();
      return (disk[name] as (...all: readonly unknown[]) => Promise<unknown>)(...words);
    },
  ]);
  return { ...disk, ...Object.fromEntries(dying) };
}

test('killed before any of its changes, an archive has no half bag, and the next run makes it what it would have been', async () => {
  const two = { manifest: { ...manifest, files: manifest.files.slice(0, 2) } };
  const calm = ground();
  await archive({ ...calm.request, ...two }, disk);
  const wanted = all(calm.to);
  let [step, waiting] = [0, 0];
  for (let isDone = false; !isDone; step += 1) {
    const { to, request: whole } = ground();
    const request = { ...whole, ...two };
    isDone = await archive(request, dyingAt(step)).then(
      () => true,
      () => false,
    );
    if ((await readChain(to, disk)) !== undefined) {
      const { diagnostics } = await verify({ root: to }, disk);
      waiting += diagnostics.length;
      expect(diagnostics.filter(({ code }) => code !== 'archive/pending-bag')).toEqual([]);
    }
    expect((await archive(request, disk)).diagnostics).toEqual([]);
    expect(all(to)).toEqual(wanted);
  }
  expect(step).toBeGreaterThan(40);
  // Between its name and its line, once for each bag.
  expect(waiting).toBeGreaterThanOrEqual(2);
});

test('a line of the chain that was cut short is written anew', async () => {
  const { to, request } = ground();
  await archive(request, disk);
  const whole = readFileSync(join(to, 'chain.jsonl'), 'utf8');
  writeFileSync(join(to, 'chain.jsonl'), `${whole}{"number":4,"pa`);
  expect((await verify({ root: to }, disk)).diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'archive/chain-torn warning',
  ]);
  await archive(request, disk);
  expect(readFileSync(join(to, 'chain.jsonl'), 'utf8')).toBe(whole);
});

test('what is in dist/ and is not what the build wrote is not archived; the others are', async () => {
  const { at, to, request } = ground();
  lay(at, { 'dist/b/b.txt': 'somebody else’s' });
  const { archived, diagnostics } = await archive(request, disk);
  expect(archived).toHaveLength(2);
  expect(diagnostics.map(({ code, place }) => `${code} ${place?.path}`)).toEqual(['archive/output-changed stories/b.md']);
  expect((await verify({ root: to }, disk)).diagnostics).toEqual([]);
});

test('a name that not every disk can hold is refused before anything is written', async () => {
  const { at, request } = ground();
  lay(at, { 'source/stories/aux.md': 'the first!' });
  const bad = row('a', 'the first');
  const source = [{ path: 'stories/aux.md', sha256: sha256('the first!') }];
  const { archived, diagnostics } = await archive(
    { ...request, manifest: { ...manifest, files: [{ ...bad, subject: { ...bad.subject, source } }] } },
    disk,
  );
  expect(archived).toEqual([]);
  expect(diagnostics[0]?.message).toContain('it is a device on Windows');
});

/** An archive whose maker is a stranger: all its check sums are right. */
async function hostile(source: Holding['source']) {
  const { to, at, request } = ground();
  const [holding] = holdingsIn(manifest);
  const chain = await openChain(to, undefined, disk);
  const files = [{ from: join(at, 'source/stories/a.md'), path: 'data/source/stories/a.md', sha256: sha256('the first!') }];
  if (holding)
    await keepBag({ root: to, disk, chain }, { holding: { ...holding, source }, path: 'stories/a.12345678/v0001', files }, request);
  return to;
}

test.each([
  ['../evil.md', 'it leads out of the folder'],
  ['/etc/evil.md', 'it does not begin in the folder'],
  ['stories/..\\evil.md', 'it has a backslash'],
  ['stories/con.md', 'it is a device on Windows'],
])('a bag that says its source is %s is not restored', async (path, why) => {
  const root = await hostile([{ path, sha256: sha256('the first!') }]);
  const restored = await restoreFrom({ root }, disk);
  expect('fault' in restored && restored.fault.message).toContain(why);
});

test('a chain that names a bag outside of the archive is no chain', async () => {
  const root = await hostile([{ path: 'stories/a.md', sha256: sha256('the first!') }]);
  const file = join(root, 'chain.jsonl');
  writeFileSync(file, readFileSync(file, 'utf8').replace('stories/a.12345678/v0001', 'stories/../../../../etc'));
  const restored = await restoreFrom({ root }, disk);
  expect('fault' in restored && restored.fault.code).toBe('restore/chain-broken');
  expect((await verify({ root }, disk)).diagnostics.map(({ code }) => code)).toContain('archive/chain-broken');
});

test('a folder of a bag that is a link is neither followed nor restored', async () => {
  const root = await hostile([{ path: 'stories/a.md', sha256: sha256('the first!') }]);
  const inside = join(root, 'stories/a.12345678/v0001/data/source');
  renameSync(inside, join(root, '../elsewhere'));
  symlinkSync(join(root, '../elsewhere'), inside);
  const restored = await restoreFrom({ root }, disk);
  if ('fault' in restored) throw new Error(restored.fault.message);
  await expect(restored.files[0]?.bytes()).rejects.toThrow('not what was archived');
  const { diagnostics } = await verify({ root }, disk);
  expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['archive/not-a-file', 'archive/missing']));
  rmSync(inside);
});
