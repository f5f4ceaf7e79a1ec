import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/index.ts';
import { folder } from './stage.ts';

const fault: Diagnostic = {
  code: 'header/unknown-key',
  severity: 'error',
  message: 'No header key is called "hedline"',
  hints: [],
  place: { path: 'a.md', start: { line: 2, column: 1 }, end: { line: 2, column: 8 } },
};

test.each([
  ['slugline', /2 \| hedline: Bridge\n\s+\| \^{7}\n$/],
  ['unified', /^a\.md\n2:1-2:8\s+error\s+No header key/],
  ['github', /^::error file=a\.md,line=2,/],
] as const)('bundled as the command is, the %s reporter still finds its library', async (name, expected) => {
  const outdir = await folder();
  await build({
    entryPoints: ['src/cli/reporter.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir,
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    outExtension: { '.js': '.mjs' },
    logLevel: 'error',
  });
  const { reporters } = await import(pathToFileURL(join(outdir, 'reporter.mjs')).href);
  let said = '';
  const err = (text: string) => {
    said += text;
  };
  const paint = { red: String, dim: String };
  await reporters[name]([fault], { terminal: { err, watched: true, columns: 80, paint }, lines: () => '---\nhedline: Bridge\n---\n' });
  expect(said).toMatch(expected);
});
