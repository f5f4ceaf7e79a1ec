import { Unreadable } from '../unreadable.ts';
import type { PdfDocument } from './document.ts';
import { isReference, type PdfDictionary, type PdfObject } from './objects.ts';

/** A page: the number of its object, and what it says, with what it inherits. */
export interface PageObject {
  readonly number: number;
  readonly page: PdfDictionary;
}

/** What the leaves of the page tree have from its branches (ISO 32000-1, 7.7.3.4). */
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** Branches between the root and a page. */
const deepest = 50;

/** The pages in order (7.7.3). A tree that has a hole or a circle is not read: the pages behind it would be called by wrong numbers. */
export function pagesOf(document: PdfDocument, catalog: PdfDictionary): readonly PageObject[] {
  const pages: PageObject[] = [];
  const seen = new Set<number>();
  const visit = (object: PdfObject | undefined, inherited: PdfDictionary, depth: number): void => {
    if (!isReference(object)) throw new Unreadable('its tree of pages is damaged');
    if (seen.has(object.reference)) throw new Unreadable('its tree of pages has one of them twice, or goes in a circle');
    if (depth > deepest) throw new Unreadable('its tree of pages is nested too deep');
    seen.add(object.reference);
    const node = document.dictionary(object);
    const own = inheritable.flatMap((key): [string, PdfObject][] => {
      const value = node.get(key);
      return value === undefined ? [] : [[key, value]];
    });
    const handed = own.length === 0 ? inherited : new Map([...inherited, ...own]);
    if (node.has('Kids')) for (const kid of document.list(node.get('Kids'))) visit(kid, handed, depth + 1);
    else if (node.size > 0) pages.push({ number: object.reference, page: new Map([...handed, ...node]) });
    else throw new Unreadable('a page of it is missing');
  };
  if (catalog.has('Pages')) visit(catalog.get('Pages'), new Map(), 0);
  return pages;
}
