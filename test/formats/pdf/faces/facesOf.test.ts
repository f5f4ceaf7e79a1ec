import { describe, expect, test } from 'vitest';
import { houseFaces } from '../../../../src/formats/pdf/design.ts';
import { facesOf } from '../../../../src/formats/pdf/faces/facesOf.ts';
import { worldOf } from '../story.ts';

const { font } = worldOf();
const house = await font(houseFaces.regular);

/** Where a table of the house's face lies. */
function tableAt(bytes: Uint8Array, tag: string) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16)
    if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) === tag) return { entry, offset: view.getUint32(entry + 8), view };
  throw new Error(`no ${tag}`);
}

/** The house's regular face with some bytes changed. */
const changed = (change: (bytes: Uint8Array, view: DataView, at: (tag: string) => ReturnType<typeof tableAt>) => void): Uint8Array => {
  const bytes = Uint8Array.from(house);
  change(bytes, new DataView(bytes.buffer), (tag) => tableAt(bytes, tag));
  return bytes;
};
const beginning = (letters: string) => changed((bytes) => bytes.set(new TextEncoder().encode(letters)));
const renamed = (tag: string, as: string) => changed((bytes, _, at) => bytes.set(new TextEncoder().encode(as), at(tag).entry));

/** Opens a font file as the regular face. */
const open = (bytes: Uint8Array | undefined) =>
  facesOf({ ...houseFaces, regular: 'fonts/Own.ttf' }, { font, read: async (path) => (path === 'fonts/Own.ttf' ? bytes : undefined) });

const told = async (bytes: Uint8Array | undefined) => (await open(bytes)).faults.map(({ code, message }) => `${code} ${message}`);

describe('a font file of the newsroom', () => {
  test('sets the text, and what it lacks is set in the face of the house', async () => {
    const { faces, files, faults } = await open(Uint8Array.from(house));
    expect(faults).toEqual([]);
    expect(faces.regular.map(({ name }) => name)).toEqual(['fonts/Own.ttf', houseFaces.regular, houseFaces.code]);
    expect(faces.italic.map(({ name }) => name)).toEqual([houseFaces.italic, 'fonts/Own.ttf', houseFaces.regular, houseFaces.code]);
    expect([...files.keys()]).toContain('fonts/Own.ttf');
  });

  test('may stand for several faces, and is read once', async () => {
    let reads = 0;
    const read = async () => {
      reads++;
      return Uint8Array.from(house);
    };
    const { faces } = await facesOf(
      { ...houseFaces, regular: 'a.ttf', bold: 'a.ttf', italic: 'a.ttf', boldItalic: 'a.ttf' },
      { font, read },
    );
    expect(faces.boldItalic[0]?.name).toBe('a.ttf');
    expect(reads).toBe(1);
  });

  test.each<[string, Uint8Array | undefined, string]>([
    ['is not there', undefined, 'pdf/face-missing There is no such font file'],
    ['is empty', new Uint8Array(), 'pdf/face-form This is no font file'],
    ['is a text', new TextEncoder().encode('Dear editors, here is the font'), 'pdf/face-form This is no font file'],
    [
      'has PostScript outlines',
      beginning('OTTO'),
      'pdf/face-form This is an OpenType font with PostScript outlines (CFF); only single TrueType faces can be set',
    ],
    ['is WOFF', beginning('wOFF'), 'pdf/face-form This is a WOFF file, packed for the web; only single TrueType faces can be set'],
    ['is WOFF2', beginning('wOF2'), 'pdf/face-form This is a WOFF2 file, packed for the web; only single TrueType faces can be set'],
    ['is a collection', beginning('ttcf'), 'pdf/face-form This is a collection of several faces; only single TrueType faces can be set'],
    ['is variable', renamed('GPOS', 'fvar'), 'pdf/face-form This is a variable font; a PDF holds faces of one weight'],
    ['has no outlines', renamed('glyf', 'glyx'), 'pdf/face-damaged The font file is damaged: it has no table "glyf"'],
    ['has no character map', renamed('cmap', 'cmax'), 'pdf/face-damaged The font file is damaged: it has no table "cmap"'],
    ['is cut short', house.slice(0, house.length >> 1), 'pdf/face-damaged The font file is damaged: its table "'],
    [
      'is cut in its list of tables',
      house.slice(0, 40),
      'pdf/face-damaged The font file is damaged: its list of tables is longer than the file',
    ],
    [
      'has an em of nothing',
      changed((_, view, at) => view.setUint16(at('head').offset + 18, 0)),
      'pdf/face-damaged The font file is damaged: its em has 0 units',
    ],
    [
      'has more glyphs than places for them',
      changed((_, view, at) => view.setUint16(at('maxp').offset + 4, 65_535)),
      'pdf/face-damaged The font file is damaged: its table "hmtx" is too short',
    ],
    [
      'has an outline outside the file',
      changed((_, view, at) => view.setUint16(at('loca').offset + 20, 65_535)),
      'pdf/face-damaged The font file is damaged: its glyph ',
    ],
    [
      'may not be embedded',
      changed((_, view, at) => view.setUint16(at('OS/2').offset + 8, 2)),
      'pdf/face-licence The font file says that it may not be embedded in documents (OS/2, fsType)',
    ],
    [
      'may not be embedded in part',
      changed((_, view, at) => view.setUint16(at('OS/2').offset + 8, 0x104)),
      'pdf/face-licence The font file says that it may not be embedded in part, and a PDF holds only the letters in use (OS/2, fsType)',
    ],
  ])('that %s is told, and the house’s stands in', async (_, bytes, expected) => {
    const { faces, faults } = await open(bytes);
    expect(faults).toHaveLength(1);
    expect(`${faults[0]?.code} ${faults[0]?.message}`.slice(0, expected.length)).toBe(expected);
    expect(faults[0]).toMatchObject({ severity: 'error', place: { path: 'fonts/Own.ttf' } });
    expect(faults[0]?.hints).toContain('publication.yaml names it: pdf, faces, regular');
    expect(faces.regular[0]?.name).toBe(houseFaces.regular);
  });

  test('that may be printed, or edited, is set', async () => {
    for (const type of [0, 4, 8, 6]) expect(await told(changed((_, view, at) => view.setUint16(at('OS/2').offset + 8, type)))).toEqual([]);
  });

  test('that lacks letters is told with the letters', async () => {
    // The map of characters made empty: its format 4 has no segment.
    const bytes = changed((_, view, at) => {
      const { offset } = at('cmap');
      view.setUint16(offset + 2, 0);
    });
    expect((await told(bytes))[0]).toMatch(/^pdf\/face-letters The face lacks characters that every text has: a b c/);
  });

  test('with any byte wrong is told or set, and never stops the press', async () => {
    let seed = 3;
    const upTo = (most: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % most;
    };
    for (let round = 0; round < 40; round++) {
      const bytes = Uint8Array.from(house);
      const tag = ['head', 'hhea', 'maxp', 'loca', 'cmap', 'GSUB', 'GPOS', 'name', 'OS/2', 'post', 'glyf', 'hmtx'][round % 12] ?? 'head';
      const { offset } = tableAt(bytes, tag);
      for (let change = 0; change < 20; change++) bytes[offset + upTo(200)] = upTo(256);
      const { files, faces } = await open(bytes);
      for (const face of faces.regular) {
        const run = face.shape('Ænigma fi 123 x́', { language: 'en', figures: 'old-style', capitals: 'all-small' });
        const file = files.get(face.name)?.type.subset(run.ids);
        expect(file?.length).toBeGreaterThan(0);
      }
    }
  });
});
