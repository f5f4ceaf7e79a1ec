import path from 'node:path';
import sharp from 'sharp';
import { plainStories } from '../typography/prose.ts';
import { editionPath, proseFiles } from './proseFiles.ts';
import { build, errorsOf, type Files, type House, lay, made } from './publication.ts';
import { run } from './run.ts';
import { unlikeWords, wordingOf } from './words.ts';

/** A document larger than anybody makes, what became of it, and what was lost on the way. */
export interface Giant {
  readonly name: string;
  readonly pages: number;
  /** Of the clock, the start of the command included. */
  readonly seconds: number;
  readonly faults: readonly string[];
}

const house = 'Giants';
const settings = `name: ${house}\nformats: [pdf]\n`;

const story = (slug: string, text: string) =>
  `---\nheadline: "${slug}"\ncredit: IPS\npublished: 2026-03-02T09:00:00+01:00\nlanguage: en-US\nslug: ${slug}\n---\n\n${text}\n`;

const words = (seed: number, count: number): string => {
  const text = plainStories(seed, Math.ceil(count / 500)).flatMap(({ paragraphs }) => paragraphs);
  return text.join(' ').split(' ').slice(0, count).join(' ');
};

/** Each by its name: the files of its publication. */
const giants: Readonly<Record<string, () => Files | Promise<Files>>> = {
  'an edition of 300 pages': () => proseFiles({ seed: 21, stories: 105, editions: 1 }),
  'a table of 2,000 rows': () => {
    const rows = words(1, 8000).replaceAll('|', ' ').split(' ');
    const cells = Array.from({ length: 2000 }, (_, n) => `| ${n + 1} | ${rows.slice(n * 4, n * 4 + 4).join(' ')} | ${n * n} |`);
    return { 'stories/table.md': story('table', `| Number | Words | Square |\n|--:|:--|--:|\n${cells.join('\n')}`) };
  },
  'a paragraph of 5,000 words': () => ({ 'stories/paragraph.md': story('paragraph', words(2, 5000)) }),
  'a word of 3,000 letters': () => ({
    'stories/word.md': story(
      'word',
      `Before it stands a word. ${'abcdefghijklmnopqrstuvwxyz'.repeat(116).slice(0, 3000)} And after it another.`,
    ),
  }),
  'a picture taller than the page': async () => ({
    'stories/tall.png': await sharp({ create: { width: 200, height: 4000, channels: 3, background: '#777' } })
      .png()
      .toBuffer(),
    'stories/picture.md': story(
      'picture',
      `${words(3, 60)}\n\n![A tall grey strip.](tall.png "It is taller than the page.")\n\n${words(4, 60)}`,
    ),
  }),
  'a footnote longer than a page': () => ({
    'stories/footnote.md': story('footnote', `${words(5, 300)}[^1] ${words(6, 300)}\n\n${words(7, 200)}\n\n[^1]: ${words(8, 1500)}`),
  }),
};

/** Builds each of them with the command, and reads every word of it back. */
export async function makeGiants(on: House): Promise<readonly Giant[]> {
  const results: Giant[] = [];
  for (const [name, files] of Object.entries(giants)) results.push(await makeGiant(on, name, await files()));
  return results;
}

async function makeGiant(on: House, name: string, files: Files): Promise<Giant> {
  const { out, ran } = await build(on, name, await lay(on, { 'publication.yaml': settings, ...files }));
  const seconds = ran.milliseconds / 1000;
  if (ran.code !== 0) return { name, pages: 0, seconds, faults: [`ended with ${ran.code ?? ran.signal}: ${errorsOf(ran)}`] };
  const pdfs = (await made(out)).filter(({ mediaType }) => mediaType === 'application/pdf');
  const bound = pdfs.find((file) => path.basename(file.path) === path.basename(editionPath(0)).replace('.yaml', '.pdf'));
  const isEdition = editionPath(0) in files;
  const wanted = isEdition ? bound : pdfs[0];
  if (!wanted) return { name, pages: 0, seconds, faults: ['no PDF was made'] };
  const info = await run(['pdfinfo', wanted.file]);
  const sources = Object.fromEntries(
    Object.entries(files).map(([file, content]) => [file, typeof content === 'function' ? content() : content]),
  );
  return {
    name,
    pages: Number(/^Pages:\s+(\d+)/m.exec(info.stdout)?.[1] ?? 0),
    seconds,
    faults: await unlikeWords(wanted.file, await wordingOf({ house, files: sources })),
  };
}
