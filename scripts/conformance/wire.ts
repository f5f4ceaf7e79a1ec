import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from './outcome.ts';
import { type Reading, readBook, readPage, readPdf, readXmlText } from './paragraphs.ts';
import { type Build, build, errorsOf, type House, type Made, made, slugline } from './publication.ts';

const signOff = '— IPS';

/** The copy's own paragraphs: headline and sign-off taken off, nothing else touched. */
export async function copyParagraphs(file: string): Promise<readonly string[]> {
  const blocks = (await readFile(file, 'utf8'))
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.replaceAll(/\s+/g, ' ').trim());
  return blocks.slice(1).map((block) => (block.endsWith(signOff) ? block.slice(0, -signOff.length).trimEnd() : block));
}

/** The build of imported wire copy, and what the import got wrong. */
export interface Wire {
  readonly build: Build;
  readonly faults: readonly string[];
}

/** Imports wire copy with the command and builds it. */
export async function buildWire(house: House, copy: string): Promise<Wire> {
  const source = path.join(house.folder, 'wire');
  const imported = await slugline(house, ['import', copy, '--source', source, '--published', '2008-03-17T12:00:00+00:00']);
  const result = await build(house, 'wire', source);
  return { build: result, faults: imported.code === 0 ? [] : [`import ended with ${imported.code}: ${errorsOf(imported)}`] };
}

/** How each kind of file is read, and where more than one text stands in it, each of them. */
const readings: Readonly<Record<string, (file: Made) => Promise<Readonly<Record<string, Reading>>>>> = {
  'text/html': async ({ file }) => ({ page: await readPage(file) }),
  'application/epub+zip': async ({ file }) => ({ EPUB: await readBook(file) }),
  'application/pdf': async ({ file }) => ({ PDF: await readPdf(file) }),
  'application/vnd.iptc.g2.newsitem+xml': async ({ file }) => {
    const xml = await readFile(file, 'utf8');
    return { 'XHTML in the item': readXmlText(xml, 'html'), 'NITF in the item': readXmlText(xml, 'nitf') };
  },
};

/** The paragraphs of the copy and of each file it became are the same, and the sign-off stands in each once. */
export async function compareWire(copy: string, { build: { out, ran }, faults }: Wire): Promise<Outcome> {
  const wanted = await copyParagraphs(copy);
  const found: string[] = [...faults];
  if (ran.code !== 0) found.push(`build ended with ${ran.code}: ${errorsOf(ran)}`);
  const compared: string[] = [];
  for (const file of await made(out)) {
    if (file.path.split('/').length !== 2) continue;
    for (const [name, reading] of Object.entries((await readings[file.mediaType]?.(file)) ?? {})) {
      compared.push(name);
      found.push(...(name === 'PDF' ? unlikePdf : unlike)(wanted, reading).map((fault) => `${name}: ${fault}`));
      const signs = reading.text.replaceAll(/\s+/g, ' ').split(signOff).length - 1;
      if (signs !== 1) found.push(`${name}: the sign-off stands there ${signs} times`);
    }
  }
  if (compared.length !== 5) found.push(`only these were there to compare: ${compared.join(', ')}`);
  return { figures: `${wanted.length} paragraphs the same in ${compared.length} texts, sign-off once`, faults: found };
}

/** The copy's paragraphs stand there one after the other, and after them nothing but the sign-off. */
function unlike(wanted: readonly string[], { paragraphs }: Reading): readonly string[] {
  const start = paragraphs.indexOf(wanted[0] ?? '');
  if (start < 0) return ['the first paragraph of the copy is not there'];
  return wanted.flatMap((text, index) => {
    const there = paragraphs[start + index] ?? '';
    const rest = there.slice(text.length).trim();
    return there.startsWith(text) && (rest === '' || (index === wanted.length - 1 && rest === signOff))
      ? []
      : [`paragraph ${index + 1} is not the copy's`];
  });
}

/** A PDF's lines and pages cut paragraphs and words, so that hyphens and spaces do not count. */
function unlikePdf(wanted: readonly string[], { paragraphs }: Reading): readonly string[] {
  const letters = (text: string) => text.normalize('NFC').replaceAll(/[\s\u00AD\u2010-]/g, '');
  return letters(paragraphs.join('')).includes(letters(wanted.join(''))) ? [] : ['its paragraphs are not the copy’s'];
}
