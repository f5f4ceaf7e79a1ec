import { partsOf } from './fontFault.ts';

/** A TrueType file read as far as a PDF needs it (OpenType 1.9). Measures are thousandths of an em. */
export interface TrueType {
  readonly postScriptName: string;
  readonly glyphs: number;
  readonly box: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  readonly fixedPitch: boolean;
  widthOf(glyph: number): number;
  /** The face with these glyphs alone, numbered from 1 in their order, one as often as it is named; what they are composed of comes after. */
  subset(glyphs: readonly number[]): Uint8Array;
}

/** All that a PDF reader may ask of an embedded face (ISO 32000-1, 9.9). */
const kept = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'] as const;

export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let at = 0; at < view.getUint16(4); at++) {
    const entry = 12 + at * 16;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(tag, bytes.subarray(view.getUint32(entry + 8), view.getUint32(entry + 8) + view.getUint32(entry + 12)));
  }
  const table = (tag: string): DataView => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The face has no table "${tag}"`);
    return new DataView(found.buffer, found.byteOffset, found.byteLength);
  };
  const head = table('head');
  const hhea = table('hhea');
  const os2 = table('OS/2');
  const post = table('post');
  const hmtx = table('hmtx');
  const scale = 1000 / head.getUint16(18);
  const glyphs = table('maxp').getUint16(4);
  const metrics = hhea.getUint16(34);
  const loca = table('loca');
  const long = head.getInt16(50) === 1;
  const offsetOf = (glyph: number) => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const glyf = tables.get('glyf') ?? new Uint8Array();
  // A damaged table of a face can name glyphs that it has not: they are empty.
  const outlineOf = (glyph: number) => (glyph < glyphs ? glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)) : new Uint8Array());
  // Found once for all files: most of a face's letters are in most stories.
  const parts = new Map<number, ReturnType<typeof partsOf>>();
  const partsIn = (glyph: number) => {
    const found = parts.get(glyph) ?? partsOf(outlineOf(glyph));
    parts.set(glyph, found);
    return found;
  };
  const round = (value: number) => Math.round(value * scale);

  return {
    postScriptName: nameOf(table('name')),
    glyphs,
    box: [36, 38, 40, 42].map((at) => round(head.getInt16(at))),
    ascent: round(hhea.getInt16(4)),
    descent: round(hhea.getInt16(6)),
    capHeight: round(os2.byteLength >= 90 ? os2.getInt16(88) : 700),
    italicAngle: post.getInt32(4) / 65536,
    weight: os2.getUint16(4),
    fixedPitch: post.getUint32(12) !== 0,
    widthOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4) * scale,

    subset(wanted) {
      const order = [0, ...wanted];
      const numbers = new Map(order.map((glyph, at) => [glyph, at]));
      // The list grows while it is walked: parts of parts are found too.
      for (let at = 0; at < order.length; at++) {
        for (const { glyph } of partsIn(order[at] ?? 0)) {
          if (numbers.has(glyph)) continue;
          numbers.set(glyph, order.length);
          order.push(glyph);
        }
      }

      const outlines = order.map((glyph) =>
        partsIn(glyph).length === 0 ? outlineOf(glyph) : renumbered(outlineOf(glyph), partsIn(glyph), numbers),
      );
      const data = new Uint8Array(outlines.reduce((sum, { length }) => sum + length + (length % 2), 0));
      const isLong = data.length > 0x1fffe;
      const places = new DataView(new ArrayBuffer((order.length + 1) * (isLong ? 4 : 2)));
      const advances = new DataView(new ArrayBuffer(order.length * 4));
      let end = 0;
      outlines.forEach((outline, at) => {
        data.set(outline, end);
        end += outline.length + (outline.length % 2);
        if (isLong) places.setUint32((at + 1) * 4, end);
        else places.setUint16((at + 1) * 2, end / 2);
        const glyph = Math.min(order[at] ?? 0, glyphs - 1);
        // The last full metric counts for all glyphs after it.
        advances.setUint16(at * 4, hmtx.getUint16(Math.min(glyph, metrics - 1) * 4));
        advances.setInt16(at * 4 + 2, hmtx.getInt16(glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2));
      });
      const changed: Readonly<Record<string, Uint8Array>> = {
        glyf: data,
        loca: new Uint8Array(places.buffer),
        hmtx: new Uint8Array(advances.buffer),
        head: withNumber(tables.get('head'), 50, isLong ? 1 : 0),
        hhea: withNumber(tables.get('hhea'), 34, order.length),
        maxp: withNumber(tables.get('maxp'), 4, order.length),
      };
      return fileOf(kept.flatMap((tag) => (tables.has(tag) ? [[tag, changed[tag] ?? (tables.get(tag) as Uint8Array)] as const] : []))); // asked just before
    },
  };
}

/** A table with one number of two bytes otherwise. */
function withNumber(table: Uint8Array | undefined, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(table ?? []);
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

/** An outline whose parts have new numbers. */
function renumbered(outline: Uint8Array, parts: ReturnType<typeof partsOf>, numbers: ReadonlyMap<number, number>): Uint8Array {
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  for (const { at, glyph } of parts) view.setUint16(at, numbers.get(glyph) ?? 0);
  return copy;
}

/** A font file of these tables, in order of their tags; each begins at a multiple of four bytes. */
function fileOf(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const count = tables.length;
  const power = Math.floor(Math.log2(count));
  const size = tables.reduce((sum, [, { length }]) => sum + Math.ceil(length / 4) * 4, 12 + count * 16);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, (count - 2 ** power) * 16);
  let at = 12 + count * 16;
  tables.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = tag.charCodeAt(letter);
    file.set(bytes, at);
    const end = at + Math.ceil(bytes.length / 4) * 4;
    let sum = 0;
    for (let word = at; word < end; word += 4) sum = (sum + view.getUint32(word)) >>> 0;
    view.setUint32(entry + 4, sum);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, bytes.length);
    at = end;
  });
  return file;
}

/** Name 6 of the name table, in the Windows encoding. */
function nameOf(name: DataView): string {
  const strings = name.getUint16(4);
  for (let entry = 6; entry < 6 + name.getUint16(2) * 12 && entry + 12 <= name.byteLength; entry += 12) {
    if (name.getUint16(entry) !== 3 || name.getUint16(entry + 6) !== 6) continue;
    const from = strings + name.getUint16(entry + 10);
    const length = name.getUint16(entry + 8);
    if (from + length > name.byteLength) continue;
    let text = '';
    for (let byte = 0; byte + 1 < length; byte += 2) text += String.fromCharCode(name.getUint16(from + byte));
    return text.replace(/[^\x21-\x7e]|[[\](){}<>/%#]/g, '').slice(0, 100) || 'Face';
  }
  return 'Face';
}
