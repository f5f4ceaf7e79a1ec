import type { AnyElement, BodyNode, Handlers } from '../../model/index.ts';

/** A body through a table of handlers, from the leaves up. `text` says what a run of text becomes. */
export function fold<Out>(nodes: readonly BodyNode[], handlers: Handlers<Out>, text: (value: string) => Out): Out[] {
  return nodes.flatMap((node): Out | readonly Out[] => {
    if (node.type === 'text') return text(node.value);
    // TypeScript cannot see that the row found by a node's kind takes this very node; `Handlers` says so.
    const row = handlers[node.tagName] as (node: AnyElement, inside: readonly Out[]) => Out | readonly Out[];
    return row(node, fold(node.children, handlers, text));
  });
}
