import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dot } from './dot.ts';
import { type Hostile, innocent } from './hostile.ts';
import { readPage } from './paragraphs.ts';
import { type Build, build, errorsOf, type House, lay, made } from './publication.ts';

/** A hostile publication that was built, and what it should have come to. */
export interface Attack {
  readonly row: Hostile;
  readonly build: Build;
}

const secret = 'The secret beside the publication';

/** Lays and builds one row of the table. */
export async function attack(house: House, row: Hostile): Promise<Attack> {
  const outside = path.join(house.folder, 'outside');
  await mkdir(outside, { recursive: true });
  await writeFile(path.join(outside, 'secret.png'), dot);
  await writeFile(
    path.join(outside, 'secret.md'),
    `---\nheadline: ${secret}\ncredit: IPS\npublished: 2008-03-17T12:00:00+00:00\n---\n\n${secret}.\n`,
  );
  const source = await lay(house, { ...innocent, ...row.files }, { links: row.links, pipes: row.pipes, outside });
  return { row, build: await build(house, row.name, source) };
}

/** How a row came out otherwise than it should. */
export async function unlikeExpected({ row, build: { out, ran } }: Attack): Promise<readonly string[]> {
  const files = await made(out);
  const pages = new Set(files.filter(({ mediaType }) => mediaType === 'text/html').map((file) => file.path));
  const faults: string[] = [];
  const isBuilt = ran.code === 0;
  // A build that was ended is a fault of its own, and has nothing to show.
  if (ran.signal !== null) return [];
  const said = ran.stdout + ran.stderr;
  if (row.expected === 'built' && !isBuilt) faults.push(`was refused: ${errorsOf(ran)}`);
  if (row.expected === 'refused' && isBuilt) faults.push('was built');
  // A refusal names the file it is about, at the start of a line.
  if (!isBuilt && !/^(?:stories\/|editions\/|publication\.yaml)/m.test(said))
    faults.push(`was refused and no place was named: ${said.trim()}`);
  if (!row.whole && !pages.has('innocent/index.html')) faults.push('the innocent story beside it was not built');
  if (!isBuilt && !row.whole && row.expected === 'refused' && pages.has('hostile/index.html'))
    faults.push('was refused and is in the output');
  for (const name of pages) {
    const { text } = await readPage(path.join(out, name));
    if (text.includes(secret) || text.includes('root:x:0:0')) faults.push(`${name} holds what lies outside`);
    if (row.keeps !== undefined && isBuilt && name === 'hostile/index.html' && !text.includes(row.keeps))
      faults.push(`${JSON.stringify(row.keeps)} is lost`);
  }
  for (const { file, mediaType } of files) {
    if (mediaType === 'image/png' && row.expected === 'refused' && (await readFile(file)).equals(dot))
      faults.push('a picture came in that should not');
  }
  return faults.map((fault) => `${row.name}: ${fault}`);
}
