import { type Ref, textOf } from '../drawing/pdfValue.ts';
import { type PdfStream, type Pen, quicklyDeflated } from '../drawing/pen.ts';
import type { Coded } from './stock.ts';
import type { TrueType } from './trueType.ts';

/** Bytes of a code: what is in stock has one, so that a text is half as long. */
export type CodeLength = 1 | 2;

const collection = { Registry: textOf('Adobe'), Ordering: textOf('Identity'), Supplement: 0 };

/** Codes of one byte, each the number of its glyph (ISO 32000-1, 9.7.5.3): for two bytes readers know such a map by name. */
const oneByte = {
  data: { Type: 'CMap', CMapName: 'Slugline-OneByte', CIDSystemInfo: collection, WMode: 0 },
  stream: new TextEncoder().encode(`%!PS-Adobe-3.0 Resource-CMap
%%DocumentNeededResources: ProcSet (CIDInit)
%%IncludeResource: ProcSet (CIDInit)
%%BeginResource: CMap (Slugline-OneByte)
%%EndComments
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def
/CMapName /Slugline-OneByte def
/CMapType 1 def
/WMode 0 def
1 begincodespacerange
<00> <ff>
endcodespacerange
1 begincidrange
<00> <ff> 0
endcidrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
%%EndResource
%%EOF
`),
} as const;

/** A font before it is in a file. */
export interface WholeFont {
  readonly name: string;
  readonly type: TrueType;
  readonly bytes: CodeLength;
  readonly widths: readonly number[];
  readonly file: Stream & { readonly length: number };
  readonly unicode: Stream;
}

type Stream = Pick<PdfStream, 'stream'> | Pick<PdfStream, 'packed'> | Pick<PdfStream, 'whole'>;

/** Bytes of a face: packing a smaller part saves a quarter of it, and takes an eighth of the time in which a story is drawn. */
const worthPacking = 8_000;

export const fontOf = (type: TrueType, codes: readonly Coded[], bytes: CodeLength): WholeFont => {
  const glyphs = codes.map(({ glyph }) => glyph);
  const stream = type.subset(glyphs);
  return {
    name: `${tagOf(glyphs)}+${type.postScriptName}`,
    type,
    bytes,
    widths: glyphs.map((glyph) => Math.round(type.widthOf(glyph) * 1000) / 1000),
    file: { ...(stream.length < worthPacking ? { whole: stream } : { stream }), length: stream.length },
    unicode: { stream: new TextEncoder().encode(unicodeMap(codes, bytes)) },
  };
};

const hex4 = (code: number) => code.toString(16).padStart(4, '0');

/** A stream as it is packed. */
export const deflated = (one: Stream) => ('packed' in one ? one.packed : quicklyDeflated('whole' in one ? one.whole : one.stream));

/** A composite font of one TrueType face (ISO 32000-1, 9.7). */
export function writeFont(pen: Pen, ref: Ref, { name, type, bytes, widths, file: { length, ...file }, unicode }: WholeFont): void {
  const descriptor = pen.put({
    Type: 'FontDescriptor',
    FontName: name,
    // Fixed pitch 1, serif 2, symbolic 4, italic 64.
    Flags: (type.fixedPitch ? 1 : 2) + 4 + (type.italicAngle === 0 ? 0 : 64),
    FontBBox: type.box,
    ItalicAngle: type.italicAngle,
    Ascent: type.ascent,
    Descent: type.descent,
    CapHeight: type.capHeight,
    // Readers use it where they have no face; a rule of thumb of the weight.
    StemV: Math.round(50 + (type.weight / 65) ** 2),
    FontFile2: pen.put({ Length1: length }, file),
  });
  const descendant = pen.put({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: collection,
    FontDescriptor: descriptor,
    DW: 0,
    W: [1, widths],
    CIDToGIDMap: 'Identity',
  });
  pen.put(
    {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: bytes === 2 ? 'Identity-H' : pen.put(oneByte.data, { stream: oneByte.stream }),
      DescendantFonts: [descendant],
      ToUnicode: pen.put({}, unicode),
    },
    { ref },
  );
}

/**
 * What is said by a glyph that says something only together with the one before it, or what no font may give (ISO 19005-3, 6.2.11.7.2): nothing
 * that shows.
 */
const silent = '\u200B';

function unicodeMap(codes: readonly Coded[], bytes: CodeLength): string {
  const hexOf = (code: number) => hex4(code).slice(-2 * bytes);
  const entries = codes.map(({ text }, at) => `<${hexOf(at + 1)}> <${utf16(text.replace(/[\0\ufeff\ufffe]/g, silent) || silent)}>`);
  const lines: string[] = [];
  // A section holds 100 entries at most (Adobe Technical Note 5014).
  for (let from = 0; from < entries.length; from += 100) {
    const part = entries.slice(from, from + 100);
    lines.push(`${part.length} beginbfchar`, ...part, 'endbfchar');
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${hexOf(0)}> <${hexOf(0xffff)}>
endcodespacerange
${lines.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

export const utf16 = (text: string): string => {
  let hex = '';
  for (let at = 0; at < text.length; at++) hex += hex4(text.charCodeAt(at));
  return hex;
};

/** Six letters that tell one subset from another (ISO 32000-1, 9.6.4), from the glyphs in it. */
function tagOf(glyphs: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const glyph of glyphs) hash = Math.imul(hash ^ glyph, 0x01000193) >>> 0;
  let tag = '';
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
