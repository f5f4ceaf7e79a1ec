/** A reference to an object of the file. */
export type Ref = PDFKit.PDFKitReference;

/** An object of a PDF. A string is a name; text is `textOf`. */
export type PdfValue =
  | string
  | number
  | boolean
  | null
  | Text
  | Uint8Array
  | Ref
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue | undefined };

/** A text string: pdfkit takes a String object for one, a plain string for a name. */
export interface Text {
  readonly length: number;
  valueOf(): string;
}
export const textOf = (text: string): Text => Object(cut(wellFormed(text), textLimit)) as Text; // a String object

/** UTF-16 units of one text: PDF/A holds strings to 32,767 bytes (ISO 19005-3, 6.1.13), two of them the mark. */
export const textLimit = 16_382;

/** A text no longer than `most` units; what ends early says so. */
export const cut = (text: string, most: number): string => (text.length <= most ? text : `${wellFormed(text.slice(0, most - 1))}\u2026`);

/** UTF-16 has no halves of a character. */
const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** A text as a name object takes it: its bytes in UTF-8, the others but letters and figures by their number (ISO 32000-1, 7.3.5). */
export const nameOf = (text: string): string =>
  [...new TextEncoder().encode(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[a-zA-Z0-9.+-]/.test(character) ? character : `#${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
