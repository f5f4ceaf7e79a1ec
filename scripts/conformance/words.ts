import path from 'node:path';
import { longDate, wordsIn } from '../../src/formats/furniture/index.ts';
import type { BodyNode, Story } from '../../src/model/index.ts';
import { readSettings, readStory } from '../../src/read/index.ts';
import { run } from './run.ts';

/** What a PDF should say, word for word: the text, each of its footnotes, and what may stand there beside them. */
export interface Wording {
  readonly streams: readonly (readonly string[])[];
  /** Words that a publication prints around a text: its headline, names, dates, labels. */
  readonly around: ReadonlySet<string>;
}

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').split(/\s+/u).filter(Boolean);

/** Stories by their path, with the name of the publication that they stand in. */
export interface Sources {
  readonly house: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** The words of stories as a writer's file has them, read by the house's own reader. */
export async function wordingOf({ house, files }: Sources): Promise<Wording> {
  const { settings } = readSettings(undefined, {});
  const streams: (readonly string[])[] = [];
  const around = new Set<string>();
  const allow = (text: string) => {
    for (const word of wordsOf(text)) around.add(bare(word));
  };
  allow(house);
  for (const [file, source] of Object.entries(files)) {
    if (file.endsWith('.yaml')) allow(String(source));
    if (!file.endsWith('.md')) continue;
    const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
    const read = await readStory({ path: file, bytes }, { settings, open: (name) => beside(files, name) });
    if (!read.story) throw new Error(`${file}: ${read.diagnostics[0]?.message}`);
    streams.push(...streamsOf(read.story));
    const { header, body } = read.story;
    allow(JSON.stringify(header).replaceAll(/["\\[\]{}:]+/g, ' '));
    allow(Object.values(wordsIn(header.language)).join(' '));
    allow(longDate(header.published.slice(0, 10), header.language));
    // The head of a table stands again on each of its pages.
    for (const head of partsOf(body.children, ({ tagName }) => tagName === 'thead')) allow(textOf(head));
  }
  return { streams, around };
}

async function beside(files: Readonly<Record<string, string | Uint8Array>>, name: string) {
  const found = files[name] ?? files[path.posix.basename(name)];
  return found === undefined ? ({ refused: 'missing' } as const) : { bytes: typeof found === 'string' ? Buffer.from(found) : found };
}

/** The text of a body in its order, and by itself each part whose place depends on the page. */
function streamsOf({ body }: Story): readonly (readonly string[])[] {
  const apart = partsOf(body.children, (node) => wandering.has(node.tagName));
  const text = body.children.map((node) => textOf(node, wandering)).join(' ');
  return [wordsOf(text), ...apart.map((node) => wordsOf(textOf(node)))].filter((words) => words.length > 0);
}

const wandering: ReadonlySet<string> = new Set(['figure', 'pullquote', 'factbox', 'note', 'table', 'footnote']);

type Element = Exclude<BodyNode, { readonly type: 'text' }>;

/** The outermost elements of a kind. */
const partsOf = (nodes: readonly BodyNode[], isPart: (node: Element) => boolean): readonly Element[] =>
  nodes.flatMap((node) => (node.type === 'text' ? [] : isPart(node) ? [node] : partsOf(node.children, isPart)));

const inline = new Set(['em', 'strong', 'del', 'sub', 'sup', 'code', 'a', 'span', 'footnoteref']);

/** What an element says, without the kinds `except`. */
function textOf(node: BodyNode, except: ReadonlySet<string> = new Set()): string {
  if (node.type === 'text') return node.value;
  if (except.has(node.tagName)) return ' ';
  if (node.tagName === 'footnoteref') return String(node.properties.number);
  if (node.tagName === 'figure') return ` ${node.properties.caption ?? ''} `;
  const inside = node.children.map((child) => textOf(child, except)).join('');
  return inline.has(node.tagName) ? inside : ` ${inside} `;
}

/** Without the signs around it, so that a word is the same in a header's list and on a page. */
const bare = (word: string) => word.toLowerCase().replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** What pdftotext reads in a PDF and the stories do not say, or the other way round: every word in its order, each as often. */
export async function unlikeWords(file: string, { streams, around }: Wording): Promise<readonly string[]> {
  const ran = await run(['pdftotext', '-raw', '-enc', 'UTF-8', file, '-']);
  if (ran.code !== 0) return [`pdftotext ended with ${ran.code}: ${ran.stderr.slice(0, 200)}`];
  const told = wordsOf(ran.stdout);
  const left = new Map<string, number>();
  for (const word of told) left.set(word, (left.get(word) ?? 0) + 1);
  for (const stream of streams) {
    let at = 0;
    for (const [n, word] of stream.entries()) {
      const found = find(told, word, at);
      const after = short(stream.slice(Math.max(0, n - 4), n).join(' '));
      if (found === undefined) return [`"${short(word)}" is lost, after "${after}"`];
      for (const index of found) {
        const part = told[index] ?? '';
        const count = left.get(part) ?? 0;
        if (count === 0) return [`"${short(part)}" stands there less often than in the story, after "${after}"`];
        left.set(part, count - 1);
      }
      at = (found.at(-1) ?? at) + 1;
    }
  }
  const more = [...left].filter(([word, count]) => count > 0 && !isAround(word, around)).map(([word]) => word);
  return more.length === 0 ? [] : [`${more.length} words are there that no story has: ${short(more.slice(0, 12).join(' '))}`];
}

const isAround = (word: string, around: ReadonlySet<string>) =>
  bare(word) === '' || around.has(bare(word)) || /^[\d.,/©]+$|^tag:/.test(word);

/** Words of furniture and notes that stand between two parts of one word, at most. */
const between = 400;

/**
 * Where a word stands. One that the end of a line, page or column parts at a hyphen or dash comes out in parts, a very long one anywhere;
 * and a note's mark, which stands high, can come out as a word of its own.
 */
function find(told: readonly string[], word: string, from: number, to = told.length): readonly number[] | undefined {
  for (let at = from; at < Math.min(to, told.length); at++) {
    const part = told[at] ?? '';
    if (part === word) return [at];
    const stem = part.endsWith('-') && !word.startsWith(part) ? part.slice(0, -1) : part;
    if (stem === '' || !word.startsWith(stem)) continue;
    const rest = word.slice(stem.length);
    const isMark = /^\d+$/.test(rest) && /\p{L}/u.test(stem) && told[at + 1] === rest;
    if (!isMark && !/[-–—/]$/.test(part) && word.length <= 60) continue;
    const more = find(told, rest, at + 1, at + (isMark ? 2 : between));
    if (!more) continue;
    // Whichever is there first as a whole.
    const whole = told.indexOf(word, at);
    return whole >= 0 && whole < (more.at(-1) ?? at) ? [whole] : [at, ...more];
  }
  return undefined;
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
