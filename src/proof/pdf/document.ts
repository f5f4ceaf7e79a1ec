import { Unreadable } from '../unreadable.ts';
import { unfiltered } from './filters.ts';
import {
  isDictionary,
  isList,
  isReference,
  isStream,
  isWord,
  latin,
  lexerOf,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  type PdfStream,
} from './objects.ts';

/** A PDF's objects, each read when it is asked for. */
export interface PdfDocument {
  readonly trailer: PdfDictionary;
  /** The numbers of all objects. */
  numbers(): readonly number[];
  /** The object itself, through any references; null where there is none. */
  resolve(object: PdfObject | undefined): PdfObject;
  /** A dictionary, also that of a stream; empty where there is none. */
  dictionary(object: PdfObject | undefined): PdfDictionary;
  list(object: PdfObject | undefined): readonly PdfObject[];
  /** A stream's bytes, decoded; empty where there is none. */
  bytes(object: PdfObject | undefined): Uint8Array;
  /** A stream's bytes as the file has them, still packed. */
  encoded(object: PdfObject | undefined): Uint8Array;
}

/** All that one file may inflate to. */
const inflatedLimit = 200_000_000;
/** Objects of a file, and rows of its tables: far beyond a book. */
const mostObjects = 3_000_000;

/** Where an object stands; one that is free was taken out by this section of the table, whatever earlier ones say. */
type Entry = { readonly offset: number } | { readonly within: number; readonly index: number } | 'free';

/** A file's objects; one that is encrypted says nothing. */
export function readDocument(file: Uint8Array): PdfDocument {
  const document = readObjects(file);
  if (document.trailer.has('Encrypt')) throw new Unreadable('it is encrypted');
  return document;
}

/**
 * Reads the cross-reference tables and streams of a file (ISO 32000-1, 7.5.4 and 7.5.8). No repair: what no table finds is not there.
 * Of an encrypted file strings and streams are not what they say.
 */
export function readObjects(file: Uint8Array): PdfDocument {
  if (latin(file, 0, 5) !== '%PDF-') throw new Unreadable('it does not start as a PDF');
  const entries = new Map<number, Entry>();
  const known = new Map<number, PdfObject>();
  const packed = new Map<number, readonly PdfObject[]>();
  let room = inflatedLimit;
  let listed = 0;
  let trailer: PdfDictionary = new Map();

  function resolve(object: PdfObject | undefined): PdfObject {
    let found = object ?? null;
    for (let steps = 0; isReference(found); steps++) {
      if (steps > 20) throw new Unreadable('its references go in a circle');
      found = load(found);
    }
    return found;
  }

  function load({ reference }: PdfReference): PdfObject {
    const before = known.get(reference);
    if (before !== undefined) return before;
    const entry = entries.get(reference);
    // A reference to itself, as through a stream's own length, finds null (7.3.10).
    known.set(reference, null);
    const object =
      entry === undefined || entry === 'free'
        ? null
        : 'offset' in entry
          ? objectAt(entry.offset, reference)
          : (unpack(entry.within)[entry.index] ?? null);
    known.set(reference, object);
    return object;
  }

  function objectAt(offset: number, number?: number): PdfObject {
    const lexer = lexerOf(file, offset, false);
    const [own, , keyword] = [lexer.next(), lexer.next(), lexer.next()];
    if (!isWord(keyword) || keyword.word !== 'obj' || (number !== undefined && own !== number)) {
      throw new Unreadable(`its table says that an object stands at byte ${offset}, and none does`);
    }
    const inner = lexerOf(file, lexer.position);
    const object = inner.next();
    if (object === undefined || isWord(object)) return null;
    if (!isDictionary(object)) return object;
    const word = inner.next();
    if (!isWord(word) || word.word !== 'stream') return object;
    let start = inner.position;
    if (file[start] === 13) start++;
    if (file[start] === 10) start++;
    return { dictionary: object, start, file };
  }

  /** Each row of a table and each packed object, so that no file keeps a reader for ever. */
  function count() {
    if (++listed > mostObjects) throw new Unreadable('it has more objects than can be read');
  }

  function unpack(number: number): readonly PdfObject[] {
    const before = packed.get(number);
    if (before !== undefined) return before;
    const stream = load({ reference: number });
    const objects: PdfObject[] = [];
    packed.set(number, objects);
    if (!isStream(stream)) return objects;
    const bytes = decode(stream);
    const header = lexerOf(bytes, 0, false);
    const packs = integer(resolve(stream.dictionary.get('N')));
    const first = integer(resolve(stream.dictionary.get('First')));
    for (let index = 0; index < packs; index++) {
      count();
      const [own, offset] = [header.next(), header.next()];
      if (typeof own !== 'number' || typeof offset !== 'number') throw new Unreadable('an object stream in it is damaged');
      const object = lexerOf(bytes, first + offset).next();
      objects.push(object === undefined || isWord(object) ? null : object);
    }
    return objects;
  }

  function encoded({ dictionary: own, start }: PdfStream): Uint8Array {
    const length = integer(resolve(own.get('Length')));
    if (start + length > file.length) throw new Unreadable('a stream in it is longer than the file');
    if (!endsHere.test(latin(file, start + length, start + length + 20)))
      throw new Unreadable('a stream in it has another length than it says');
    return file.subarray(start, start + length);
  }

  function decode(stream: PdfStream): Uint8Array {
    const { dictionary: own } = stream;
    let bytes = encoded(stream);
    const filters = [resolve(own.get('Filter'))].flat().map(resolve);
    const parameters = [resolve(own.get('DecodeParms'))].flat().map(resolve);
    for (const [index, filter] of filters.entries()) {
      if (filter === null) continue;
      const given = parameters[index];
      const parameter = (name: string) => {
        const value = isDictionary(given) ? resolve(given.get(name)) : undefined;
        return typeof value === 'number' ? value : undefined;
      };
      bytes = unfiltered(String(filter), bytes, { room, parameter });
      room -= bytes.length;
    }
    return bytes;
  }

  function readTable(offset: number): PdfDictionary {
    const lexer = lexerOf(file, offset, false);
    const word = lexer.next();
    if (!isWord(word) || word.word !== 'xref') return readTableStream(offset);
    const free: number[] = [];
    for (;;) {
      const first = lexer.next();
      if (isWord(first) && first.word === 'trailer') break;
      const rows = lexer.next();
      if (typeof first !== 'number' || typeof rows !== 'number') throw new Unreadable('its cross-reference table is damaged');
      for (let index = 0; index < rows; index++) {
        count();
        const [at, , use] = [lexer.next(), lexer.next(), lexer.next()];
        if (typeof at !== 'number' || !isWord(use)) throw new Unreadable('its cross-reference table is damaged');
        if (use.word === 'n' && !entries.has(first + index)) entries.set(first + index, { offset: at });
        else if (use.word === 'f') free.push(first + index);
      }
    }
    const own = lexerOf(file, lexer.position).next();
    if (!isDictionary(own)) throw new Unreadable('it has no trailer');
    // A hybrid file hides objects from old readers: free in the table, found by the stream (7.5.8.4).
    const hidden = own.get('XRefStm');
    if (typeof hidden === 'number') readTableStream(hidden);
    for (const number of free) if (!entries.has(number)) entries.set(number, 'free');
    return own;
  }

  function readTableStream(offset: number): PdfDictionary {
    const stream = objectAt(offset);
    if (!isStream(stream)) throw new Unreadable('it has no cross-reference table');
    const bytes = decode(stream);
    const widths = list(stream.dictionary.get('W')).map(integer);
    const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
    if (kindWidth + secondWidth + thirdWidth === 0) throw new Unreadable('its cross-reference table is damaged');
    const ranges = list(stream.dictionary.get('Index') ?? [0, stream.dictionary.get('Size') ?? 0]).map(integer);
    let position = 0;
    const field = (width: number) => {
      let value = 0;
      for (let byte = 0; byte < width; byte++) value = value * 256 + (bytes[position++] ?? 0);
      return value;
    };
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      const [first = 0, rows = 0] = [ranges[range], ranges[range + 1]];
      for (let index = 0; index < rows && position < bytes.length; index++) {
        count();
        const [kind, second, third] = [kindWidth === 0 ? 1 : field(kindWidth), field(secondWidth), field(thirdWidth)];
        if (entries.has(first + index)) continue;
        if (kind === 0) entries.set(first + index, 'free');
        if (kind === 1) entries.set(first + index, { offset: second });
        if (kind === 2) entries.set(first + index, { within: second, index: third });
      }
    }
    return stream.dictionary;
  }

  function list(object: PdfObject | undefined): readonly PdfObject[] {
    const found = resolve(object);
    return isList(found) ? found : [];
  }

  const tail = latin(file, Math.max(0, file.length - 2048));
  let offset: PdfObject | undefined = Number(/startxref\s+(\d+)(?!.*startxref)/s.exec(tail)?.[1] ?? Number.NaN);
  const seen = new Set<number>();
  while (typeof offset === 'number') {
    if (Number.isNaN(offset) || seen.has(offset)) throw new Unreadable('it has no cross-reference table, or one that leads in a circle');
    seen.add(offset);
    const own = readTable(offset);
    if (trailer.size === 0) trailer = own;
    offset = own.get('Prev');
  }

  return {
    trailer,
    numbers: () => [...entries].flatMap(([number, entry]) => (entry === 'free' ? [] : [number])).sort((one, other) => one - other),
    resolve,
    dictionary(object) {
      const found = resolve(object);
      return isDictionary(found) ? found : isStream(found) ? found.dictionary : new Map();
    },
    list,
    bytes(object) {
      const found = resolve(object);
      return isStream(found) ? decode(found) : new Uint8Array();
    },
    encoded(object) {
      const found = resolve(object);
      return isStream(found) ? encoded(found) : new Uint8Array();
    },
  };
}

/** What stands behind the last byte of a stream (7.3.8.1); writers put more white space there than one line end. */
const endsHere = /^[\0\t\n\f\r ]*endstream/;

function integer(object: PdfObject): number {
  if (typeof object !== 'number' || !Number.isSafeInteger(object) || object < 0) throw new Unreadable('a number in it is missing or wrong');
  return object;
}
