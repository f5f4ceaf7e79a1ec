import type { StructureNode } from '../../../model/index.ts';
import { type PdfValue, type Ref, type Text, textOf } from './pdfValue.ts';
import type { Pen } from './pen.ts';

/** Grows the structure tree of a file while its pages are drawn (ISO 32000-1, 14.7). */
export interface Tags {
  /** Begins marked content of a node on the page; its number there. */
  mark(node: number): number;
  /** An annotation of a node on the page; its key in the parent tree. */
  object(node: number, annotation: (key: number) => Ref): void;
  /** Where a picture stands, for its Figure: left, bottom, right, top. */
  box(node: number, box: readonly number[]): void;
  page(ref: Ref): void;
  /** The object of a node: a place that links lead to. */
  refOf(node: number): Ref;
  finish(): void;
}

type Kid = { readonly node: number } | { readonly page: Ref; readonly id: number } | { readonly page: Ref; readonly object: Ref };

export function tags(pen: Pen, structure: readonly StructureNode[], pages: number): Tags {
  const kids: Kid[][] = structure.map(() => []);
  const refs: (Ref | undefined)[] = structure.map(() => undefined);
  const boxes = new Map<number, readonly number[]>();
  const parents: readonly number[] = parentsIn(structure);
  const children: number[][] = structure.map(() => []);
  parents.forEach((parent, node) => {
    if (parent >= 0) children[parent]?.push(node);
  });
  /** How many of a node's children stand among its kids already: an empty one comes with the next of its siblings. */
  const attached: number[] = structure.map(() => 0);

  const attach = (node: number): void => {
    const parent = parents[node] ?? -1;
    if (parent < 0) return;
    attach(parent);
    const siblings = children[parent] ?? [];
    for (let at = attached[parent] ?? 0; at < siblings.length && (siblings[at] ?? 0) <= node; at++) {
      kids[parent]?.push({ node: siblings[at] ?? 0 });
      attached[parent] = at + 1;
    }
  };
  const refOf = (node: number): Ref => {
    const ref = refs[node] ?? pen.reserve();
    refs[node] = ref;
    return ref;
  };

  const owners: { readonly key: number; readonly value: PdfValue }[] = [];
  let current: { readonly ref: Ref; readonly marked: Ref[] } | undefined;
  let pageCount = 0;
  let objects = 0;

  const onPage = () => {
    if (!current) throw new Error('No page to mark');
    return current;
  };

  return {
    refOf,
    page(ref) {
      current = { ref, marked: [] };
      owners.push({ key: pageCount, value: current.marked });
      pen.setPage('StructParents', pageCount++);
      pen.setPage('Tabs', 'S');
    },
    mark(node) {
      const { ref, marked } = onPage();
      attach(node);
      const id = marked.length;
      marked.push(refOf(node));
      kids[node]?.push({ page: ref, id });
      return id;
    },
    object(node, annotation) {
      const { ref } = onPage();
      attach(node);
      const key = pages + objects++;
      kids[node]?.push({ page: ref, object: annotation(key) });
      owners.push({ key, value: refOf(node) });
    },
    box: (node, box) => void boxes.set(node, box),
    finish() {
      // What has no mark at all is still attached, if it is part of a table: a row keeps its empty cells.
      structure.forEach((_, node) => {
        attach(node);
      });
      const empty = emptyNodes(structure, kids);
      const notes: [Text, Ref][] = [];
      const root = pen.reserve();
      structure.forEach((node, index) => {
        if (empty.has(index)) return;
        const own = kids[index] ?? [];
        const page = own.map((kid) => ('page' in kid ? kid.page : undefined)).find((ref) => ref !== undefined);
        const contents = own.flatMap((kid): PdfValue[] => {
          if ('node' in kid) return empty.has(kid.node) ? [] : [refOf(kid.node)];
          if ('object' in kid) return [{ Type: 'OBJR', Pg: kid.page, Obj: kid.object }];
          return [kid.page === page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id }];
        });
        const id = node.role === 'Note' ? `note${String(notes.length + 1).padStart(5, '0')}` : undefined;
        if (id !== undefined) notes.push([textOf(id), refOf(index)]);
        const attributes = attributesOf(node, boxes.get(index));
        pen.put(
          {
            Type: 'StructElem',
            S: node.role,
            P: index === 0 ? root : refOf(parents[index] ?? 0),
            ...(page && { Pg: page }),
            ...(contents.length > 0 && { K: contents }),
            ...(node.alt !== undefined && { Alt: textOf(node.alt) }),
            ...(node.language !== undefined && { Lang: textOf(node.language) }),
            ...(id !== undefined && { ID: textOf(id) }),
            ...(attributes && { A: attributes }),
          },
          { ref: refOf(index) },
        );
      });
      owners.sort((a, b) => a.key - b.key);
      pen.setStructure(root, {
        Type: 'StructTreeRoot',
        K: [refOf(0)],
        ParentTree: pen.put({ Nums: owners.flatMap(({ key, value }) => [key, value]) }),
        ParentTreeNextKey: pages + objects,
        ...(notes.length > 0 && { IDTree: pen.put({ Names: notes.flat() }) }),
      });
    },
  };
}

/** The parent of each node; -1 of the root, and of what is left out: a table that is all head has none, by the standard, and its rows stand in it. */
function parentsIn(structure: readonly StructureNode[]): readonly number[] {
  const bodied = new Set(structure.filter(({ role }) => role === 'TBody').map(({ parent }) => parent));
  const left = (node: number) => structure[node]?.role === 'THead' && !bodied.has(structure[node]?.parent ?? -1);
  return structure.map(({ parent }, node) => (left(node) ? -1 : left(parent) ? (structure[parent]?.parent ?? 0) : parent));
}

/** Nodes without anything in them, but for the cells of a table. */
function emptyNodes(structure: readonly StructureNode[], kids: readonly (readonly Kid[])[]): ReadonlySet<number> {
  const empty = new Set<number>();
  // From the last to the first: children stand after their parents.
  for (let node = structure.length - 1; node > 0; node--) {
    const role = structure[node]?.role;
    if (role === 'TD' || role === 'TH') continue;
    if ((kids[node] ?? []).every((kid) => 'node' in kid && empty.has(kid.node))) empty.add(node);
  }
  return empty;
}

/** Attributes by the standard's owners (ISO 32000-1, 14.8.5). */
function attributesOf({ role, ordered, shift, scope, span }: StructureNode, box: readonly number[] | undefined): PdfValue | undefined {
  if (role === 'Figure') return { O: 'Layout', Placement: 'Block', ...(box && { BBox: box }) };
  if (role === 'TH' || role === 'TD') {
    const own = {
      ...(role === 'TH' && { Scope: scope ?? 'Column' }),
      ...(span && span.columns > 1 && { ColSpan: span.columns }),
      ...(span && span.rows > 1 && { RowSpan: span.rows }),
    };
    return Object.keys(own).length > 0 ? { O: 'Table', ...own } : undefined;
  }
  if (role === 'L') return { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' };
  if (shift === 'struck') return { O: 'Layout', TextDecorationType: 'LineThrough' };
  if (shift) return { O: 'Layout', BaselineShift: shift === 'raised' ? 4 : -2 };
  return undefined;
}
