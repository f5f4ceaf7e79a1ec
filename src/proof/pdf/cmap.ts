import { Unreadable } from '../unreadable.ts';
import { isList, isString, isWord, lexerOf, type PdfObject, utf16, type Word } from './objects.ts';

/** A ToUnicode CMap (ISO 32000-1, 9.10.3). */
export interface CMap {
  /** Bytes of a code: 1 to 4, the shortest whose range holds it. */
  readonly ranges: readonly { readonly length: number; readonly low: number; readonly high: number }[];
  readonly texts: ReadonlyMap<number, string>;
}

/** No font has more glyphs. */
const entryLimit = 65_536;

const numberOf = (bytes: Uint8Array) => bytes.reduce((value, byte) => value * 256 + byte, 0);

export function readCMap(bytes: Uint8Array): CMap {
  const ranges: CMap['ranges'][number][] = [];
  const texts = new Map<number, string>();
  let entries = 0;
  const set = (code: number, text: string) => {
    if (++entries > entryLimit) throw new Unreadable('a font in it names too many characters');
    texts.set(code, text);
  };
  const sections: Readonly<Record<string, (operands: readonly PdfObject[]) => void>> = {
    endcodespacerange: (operands) => {
      for (const [low, high] of groups(operands, 2)) {
        if (isString(low) && isString(high)) ranges.push({ length: low.length, low: numberOf(low), high: numberOf(high) });
      }
    },
    endbfchar: (operands) => {
      for (const [code, text] of groups(operands, 2)) if (isString(code) && isString(text)) set(numberOf(code), utf16(text));
    },
    endbfrange: (operands) => {
      for (const [low, high, texts] of groups(operands, 3)) {
        if (!isString(low) || !isString(high)) continue;
        const first = numberOf(low);
        for (let code = first; code <= numberOf(high); code++) set(code, textOfRange(texts, code - first));
      }
    },
  };

  const lexer = lexerOf(bytes, 0, false);
  let operands: PdfObject[] = [];
  for (let object: PdfObject | Word | undefined = lexer.next(); object !== undefined; object = lexer.next()) {
    if (!isWord(object)) operands.push(object);
    else {
      sections[object.word]?.(operands);
      operands = [];
    }
  }
  return { ranges, texts };
}

/** The text of the n-th code of a range: from its list, or the first text with its last unit raised. */
function textOfRange(texts: PdfObject | undefined, n: number): string {
  const one = isList(texts) ? texts[n] : texts;
  if (!isString(one)) return '';
  const text = utf16(one);
  return isList(texts) || text === '' ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + n);
}

const groups = (operands: readonly PdfObject[], size: number): readonly (readonly PdfObject[])[] =>
  Array.from({ length: Math.floor(operands.length / size) }, (_, index) => operands.slice(index * size, (index + 1) * size));
