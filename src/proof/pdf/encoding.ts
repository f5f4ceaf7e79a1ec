import type { PdfDocument } from './document.ts';
import { isStream, isString, isWord, lexerOf, type PdfDictionary, type PdfObject } from './objects.ts';
import { readOnce } from './readOnce.ts';

/** How the codes of a composite font lead to its glyphs (ISO 32000-1, 9.7.5). */
export interface Encoding {
  /** Bytes of a code. */
  readonly length: number;
  /** The number of a character in the font; 0 where the code leads to none. */
  readonly character: (code: number) => number;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly first: number;
}

const identity: Encoding = { length: 2, character: (code) => code };
const mostRanges = 65_536;

const numberOf = (bytes: Uint8Array) => bytes.reduce((value, byte) => value * 256 + byte, 0);

/** Undefined of fonts that are not composite, and of encodings whose codes have several lengths or lie in another file. */
export function encodingOf(document: PdfDocument, font: PdfDictionary): Encoding | undefined {
  if (document.resolve(font.get('Subtype')) !== 'Type0') return undefined;
  const own = document.resolve(font.get('Encoding'));
  if (own === 'Identity-H' || own === 'Identity-V') return identity;
  return isStream(own) && !own.dictionary.has('UseCMap') ? encodingIn(document, own) : undefined;
}

const encodingIn = readOnce(readEncoding);

function readEncoding(bytes: Uint8Array): Encoding | undefined {
  const ranges: Range[] = [];
  const lengths = new Set<number>();
  let operands: PdfObject[] = [];
  const lexer = lexerOf(bytes, 0, false);
  for (let object = lexer.next(); object !== undefined; object = lexer.next()) {
    if (!isWord(object)) {
      operands.push(object);
      continue;
    }
    const step = object.word === 'endcidchar' ? 2 : 3;
    if (object.word === 'usecmap' || ranges.length > mostRanges) return undefined;
    if (object.word === 'endcodespacerange') for (const code of operands) if (isString(code)) lengths.add(code.length);
    if (object.word === 'endcidrange' || object.word === 'endcidchar')
      for (let at = 0; at + step <= operands.length; at += step) {
        const [low, high, first] = step === 3 ? operands.slice(at, at + 3) : [operands[at], operands[at], operands[at + 1]];
        if (isString(low) && isString(high) && typeof first === 'number') ranges.push({ low: numberOf(low), high: numberOf(high), first });
      }
    operands = [];
  }
  const [length] = lengths;
  if (length === undefined || lengths.size > 1 || length > 2) return undefined;
  return {
    length,
    character: (code) => {
      const range = ranges.find(({ low, high }) => code >= low && code <= high);
      return range === undefined ? 0 : range.first + code - range.low;
    },
  };
}
