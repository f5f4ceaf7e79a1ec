import type { Position } from 'unist';
import type { BodyKind, BodyProperties } from '../model/index.ts';

/** The body while it is made: what model's Body will be, still open to change. */
export interface Draft<K extends BodyKind = BodyKind> {
  readonly type: 'element';
  tagName: K;
  properties: BodyProperties[K];
  children: DraftNode[];
  position?: Position | undefined;
}

export interface DraftText {
  readonly type: 'text';
  value: string;
  position?: Position | undefined;
  /** As typed for good: an address. */
  verbatim?: boolean;
}

export type DraftNode = Draft | DraftText;

export interface Origin {
  readonly position?: Position | undefined;
}

export function element<K extends BodyKind>(
  tagName: K,
  { position }: Origin,
  children: DraftNode[] = [],
  properties?: BodyProperties[K],
): Draft<K> {
  // A draft's kind and properties belong together here, where both are given; the union of all kinds cannot say so.
  return { type: 'element', tagName, properties: properties ?? {}, children, position } as Draft<K>;
}

export const draftText = (value: string, { position }: Origin): DraftText => ({ type: 'text', value, position });

export const isElement = (node: DraftNode | undefined): node is Draft => node?.type === 'element';

export const isBlankText = (node: DraftNode): boolean => node.type === 'text' && /^[ \t\r\n]*$/.test(node.value);

/** All text inside, in reading order. */
export function textOf(nodes: readonly DraftNode[]): string {
  let all = '';
  for (const node of nodes) all += node.type === 'text' ? node.value : node.tagName === 'br' ? '\n' : textOf(node.children);
  return all;
}

/** Blank text and line breaks at both ends of a block say nothing; a no-break space is meant. */
export function trimEnds(children: DraftNode[]): DraftNode[] {
  let start = 0;
  let end = children.length;
  const isNothing = (node: DraftNode | undefined) =>
    node !== undefined && (isBlankText(node) || (isElement(node) && node.tagName === 'br'));
  while (start < end && isNothing(children[start])) start++;
  while (end > start && isNothing(children[end - 1])) end--;
  const kept = children.slice(start, end);
  const first = kept[0];
  const last = kept.at(-1);
  if (first?.type === 'text') first.value = first.value.replace(/^[ \t\r\n]+/, '');
  if (last?.type === 'text') last.value = withoutEnd(last.value);
  return kept;
}

/** What stands inside a paragraph; all others are blocks, but `figure`, which waits there to be lifted out. */
const inlineKinds = new Set<BodyKind>(['footnoteref', 'em', 'strong', 'del', 'sub', 'sup', 'code', 'a', 'br', 'span', 'figure']);
export const isBlock = (node: DraftNode): node is Draft => node.type === 'element' && !inlineKinds.has(node.tagName);

/** Takes every element of a kind out of some inline nodes, and what is empty without it. */
export function takeOut(kind: BodyKind, nodes: readonly DraftNode[]): { rest: DraftNode[]; taken: Draft[] } {
  const rest: DraftNode[] = [];
  const taken: Draft[] = [];
  for (const node of nodes) {
    if (node.type === 'text') rest.push(node);
    else if (node.tagName === kind) taken.push(node);
    else {
      const inside = takeOut(kind, node.children);
      taken.push(...inside.taken);
      if (inside.taken.length > 0) node.children = inside.rest;
      if (inside.taken.length === 0 || inside.rest.some((child) => !isBlankText(child))) rest.push(node);
    }
  }
  return { rest, taken };
}

/** Without the spaces and line ends at its end. Not a pattern: one that ends in `+$` reads a long run of spaces once for each of them. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
