#!/usr/bin/env node
/**
 * src/ and scripts/ -> lib/: bundles the command, the libraries and the scripts with esbuild, then prints the types.
 * Plain JavaScript, because it is what compiles the rest: `npm ci` runs it as `prepare`.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version, exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Packages with data or machine code beside them, which a bundle would lose. */
const external = ['pdfkit', 'harfbuzzjs', 'sharp', '@expo-google-fonts/*'];

const shared = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Node has them; rewritten, each would be made anew wherever it is met.
  supported: { 'regexp-unicode-property-escapes': true },
  outdir: 'lib',
  chunkNames: 'chunks/[name]-[hash]',
  define: { SLUGLINE_VERSION: JSON.stringify(version) },
  // CommonJS packages inside an ES module still ask for `require`.
  banner: {
    js: "import { createRequire as slugline_createRequire } from 'node:module'; const require = slugline_createRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
};

/** `"./pdf": { default: "./lib/pdf.js" }` is made of the plugin of that name; the others are named here. */
const others = { index: 'src/index.ts', read: 'src/read/plugin.ts', world: 'src/build/world.ts' };
const libraries = Object.values(exports)
  .map((entry) => entry.default && basename(entry.default, '.js'))
  .filter(Boolean)
  .map((name) => [name, others[name] ?? `src/press/plugins/${name}.ts`]);

rmSync(`${root}lib`, { recursive: true, force: true });
await build({
  ...shared,
  external,
  alias: { 'node-fetch': './scripts/noFetch.mjs' },
  minifySyntax: true,
  entryPoints: { cli: 'src/cli/main.ts', ...Object.fromEntries(libraries) },
});

const scripts = readdirSync(`${root}scripts`, { recursive: true }).filter((name) => name.endsWith('.ts'));
await build({
  ...shared,
  packages: 'external',
  outdir: 'lib/scripts',
  entryPoints: scripts.map((name) => `scripts/${name}`),
  outbase: 'scripts',
});

const require = createRequire(import.meta.url);
const compiler = require
  .resolve('typescript/package.json')
  .replace(/package\.json$/, JSON.parse(readFileSync(require.resolve('typescript/package.json'), 'utf8')).bin.tsc);
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
