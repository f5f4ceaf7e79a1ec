import { Unreadable } from '../unreadable.ts';
import type { PdfDocument } from './document.ts';
import { isList, type PdfDictionary } from './objects.ts';

/** Bytes of all the content of a page. */
const most = 200_000_000;

/** A page's content streams as one, a line end between them (ISO 32000-1, 7.8.2). */
export function pageContent(document: PdfDocument, page: PdfDictionary): Uint8Array {
  const contents = document.resolve(page.get('Contents'));
  if (!isList(contents)) return document.bytes(contents);
  let length = 0;
  const parts = contents.map((part) => {
    const bytes = document.bytes(part);
    length += bytes.length + 1;
    if (length > most) throw new Unreadable('it has too much content');
    return bytes;
  });
  const whole = new Uint8Array(length).fill(10);
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length + 1;
  }
  return whole;
}
