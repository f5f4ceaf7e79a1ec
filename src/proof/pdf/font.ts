import { type CMap, readCMap } from './cmap.ts';
import type { PdfDocument } from './document.ts';
import { isDictionary, isList, isStream, type PdfDictionary } from './objects.ts';
import { readOnce } from './readOnce.ts';

/** One character code of a shown string. */
interface Glyph {
  readonly text: string;
  /** In thousandths of the font's size; undefined where the file does not say. */
  readonly width: number | undefined;
  /** The one-byte code 32, to which word spacing applies (ISO 32000-1, 9.3.3). */
  readonly space: boolean;
}

const cmapIn = readOnce(readCMap);

export type Font = (shown: Uint8Array) => readonly Glyph[];

/** A font of a page as what its codes say and how wide they are; where it has no ToUnicode, codes are Windows-1252. */
export function readFont(document: PdfDocument, font: PdfDictionary): Font {
  const composite = document.resolve(font.get('Subtype')) === 'Type0';
  const named = document.resolve(font.get('ToUnicode'));
  const cmap: CMap = isStream(named) ? cmapIn(document, named) : { ranges: [], texts: new Map() };
  const widths = composite ? compositeWidths(document, font) : simpleWidths(document, font);
  const known = new Map<number, Glyph>();

  const glyphOf = (code: number, length: number): Glyph => {
    const key = code * 8 + length;
    let glyph = known.get(key);
    if (glyph === undefined) {
      const text = cmap.texts.get(code) ?? (length === 1 && !isStream(named) ? windows1252(code) : '');
      glyph = { text, width: widths(code), space: length === 1 && code === 32 };
      known.set(key, glyph);
    }
    return glyph;
  };

  return (shown) => {
    const glyphs: Glyph[] = [];
    for (let index = 0; index < shown.length; ) {
      const { code, length } = codeAt(shown, index, cmap.ranges, composite ? 2 : 1);
      glyphs.push(glyphOf(code, length));
      index += length;
    }
    return glyphs;
  };
}

/** 0x80 to 0x9F; TextDecoder gives control characters for them on some releases of Node 20. */
const upper =
  '\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178';

const windows1252 = (code: number): string => upper[code - 0x80] ?? String.fromCharCode(code);

function codeAt(bytes: Uint8Array, start: number, ranges: CMap['ranges'], usual: number) {
  let code = 0;
  if (ranges.length > 0) {
    for (let length = 1; length <= 4 && start + length <= bytes.length; length++) {
      code = code * 256 + (bytes[start + length - 1] ?? 0);
      if (ranges.some((range) => range.length === length && code >= range.low && code <= range.high)) return { code, length };
    }
  }
  code = 0;
  for (let offset = 0; offset < usual; offset++) code = code * 256 + (bytes[start + offset] ?? 0);
  return { code, length: usual };
}

/** Widths by CID (9.7.4.3); with Identity-H, a code is its CID. */
function compositeWidths(document: PdfDocument, font: PdfDictionary): (code: number) => number | undefined {
  const descendant = document.dictionary(document.list(font.get('DescendantFonts'))[0]);
  const usual = document.resolve(descendant.get('DW'));
  const widths = new Map<number, number>();
  const list = document.list(descendant.get('W')).map(document.resolve);
  for (let index = 0; index < list.length; ) {
    const [first, second, third] = list.slice(index, index + 3);
    if (typeof first === 'number' && isList(second)) {
      for (const [offset, width] of second.map(document.resolve).entries())
        if (typeof width === 'number') widths.set(first + offset, width);
      index += 2;
    } else if (
      typeof first === 'number' &&
      typeof second === 'number' &&
      typeof third === 'number' &&
      widths.size + second - first < 65_536
    ) {
      for (let code = first; code <= second; code++) widths.set(code, third);
      index += 3;
    } else break;
  }
  return (code) => widths.get(code) ?? (typeof usual === 'number' ? usual : 1000);
}

function simpleWidths(document: PdfDocument, font: PdfDictionary): (code: number) => number | undefined {
  const first = document.resolve(font.get('FirstChar'));
  const widths = document.list(font.get('Widths')).map(document.resolve);
  const missing = document.resolve(font.get('FontDescriptor'));
  return (code) => {
    const width = typeof first === 'number' ? widths[code - first] : undefined;
    const usual = isDictionary(missing) ? missing.get('MissingWidth') : undefined;
    return typeof width === 'number' ? width : typeof usual === 'number' ? usual : undefined;
  };
}
