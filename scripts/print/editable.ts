import { readObjects } from '../../src/proof/pdf/document.ts';
import {
  isDictionary,
  isList,
  isReference,
  isStream,
  isString,
  isWord,
  latin,
  lexerOf,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  type PdfStream,
} from '../../src/proof/pdf/objects.ts';
import { pagesOf } from '../../src/proof/pdf/pages.ts';

/** A PDF whose objects are changed one by one and written again: bytes -> objects -> bytes, each object as it was but for the change. */
export interface Editable {
  /** `1.6` */
  version: string;
  /** What stands at the end of the file. */
  readonly trailer: Map<string, PdfObject>;
  object(reference: PdfObject | undefined): PdfObject;
  /** A dictionary that can be changed, also that of a stream. */
  dictionary(object: PdfObject | undefined): Map<string, PdfObject>;
  /** The decoded bytes of a stream, one character each. */
  text(object: PdfObject | undefined): string;
  put(object: PdfObject): PdfReference;
  replace(reference: PdfObject | undefined, object: PdfObject): void;
  readonly catalog: Map<string, PdfObject>;
  /** A page's dictionary, from 0, with all that it inherits. */
  page(index: number): Map<string, PdfObject>;
  write(): Uint8Array;
}

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);

/** An object as it stands in a file: `<< /Type /Catalog >>`. */
export function parsed(text: string): PdfObject {
  const object = lexerOf(bytesOf(text)).next();
  if (object === undefined || isWord(object)) throw new Error(`no object: ${text}`);
  return object;
}

/** A stream of these bytes. */
export function streamOf(dictionary: string, bytes: Uint8Array): PdfStream {
  const own = parsed(dictionary);
  if (!isDictionary(own)) throw new Error(`no dictionary: ${dictionary}`);
  return { dictionary: new Map([...own, ['Length', bytes.length]]), start: 0, file: bytes };
}

export function editable(file: Uint8Array): Editable {
  const document = readObjects(file);
  const objects = new Map<number, PdfObject>();
  for (const number of document.numbers()) {
    const object = document.resolve({ reference: number });
    if (isStream(object)) {
      if (['XRef', 'ObjStm'].includes(String(object.dictionary.get('Type')))) continue;
      const bytes = document.encoded(object);
      objects.set(number, { dictionary: new Map([...copied(object.dictionary), ['Length', bytes.length]]), start: 0, file: bytes });
    } else objects.set(number, copy(object));
  }
  const kept = ['Root', 'Info', 'ID', 'Encrypt'];
  const trailer = copied(new Map([...document.trailer].filter(([key]) => kept.includes(key))));
  const catalog = mutable(objectOf(trailer.get('Root')));

  function objectOf(object: PdfObject | undefined): PdfObject {
    return isReference(object) ? (objects.get(object.reference) ?? null) : (object ?? null);
  }

  const edit: Editable = {
    version: latin(file, 5, 8),
    trailer,
    catalog,
    object: objectOf,
    dictionary: (object) => mutable(objectOf(object)),
    text: (object) => latin(document.bytes(object)),
    put(object) {
      const reference = Math.max(0, ...objects.keys()) + 1;
      objects.set(reference, object);
      return { reference };
    },
    replace(reference, object) {
      if (!isReference(reference)) throw new Error('only what has a number is replaced');
      objects.set(reference.reference, object);
    },
    page(index) {
      const found = pagesOf(document, document.dictionary(document.trailer.get('Root')))[index];
      if (found === undefined) throw new Error(`no page ${index + 1}`);
      const own = mutable(objects.get(found.number) ?? null);
      for (const [key, value] of copied(found.page)) if (!own.has(key)) own.set(key, value);
      return own;
    },
    write: () => written(edit.version, objects, trailer),
  };
  return edit;
}

/** A new PDF of these objects: the first is number 1, the catalog. */
export function composed(version: string, all: readonly PdfObject[], trailer: PdfDictionary): Uint8Array {
  return written(version, new Map(all.map((object, index) => [index + 1, object])), trailer);
}

const copied = (dictionary: PdfDictionary): Map<string, PdfObject> => new Map([...dictionary].map(([key, value]) => [key, copy(value)]));

function copy(object: PdfObject): PdfObject {
  if (isDictionary(object)) return copied(object);
  return isList(object) ? object.map(copy) : object;
}

/** All dictionaries here were made by `copied`. */
function mutable(object: PdfObject): Map<string, PdfObject> {
  const own = isStream(object) ? object.dictionary : object;
  if (!(own instanceof Map)) throw new Error('no dictionary stands there');
  return own;
}

function written(version: string, objects: ReadonlyMap<number, PdfObject>, trailer: PdfDictionary): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? bytesOf(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  add(`%PDF-${version}\n%\xE2\xE3\xCF\xD3\n`);
  const size = Math.max(...objects.keys()) + 1;
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, length);
    add(`${number} 0 obj\n`);
    if (isStream(object)) {
      add(`${textOf(object.dictionary)}\nstream\n`);
      add(object.file.subarray(object.start));
      add('\nendstream\nendobj\n');
    } else add(`${textOf(object)}\nendobj\n`);
  }
  const start = length;
  add(`xref\n0 ${size}\n0000000000 65535 f \n`);
  for (let number = 1; number < size; number++) {
    const offset = offsets.get(number);
    add(offset === undefined ? '0000000000 00000 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`);
  }
  add(`trailer\n${textOf(new Map([...trailer, ['Size', size]]))}\nstartxref\n${start}\n%%EOF\n`);
  return Uint8Array.from(Buffer.concat(parts));
}

function textOf(object: PdfObject): string {
  if (isReference(object)) return `${object.reference} 0 R`;
  if (isString(object)) return `<${Buffer.from(object).toString('hex')}>`;
  if (typeof object === 'string')
    return `/${object.replace(/[^A-Za-z0-9+.:_-]/g, (one) => `#${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
  if (isList(object)) return `[${object.map(textOf).join(' ')}]`;
  if (isDictionary(object)) return `<<${[...object].map(([key, value]) => `${textOf(key)} ${textOf(value)}`).join(' ')}>>`;
  return String(object);
}
