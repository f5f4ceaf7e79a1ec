import {
  type AnyElement,
  type BodyKind,
  type BodyNode,
  type Card,
  isWithdrawn,
  type Picture,
  type Story,
  withdrawn,
} from '../model/index.ts';
import { lettersOf, normal, textsIn } from './text.ts';

/** What a story must say, taken from its source. */
export interface StoryText {
  /** Blocks of the body, normalised, a caption as one. */
  readonly blocks: readonly string[];
  /** The words of the blocks that are no notes, in their order; a note's mark parts a block in two. */
  readonly told: readonly string[];
  /** Those of the notes. */
  readonly notes: readonly string[];
  /** The same blocks, each note's number where its mark stands. */
  readonly marked: readonly string[];
  /** The last words before the sign-off; empty where the text does not end in words. */
  readonly ending: string;
  /** What a format may print as often as it likes: texts of the header, and what is said of pictures. */
  readonly repeatable: readonly string[];
  /** Of a kill: the texts that must be in no file. */
  readonly withdrawn: readonly string[];
}

/** Kinds that run within a block. */
const inline: ReadonlySet<BodyKind> = new Set(['em', 'strong', 'del', 'sub', 'sup', 'code', 'a', 'br', 'span', 'footnoteref']);

/** By story: each of its files is asked for the same. */
const known = new WeakMap<Story, StoryText>();

/** A kill tells its note and nothing of the body. */
export function storyText(story: Story): StoryText {
  const text = known.get(story) ?? (story.header.status === 'canceled' ? noticeText(story) : wholeText(story));
  known.set(story, text);
  return text;
}

function wholeText({ header, body }: Story): StoryText {
  const parts = body.children.map((part) => ({ isNotes: part.tagName === 'footnotes', blocks: blocksOf(part) }));
  const told = parts.flatMap(({ isNotes, blocks }) => (isNotes ? [] : blocks));
  const notes = parts.flatMap(({ isNotes, blocks }) => (isNotes ? blocks : []));
  const all = parts.flatMap(({ blocks }) => blocks);
  return {
    blocks: all.map(({ text }) => text),
    told: told.flatMap(({ pieces }) => pieces),
    notes: notes.flatMap(({ pieces }) => pieces),
    marked: all.map(({ marked }) => marked),
    ending: told.at(-1)?.ending ?? '',
    repeatable: textsIn([header, picturesIn(body.children)]).map(normal),
    withdrawn: [],
  };
}

/** The words that a kill may say are those of its header that are left. */
function noticeText(story: Story): StoryText {
  const note = normal(story.header.note ?? '');
  const repeatable = cardTexts(story);
  return { blocks: [note], told: [note], notes: [], marked: [note], ending: note, repeatable, withdrawn: withdrawnIn(story, repeatable) };
}

/** What the header of a story may say anywhere: all of it, and of a kill what is left. */
export const cardTexts = ({ header }: Card): readonly string[] =>
  textsIn(header.status === 'canceled' ? { ...header, ...withdrawn } : header).map(normal);

/**
 * Of a kill, or of its card alone, what it has withdrawn and does not say any more; texts of `least` characters or more. A short one may
 * stand anywhere by chance, and that may not stop a kill.
 */
export function withdrawnIn(
  { header, body, withdrawn: written = [] }: Card & Partial<Story>,
  kept: readonly string[],
  least = 40,
): readonly string[] {
  const ofHeader = Object.entries(header).flatMap(([key, value]) => (isWithdrawn(key) ? textsIn(value) : []));
  const ofBody = body?.children.flatMap((block) => [...blocksOf(block).map(({ text }) => text), ...textsIn(picturesIn([block]))]) ?? [];
  const may = lettersOf(kept.join('\n'));
  const all = new Set([...written, ...ofHeader, ...ofBody].map(normal));
  return [...all].filter((text) => text.length >= least && lettersOf(text) !== '' && !may.includes(lettersOf(text)));
}

const picturesIn = (nodes: readonly BodyNode[]): readonly Pick<Picture, 'alt' | 'caption' | 'credit'>[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    if (node.tagName !== 'figure') return picturesIn(node.children);
    const { alt, caption, credit } = node.properties;
    return [{ alt, caption, credit }];
  });

interface Told {
  readonly text: string;
  readonly pieces: readonly string[];
  readonly marked: string;
  /** The block's words after its last note mark, since each format prints that mark in its own way. */
  readonly ending: string;
}

function blocksOf(root: AnyElement): readonly Told[] {
  const blocks: Told[] = [];
  let line = '';
  let marked = '';
  const add = (text: string, mark = text) => {
    line += text;
    marked += mark;
  };
  const flush = () => {
    const pieces = line
      .split('\0')
      .map(normal)
      .filter((piece) => piece !== '');
    if (pieces.length > 0) blocks.push({ text: pieces.join(' '), pieces, marked: normal(marked), ending: pieces.at(-1) ?? '' });
    line = '';
    marked = '';
  };
  const visit = (node: BodyNode): void => {
    if (node.type === 'text') add(node.value);
    else if (node.tagName === 'br') add(' ');
    else if (node.tagName === 'footnoteref') add('\0', String(node.properties.number));
    else if (inline.has(node.tagName)) node.children.forEach(visit);
    else {
      flush();
      if (node.tagName === 'figure') add(node.properties.caption ?? '');
      node.children.forEach(visit);
      flush();
    }
  };
  visit(root);
  return blocks;
}
