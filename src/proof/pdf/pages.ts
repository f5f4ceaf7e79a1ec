import type { PdfDocument } from './document.ts';
import { isReference, type PdfDictionary, type PdfObject } from './objects.ts';

/** A page: the number of its object, and what it says, with what it inherits. */
export interface PageObject {
  readonly number: number;
  readonly page: PdfDictionary;
}

/** What the leaves of the page tree have from its branches (ISO 32000-1, 7.7.3.4). */
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** The pages in order (7.7.3). */
export function pagesOf(document: PdfDocument, catalog: PdfDictionary): readonly PageObject[] {
  const pages: PageObject[] = [];
  const seen = new Set<number>();
  const visit = (object: PdfObject | undefined, inherited: PdfDictionary, depth: number): void => {
    if (!isReference(object) || seen.has(object.reference) || depth > 50) return;
    seen.add(object.reference);
    const node = document.dictionary(object);
    const own = inheritable.flatMap((key): [string, PdfObject][] => {
      const value = node.get(key);
      return value === undefined ? [] : [[key, value]];
    });
    const handed = own.length === 0 ? inherited : new Map([...inherited, ...own]);
    if (node.has('Kids')) for (const kid of document.list(node.get('Kids'))) visit(kid, handed, depth + 1);
    else if (node.size > 0) pages.push({ number: object.reference, page: new Map([...handed, ...node]) });
  };
  visit(catalog.get('Pages'), new Map(), 0);
  return pages;
}
