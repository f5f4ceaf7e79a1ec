import { Unreadable } from '../unreadable.ts';
import type { Mark } from './content.ts';
import type { PdfDocument } from './document.ts';
import { isDictionary, isReference, isString, type PdfDictionary, type PdfObject, textString } from './objects.ts';

/** One block of the tagged text: its structure type and what it says. */
export interface Block {
  readonly type: string;
  readonly text: string;
}

/** Structure types that only hold others (ISO 32000-1, 14.8.4): what stands in one directly is a block of its own. */
const grouping = new Set('Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC L Table THead TBody TFoot TR'.split(' '));

/** Types that run within the text of a block (14.8.4.4). */
const inline = new Set(
  'Span Link Em Strong Sub Quote Reference Code Lbl LBody Annot Ruby RB RT RP Warichu WT WP Formula Figure BibEntry NonStruct Private'.split(
    ' ',
  ),
);

const depthLimit = 200;

/** A list that holds one list twice, and so on, is small and has no end. */
const visitLimit = 1_000_000;

/** `marks` are by page (its object number) or form, and by number. */
export type Marks = (owner: number | undefined, id: number) => Mark | undefined;

/** The text of a tagged file, block by block in the order of its structure tree; undefined where it has none. */
export function readStructure(document: PdfDocument, catalog: PdfDictionary, marks: Marks): readonly Block[] | undefined {
  const root = document.dictionary(catalog.get('StructTreeRoot'));
  if (!root.has('K')) return undefined;
  const roles = document.dictionary(root.get('RoleMap'));
  const blocks: Block[] = [];
  const seen = new Set<PdfDictionary>();
  let visits = 0;
  let type = 'Document';
  let line = '';

  const flush = () => {
    if (line.trim() !== '') blocks.push({ type, text: line });
    line = '';
  };
  const kindOf = (element: PdfDictionary): string => {
    let kind = document.resolve(element.get('S'));
    for (let steps = 0; steps < 10 && typeof kind === 'string' && roles.has(kind); steps++) kind = document.resolve(roles.get(kind));
    return typeof kind === 'string' ? kind : 'Span';
  };
  const pageOf = (element: PdfDictionary, inherited: number | undefined) => {
    const page = element.get('Pg');
    return isReference(page) ? page.reference : inherited;
  };

  const visit = (given: PdfObject | undefined, at: { page: number | undefined; parent: string; depth: number }): void => {
    const node = document.resolve(given);
    if (at.depth > depthLimit) return;
    if (++visits > visitLimit) throw new Unreadable('its structure tree is too large');
    if (typeof node === 'number') line += marks(at.page, node)?.text ?? '';
    else if (Array.isArray(node)) for (const child of node) visit(child, { ...at, depth: at.depth + 1 });
    else if (isDictionary(node)) {
      const page = pageOf(node, at.page);
      const id = document.resolve(node.get('MCID'));
      const form = node.get('Stm');
      if (typeof id === 'number') line += marks(isReference(form) ? form.reference : page, id)?.text ?? '';
      if (!node.has('S') || seen.has(node)) return;
      seen.add(node);
      enter(node, { page, parent: at.parent, depth: at.depth });
    }
  };

  const enter = (element: PdfDictionary, at: { page: number | undefined; parent: string; depth: number }) => {
    const kind = kindOf(element);
    const block = !inline.has(kind) || grouping.has(at.parent);
    const outer = type;
    if (block) {
      flush();
      type = kind;
    }
    const actual = document.resolve(element.get('ActualText'));
    if (isString(actual)) line += textString(actual);
    else visit(element.get('K'), { page: at.page, parent: inline.has(kind) && !block ? at.parent : kind, depth: at.depth + 1 });
    if (block) {
      flush();
      type = outer;
    }
  };

  visit(root.get('K'), { page: undefined, parent: 'Document', depth: 0 });
  flush();
  return blocks;
}
