import type { PdfDocument } from './document.ts';
import { isList, type PdfDictionary } from './objects.ts';

/** A page's content streams as one, a line end between them (ISO 32000-1, 7.8.2). */
export function pageContent(document: PdfDocument, page: PdfDictionary): Uint8Array {
  const contents = document.resolve(page.get('Contents'));
  if (!isList(contents)) return document.bytes(contents);
  const parts = contents.map((part) => document.bytes(part));
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length + 1, 0)).fill(10);
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length + 1;
  }
  return whole;
}
