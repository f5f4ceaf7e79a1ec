import type { GlyphRun } from '../../../model/index.ts';
import type { Ref } from '../drawing/pdfValue.ts';
import type { Pen } from '../drawing/pen.ts';
import { type Coded, type Stock, spaceCode } from './stock.ts';
import type { TrueType } from './trueType.ts';
import { type CodeLength, deflated, fontOf, type WholeFont, writeFont } from './wholeFont.ts';

/** The faces of one file: which glyphs are used, and what each of them says. */
export interface FaceBook {
  /** What TJ takes for a run (ISO 32000-1, 9.4.3). */
  shown(run: GlyphRun): Shown;
  /** All fonts by name: the font resources of each page. */
  readonly resources: Ref;
  /** Writes the faces. */
  finish(): void;
}

/** A run between the first bracket of its first string and the last of its last, and how far the pen is taken back after it, in thousandths of an em. */
export interface Shown {
  /** The name of its font among the page's resources. */
  readonly font: string;
  readonly codes: string;
  readonly after: number;
  /** What word spacing widens: all of it, a space, or some of it (ISO 32000-1, 9.3.3). */
  readonly widens: 'all' | 'some' | 'none';
}

/** A face as a file holds it, and, where it is set much, what all files have of it. */
export interface FaceFile {
  readonly type: TrueType;
  readonly stock?: () => Stock;
}

/** A font of the file: what is in stock of a face, or what this file has of its own. */
interface Font {
  readonly name: string;
  readonly ref: Ref;
}

interface Used {
  readonly type: TrueType;
  readonly stocked: (Font & { readonly packed: PackedStock }) | undefined;
  /** What the stock lacks. */
  own: Own | undefined;
}

interface Own extends Font {
  /** What each code is and says, from 1; 0 is the glyph for what is missing, which nothing shows. */
  readonly codes: Coded[];
  /** The code of a glyph with what it said first. */
  readonly first: Map<number, number>;
  /** Further codes of a glyph that says something else elsewhere, by glyph and text. */
  readonly others: Map<string, number>;
}

/** `busy` are the faces that much of the file is set in. */
export function faceBook(pen: Pen, files: ReadonlyMap<string, FaceFile>, busy: ReadonlySet<string>): FaceBook {
  const faces = new Map<string, Used>();
  const fonts: Font[] = [];
  const resources = pen.reserve();
  const newFont = (name = `F${fonts.length + 1}`): Font => {
    const font = { name, ref: pen.reserve() };
    fonts.push(font);
    return font;
  };
  const used = (face: string): Used => {
    const known = faces.get(face);
    if (known) return known;
    const file = files.get(face);
    if (!file) throw new Error(`The layout names a face that was not given: ${face}`);
    const { type, stock } = file;
    const packed = stock && busy.has(face) ? packedStock(stock(), type) : undefined;
    // Two faces of one name cannot both be taken from stock.
    const isFree = packed !== undefined && fonts.every(({ name }) => name !== packed.name);
    const first: Used = { type, stocked: isFree ? { ...newFont(packed.name), packed } : undefined, own: undefined };
    faces.set(face, first);
    return first;
  };

  // One glyph may say several things (a space and a no-break space, a hyphen of two kinds, a box for what has no glyph): a code for each,
  // so that readers get back what the story says.
  const codeOf = ({ codes, first, others }: Own, glyph: number, text: string): number => {
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
    resources,
    shown(run) {
      const face = used(run.face);
      const inStock = face.stocked && shownFrom(face.stocked.packed, run, face.type);
      if (inStock) return inStock;
      const known = shown.get(run);
      if (known !== undefined) return known;
      face.own ??= { ...newFont(), codes: [], first: new Map(), others: new Map() };
      const { own } = face;
      const made = {
        font: own.name,
        ...stringsOf(run, face.type, { bytes: 2, codeOf: (glyph, text) => codeOf(own, glyph, text) }),
        widens: 'none' as const,
      };
      shown.set(run, made);
      return made;
    },
    finish() {
      for (const { type, stocked, own } of faces.values()) {
        if (stocked) writeFont(pen, stocked.ref, stocked.packed.font);
        if (own) writeFont(pen, own.ref, fontOf(type, own.codes, 2));
      }
      pen.put(Object.fromEntries(fonts.map(({ name, ref }) => [name, ref])), { ref: resources });
    },
  };
}

/** The strings of a run, with the codes of its glyphs; undefined where one has none. */
function stringsOf<Code extends number | undefined>(
  run: GlyphRun,
  type: TrueType,
  { bytes, codeOf }: { readonly bytes: CodeLength; readonly codeOf: (glyph: number, text: string) => Code },
): Pick<Shown, 'codes' | 'after'> | Extract<Code, undefined> {
  let codes = '';
  let after = 0;
  let since = 0;
  for (const [at, glyph] of run.ids.entries()) {
    if (after !== 0 || since > longestString) {
      codes += `)${after}(`;
      since = 0;
    }
    const code = codeOf(glyph, run.texts[at] ?? '');
    if (code === undefined) return undefined as Extract<Code, undefined>; // it is one of the codes
    codes += bytes === 1 ? shownByte(code) : shownByte(code >> 8) + shownByte(code & 0xff);
    since += 4;
    after = Math.round(type.widthOf(glyph) * 1000 - (run.advances[at] ?? 0) * 1000) / 1000;
  }
  return { codes, after };
}

/** What a run from stock shows, found once for all files; `false` where some of it is not in stock. */
function shownFrom({ name, stock, shown }: PackedStock, run: GlyphRun, type: TrueType): Shown | false {
  const known = shown.get(run);
  if (known !== undefined) return known;
  const strings = stringsOf(run, type, { bytes: 1, codeOf: stock.codeOf });
  const made = strings ? { font: name, ...strings, widens: widensIn(strings.codes) } : false;
  shown.set(run, made);
  return made;
}

const space = String.fromCharCode(spaceCode);

const widensIn = (codes: string): Shown['widens'] => (codes === space ? 'all' : codes.includes(space) ? 'some' : 'none');

/** Characters of one string in the file; PDF/A takes 32,767 bytes (ISO 19005-3, 6.1.13). */
export const longestString = 16_000;

/** A byte of a string, with a reverse solidus before what would end it or be read as something else (ISO 32000-1, 7.3.4.2). */
const shownByte = (byte: number): string =>
  byte === 13 ? '\\r' : `${byte === 40 || byte === 41 || byte === 92 ? '\\' : ''}${String.fromCharCode(byte)}`;

/** The stock of a face as it stands in every file that takes it, and all that is shown of it. */
interface PackedStock {
  /** Among the resources of a page. */
  readonly name: string;
  readonly stock: Stock;
  readonly font: WholeFont;
  readonly shown: WeakMap<GlyphRun, Shown | false>;
}

const packedStocks = new WeakMap<Stock, PackedStock>();

/** Packed once for all files. */
function packedStock(stock: Stock, type: TrueType): PackedStock {
  const found = packedStocks.get(stock);
  if (found) return found;
  const { file, unicode, ...font } = fontOf(type, stock.codes, 1);
  const whole = { ...font, file: { packed: deflated(file), length: file.length }, unicode: { packed: deflated(unicode) } };
  const made = { name: font.name.replace('+', '-'), stock, font: whole, shown: new WeakMap() };
  packedStocks.set(stock, made);
  return made;
}
