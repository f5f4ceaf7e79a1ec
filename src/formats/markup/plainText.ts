import type { ElementContent } from 'hast';

/** Elements that stand in a line; all others have lines of their own. */
const inline = new Set('a abbr b bdi cite code del em i img mark q s small span strong sub sup time u'.split(' '));

/** HTML as text: its blocks in their order with an empty line between, and not a letter more or less. */
export function plainText(nodes: readonly ElementContent[]): string {
  const blocks: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim() !== '') blocks.push(line.trim());
    line = '';
  };
  const visit = (node: ElementContent, isCode: boolean): void => {
    if (node.type === 'text') line += isCode ? node.value : node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element') return;
    if (node.tagName === 'br') {
      line += '\n';
      return;
    }
    const isBlock = !inline.has(node.tagName);
    if (isBlock) flush();
    for (const child of node.children) visit(child, isCode || node.tagName === 'pre');
    if (isBlock) flush();
  };
  for (const node of nodes) visit(node, false);
  flush();
  return blocks.join('\n\n');
}
