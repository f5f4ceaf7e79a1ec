import { type FaceFault, faceFaults } from '../faults.ts';

/** A table of a font file, in bounds. */
type Tables = ReadonlyMap<string, DataView>;

/** First four bytes of what is no single TrueType face. */
const otherForms: Readonly<Record<string, string>> = {
  OTTO: 'an OpenType font with PostScript outlines (CFF)',
  wOFF: 'a WOFF file, packed for the web',
  wOF2: 'a WOFF2 file, packed for the web',
  ttcf: 'a collection of several faces',
  typ1: 'a PostScript Type 1 font',
};

/** What a PDF needs of a face, each at least so many bytes long (OpenType 1.9). */
const needed = { 'OS/2': 68, cmap: 4, glyf: 0, head: 54, hhea: 36, hmtx: 4, loca: 4, maxp: 6, name: 6, post: 32 } as const;

/** No font has more; a file that says so is damaged. */
const mostTables = 100;
/** Composites in composites. */
const mostLevels = 16;

/** What keeps a file from being set and embedded; undefined where nothing does. Every offset in it is checked before it is used. */
export function fontFault(path: string, bytes: Uint8Array): FaceFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (Object.hasOwn(otherForms, start)) return faceFaults.otherForm(path, otherForms[start] ?? '');
  if (bytes.length < 12 || (start !== 'true' && view.getUint32(0) !== 0x00010000)) return faceFaults.noFont(path);
  const tables = tablesOf(bytes, view);
  if (typeof tables === 'string') return faceFaults.damaged(path, tables);
  if (tables.has('fvar')) return faceFaults.variable(path);
  for (const [tag, least] of Object.entries(needed)) {
    const table = tables.get(tag);
    if (!table) return faceFaults.damaged(path, `it has no table "${tag}"`);
    if (table.byteLength < least) return faceFaults.damaged(path, `its table "${tag}" is too short`);
  }
  const wrong = measuresFault(tables) ?? outlinesFault(tables);
  return wrong === undefined ? licenceFault(path, tables) : faceFaults.damaged(path, wrong);
}

function tablesOf(bytes: Uint8Array, view: DataView): Tables | string {
  const count = view.getUint16(4);
  if (count > mostTables || 12 + count * 16 > bytes.length) return 'its list of tables is longer than the file';
  const tables = new Map<string, DataView>();
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (offset + length > bytes.length) return `its table "${tag.replace(/[^ -~]/g, '?')}" reaches past the end of the file`;
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

const tableOf = (tables: Tables, tag: keyof typeof needed): DataView => tables.get(tag) as DataView; // asked for before

function measuresFault(tables: Tables): string | undefined {
  const head = tableOf(tables, 'head');
  const em = head.getUint16(18);
  if (head.getUint32(12) !== 0x5f0f3cf5) return 'its table "head" does not begin as one';
  if (em < 16 || em > 16_384) return `its em has ${em} units`;
  const glyphs = tableOf(tables, 'maxp').getUint16(4);
  const metrics = tableOf(tables, 'hhea').getUint16(34);
  if (glyphs === 0 || metrics === 0 || metrics > glyphs) return 'its tables do not agree on how many glyphs it has';
  return tableOf(tables, 'hmtx').byteLength < metrics * 4 + (glyphs - metrics) * 2 ? 'its table "hmtx" is too short' : undefined;
}

function outlinesFault(tables: Tables): string | undefined {
  const glyphs = tableOf(tables, 'maxp').getUint16(4);
  const loca = tableOf(tables, 'loca');
  const glyf = tableOf(tables, 'glyf');
  const form = tableOf(tables, 'head').getInt16(50);
  if (form !== 0 && form !== 1) return 'its table "loca" is of no known form';
  if (loca.byteLength < (glyphs + 1) * (form === 1 ? 4 : 2)) return 'its table "loca" is too short';
  const offsetOf = (glyph: number) => (form === 1 ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  /** Levels of composites at and below a glyph; 0 while it is looked at. */
  const levels = new Map<number, number>();
  const levelOf = (glyph: number, above: number): number | undefined => {
    const known = levels.get(glyph);
    if (known !== undefined) return known === 0 ? undefined : known;
    if (glyph >= glyphs || above > mostLevels) return undefined;
    levels.set(glyph, 0);
    let most = 1;
    for (const { glyph: part } of partsOf(
      new Uint8Array(glyf.buffer, glyf.byteOffset + offsetOf(glyph), offsetOf(glyph + 1) - offsetOf(glyph)),
    )) {
      const below = levelOf(part, above + 1);
      if (below === undefined) return undefined;
      most = Math.max(most, below + 1);
    }
    levels.set(glyph, most);
    return most;
  };
  for (let glyph = 0; glyph < glyphs; glyph++)
    if (offsetOf(glyph) > offsetOf(glyph + 1) || offsetOf(glyph + 1) > glyf.byteLength)
      return `its glyph ${glyph} reaches out of the table "glyf"`;
  for (let glyph = 0; glyph < glyphs; glyph++)
    if (levelOf(glyph, 0) === undefined) return `its glyph ${glyph} is made of glyphs that are not there, or of itself`;
  return undefined;
}

/** OS/2, fsType: what the foundry lets be done with the file. */
function licenceFault(path: string, tables: Tables): FaceFault | undefined {
  const type = tableOf(tables, 'OS/2').getUint16(8);
  if ((type & 0x000f) === 0x0002) return faceFaults.mayNot(path, 'be embedded in documents');
  if (type & 0x0100) return faceFaults.mayNot(path, 'be embedded in part, and a PDF holds only the letters in use');
  if (type & 0x0200) return faceFaults.mayNot(path, 'be embedded with its outlines');
  return undefined;
}

/** The glyphs that a composed glyph is made of, and where in it their numbers stand (glyf, composite glyph description). */
export function partsOf(outline: Uint8Array): readonly { readonly at: number; readonly glyph: number }[] {
  if (outline.length < 10) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const parts: { at: number; glyph: number }[] = [];
  for (let at = 10, more = true; more && at + 4 <= outline.length; ) {
    const flags = view.getUint16(at);
    parts.push({ at: at + 2, glyph: view.getUint16(at + 2) });
    at += 4 + (flags & 0x0001 ? 4 : 2);
    if (flags & 0x0008) at += 2;
    else if (flags & 0x0040) at += 4;
    else if (flags & 0x0080) at += 8;
    more = (flags & 0x0020) !== 0;
  }
  return parts;
}
