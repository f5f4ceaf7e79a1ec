import { language } from '../model/index.ts';
import { type Draft, type DraftNode, type DraftText, element, isBlankText, isBlock, isElement, type Origin } from './draft.ts';

/** Kinds whose children are text. */
const holdsText: ReadonlySet<Draft['tagName']> = new Set(['p', 'h2', 'h3', 'h4', 'label', 'th', 'td']);

/** Marks text as being in a language: a stretch of it, or the text of each block. What is marked already stays as it is. */
export function spoken(nodes: DraftNode[], tongue: string, origin: Origin): DraftNode[] {
  if (nodes.every(isBlankText)) return nodes;
  if (!nodes.some(isBlock)) return isSpan(nodes) ? nodes : [element('span', origin, nodes, { language: tongue })];
  for (const node of nodes) speakBlock(node, tongue, origin);
  return nodes;
}

function speakBlock(node: DraftNode, tongue: string, origin: Origin): void {
  if (!isElement(node)) return;
  if (!holdsText.has(node.tagName)) for (const child of node.children) speakBlock(child, tongue, origin);
  else if (!node.children.every(isBlankText) && !isSpan(node.children))
    node.children = [element('span', { position: node.position ?? origin.position }, node.children, { language: tongue })];
}

const isSpan = ([only, ...others]: readonly DraftNode[]) => others.length === 0 && only?.type === 'element' && only.tagName === 'span';

/** Takes the marks away, inside a block, that say again what language the text around them is in. */
export function dropRepeats(block: Draft, around: string): void {
  block.children = block.children.flatMap((node) => {
    if (!isElement(node)) return node;
    const own = node.tagName === 'span' ? (node as Draft<'span'>).properties.language : undefined; // its kind was asked
    dropRepeats(node, own ?? around);
    return own?.toLowerCase() === around.toLowerCase() ? node.children : node;
  });
}

/** Nobody quotes a language within more languages than this; what is deeper stays as typed. */
const mostLevels = 4;

interface OpenMark {
  readonly sign: DraftText | undefined;
  readonly inside: DraftNode[];
}

/** Reads `:lang[mot juste]{fr}` in the texts of a block, whatever emphasis or links are between the brackets. `wrong` is told a tag that is none. */
export function readMarks(block: Draft, wrong: (tag: string, origin: Origin) => void): void {
  if (block.tagName === 'code' || block.tagName === 'pre') return;
  if (!block.children.some((node) => node.type === 'text' && node.value.includes(':lang['))) {
    for (const node of block.children) if (isElement(node)) readMarks(node, wrong);
    return;
  }
  const open: OpenMark[] = [{ sign: undefined, inside: [] }];
  const put = (...nodes: readonly DraftNode[]) => open.at(-1)?.inside.push(...nodes);
  const asTyped = ({ sign, inside }: OpenMark) => put(...(sign ? [sign] : []), ...inside);
  for (const node of block.children) {
    if (isElement(node)) {
      readMarks(node, wrong);
      put(node);
      continue;
    }
    if (node.verbatim) {
      put(node);
      continue;
    }
    for (const part of node.value.split(/(:lang\[|\]\{[^{}\n]{0,60}\})/)) {
      const text = { ...node, value: part };
      const tag = /^\]\{(.*)\}$/.exec(part)?.[1];
      if (part === ':lang[' && open.length <= mostLevels) open.push({ sign: text, inside: [] });
      else if (tag !== undefined && open.length > 1) {
        const mark = open.pop() as OpenMark; // one is left below it
        const named = language.safeParse(tag.trim());
        if (named.success) put(...spoken(mark.inside, named.data, node));
        else {
          wrong(tag, node);
          asTyped(mark);
          put(text);
        }
      } else if (part !== '') put(text);
    }
  }
  for (let mark = open.pop(); mark; mark = open.pop()) {
    if (open.length === 0) block.children = mark.inside;
    else asTyped(mark);
  }
}
