import type { AnyElement, BodyKind, BodyNode, Header, Story } from '../model/index.ts';
import { normal } from './text.ts';

/** What a story must say, taken from its source. */
export interface StoryText {
  /** Blocks of the body, normalised, a caption as one. */
  readonly blocks: readonly string[];
  /** The last words before the sign-off; empty where the text does not end in words. */
  readonly ending: string;
  /** Texts of the header that a page may print. */
  readonly header: readonly string[];
  /** Of a kill: the blocks that must be in no file. */
  readonly withdrawn: readonly string[];
}

/** Kinds that run within a block. */
const inline: ReadonlySet<BodyKind> = new Set(['em', 'strong', 'del', 'sub', 'sup', 'code', 'a', 'br', 'footnoteref']);

/** A kill tells its note and nothing of the body. */
export function storyText({ header, body }: Story): StoryText {
  const told = body.children.filter(({ tagName }) => tagName !== 'footnotes').flatMap(blocksOf);
  const all = body.children.flatMap(blocksOf).map(({ text }) => text);
  const printed = printedOf(header);
  if (header.status !== 'canceled') return { blocks: all, ending: told.at(-1)?.ending ?? '', header: printed, withdrawn: [] };
  const note = normal(header.note ?? '');
  const kept = [note, ...printed].join('\n');
  return { blocks: [note], ending: note, header: printed, withdrawn: all.filter((text) => text.length >= 40 && !kept.includes(text)) };
}

const printedOf = ({ headline, subheadline, summary, note, byline, rights }: Header): readonly string[] =>
  [headline, subheadline ?? '', summary ?? '', note ?? '', rights.notice, rights.terms, ...byline]
    .map(normal)
    .filter((text) => text !== '');

interface Told {
  readonly text: string;
  /** The block's words after its last note mark, since each format prints that mark in its own way. */
  readonly ending: string;
}

function blocksOf(root: AnyElement): readonly Told[] {
  const blocks: Told[] = [];
  let line = '';
  const flush = () => {
    const pieces = line
      .split('\0')
      .map(normal)
      .filter((piece) => piece !== '');
    if (pieces.length > 0) blocks.push({ text: pieces.join(' '), ending: pieces.at(-1) ?? '' });
    line = '';
  };
  const visit = (node: BodyNode): void => {
    if (node.type === 'text') line += node.value;
    else if (node.tagName === 'br') line += ' ';
    else if (node.tagName === 'footnoteref') line += '\0';
    else if (inline.has(node.tagName)) node.children.forEach(visit);
    else {
      flush();
      if (node.tagName === 'figure') line += node.properties.caption ?? '';
      node.children.forEach(visit);
      flush();
    }
  };
  visit(root);
  return blocks;
}
