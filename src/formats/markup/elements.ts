import type { AnyElement, Body, BodyNode, Picture } from '../../model/index.ts';

/** Every element of a body in reading order. */
export function* elementsOf(node: Body | AnyElement): Generator<AnyElement> {
  for (const child of node.children) {
    if (child.type === 'text') continue;
    yield child;
    yield* elementsOf(child);
  }
}

/** The pictures of a body in reading order. */
export const picturesIn = (body: Body): readonly Picture[] =>
  [...elementsOf(body)].flatMap((element) => (element.tagName === 'figure' ? [element.properties] : []));

/** The text of some nodes, run together. */
export const textOf = (nodes: readonly BodyNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');
