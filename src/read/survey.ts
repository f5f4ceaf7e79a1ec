import type { Definition, FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import { limits } from '../model/index.ts';

/** What must be known of a whole text before its first paragraph can be made. */
export interface Survey {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Those that the text refers to, itself or through other footnotes. The others are ordinary text. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  readonly duplicates: ReadonlySet<FootnoteDefinition>;
  /** The first reference too many to a footnote. */
  readonly tooOften: readonly FootnoteReference[];
  readonly hasHtml: boolean;
  /** The first node that lies too deep in others within its paragraph. */
  readonly tooDeep?: Nodes;
}

const inline = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** Walks without recursion: it comes before the depth is known to be sane. */
export function survey(tree: Root): Survey {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const duplicates = new Set<FootnoteDefinition>();
  /** By footnote, in whose text the references stand; undefined is the text itself. */
  const references = new Map<FootnoteDefinition | undefined, Set<string>>();
  const counts = new Map<string, number>();
  const tooOften: FootnoteReference[] = [];
  let hasHtml = false;
  let tooDeep: Nodes | undefined;
  const todo: { node: Nodes; depth: number; within: FootnoteDefinition | undefined }[] = [{ node: tree, depth: 0, within: undefined }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, depth, within } = next;
    let inside = within;
    if (node.type === 'html') hasHtml = true;
    else if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else if (node.type === 'footnoteReference') {
      const named = references.get(within) ?? new Set();
      references.set(within, named.add(node.identifier));
      const count = (counts.get(node.identifier) ?? 0) + 1;
      counts.set(node.identifier, count);
      if (count === limits.footnoteReferences + 1) tooOften.push(node);
    } else if (node.type === 'footnoteDefinition') {
      inside = node;
      if (footnotes.has(node.identifier)) duplicates.add(node);
      else footnotes.set(node.identifier, node);
    }
    if (depth > limits.inlineDepth) {
      tooDeep ??= node;
      continue;
    }
    if ('children' in node) {
      const below = depth + (inline.has(node.type) ? 1 : 0);
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) todo.push({ node: child, depth: below, within: inside });
      }
    }
  }

  // From the text to its footnotes, and on to theirs; what no way leads to becomes text, from where ways may lead on.
  const reached = new Set<string>();
  const follow = (from: FootnoteDefinition | undefined) => {
    const todo = [from];
    while (todo.length > 0) {
      for (const identifier of references.get(todo.pop()) ?? []) {
        const definition = footnotes.get(identifier);
        if (!definition || reached.has(identifier)) continue;
        reached.add(identifier);
        todo.push(definition);
      }
    }
  };
  follow(undefined);
  for (const duplicate of duplicates) follow(duplicate);
  for (const [identifier, definition] of [...footnotes]) {
    if (reached.has(identifier)) continue;
    footnotes.delete(identifier);
    follow(definition);
  }
  return { definitions, footnotes, duplicates, tooOften, hasHtml, ...(tooDeep && { tooDeep }) };
}
