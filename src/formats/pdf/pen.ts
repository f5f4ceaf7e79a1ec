// The only file that reaches into what pdfkit keeps to itself (0.20.2); pen.test.ts fails when a new one moves it.
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';

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
export const textOf = (text: string): Text => Object(text) as Text; // a String object

/** Writes one PDF file, object by object, page by page. Coordinates are points from the top left corner. */
export interface Pen {
  /** A number for an object that is written later. */
  reserve(): Ref;
  /** Writes an object; its stream is deflated. Without a ref a new one. */
  put(data: PdfValue, more?: { readonly ref?: Ref; readonly stream?: Uint8Array }): Ref;
  page(width: number, height: number, fonts: Ref): Ref;
  /** Adds to the page. */
  write(content: string): void;
  /** A JPEG as it is, or a PNG without transparency, in its EXIF orientation. */
  picture(
    bytes: Uint8Array,
    key: string,
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ): void;
  /** Adds an annotation to the page. */
  annotate(data: { readonly [key: string]: PdfValue }): Ref;
  /** One entry of the page. */
  setPage(key: string, value: PdfValue): void;
  /** The root of the structure tree. */
  setStructure(ref: Ref, data: PdfValue): void;
  /** The file. */
  finish(bookmarks: readonly Bookmark[]): Uint8Array;
}

export interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  readonly y: number;
}

export interface Imprint {
  readonly language: string;
  readonly xmp: string;
  readonly information: Readonly<Record<string, string>>;
}

/** What pdfkit does not declare. */
interface Inside {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly outline: PDFKit.PDFOutline;
  push(chunk: Uint8Array | null): boolean;
  read(): Uint8Array;
  endMetadata(): void;
}
interface InsidePage {
  readonly content: { readonly data: Record<string, unknown>; buffer: Uint8Array[] };
  readonly dictionary: Ref & { readonly data: Record<string, PdfValue> };
  readonly resources: { readonly data: Record<string, unknown> };
  readonly width: number;
  readonly annotations: Ref[];
}

/** Node's own zlib gives other bytes with other releases; this one gives the same. */
const deflated = (bytes: Uint8Array) => zlibSync(bytes, { level: 6 });

export function openPen({ language, xmp, information }: Imprint): Pen {
  // pdfkit hands what it is given to its own objects; its types know a part of that.
  const document = new PDFDocument({
    pdfVersion: '1.7',
    compress: false,
    autoFirstPage: false,
    font: null,
    lang: language,
    displayTitle: true,
  } as unknown as PDFKit.PDFDocumentOptions);
  const inside = document as unknown as Inside;
  // Not among the options: pdfkit would ask a date for its time, and else takes the clock's.
  for (const [key, value] of Object.entries(information)) (document.info as Record<string, unknown>)[key] = value;
  const page = () => document.page as unknown as InsidePage;

  // All that is written comes through here; the identifier of the file is a digest of it.
  const chunks: Uint8Array[] = [inside.read()];
  const digest = createHash('sha256');
  inside.push = (chunk) => {
    if (chunk) {
      chunks.push(chunk);
      digest.update(chunk);
    }
    return true;
  };
  Object.defineProperty(document, '_id', { get: () => new Uint8Array(digest.copy().digest().subarray(0, 16)) });
  // pdfkit's own packet is not escaped, and lacks most of ours.
  inside.endMetadata = () => {
    const packet = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    packet.end(new TextEncoder().encode(xmp));
    inside._root.data.Metadata = packet;
  };

  /** The page's content, deflated, in place of what pdfkit has gathered. */
  const seal = () => {
    const { content } = page();
    const length = content.buffer.reduce((sum, part) => sum + part.length, 0);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const part of content.buffer) {
      whole.set(part, at);
      at += part.length;
    }
    content.buffer = [deflated(whole)];
    content.data.Filter = 'FlateDecode';
  };

  const images = new Map<string, unknown>();
  // Its declaration wants a chunk; there may be none.
  const finish = (ref: Ref) => (ref as unknown as { end(): void }).end();
  const reserve = () => document.ref({});
  return {
    reserve,
    put(data, { ref = reserve(), stream } = {}) {
      const own = ref as unknown as { data: unknown };
      if (stream) {
        own.data = { ...(data as object), Filter: 'FlateDecode' }; // a stream's data is a dictionary
        ref.end(deflated(stream));
      } else {
        own.data = data;
        finish(ref);
      }
      return ref;
    },
    page(width, height, fonts) {
      if (document.page) seal();
      document.addPage({ size: [width, height], margin: 0 });
      page().resources.data.Font = fonts;
      return page().dictionary;
    },
    write: (content) => void document.addContent(content),
    picture(bytes, key, { x, y, width, height }) {
      const image = images.get(key) ?? (document as unknown as { openImage(bytes: Uint8Array): unknown }).openImage(bytes);
      images.set(key, image);
      document.image(image as string, x, y, { width, height });
    },
    annotate(data) {
      const ref = document.ref(data as object);
      page().annotations.push(ref);
      finish(ref);
      return ref;
    },
    setPage(key, value) {
      page().dictionary.data[key] = value;
    },
    setStructure(ref, data) {
      // pdfkit writes both with the catalog.
      (ref as unknown as { data: unknown }).data = data;
      inside._root.data.StructTreeRoot = ref;
      inside._root.data.MarkInfo = document.ref({ Marked: true });
    },
    finish(bookmarks) {
      const open: { level: number; item: PDFKit.PDFOutline }[] = [];
      for (const { level, title, page: pageNumber, y } of bookmarks) {
        while ((open.at(-1)?.level ?? 0) >= level) open.pop();
        const parent = open.at(-1)?.item ?? inside.outline;
        // pdfkit counts `left` from the right edge.
        const options = { pageNumber, top: y, left: page().width, fit: false, expanded: true, zoom: 0 };
        open.push({ level, item: parent.addItem(title, options as unknown as Parameters<PDFKit.PDFOutline['addItem']>[1]) });
      }
      seal();
      document.end();
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
  };
}
