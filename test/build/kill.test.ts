import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { settle } from '../../src/build/index.ts';
import { all, temporary } from './folders.ts';

test('after a real SIGKILL at any time the folder holds one whole edition', async () => {
  const folder = temporary();
  const program = join(folder, 'killed.mjs');
  const root = join(folder, 'dist');
  await build({
    entryPoints: [join(import.meta.dirname, 'killed.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  });
  let edition = 0;
  let cut = 0;
  for (let round = 0; round < 16; round += 1) {
    const child = spawn(process.execPath, [program, root, String(edition)], { stdio: ['ignore', 'pipe', 'inherit'] });
    // The first edition of a round is out, so it is in the middle of a later one: each round 9 ms further on.
    expect(await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])).toEqual([expect.any(Buffer)]);
    await sleep(round * 9);
    child.kill('SIGKILL');
    await once(child, 'exit');
    if ('.slugline/lock' in all(root)) cut += 1;
    await settle(root);
    // A lock may stand where its owner died before it had written its name: only a build waits the second until it is taken for dead.
    const { 'manifest.json': manifest = '', '.slugline/lock': lock = '', ...files } = all(root);
    expect(lock).toBe('');
    const rows: { path: string; sha256: string }[] = JSON.parse(manifest).files;
    expect(Object.fromEntries(rows.map(({ path, sha256 }) => [path, sha256]))).toEqual(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, createHash('sha256').update(text).digest('hex')])),
    );
    const { steady, ...stories } = files;
    expect(steady).toBe('always the same');
    expect(new Set(Object.values(stories))).toEqual(new Set([files['index.html']]));
    expect(rows).toHaveLength(32);
    edition = Number(files['index.html']) + 1;
  }
  expect(cut).toBeGreaterThan(8);
}, 60_000);
