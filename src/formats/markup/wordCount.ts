import type { Body, BodyNode } from '../../model/index.ts';

const within = new Set(['a', 'code', 'del', 'em', 'strong', 'sub', 'sup', 'footnoteref']);

/** Words a reader counts: runs of anything but space. Blocks are apart, emphasis within a word is not; captions do not count. */
export function wordCount({ children }: Body): number {
  const say = (node: BodyNode): string => {
    if (node.type === 'text') return node.value;
    const inside = node.children.map(say).join('');
    return within.has(node.tagName) ? inside : ` ${inside} `;
  };
  return children.map(say).join(' ').match(/\S+/g)?.length ?? 0;
}
