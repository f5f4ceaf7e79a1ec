/**
 * `npm run pages`: renders pages of a sample publication to docs/pages/*.png, for looking at: a story of one page, one with everything,
 * the same in columns, one in Spanish, one in Greek, and an edition of ten stories. Needs poppler's pdftoppm.
 */
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lacking } from './conformance/judges.ts';
import { run } from './conformance/run.ts';
import { contactSheet } from './pages/contactSheet.ts';
import { drawPictures } from './pages/pictures.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Which file is shown as what, with dots to the inch and pages beside one another; `design` is `pdf:` of publication.yaml. */
const samples = [
  { name: 'one-page', file: 'metre.pdf', dpi: 100, across: 1 },
  { name: 'everything', file: 'newspaper.pdf', dpi: 90, across: 3 },
  { name: 'columns', file: 'newspaper.pdf', dpi: 90, across: 3, design: '{columns: 2, dropCap: 3, colours: {accent: "#8c1d18"}}' },
  { name: 'spanish', file: 'metro-es.pdf', dpi: 90, across: 2 },
  { name: 'greek', file: 'metro-el.pdf', dpi: 90, across: 2 },
  { name: 'edition', file: 'specimen.pdf', dpi: 50, across: 6 },
] as const;

async function pages(folder: string): Promise<number> {
  const shown = path.resolve('docs/pages');
  await rm(shown, { recursive: true, force: true });
  await mkdir(shown, { recursive: true });
  const built = new Map<string, string | undefined>();
  let code = 0;
  for (const sample of samples) {
    const design = 'design' in sample ? sample.design : '{}';
    if (!built.has(design)) built.set(design, await build(folder, design));
    const out = built.get(design);
    const pdf = out && (await findUnder(out, sample.file));
    if (!pdf) {
      print(`${sample.file} was not made`);
      code = 1;
      continue;
    }
    const { pages, kilobytes } = await contactSheet(pdf, { ...sample, to: path.join(shown, `${sample.name}.png`), folder });
    print(`docs/pages/${sample.name}.png: ${pages} pages, ${kilobytes} kB`);
  }
  return code;
}

/** Builds the sample publication in a design; its folder, or undefined where it has errors. */
async function build(folder: string, design: string): Promise<string | undefined> {
  const source = await mkdtemp(path.join(folder, 'source-'));
  const out = await mkdtemp(path.join(folder, 'dist-'));
  await cp('scripts/pages/publication', source, { recursive: true });
  await appendFile(path.join(source, 'publication.yaml'), `formats: [pdf]\npdf: ${design}\n`);
  await drawPictures(path.join(source, 'stories', 'pictures'));
  const ran = await run([process.execPath, path.resolve('lib/cli.js'), 'build', '--source', source, '--out', out]);
  if (ran.code === 0) return out;
  print(ran.stderr.trim());
  return undefined;
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
