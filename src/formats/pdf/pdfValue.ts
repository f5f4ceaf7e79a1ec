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
  | Date
  | Ref
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue | undefined };

/** A text string: pdfkit takes a String object for one, a plain string for a name. */
export interface Text {
  readonly length: number;
  valueOf(): string;
}
export const textOf = (text: string): Text => Object(wellFormed(text)) as Text; // a String object

/** UTF-16 has no halves of a character. */
export const wellFormed = (text: string): string =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
