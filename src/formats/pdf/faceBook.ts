import type { GlyphRun } from '../../model/index.ts';
import { type Ref, textOf } from './pdfValue.ts';
import type { Pen } from './pen.ts';
import type { TrueType } from './trueType.ts';

/** The faces of one file: which glyphs are used, and what each of them says. */
export interface FaceBook {
  /** The name of a face among the page's resources. */
  nameOf(face: string): string;
  /** What TJ takes for a run, without its brackets (ISO 32000-1, 9.4.3). */
  shown(run: GlyphRun): string;
  /** All faces by name: the font resources of each page. */
  readonly resources: Ref;
  /** Writes the faces. */
  finish(): void;
}

interface Used {
  readonly name: string;
  readonly ref: Ref;
  readonly type: TrueType;
  /** By code: the glyph and what it says. A glyph's own number is its first code. */
  readonly codes: Map<number, { readonly glyph: number; readonly text: string }>;
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
    const first: Used = { name: `F${faces.size + 1}`, ref: pen.reserve(), type, codes: new Map(), others: new Map() };
    faces.set(face, first);
    return first;
  };

  // One glyph may say several things (a space and a no-break space, a hyphen of two kinds, a box for what has no glyph): a code for each,
  // so that readers get back what the story says.
  const codeOf = ({ type, codes, others }: Used, glyph: number, text: string): number => {
    const own = codes.get(glyph);
    if (own === undefined) {
      codes.set(glyph, { glyph, text });
      return glyph;
    }
    if (own.text === text || text === '') return glyph;
    const key = `${glyph} ${text}`;
    let code = others.get(key);
    if (code === undefined) {
      code = type.glyphs + others.size;
      others.set(key, code);
      codes.set(code, { glyph, text });
    }
    return code;
  };

  const shown = new Map<GlyphRun, string>();
  return {
    nameOf: (face) => used(face).name,
    resources,
    shown(run) {
      const known = shown.get(run);
      if (known !== undefined) return known;
      const face = used(run.face);
      let out = '';
      let hex = '';
      run.ids.forEach((glyph, at) => {
        hex += hex4(codeOf(face, glyph, run.texts[at] ?? ''));
        if (hex.length >= longest) {
          out += `<${hex}>`;
          hex = '';
        }
        const kern = Math.round(face.type.widthOf(glyph) * 1000 - (run.advances[at] ?? 0) * 1000) / 1000;
        if (kern !== 0) {
          out += `<${hex}>${kern}`;
          hex = '';
        }
      });
      if (hex) out += `<${hex}>`;
      shown.set(run, out);
      return out;
    },
    finish() {
      for (const face of faces.values()) writeFace(pen, face);
      pen.put(Object.fromEntries([...faces.values()].map(({ name, ref }) => [name, ref])), { ref: resources });
    },
  };
}

/** Digits of one string; PDF/A takes 32,767 bytes (ISO 19005-3, 6.1.13). */
const longest = 16_000;

const hex4 = (code: number) => code.toString(16).padStart(4, '0');

/** A composite font of one TrueType face, two bytes a code (ISO 32000-1, 9.7). */
function writeFace(pen: Pen, { ref, type, codes, others }: Used): void {
  const sorted = [...codes].sort(([a], [b]) => a - b);
  const name = `${tagOf(sorted.map(([code]) => code))}+${type.postScriptName}`;
  const file = type.subset(sorted.map(([, { glyph }]) => glyph));
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
    W: widthsOf(sorted, type),
    CIDToGIDMap: others.size === 0 ? 'Identity' : pen.put({}, { stream: glyphMap(sorted) }),
  });
  const toUnicode = pen.put({}, { stream: new TextEncoder().encode(unicodeMap(sorted)) });
  pen.put(
    { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: toUnicode },
    { ref },
  );
}

type Codes = readonly (readonly [code: number, used: { readonly glyph: number; readonly text: string }])[];

/** Runs of codes in a row with their widths: [c [w w w] c [w]]. */
function widthsOf(codes: Codes, type: TrueType) {
  const runs: [number, number[]][] = [];
  for (const [code, { glyph }] of codes) {
    const width = Math.round(type.widthOf(glyph) * 1000) / 1000;
    const last = runs.at(-1);
    if (last && last[0] + last[1].length === code) last[1].push(width);
    else runs.push([code, [width]]);
  }
  return runs.flat();
}

/** The glyph of each code, two bytes each. */
function glyphMap(codes: Codes): Uint8Array {
  const map = new Uint8Array(((codes.at(-1)?.[0] ?? 0) + 1) * 2);
  for (const [code, { glyph }] of codes) {
    map[code * 2] = glyph >> 8;
    map[code * 2 + 1] = glyph & 0xff;
  }
  return map;
}

/**
 * What is said by a glyph that says something only together with the one before it, or what no font may give (ISO 19005-3, 6.2.11.7.2): nothing
 * that shows.
 */
const silent = '\u200B';

function unicodeMap(codes: Codes): string {
  const lines: string[] = [];
  // A section holds 100 entries at most (Adobe Technical Note 5014).
  for (let from = 0; from < codes.length; from += 100) {
    const part = codes.slice(from, from + 100);
    lines.push(
      `${part.length} beginbfchar`,
      ...part.map(([code, { text }]) => `<${hex4(code)}> <${utf16(text.replace(/[\0\ufeff\ufffe]/g, silent) || silent)}>`),
      'endbfchar',
    );
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

/** Six letters that tell one subset from another (ISO 32000-1, 9.6.4), from the codes in it. */
function tagOf(codes: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const code of codes) hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
  let tag = '';
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
