import { type Draft, type DraftNode, element, isBlankText, isBlock, isElement, type Origin } from './draft.ts';

/** Kinds whose children are text. */
const holdsText: ReadonlySet<Draft['tagName']> = new Set(['p', 'h2', 'h3', 'h4', 'label', 'th', 'td']);

/** Marks text as being in a language: a stretch of it, or the text of each block. What is marked already stays as it is. */
export function spoken(nodes: DraftNode[], language: string, origin: Origin): DraftNode[] {
  if (nodes.every(isBlankText)) return nodes;
  if (!nodes.some(isBlock)) return isSpan(nodes) ? nodes : [element('span', origin, nodes, { language })];
  for (const node of nodes) speakBlock(node, language, origin);
  return nodes;
}

function speakBlock(node: DraftNode, language: string, origin: Origin): void {
  if (!isElement(node)) return;
  if (!holdsText.has(node.tagName)) for (const child of node.children) speakBlock(child, language, origin);
  else if (!node.children.every(isBlankText) && !isSpan(node.children))
    node.children = [element('span', { position: node.position ?? origin.position }, node.children, { language })];
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
