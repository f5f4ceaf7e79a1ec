import type { PdfDocument } from './document.ts';
import { isDictionary, isList, isReference, isStream, isString, type PdfObject, textString } from './objects.ts';

/** Every string that a PDF's objects hold: titles, descriptions of pictures, bookmarks, names of files. Content of pages is not among them. */
export function stringsIn(document: PdfDocument): readonly string[] {
  const strings: string[] = [];
  const seen = new Set<number>();
  const left: (PdfObject | undefined)[] = [document.trailer];
  while (left.length > 0) {
    const object = left.pop();
    if (isReference(object)) {
      if (seen.has(object.reference)) continue;
      seen.add(object.reference);
      left.push(document.resolve(object));
    } else if (isString(object)) strings.push(textString(object));
    else if (isList(object)) left.push(...object);
    else if (isDictionary(object)) left.push(...object.values());
    else if (isStream(object)) left.push(...object.dictionary.values());
  }
  return strings;
}
