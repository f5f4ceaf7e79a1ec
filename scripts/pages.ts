/**
 * `npm run pages`: renders pages of a sample publication to docs/pages/*.png, for looking at: a story of one page, one with everything,
 * one in Spanish, one in Greek, and an edition of ten stories. Needs poppler's pdftoppm.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lacking } from './conformance/judges.ts';
import { run } from './conformance/run.ts';
import { contactSheet } from './pages/contactSheet.ts';
import { drawPictures } from './pages/pictures.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Which file is shown as what, with dots to the inch and pages beside one another. */
const samples = [
  { name: 'one-page', file: 'metre/metre.pdf', dpi: 100, across: 1 },
  { name: 'everything', file: 'newspaper/newspaper.pdf', dpi: 100, across: 2 },
  { name: 'spanish', file: 'metro-es/metro-es.pdf', dpi: 100, across: 2 },
  { name: 'greek', file: 'metro-el/metro-el.pdf', dpi: 100, across: 2 },
  { name: 'edition', file: 'specimen/specimen.pdf', dpi: 50, across: 6 },
] as const;

async function pages(folder: string): Promise<number> {
  const source = path.join(folder, 'source');
  const out = path.join(folder, 'dist');
  await cp('scripts/pages/publication', source, { recursive: true });
  await drawPictures(path.join(source, 'stories', 'pictures'));
  const built = await run([process.execPath, path.resolve('lib/cli.js'), 'build', '--source', source, '--out', out]);
  if (built.stderr) print(built.stderr.trim());
  if (built.code !== 0) return 1;
  const shown = path.resolve('docs/pages');
  await rm(shown, { recursive: true, force: true });
  await mkdir(shown, { recursive: true });
  let code = 0;
  for (const { name, file, dpi, across } of samples) {
    const pdf = await findUnder(out, path.basename(file));
    if (pdf === undefined) {
      print(`${file} was not made`);
      code = 1;
      continue;
    }
    const { pages, kilobytes } = await contactSheet(pdf, { to: path.join(shown, `${name}.png`), dpi, across, folder });
    print(`docs/pages/${name}.png: ${pages} pages, ${kilobytes} kB`);
  }
  return code;
}

/** A file of this name anywhere in a folder. */
async function findUnder(folder: string, name: string): Promise<string | undefined> {
  const found = (await readdir(folder, { recursive: true })).find((file) => path.basename(file) === name);
  return found === undefined ? undefined : path.join(folder, found);
}

const missing = lacking([{ command: 'pdftoppm' }]);
if (missing || !existsSync('lib/cli.js')) {
  print(missing ? `There is no ${missing}: run scripts/judges.sh` : 'lib/cli.js is not there: run npm ci');
  process.exitCode = 1;
} else {
  const folder = await mkdtemp(path.join(tmpdir(), 'slugline-pages-'));
  try {
    process.exitCode = await pages(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
