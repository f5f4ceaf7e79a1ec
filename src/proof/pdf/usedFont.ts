import type { PdfDocument } from './document.ts';
import { type Encoding, encodingOf } from './encoding.ts';
import { isReference, isStream, type PdfDictionary, type PdfObject } from './objects.ts';

/** A font with the codes that are shown in it, as far as they are read: of composite fonts whose encoding is known. */
export interface UsedFont {
  readonly font: PdfObject;
  readonly encoding: Encoding | undefined;
  readonly codes: Set<number>;
}

/** Fonts of shown text by their objects. */
export type UsedFonts = Map<PdfObject, UsedFont>;

/** Notes what is shown in a font, whatever list it is noted in; the encoding of a font is read once. */
export function fontNotes(document: PdfDocument): (fonts: UsedFonts, font: PdfObject, shown: Uint8Array) => void {
  const encodings = new Map<PdfObject, Encoding | undefined>();
  return (fonts, font, shown) => {
    const key = isReference(font) ? font.reference : font;
    let used = fonts.get(key);
    if (used === undefined) {
      if (!encodings.has(key)) encodings.set(key, encodingOf(document, document.dictionary(font)));
      used = { font, encoding: encodings.get(key), codes: new Set() };
      fonts.set(key, used);
    }
    const { encoding, codes } = used;
    if (encoding?.length === 1) for (const byte of shown) codes.add(byte);
    if (encoding?.length === 2) for (let at = 0; at + 1 < shown.length; at += 2) codes.add(((shown[at] ?? 0) << 8) | (shown[at + 1] ?? 0));
  };
}

/** A font's own dictionary, and of a composite one that of what it is made of. */
export interface FontParts {
  readonly own: PdfDictionary;
  readonly descendant: PdfDictionary | undefined;
}

export function fontParts(document: PdfDocument, font: PdfObject): FontParts {
  const own = document.dictionary(font);
  const [descendant] = document.list(own.get('DescendantFonts')).map((one) => document.dictionary(one));
  return { own, descendant };
}

/** Whether glyph 0, which stands for what a font lacks, is among what is shown in it (ISO 32000-1, 9.7.4.2). */
export function showsMissing(document: PdfDocument, { font, encoding, codes }: UsedFont): boolean {
  if (encoding === undefined) return false;
  const map = document.resolve(fontParts(document, font).descendant?.get('CIDToGIDMap'));
  const glyphs = isStream(map) ? document.bytes(map) : undefined;
  const glyphOf = (character: number) =>
    glyphs === undefined ? character : ((glyphs[character * 2] ?? 0) << 8) | (glyphs[character * 2 + 1] ?? 0);
  return [...codes].some((code) => glyphOf(encoding.character(code)) === 0);
}
