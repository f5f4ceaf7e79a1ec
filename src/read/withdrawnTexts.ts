import { type HeaderInput, isWithdrawn } from '../model/index.ts';
import type { DraftBody } from './body.ts';
import { type DraftNode, isBlock, isElement, textOf } from './draft.ts';

/** What a kill's source still says and no file may: what its header said of the content, and its text, block by block. */
export const withdrawnTexts = (header: HeaderInput, body: Pick<DraftBody, 'children' | 'footnotes'> | undefined): readonly string[] => {
  const ofHeader = Object.entries(header).flatMap(([key, value]) => (isWithdrawn(key) ? textsIn(value) : []));
  const ofBody = [...(body?.children ?? []), ...(body?.footnotes ?? [])].flatMap(blocksIn);
  return [...new Set([...ofHeader, ...ofBody])].filter((text) => text.trim() !== '');
};

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

/** The texts of the innermost blocks, and what is said of pictures. */
function blocksIn(node: DraftNode): readonly string[] {
  if (!isElement(node)) return [node.value];
  if (node.tagName === 'figure') return textsIn(node.properties);
  return node.children.some(isHolder) ? node.children.flatMap(blocksIn) : [textOf([node])];
}

const isHolder = (node: DraftNode): boolean => isElement(node) && (node.tagName === 'figure' || isBlock(node));
