import { readFile } from 'node:fs/promises';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { SaxesParser } from 'saxes';
import { visit } from 'unist-util-visit';
import { run } from './run.ts';
import { unzip } from './unzip.ts';

/** What a reader finds in a file: its paragraphs in order, and all of its text. */
export interface Reading {
  readonly paragraphs: readonly string[];
  readonly text: string;
}

const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

export async function readPage(file: string): Promise<Reading> {
  const paragraphs: string[] = [];
  let text = '';
  visit(fromHtml(await readFile(file, 'utf8')), 'element', (node) => {
    if (node.tagName === 'body') text = textOf(node);
    if (node.tagName === 'p') paragraphs.push(tidy(textOf(node)));
  });
  return { paragraphs, text };
}

/** The paragraphs in XML of any vocabulary that calls them `p`, and all text in `within`, or in everything. */
export function readXmlText(xml: string, within?: string): Reading {
  const paragraphs: string[] = [];
  let text = '';
  let paragraph: string | undefined;
  let depth = within === undefined ? 1 : 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local }) => {
    if (local === within) depth++;
    if (local === 'p' && depth > 0) paragraph = '';
  });
  parser.on('closetag', ({ local }) => {
    if (local === within) depth--;
    if (local !== 'p' || paragraph === undefined) return;
    paragraphs.push(tidy(paragraph));
    paragraph = undefined;
  });
  parser.on('text', (piece) => {
    if (depth > 0) text += piece;
    if (paragraph !== undefined) paragraph += piece;
  });
  parser.write(xml).close();
  return { paragraphs, text };
}

/** All chapters of a book, in the order of their names in the archive. */
export async function readBook(file: string): Promise<Reading> {
  const chapters = [...(await unzip(file))].filter(([name]) => /\.x?html$/.test(name));
  const read = chapters.map(([, bytes]) => readXmlText(bytes.toString('utf8'), 'body'));
  return { paragraphs: read.flatMap(({ paragraphs }) => paragraphs), text: read.map(({ text }) => text).join('\n') };
}

/** A PDF's paragraphs by its own structure: pdf.js tells which marks on a page belong to which element. */
export async function readPdf(file: string): Promise<Reading> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const paragraphs: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const marked = markedText(
      (await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })).items as readonly Mark[],
    );
    const within = (node: StructNode): string =>
      'children' in node ? node.children.map(within).join('') : node.type === 'content' ? (marked.get(node.id) ?? '') : '';
    const walk = (node: StructNode): void => {
      if (!('children' in node)) return;
      if (node.role === 'P') paragraphs.push(tidy(within(node)));
      else for (const child of node.children) walk(child);
    };
    const tree = (await page.getStructTree()) as StructNode | null;
    if (tree) walk(tree);
  }
  await task.destroy();
  return { paragraphs, text: (await run(['pdftotext', '-enc', 'UTF-8', file, '-'])).stdout };
}

type StructNode = { readonly role: string; readonly children: readonly StructNode[] } | { readonly type: string; readonly id: string };
type Mark = { readonly type: string; readonly id?: string } | { readonly str: string; readonly hasEOL: boolean };

/** Text by the id of the marked content it stands in; an id is named at its start. */
function markedText(items: readonly Mark[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== '');
      if (id) found.set(id, (found.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return found;
}
