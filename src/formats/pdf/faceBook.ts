import type { GlyphRun } from '../../model/index.ts';
import { type Ref, textOf } from './pdfValue.ts';
import type { Pen } from './pen.ts';
import type { TrueType } from './trueType.ts';

/** The faces of one file: which glyphs are used, and what each of them says. */
export interface FaceBook {
  /** The name of a face among the page's resources. */
  nameOf(face: string): string;
  /** What TJ takes for a run (ISO 32000-1, 9.4.3). */
  shown(run: GlyphRun): Shown;
  /** All faces by name: the font resources of each page. */
  readonly resources: Ref;
  /** Writes the faces. */
  finish(): void;
}

/** A run between the first bracket of its first string and the last of its last, and how far the pen is taken back after it, in thousandths of an em. */
export interface Shown {
  readonly codes: string;
  readonly after: number;
}

interface Used {
  readonly name: string;
  readonly ref: Ref;
  readonly type: TrueType;
  /** What each code is and says, from 1; 0 is the glyph for what is missing, which nothing shows. */
  readonly codes: { readonly glyph: number; readonly text: string }[];
  /** The code of a glyph with what it said first. */
  readonly first: Map<number, number>;
  /** Further codes of a glyph that says something else elsewhere, by glyph and text. */
  readonly others: Map<string, number>;
}

export function faceBook(pen: Pen, types: ReadonlyMap<string, TrueType>): FaceBook {
  const faces = new Map<string, Used>();
  const resources = pen.reserve();
  const used = (face: string): Used => {
    const known = faces.get(face);
    if (known) return known;
    const type = types.get(face);
    if (!type) throw new Error(`The layout names a face that was not given: ${face}`);
    const first: Used = { name: `F${faces.size + 1}`, ref: pen.reserve(), type, codes: [], first: new Map(), others: new Map() };
    faces.set(face, first);
    return first;
  };

  // One glyph may say several things (a space and a no-break space, a hyphen of two kinds, a box for what has no glyph): a code for each,
  // so that readers get back what the story says.
  const codeOf = ({ codes, first, others }: Used, glyph: number, text: string): number => {
    // It stays what it is, so that whoever proves the file sees it.
    if (glyph === 0) return 0;
    const own = first.get(glyph);
    if (own === undefined) {
      const code = codes.push({ glyph, text });
      first.set(glyph, code);
      return code;
    }
    if (text === '' || codes[own - 1]?.text === text) return own;
    const key = `${glyph} ${text}`;
    const other = others.get(key);
    if (other !== undefined) return other;
    const code = codes.push({ glyph, text });
    others.set(key, code);
    return code;
  };

  const shown = new Map<GlyphRun, Shown>();
  return {
    nameOf: (face) => used(face).name,
    resources,
    shown(run) {
      const known = shown.get(run);
      if (known !== undefined) return known;
      const face = used(run.face);
      let codes = '';
      let after = 0;
      let since = 0;
      run.ids.forEach((glyph, at) => {
        if (after !== 0 || since > longestString) {
          codes += `)${after}(`;
          since = 0;
        }
        codes += shownCode(codeOf(face, glyph, run.texts[at] ?? ''));
        since += 4;
        after = Math.round(face.type.widthOf(glyph) * 1000 - (run.advances[at] ?? 0) * 1000) / 1000;
      });
      const made = { codes, after };
      shown.set(run, made);
      return made;
    },
    finish() {
      for (const face of faces.values()) writeFace(pen, face);
      pen.put(Object.fromEntries([...faces.values()].map(({ name, ref }) => [name, ref])), { ref: resources });
    },
  };
}

/** Characters of one string in the file; PDF/A takes 32,767 bytes (ISO 19005-3, 6.1.13). */
export const longestString = 16_000;

const hex4 = (code: number) => code.toString(16).padStart(4, '0');

/** A code as two bytes of a string, with a reverse solidus before what would end it or be read as something else (ISO 32000-1, 7.3.4.2). */
const shownCode = (code: number): string => shownByte(code >> 8) + shownByte(code & 0xff);
const shownByte = (byte: number): string =>
  byte === 13 ? '\\r' : `${byte === 40 || byte === 41 || byte === 92 ? '\\' : ''}${String.fromCharCode(byte)}`;

/** A composite font of one TrueType face, two bytes a code (ISO 32000-1, 9.7). */
function writeFace(pen: Pen, { ref, type, codes }: Used): void {
  const glyphs = codes.map(({ glyph }) => glyph);
  const name = `${tagOf(glyphs)}+${type.postScriptName}`;
  const file = type.subset(glyphs);
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
    FontFile2: pen.put({ Length1: file.length }, { stream: file }),
  });
  const descendant = pen.put({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: textOf('Adobe'), Ordering: textOf('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 0,
    W: [1, glyphs.map((glyph) => Math.round(type.widthOf(glyph) * 1000) / 1000)],
    CIDToGIDMap: 'Identity',
  });
  const toUnicode = pen.put({}, { stream: new TextEncoder().encode(unicodeMap(codes)) });
  pen.put(
    { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: toUnicode },
    { ref },
  );
}

/**
 * What is said by a glyph that says something only together with the one before it, or what no font may give (ISO 19005-3, 6.2.11.7.2): nothing
 * that shows.
 */
const silent = '\u200B';

function unicodeMap(codes: Used['codes']): string {
  const entries = codes.map(({ text }, at) => `<${hex4(at + 1)}> <${utf16(text.replace(/[\0\ufeff\ufffe]/g, silent) || silent)}>`);
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
<0000> <ffff>
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
