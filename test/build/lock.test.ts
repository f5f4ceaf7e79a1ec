import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, disk } from '../../src/build/disk.ts';
import { takeLock } from '../../src/build/lock.ts';
import { publish } from './delivery.ts';
import { faultyDisk } from './faultyDisk.ts';
import { all, lay, temporary } from './folders.ts';

test('the second of two builds waits, says so once, and goes on when the first has ended', async () => {
  const root = temporary();
  const steps: string[] = [];
  const first = await takeLock(root, { disk });
  const second = takeLock(root, { disk, onWait: () => steps.push('waits') }).then((lock) => {
    steps.push('has it');
    return lock;
  });
  await expect.poll(() => steps).toEqual(['waits']);
  steps.push('first ends');
  await first.release();
  await (await second).release();
  expect(steps).toEqual(['waits', 'first ends', 'has it']);
  expect(all(root)).toEqual({});
});

test('builds into one folder at once all come through, and the folder is the one that came last', async () => {
  const root = join(temporary(), 'dist');
  const words = ['one', 'two', 'three', 'four', 'five', 'six'];
  await Promise.all(words.map((word) => publish(root, { 'index.html': word, [`${word}/index.html`]: word })));
  const { 'manifest.json': _, ...files } = all(root);
  const last = files['index.html'] ?? '';
  expect(words).toContain(last);
  expect(files).toEqual({ 'index.html': last, [`${last}/index.html`]: last });
});

test('the lock of a process that has died here is taken over without waiting for a sign of life', async () => {
  const root = temporary();
  await takeLock(root, { disk: faultyDisk(disk, { at: 0, how: 'kill' }) });
  const lock = await takeLock(root, { disk, silence: Number.POSITIVE_INFINITY });
  await lock.confirm();
  await lock.release();
});

const owner = (changes: object) => JSON.stringify({ machine: 'another machine', pid: 1, began: '', key: 'k', ...changes });

test('the lock of an owner on another machine that gives no sign of life is taken over', async () => {
  const root = temporary();
  lay(root, { '.slugline/lock': owner({}) });
  const lock = await takeLock(root, { disk, silence: 200 });
  await lock.confirm();
  await lock.release();
});

test('the lock of an owner on another machine that lives is waited for', async () => {
  const root = temporary();
  lay(root, { '.slugline/lock': owner({}) });
  let beats = 0;
  const heart = setInterval(() => {
    beats += 1;
    utimesSync(join(root, '.slugline/lock'), new Date(), new Date());
  }, 20);
  await expect(takeLock(root, { disk, silence: 800, most: 1600 })).rejects.toMatchObject({ diagnostic: { code: 'build/locked' } });
  clearInterval(heart);
  expect(beats).toBeGreaterThan(5);
});

test.each([['nothing in it'], ['{"half'], ['[]']])(
  'a lock that does not say whose it is (%s) is taken over after the silence',
  async (text) => {
    const root = temporary();
    lay(root, { '.slugline/lock': text });
    await (await takeLock(root, { disk, silence: 200 })).release();
    expect(all(root)).toEqual({});
  },
);

test('a build that lost its lock does not go on to write', async () => {
  const root = temporary();
  const lock = await takeLock(root, { disk });
  lay(root, { '.slugline/lock': owner({}) });
  await expect(lock.confirm()).rejects.toMatchObject({ diagnostic: { code: 'build/lock-lost' } });
  await lock.release();
  expect(all(root)).toEqual({ '.slugline/lock': owner({}) });
});

test('a wait can be called off', async () => {
  const root = temporary();
  const lock = await takeLock(root, { disk });
  await expect(takeLock(root, { disk, signal: AbortSignal.timeout(100) })).rejects.toThrow();
  await lock.release();
});

test('the lock of a build that died before it had written its name is not waited for as long as a silent one', async () => {
  const root = temporary();
  lay(root, { '.slugline/lock': '' });
  const lock = await takeLock(root, { disk, silence: Number.POSITIVE_INFINITY });
  await lock.release();
  expect(all(root)).toEqual({});
});

test('a lock that finds no room on the disk leaves nothing behind', async () => {
  const root = temporary();
  const path = join(root, 'lock');
  // What cannot be written stands in for a disk that is full.
  await expect(disk.claim(path, {} as Uint8Array)).rejects.toThrow();
  expect(all(root)).toEqual({});
  const full: Disk = {
    ...disk,
    claim: () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' })),
  };
  await expect(takeLock(root, { disk: full })).rejects.toThrow('ENOSPC');
  expect(all(root)).toEqual({});
});

test('a folder in the place of the lock is named, and left', async () => {
  const root = temporary();
  lay(root, { '.slugline/lock/theirs.txt': 'theirs' });
  await expect(takeLock(root, { disk, silence: 0 })).rejects.toMatchObject({ diagnostic: { code: 'build/in-the-way' } });
  expect(all(root)).toEqual({ '.slugline/lock/theirs.txt': 'theirs' });
});
