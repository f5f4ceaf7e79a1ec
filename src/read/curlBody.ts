import { type DraftNode, type DraftText, isElement } from './draft.ts';
import { curler } from './quotes.ts';

const holdsText = new Set(['p', 'h2', 'h3', 'h4', 'label', 'th', 'td']);

/** Curls the marks of each block, across its elements, outside code and addresses. */
export function curlBody(children: readonly DraftNode[], language: string): void {
  for (const node of children) {
    if (!isElement(node)) continue;
    if (node.tagName === 'figure') continue;
    if (!holdsText.has(node.tagName)) {
      if (node.tagName !== 'pre') curlBody(node.children, language);
      continue;
    }
    const leaves: (DraftText | { readonly passes: string })[] = [];
    collect(node.children, leaves);
    if (!leaves.some((leaf) => 'value' in leaf && /["']/.test(leaf.value))) continue;
    const marks = curler(language);
    leaves.forEach((leaf, index) => {
      const after = leaves[index + 1];
      const next = after === undefined ? '' : 'value' in after ? after.value : after.passes;
      if ('passes' in leaf) marks.pass(leaf.passes);
      else if (leaf.verbatim) marks.pass(leaf.value);
      else leaf.value = marks.text(leaf.value, next.slice(0, 2).match(/^./su)?.[0] ?? '');
    });
  }
}

function collect(nodes: readonly DraftNode[], leaves: (DraftText | { readonly passes: string })[]): void {
  for (const node of nodes) {
    if (node.type === 'text') leaves.push(node);
    else if (node.tagName === 'br') leaves.push({ passes: '\n' });
    else if (node.tagName === 'code') leaves.push({ passes: 'x' });
    else if (node.tagName !== 'footnoteref') collect(node.children, leaves);
  }
}
