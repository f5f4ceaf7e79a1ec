import type { Role, StructureNode } from '../model/index.ts';

/** Grows the structure of a document, in reading order. */
export interface Structure {
  readonly nodes: readonly StructureNode[];
  /** Its index. */
  add(role: Role, parent: number, more?: Omit<StructureNode, 'role' | 'parent'>): number;
}

export function newStructure(): Structure {
  const nodes: StructureNode[] = [{ role: 'Document', parent: -1 }];
  return { nodes, add: (role, parent, more) => nodes.push({ role, parent, ...more }) - 1 };
}
