// The only file that reaches into what pdfkit keeps to itself (0.20.2); pen.test.ts fails when a new one moves it.
import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import type { Profile } from '../profile.ts';
import type { Leaf } from './leaf.ts';
import { pageLabels } from './pageLabels.ts';
import { pdfDate } from './pdfDate.ts';
import { cut, nameOf, type PdfValue, type Ref, textOf } from './pdfValue.ts';
import type { PressPicture } from './pressPicture.ts';
import { written } from './written.ts';

/** Writes one PDF file, object by object, page by page. Coordinates are points from the top left corner. */
export interface Pen {
  /** A number for an object that is written later. */
  reserve(): Ref;
  /** Writes an object. Without a ref a new one. */
  put(data: PdfValue, more?: Partial<PdfStream> & { readonly ref?: Ref }): Ref;
  /** Begins a page. What it uses by name beside fonts, such as colour spaces, is in `more`. */
  page(size: PageSize, fonts: Ref, more?: Readonly<Record<string, PdfValue>>): Ref;
  /** Adds to the page. */
  write(content: string): void;
  /** A JPEG as it is, or a PNG without transparency, in its EXIF orientation; or one that is made for the press. */
  picture(
    picture: Uint8Array | PressPicture,
    key: string,
    box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ): void;
  /** Adds an annotation to the page. */
  annotate(data: { readonly [key: string]: PdfValue }): Ref;
  /** One entry of the page. */
  setPage(key: string, value: PdfValue): void;
  /** The root of the structure tree. */
  setStructure(ref: Ref, data: PdfValue): void;
  /** Puts a file into the file; a name stands for one only. */
  attach(attachment: Attachment): void;
  /** The file. */
  finish(bookmarks: readonly Bookmark[]): Uint8Array;
}

/** What follows the dictionary of an object: one of these. */
export interface PdfStream {
  /** Deflated where that is worth it. */
  readonly stream: Uint8Array;
  /** Deflated already. */
  readonly packed: Uint8Array;
  /** Stands as it is. */
  readonly whole: Uint8Array;
}

type PageSize = Pick<Leaf, 'width' | 'height' | 'label' | 'boxes'>;

export interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  readonly y: number;
}

/** A file in the file (ISO 32000-1, 7.11.4), with what PDF/A-3 asks of it (ISO 19005-3, 6.8). */
export interface Attachment {
  /** A path, in any letters. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** What it is to the document. */
  readonly relationship: 'Source' | 'Alternative' | 'Data' | 'Supplement' | 'Unspecified';
  readonly description: string;
  /** ISO 8601 with offset. */
  readonly modified: string;
}

export interface Imprint {
  readonly language: string;
  readonly xmp: string;
  readonly information: Readonly<Record<string, string>>;
  readonly profile: Profile;
}

/** What pdfkit does not declare. */
interface Inside {
  readonly _root: { readonly data: Record<string, unknown> & { readonly Names: { data: Record<string, unknown> } } };
  readonly outline: PDFKit.PDFOutline;
  push(chunk: Uint8Array | null): boolean;
  read(): Uint8Array;
  _write(data: unknown): void;
  _refEnd(ref: { readonly id: number; readonly offset: number }): void;
  _offset: number;
  endMetadata(): void;
}
interface InsidePage {
  readonly content: { readonly data: Record<string, unknown>; buffer: Uint8Array[] };
  readonly dictionary: Ref & { readonly data: Record<string, PdfValue> };
  readonly resources: { readonly data: Record<string, unknown> };
  readonly xobjects: Record<string, Ref>;
  readonly width: number;
  readonly annotations: Ref[];
}

/** What has been packed already: to deflate it again makes it larger. */
const packed = /^(?:image\/(?:jpeg|png|gif|webp|avif)|font\/woff2?|application\/(?:epub\+zip|zip|pdf))$/;

/** Node's own zlib gives other bytes with other releases; this one gives the same. */
export const deflated = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 6 });
/** For what each file has of its own: level 6 takes a third longer and makes a fiftieth less of it. */
export const quicklyDeflated = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 1 });
/** Bytes of a stream: of a shorter one little would be saved, and the tables that tell how cost the most. */
const worthDeflating = 800;

/**
 * Bytes of a file in the file: a smaller one, as a story and its item are, stands as it is. Packing the two saves a fifth of a story's PDF and
 * costs a tenth of the time that it takes.
 */
const worthPacking = 30_000;
/** Bytes of a file that is worth the time of packing it well. */
const largeFile = 50_000;

/** Units of a bookmark: more than any reader shows. */
const titleLimit = 500;
/** What was packed before, by its bytes: a face goes into the file of every story. */
const packedFiles = new WeakMap<Uint8Array, Uint8Array>();
function deflatedOnce(bytes: Uint8Array): Uint8Array {
  const known = packedFiles.get(bytes) ?? (bytes.length > largeFile ? deflated(bytes) : quicklyDeflated(bytes));
  packedFiles.set(bytes, known);
  return known;
}

export function openPen({ language, xmp, information, profile }: Imprint): Pen {
  // pdfkit hands what it is given to its own objects; its types know a part of that.
  const document = new PDFDocument({
    pdfVersion: profile.version,
    compress: false,
    autoFirstPage: false,
    font: null,
    lang: language,
    displayTitle: true,
  } as unknown as PDFKit.PDFDocumentOptions);
  const inside = document as unknown as Inside;
  // Not among the options: pdfkit would ask a date for its time, and else takes the clock's.
  for (const [key, value] of Object.entries(information)) (document.info as Record<string, unknown>)[key] = textOf(value);
  for (const [key, name] of Object.entries(profile.information)) (document.info as Record<string, unknown>)[key] = nameObject(name);
  const page = () => document.page as unknown as InsidePage;

  // All that is written comes through here, text of many small pieces at once; the identifier of the file is a digest of it.
  const chunks: Uint8Array[] = [inside.read()];
  let text = '';
  const flush = () => {
    if (text !== '') chunks.push(Buffer.from(text, 'latin1'));
    text = '';
  };
  inside._write = (data) => {
    if (data instanceof Uint8Array) {
      flush();
      chunks.push(data);
      inside._offset += data.length;
    } else {
      const line = `${data}\n`;
      text += line;
      inside._offset += line.length;
    }
  };
  inside.push = () => true;
  let identifier: Uint8Array | undefined;
  const identify = () => {
    flush();
    const digest = createHash('sha256');
    for (const chunk of chunks) digest.update(chunk);
    return new Uint8Array(digest.digest().subarray(0, 16));
  };
  Object.defineProperty(document, '_id', { get: () => (identifier ??= identify()) });
  // pdfkit's own packet is not escaped, and lacks most of ours.
  inside.endMetadata = () => {
    inside._root.data.Metadata = put({ Type: 'Metadata', Subtype: 'XML' }, { whole: new TextEncoder().encode(xmp) });
  };

  let content = '';
  const flushContent = () => {
    // What is given as bytes pdfkit takes as it is.
    if (content !== '') page().content.buffer.push(Buffer.from(content, 'latin1'));
    content = '';
  };
  /** The page's content, deflated, in place of what pdfkit has gathered. */
  const seal = () => {
    flushContent();
    const { content: whole } = page();
    const [only, ...more] = whole.buffer;
    whole.buffer = [quicklyDeflated(only && more.length === 0 ? only : joined(whole.buffer))];
    whole.data.Filter = 'FlateDecode';
  };

  const attached = new Map<string, Ref>();
  /** The catalog's list of them, and the name tree, which readers search by the bytes of its keys. */
  const listAttached = () => {
    // pdfkit's own tree is sorted by the language of the machine; it would hold an empty one of destinations too.
    const names = inside._root.data.Names;
    names.data = {};
    if (attached.size === 0) return;
    const tree = [...attached].map(([name, ref]) => ({ name, ref, key: keyBytes(name) })).sort((a, b) => compareBytes(a.key, b.key));
    names.data.EmbeddedFiles = { Names: tree.flatMap(({ name, ref }) => [textOf(name), ref]) };
    inside._root.data.AF = [...attached.values()];
  };

  const labels: (string | undefined)[] = [];
  /** What the colours of the pages mean, and the names of the pages. */
  const completeCatalog = () => {
    const { subtype, identifier, condition, info, registry, components, packed } = profile.intent;
    const output = put({ N: components }, { packed });
    inside._root.data.OutputIntents = [
      put({
        Type: 'OutputIntent',
        S: subtype,
        OutputConditionIdentifier: textOf(identifier),
        ...(condition !== undefined && { OutputCondition: textOf(condition) }),
        Info: textOf(info),
        ...(registry !== undefined && { RegistryName: textOf(registry) }),
        DestOutputProfile: output,
      }),
    ];
    const names = pageLabels(labels);
    if (names !== undefined) inside._root.data.PageLabels = put(names);
  };

  const images = new Map<string, unknown>();
  const pressed = new Map<string, { readonly name: string; readonly ref: Ref }>();
  const reserve = () => document.ref({});
  /** Writes an object itself: pdfkit takes four times as long for it, and is only told where it stands. */
  const write = (ref: Ref, data: PdfValue, stream?: Uint8Array) => {
    const offset = inside._offset;
    inside._write(`${ref.id} 0 obj\n${written(data)}`);
    if (stream) {
      inside._write('stream');
      inside._write(stream);
      inside._write('\nendstream');
    }
    inside._write('endobj');
    inside._refEnd({ id: ref.id, offset });
    return ref;
  };
  const put: Pen['put'] = (data, { ref = reserve(), stream, packed, whole } = {}) => {
    const packs = stream !== undefined && stream.length >= worthDeflating;
    const bytes = whole ?? packed ?? (packs ? quicklyDeflated(stream) : stream);
    if (bytes === undefined) return write(ref, data);
    // A stream's data is a dictionary.
    return write(ref, { ...(data as object), ...((packed || packs) && { Filter: 'FlateDecode' }), Length: bytes.length }, bytes);
  };
  return {
    reserve,
    put,
    page({ width, height, label, boxes }, fonts, more) {
      if (document.page) seal();
      labels.push(label);
      document.addPage({ size: [width, height], margin: 0 });
      const { dictionary, resources: own } = page();
      Object.assign(own.data, { Font: fonts }, more);
      // A point is a point without it, and a press takes no page that has it.
      delete dictionary.data.UserUnit;
      Object.assign(dictionary.data, boxes);
      return dictionary;
    },
    write(more) {
      content += `${more}\n`;
    },
    picture(picture, key, { x, y, width, height }) {
      if (!(picture instanceof Uint8Array)) {
        const image = pressed.get(key) ?? { name: `P${pressed.size + 1}`, ref: put(imageOf(picture), { whole: picture.bytes }) };
        pressed.set(key, image);
        page().xobjects[image.name] = image.ref;
        const [wide, high, left, bottom] = [width, height, x, y + height].map((value) => Math.round(value * 1000) / 1000);
        content += `q ${wide} 0 0 -${high} ${left} ${bottom} cm /${image.name} Do Q\n`;
        return;
      }
      flushContent();
      const image = images.get(key) ?? (document as unknown as { openImage(bytes: Uint8Array): unknown }).openImage(picture);
      images.set(key, image);
      document.image(image as string, x, y, { width, height });
    },
    annotate(data) {
      const ref = put(data);
      page().annotations.push(ref);
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
    attach({ name, bytes, mediaType, relationship, description, modified }) {
      if (attached.has(name)) throw new Error(`Two files are to be attached as "${name}"`);
      const isWhole = packed.test(mediaType) || bytes.length < worthPacking;
      const data = {
        Type: 'EmbeddedFile',
        Subtype: nameOf(mediaType),
        Params: { ModDate: textOf(pdfDate(modified)), Size: bytes.length, CheckSum: createHash('md5').update(bytes).digest() },
      };
      const file = put(data, isWhole ? { whole: bytes } : { packed: deflatedOnce(bytes) });
      const specification = {
        Type: 'Filespec',
        // The old name is for readers that know no other letters.
        F: textOf(name.replace(/[^\x20-\x7e]/gu, '_')),
        UF: textOf(name),
        Desc: textOf(description),
        EF: { F: file, UF: file },
        AFRelationship: relationship,
      };
      attached.set(name, put(specification));
    },
    finish(bookmarks) {
      const open: { level: number; item: PDFKit.PDFOutline }[] = [];
      for (const { level, title, page: pageNumber, y } of bookmarks) {
        while ((open.at(-1)?.level ?? 0) >= level) open.pop();
        const parent = open.at(-1)?.item ?? inside.outline;
        // pdfkit counts `left` from the right edge.
        const options = { pageNumber, top: y, left: page().width, fit: false, expanded: true, zoom: 0 };
        open.push({
          level,
          item: parent.addItem(cut(title, titleLimit), options as unknown as Parameters<PDFKit.PDFOutline['addItem']>[1]),
        });
      }
      seal();
      listAttached();
      completeCatalog();
      document.end();
      flush();
      return joined(chunks);
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A name that pdfkit does not take for a text. */
const nameObject = (name: string) => ({ [Symbol.toStringTag]: 'Name', toString: () => `/${name}` });

/** A picture for the press as an image (ISO 32000-1, 8.9.5). */
const imageOf = ({ width, height, space, filter, inverted }: PressPicture): PdfValue => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  ColorSpace: space,
  BitsPerComponent: 8,
  ...(inverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
  Filter: filter,
});

/** A text string's bytes as pdfkit writes them: ASCII, or UTF-16BE behind its mark. */
function keyBytes(text: string): Uint8Array {
  if (/^[\0-\x7f]*$/.test(text)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xfe, 0xff]);
  for (let at = 0; at < text.length; at++) bytes.set([text.charCodeAt(at) >> 8, text.charCodeAt(at) & 0xff], 2 + at * 2);
  return bytes;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < a.length && at < b.length; at++) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return a.length - b.length;
}
