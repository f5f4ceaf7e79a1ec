import { type Draft, type DraftNode, isElement, textOf, trimEnds } from './draft.ts';
import { signOffFinder } from './signOff.ts';

/** What a sign-off may be marked up with. */
const transparent = new Set(['em', 'strong', 'del', 'sub', 'sup', 'a', 'br']);

/**
 * The body without the sign-off that the writer has typed under it: every format prints its own. It is looked for at the end of the
 * last paragraph only; pictures may follow it. Quotations, lists, boxes and code end the search.
 */
export function removeSignOff(children: readonly Draft[], credit: string): Draft[] {
  const finder = signOffFinder(credit);
  const blocks = [...children];
  for (let last = lastOf(blocks); last >= 0; last = lastOf(blocks)) {
    const block = blocks[last];
    if (block?.tagName === 'ul' && block.children.length === 1 && finder.isCredit(textOf(block.children))) {
      // "- IPS" on a line of its own is a list in Markdown.
      blocks.splice(last, 1);
      continue;
    }
    if (block?.tagName !== 'p') break;
    const { text, from } = lastText(block.children);
    // After code or a footnote's mark nothing begins a line: it stands for a word.
    const whole = from > 0 ? `x${text}` : text;
    const at = finder.at(whole);
    if (at === undefined) break;
    block.children = trimEnds(cut(block.children, whole.length - at));
    if (block.children.length > 0) break;
    blocks.splice(last, 1);
  }
  return blocks;
}

const lastOf = (blocks: readonly Draft[]) => blocks.findLastIndex((block) => block.tagName !== 'figure');

/** The text at the end of some nodes that no code or other element interrupts, and the node where it begins. */
function lastText(nodes: readonly DraftNode[]): { text: string; from: number } {
  let text = '';
  let from = nodes.length;
  while (from > 0) {
    const node = nodes[from - 1];
    if (!node || (isElement(node) && !isTransparent(node))) break;
    text = textOf([node]) + text;
    from--;
  }
  return { text, from };
}

const isTransparent = (node: Draft): boolean =>
  transparent.has(node.tagName) && node.children.every((child) => child.type === 'text' || isTransparent(child));

/** The nodes without so many characters at their end. */
function cut(nodes: readonly DraftNode[], length: number): DraftNode[] {
  const kept = [...nodes];
  let rest = length;
  while (rest > 0) {
    const node = kept.pop();
    if (!node) break;
    const whole = textOf([node]).length;
    if (whole > rest) {
      if (node.type === 'text') kept.push({ ...node, value: node.value.slice(0, whole - rest) });
      else kept.push({ ...node, children: cut(node.children, rest) });
      break;
    }
    rest -= whole;
  }
  return kept;
}
