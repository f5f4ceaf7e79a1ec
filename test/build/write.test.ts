import { mkdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, disk } from '../../src/build/disk.ts';
import { EnvironmentFault, settle } from '../../src/build/index.ts';
import { publish } from './delivery.ts';
import { faultyDisk } from './faultyDisk.ts';
import { all, type Files, lay, temporary } from './folders.ts';

const without = (files: Files, ...names: string[]) => Object.fromEntries(Object.entries(files).filter(([path]) => !names.includes(path)));
const texts = (root: string) => without(all(root), 'manifest.json');

const first: Files = {
  'index.html': 'front of two',
  'bridge/index.html': 'the bridge',
  'bridge/bridge.pdf': 'pdf',
  'library/index.html': 'the library',
  notes: 'a file',
};
const second: Files = {
  'index.html': 'front of three',
  'bridge/index.html': 'the bridge',
  'fair/index.html': 'the fair',
  'notes/more.html': 'now a folder',
};

test('a build makes the folder and nothing but its files and the manifest', async () => {
  const root = join(temporary(), 'public/dist');
  expect(await publish(root, first)).toMatchObject({ written: 5, unchanged: 0, stale: [] });
  expect(texts(root)).toEqual(first);
  expect(JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')).files.map(({ path }: { path: string }) => path)).toEqual([
    'bridge/bridge.pdf',
    'bridge/index.html',
    'index.html',
    'library/index.html',
    'notes',
  ]);
});

test('the next build removes what is stale, with the folders that it leaves empty, and makes a file a folder', async () => {
  const root = temporary();
  await publish(root, first);
  const { stale, written, unchanged } = await publish(root, second);
  expect(texts(root)).toEqual(second);
  expect(stale.map(({ path }) => path)).toEqual(['bridge/bridge.pdf', 'library/index.html', 'notes']);
  expect({ written, unchanged }).toEqual({ written: 3, unchanged: 1 });
  await publish(root, first);
  expect(texts(root)).toEqual(first);
});

test('a file that is the same keeps its date, and a build that changes nothing writes nothing', async () => {
  const root = temporary();
  await publish(root, first);
  const old = new Date('2020-01-01T00:00:00Z');
  for (const path of ['bridge/index.html', 'manifest.json', 'index.html']) utimesSync(join(root, path), old, old);
  expect(await publish(root, first)).toMatchObject({ written: 0, unchanged: 5, stale: [] });
  expect(statSync(join(root, 'manifest.json')).mtime).toEqual(old);
  await publish(root, second);
  expect(statSync(join(root, 'bridge/index.html')).mtime).toEqual(old);
  expect(statSync(join(root, 'index.html')).mtime).not.toEqual(old);
});

test('an output that somebody changed is made again', async () => {
  const root = temporary();
  await publish(root, first);
  writeFileSync(join(root, 'bridge/index.html'), 'THE bridge');
  expect(await publish(root, first)).toMatchObject({ written: 1, unchanged: 4 });
  expect(texts(root)).toEqual(first);
});

test('files of others are left, in every folder', async () => {
  const root = temporary();
  const others = { 'robots.txt': 'theirs', 'library/notes.txt': 'theirs too', '.well-known/acme/token': 'theirs as well' };
  lay(root, others);
  await publish(root, first);
  await publish(root, second);
  expect(texts(root)).toEqual({ ...second, ...others });
});

test.each([
  ['a file', (root: string) => lay(root, { 'fair/index.html': 'theirs' }), 'fair/index.html'],
  ['a file where a folder goes', (root: string) => lay(root, { fair: 'theirs' }), 'fair'],
  ['a folder', (root: string) => lay(root, { 'fair/index.html/x': 'theirs' }), 'fair/index.html'],
  ['a linked folder', (root: string) => symlinkSync(temporary(), join(root, 'fair')), 'fair'],
  [
    'a link',
    (root: string) => {
      mkdirSync(join(root, 'fair'));
      symlinkSync('/dev/null', join(root, 'fair/index.html'));
    },
    'fair/index.html',
  ],
])('%s of others in the way of an output stops the build, is named, and nothing has changed', async (_, put, named) => {
  const root = temporary();
  await publish(root, first);
  put(root);
  const before = all(root);
  await expect(publish(root, second)).rejects.toThrow(join(root, named));
  expect(all(root)).toEqual(before);
});

test('a folder whose stale files are linked elsewhere now is not followed', async () => {
  const root = temporary();
  const elsewhere = temporary();
  lay(elsewhere, { 'index.html': 'not ours' });
  await publish(root, first);
  await disk.removeTree(join(root, 'library'));
  symlinkSync(elsewhere, join(root, 'library'));
  const { diagnostics } = await publish(root, second);
  expect(diagnostics.map(({ code }) => code)).toEqual(['build/left']);
  expect(all(elsewhere)).toEqual({ 'index.html': 'not ours' });
});

test.each([
  [
    'a path that leads out',
    '{"version":1,"files":[{"path":"../victim","mediaType":"","sha256":"SHA","size":1,"format":"x","evidence":{"credits":[],"seen":[],"read":[],"fields":[]}}]}',
  ],
  [
    'an absolute path',
    '{"version":1,"files":[{"path":"/etc/victim","mediaType":"","sha256":"SHA","size":1,"format":"x","evidence":{"credits":[],"seen":[],"read":[],"fields":[]}}]}',
  ],
  ['a later version', '{"version":2,"files":[]}'],
  ['another program’s manifest.json', '{"name":"An app","start_url":"/"}'],
  ['half a file', '{"version":1,"fi'],
])('a manifest with %s stops the build before anything is touched', async (_, text) => {
  const folder = temporary();
  const root = join(folder, 'dist');
  lay(folder, { victim: 'lives', 'dist/manifest.json': text.replace('SHA', 'a'.repeat(64)) });
  const before = all(folder);
  await expect(publish(root, first)).rejects.toMatchObject({ diagnostic: { code: 'build/strange-manifest' } });
  expect(all(folder)).toEqual(before);
});

test('a link in the place of the work folder stops the build', async () => {
  const root = temporary();
  const elsewhere = temporary();
  symlinkSync(elsewhere, join(root, '.slugline'));
  await expect(publish(root, first)).rejects.toMatchObject({ diagnostic: { code: 'build/in-the-way' } });
  expect(all(elsewhere)).toEqual({});
});

/** The operations of a build of `second` over `first`, by trying one fault after the other until there are no more. */
async function eachOperation(
  how: 'kill' | { code: string; lasting: boolean },
  look: (root: string, error: unknown) => Promise<void>,
): Promise<number> {
  for (let at = 1; ; at += 1) {
    const root = temporary();
    await publish(root, first);
    const faulty = faultyDisk(disk, { at, how });
    let error: unknown;
    await publish(root, second, faulty).catch((thrown) => {
      error = thrown;
    });
    if (faulty.count() < at) return at - 1;
    await look(root, error);
  }
}

/** What `publish` of these files alone leaves, manifest and all. */
async function whole(files: Files): Promise<Files> {
  const root = temporary();
  await publish(root, files);
  return all(root);
}

test('a build killed at any operation leaves, after the next command, wholly the old or wholly the new files', async () => {
  const [old, fresh] = [await whole(first), await whole(second)];
  const seen = { old: 0, new: 0 };
  const count = await eachOperation('kill', async (root) => {
    await settle(root);
    const now = all(root);
    expect([old, fresh]).toContainEqual(now);
    seen[now['index.html'] === first['index.html'] ? 'old' : 'new'] += 1;
    await publish(root, second);
    expect(all(root)).toEqual(fresh);
  });
  expect(count).toBeGreaterThan(30);
  // Not all on one side: both the making and the pass were cut.
  expect(Math.min(seen.old, seen.new)).toBeGreaterThan(10);
});

test('a command that is killed while it finishes a killed build is finished by the next one', async () => {
  const fresh = await whole(second);
  let cuts = 0;
  for (let at = 1; ; at += 1) {
    const root = temporary();
    await publish(root, first);
    await publish(root, second, faultyDisk(disk, { at: await firstOfPass(), how: 'kill' })).catch(() => {});
    const faulty = faultyDisk(disk, { at, how: 'kill' });
    await settle(root, faulty).catch(() => {});
    if (faulty.count() < at) break;
    cuts += 1;
    await settle(root);
    expect(all(root)).toEqual(fresh);
  }
  expect(cuts).toBeGreaterThan(15);
});

/** The number of the operation that comes right after the journal got its name. */
async function firstOfPass(): Promise<number> {
  const root = temporary();
  await publish(root, first);
  let counted = 0;
  const watched = faultyDisk(
    {
      ...disk,
      rename: async (from, to) => {
        await disk.rename(from, to);
        if (to.endsWith('journal.json')) counted = watched.count() + 1;
      },
    },
    { at: 0, how: 'kill' },
  );
  await publish(root, second, watched);
  return counted;
}

test.each([
  ['ENOSPC', true, 'disk/full'],
  ['EROFS', true, 'disk/read-only'],
  ['EIO', false, 'disk/failed'],
])('a disk that answers %s at any operation leaves the last good files, or new ones once it works again', async (code, lasting, _) => {
  const [old, fresh] = [await whole(first), await whole(second)];
  await eachOperation({ code, lasting }, async (root) => {
    await settle(root);
    expect([old, fresh]).toContainEqual(all(root));
    await publish(root, second);
    expect(all(root)).toEqual(fresh);
  });
});

test('once the journal stands, the rest needs no room on the disk', async () => {
  const root = temporary();
  await publish(root, first);
  let isDecided = false;
  const full = async () => {
    throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
  };
  const filling: Disk = {
    ...disk,
    rename: async (from, to) => {
      await disk.rename(from, to);
      isDecided ||= to.endsWith('journal.json');
    },
    write: async (path, bytes) => (isDecided ? full() : disk.write(path, bytes)),
    makeFolder: async (path) => (isDecided ? full() : disk.makeFolder(path)),
  };
  await publish(root, second, filling);
  expect(all(root)).toEqual(await whole(second));
});

test('what others put into a new folder before a killed build is finished is left', async () => {
  const root = temporary();
  await publish(root, first);
  await publish(root, second, faultyDisk(disk, { at: await firstOfPass(), how: 'kill' })).catch(() => {});
  lay(root, { 'fair/theirs.txt': 'theirs' });
  await settle(root);
  expect(texts(root)).toEqual({ ...second, 'fair/theirs.txt': 'theirs' });
});

test.each([
  ['half a journal', '{"version":1,"cle'],
  [
    'a journal whose paths lead out',
    '{"version":1,"clear":["../victim"],"folders":[],"files":[],"remove":[],"manifest":{"from":"1","path":"manifest.json","sha256":"SHA"}}',
  ],
])('%s is named, and nothing is touched', async (_, text) => {
  const folder = temporary();
  lay(folder, { victim: 'lives', 'dist/.slugline/journal.json': text.replace('SHA', 'a'.repeat(64)) });
  const before = all(folder);
  await expect(settle(join(folder, 'dist'))).rejects.toThrow(EnvironmentFault);
  await expect(settle(join(folder, 'dist'))).rejects.toMatchObject({ diagnostic: { code: 'build/strange-journal' } });
  expect(all(folder)).toEqual(before);
});

test('a folder without outputs, or none at all, is settled', async () => {
  const folder = temporary();
  expect(await settle(join(folder, 'nowhere'))).toEqual([]);
  expect(await settle(folder)).toEqual([]);
  expect(all(folder)).toEqual({});
});

test('an empty folder of others in the way of an output stops the build before the pass, not in it', async () => {
  const root = temporary();
  await publish(root, first);
  mkdirSync(join(root, 'fair/index.html'), { recursive: true });
  const before = all(root);
  await expect(publish(root, second)).rejects.toMatchObject({ diagnostic: { code: 'build/in-the-way' } });
  expect(all(root)).toEqual(before);
});

test('a folder in dist/ that may not be written to stops the build before the pass, and is named', async () => {
  const root = temporary();
  await publish(root, { 'fair/index.html': 'old', 'index.html': 'old' });
  const before = all(root);
  const locked: Disk = { ...disk, mayWrite: async (folder) => folder !== join(root, 'fair') };
  const build = publish(root, { 'fair/index.html': 'new', 'index.html': 'new' }, locked);
  await expect(build).rejects.toMatchObject({ diagnostic: { code: 'disk/no-permission' } });
  await expect(build).rejects.toThrow(join(root, 'fair'));
  expect(all(root)).toEqual(before);
});

test('a file that cannot get its name in dist/ is told by that name', async () => {
  const root = temporary();
  const stuck: Disk = {
    ...disk,
    rename: async (from, to) => {
      if (!to.endsWith('.html')) return disk.rename(from, to);
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'rename', path: from, dest: to });
    },
  };
  const build = publish(root, { 'index.html': 'text' }, stuck);
  await expect(build).rejects.toThrow(`There is no permission: ${join(root, 'index.html')}`);
});
