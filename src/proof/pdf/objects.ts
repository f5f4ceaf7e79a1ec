import { Unreadable } from '../unreadable.ts';

/** PDF objects (ISO 32000-1, 7.3) as plain values: a name is a string, a string its bytes, a number or boolean itself. */
export type PdfObject = null | boolean | number | string | Uint8Array | readonly PdfObject[] | PdfDictionary | PdfReference | PdfStream;
export type PdfDictionary = ReadonlyMap<string, PdfObject>;
export interface PdfReference {
  readonly reference: number;
}
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  /** Where its encoded bytes start in the file. */
  readonly start: number;
  /** Bytes of a stream that was cut out of the file. */
  readonly file: Uint8Array;
}
/** A bare word: an operator of a content stream, `obj`, `endobj`, or a closing bracket. Undefined at the end of the bytes. */
export interface Word {
  readonly word: string;
}

export const isDictionary = (object: unknown): object is PdfDictionary => object instanceof Map;
export const isReference = (object: unknown): object is PdfReference =>
  typeof object === 'object' && object !== null && 'reference' in object;
export const isStream = (object: unknown): object is PdfStream => typeof object === 'object' && object !== null && 'dictionary' in object;
export const isList = (object: unknown): object is readonly PdfObject[] => Array.isArray(object);
export const isString = (object: unknown): object is Uint8Array => object instanceof Uint8Array;
export const isWord = (object: unknown): object is Word => typeof object === 'object' && object !== null && 'word' in object;

const nestingLimit = 100;
/** Bytes of one string: what signs a file is the longest there is. */
const longestString = 64_000_000;
/** Bytes of one name, number or operator; a name has 127 at most (ISO 32000-1, annex C). */
const longestWord = 65_535;
/** What one object holds; a list or dictionary takes the memory of ten numbers. */
const mostParts = 10_000_000;
const partsOfList = 10;

/** 1 white space, 2 delimiter (ISO 32000-1, 7.2.2). */
const kinds = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') kinds[character.charCodeAt(0)] = 1;
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = 2;

/** Hexadecimal digits by their codes; 16 is none. */
const digits = new Uint8Array(256).fill(16);
for (let digit = 0; digit < 16; digit++)
  for (const form of [digit.toString(16), digit.toString(16).toUpperCase()]) digits[form.charCodeAt(0)] = digit;

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads objects one after another, from `position` on. */
export interface Lexer {
  position: number;
  /** The next object or word; undefined at the end. */
  next(): PdfObject | Word | undefined;
}

/** `references`: whether `7 0 R` is one object, as it is everywhere but in content streams. */
export function lexerOf(bytes: Uint8Array, position = 0, references = true): Lexer {
  const end = bytes.length;
  const at = (index: number) => bytes[index] ?? -1;

  let parts = 0;

  const lexer: Lexer = {
    position,
    next() {
      parts = 0;
      return next(0);
    },
  };

  function skipSpace() {
    for (; lexer.position < end; lexer.position++) {
      const character = at(lexer.position);
      if (character === 37)
        while (lexer.position + 1 < end && at(lexer.position + 1) !== 10 && at(lexer.position + 1) !== 13) lexer.position++;
      else if (kinds[character] !== 1) return;
    }
  }

  function regular(): string {
    const start = lexer.position;
    while (lexer.position < end && kinds[at(lexer.position)] === 0) lexer.position++;
    if (lexer.position - start > longestWord) throw new Unreadable('a name or number in it is too long to be read');
    return latin(bytes, start, lexer.position);
  }

  function literal(): Uint8Array {
    const start = lexer.position;
    const close = endOfLiteral();
    const room = roomFor(close - start);
    // Most have nothing that is escaped.
    if (bytes.subarray(start, close).indexOf(92) < 0) {
      lexer.position = close + 1;
      return bytes.slice(start, close);
    }
    const out = new Uint8Array(room);
    let size = 0;
    let depth = 1;
    for (;;) {
      const character = at(lexer.position++);
      if (character === 92) {
        const code = escaped();
        if (code !== undefined) out[size++] = code;
        continue;
      }
      if (character === 40) depth++;
      if (character === 41 && --depth === 0) return out.subarray(0, size);
      out[size++] = character;
    }
  }

  /** Where the bracket stands that closes it. */
  function endOfLiteral(): number {
    let depth = 1;
    for (let index = lexer.position; index < end; index++) {
      const character = at(index);
      if (character === 92) index++;
      else if (character === 40) depth++;
      else if (character === 41 && --depth === 0) return index;
    }
    throw new Unreadable('a string in it does not end');
  }

  /** A line end behind it is no character. */
  function escaped(): number | undefined {
    const character = at(lexer.position++);
    if (character >= 48 && character <= 55) {
      let code = character - 48;
      for (let digits = 1; digits < 3 && at(lexer.position) >= 48 && at(lexer.position) <= 55; digits++)
        code = code * 8 + at(lexer.position++) - 48;
      return code & 255;
    }
    if (character === 13 && at(lexer.position) === 10) lexer.position++;
    return character === 13 || character === 10 ? undefined : (escapes[String.fromCharCode(character)] ?? character);
  }

  function hexadecimal(): Uint8Array {
    const close = bytes.indexOf(62, lexer.position);
    const out = new Uint8Array(Math.ceil(roomFor((close < 0 ? end : close) - lexer.position) / 2));
    let size = 0;
    let half = -1;
    for (; lexer.position < end && at(lexer.position) !== 62; lexer.position++) {
      const digit = digits[at(lexer.position)] ?? 16;
      if (digit > 15) continue;
      if (half >= 0) out[size++] = half * 16 + digit;
      half = half < 0 ? digit : -1;
    }
    lexer.position++;
    if (half >= 0) out[size++] = half * 16;
    return out.subarray(0, size);
  }

  function roomFor(length: number): number {
    if (length > longestString) throw new Unreadable('a string in it is too long to be read');
    return length;
  }

  function list(depth: number): readonly PdfObject[] {
    parts += partsOfList;
    const out: PdfObject[] = [];
    for (;;) {
      const item = next(depth + 1);
      if (item === undefined) throw new Unreadable('a list in it does not end');
      if (!isWord(item)) out.push(item);
      else if (item.word === ']') return out;
    }
  }

  function dictionary(depth: number): PdfDictionary {
    parts += partsOfList;
    const out = new Map<string, PdfObject>();
    for (;;) {
      const key = next(depth + 1);
      if (isWord(key) && key.word === '>>') return out;
      const value = next(depth + 1);
      if (typeof key !== 'string' || value === undefined || isWord(value)) throw new Unreadable('a dictionary in it is damaged');
      out.set(key, value);
    }
  }

  /** A number that is one at first sight: most of a content stream. Undefined, and nothing read, where it is not. */
  function plainNumber(): number | undefined {
    let index = lexer.position;
    let character = at(index);
    const negative = character === 45;
    if (negative) character = at(++index);
    let value = 0;
    let scale = 0;
    const first = index;
    for (; index - first < 15; character = at(++index)) {
      if (character >= 48 && character <= 57) {
        value = value * 10 + character - 48;
        scale *= 10;
      } else if (character === 46 && scale === 0) scale = 1;
      else break;
    }
    if (index - first === 0 || (index < end && kinds[character] === 0) || (scale === 1 && index - first === 1)) return undefined;
    lexer.position = index;
    return (negative ? -value : value) / (scale || 1);
  }

  function number(text: string): PdfObject | Word {
    const value = Number(text);
    if (!references || !/^\d+$/.test(text)) return value;
    const here = lexer.position;
    skipSpace();
    if (/^\d+$/.test(regular())) {
      skipSpace();
      if (regular() === 'R') return { reference: value };
    }
    lexer.position = here;
    return value;
  }

  function next(depth: number): PdfObject | Word | undefined {
    if (depth > nestingLimit) throw new Unreadable('its objects are nested too deep');
    if (++parts > mostParts) throw new Unreadable('an object in it is too large to be read');
    skipSpace();
    if (lexer.position >= end) return undefined;
    const character = at(lexer.position);
    if (kinds[character] === 0) {
      const plain = references ? undefined : plainNumber();
      if (plain !== undefined) return plain;
      const text = regular();
      if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return number(text);
      return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : { word: text };
    }
    lexer.position++;
    if (character === 47) return regular().replace(/#([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    if (character === 40) return literal();
    if (character === 91) return list(depth);
    const doubled = at(lexer.position) === character;
    if (character === 60) {
      if (!doubled) return hexadecimal();
      lexer.position++;
      return dictionary(depth);
    }
    if (character === 62 && doubled) lexer.position++;
    return { word: character === 62 ? '>>' : String.fromCharCode(character) };
  }

  return lexer;
}

/** Bytes as characters of the same code. */
export function latin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let index = start; index < end; index++) text += String.fromCharCode(bytes[index] ?? 0);
  return text;
}

/** PDFDocEncoding where it is not Latin-1 (ISO 32000-1, D.2): 0x18 to 0x1F, 0x80 to 0x9F, 0xA0. */
const accents = '\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC';
const marks =
  '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC';

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16BE or UTF-8 behind its mark, else PDFDocEncoding. */
export function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return latin(bytes).replace(/[\x18-\x1F\x80-\xA0]/g, (character) => {
    const code = character.charCodeAt(0);
    return (code < 0x20 ? accents[code - 0x18] : marks[code - 0x80]) ?? character;
  });
}

/** UTF-16BE without a mark. */
export function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2)
    text += String.fromCharCode(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
  return text;
}
