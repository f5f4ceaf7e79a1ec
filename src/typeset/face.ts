import * as hb from 'harfbuzzjs';
import type { GlyphRun } from '../model/index.ts';
import type { Lettering } from './design.ts';

/** One TrueType face, open for shaping. Measures are thousandths of an em. */
export interface Face {
  readonly name: string;
  readonly bytes: Uint8Array;
  has(character: number): boolean;
  /** Text that the face has all characters of, from left to right. */
  shape(text: string, manner: Manner): GlyphRun;
  inkOf(glyph: number): Ink;
}

/** Where the ink of a glyph begins, from the pen, how high it reaches above the baseline, and how deep below it. */
export interface Ink {
  readonly left: number;
  readonly top: number;
  readonly depth: number;
}

export interface Manner extends Pick<Lettering, 'figures' | 'capitals'> {
  /** BCP 47. */
  readonly language: string;
}

/** OpenType's features by what they are for; a face without one ignores it. */
const figures: Readonly<Record<NonNullable<Lettering['figures']>, readonly string[]>> = {
  'old-style': ['onum', 'pnum'],
  lining: ['lnum', 'pnum'],
  tabular: ['lnum', 'tnum'],
};
const capitals: Readonly<Record<NonNullable<Lettering['capitals']>, readonly string[]>> = {
  small: ['smcp'],
  'all-small': ['smcp', 'c2sc'],
};

const known = new Map<string, hb.Feature[]>();

function featuresOf(manner: Manner): hb.Feature[] {
  const key = `${manner.figures} ${manner.capitals}`;
  const found = known.get(key);
  if (found) return found;
  const tags = [...(manner.figures ? figures[manner.figures] : []), ...(manner.capitals ? capitals[manner.capitals] : [])];
  const features = tags.map((tag) => new hb.Feature(tag));
  known.set(key, features);
  return features;
}

const open = new Map<string, Face>();

/** Opens a face, or hands out the one already open with these bytes, so that words are shaped once a process. */
export function openFace(name: string, bytes: Uint8Array): Face {
  const known = open.get(name);
  if (known && equal(known.bytes, bytes)) return known;
  const face = newFace(name, bytes);
  open.set(name, face);
  return face;
}

function newFace(name: string, bytes: Uint8Array): Face {
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  const buffer = new hb.Buffer();
  const characters = new Set(face.collectUnicodes());
  const scale = 1000 / face.upem;

  const shape = (text: string, manner: Manner): GlyphRun => {
    buffer.clearContents();
    buffer.addText(text);
    buffer.setDirection(hb.Direction.LTR);
    buffer.setLanguage(manner.language);
    buffer.guessSegmentProperties();
    hb.shape(font, buffer, featuresOf(manner));
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const advances = positions.map(({ xAdvance }) => xAdvance * scale);
    const isOff = positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
    return {
      face: name,
      text,
      ids: infos.map(({ codepoint }) => codepoint),
      advances,
      ...(isOff && { offsets: positions.map(({ xOffset, yOffset }) => [xOffset * scale, yOffset * scale] as const) }),
      texts: textsOf(text, infos),
      width: advances.reduce((sum, advance) => sum + advance, 0),
    };
  };

  return {
    name,
    bytes,
    // HarfBuzz draws U+2011 with U+2010, and what is invisible with nothing.
    has: (character) => characters.has(character) || (character === 0x2011 && characters.has(0x2010)) || isInvisible(character),
    shape,
    inkOf(glyph) {
      // Its height counts downwards.
      const { xBearing = 0, yBearing = 0, height = 0 } = font.glyphExtents(glyph) ?? {};
      return { left: xBearing * scale, top: yBearing * scale, depth: -(yBearing + height) * scale };
    },
  };
}

/** Shares the text out among the glyphs: each cluster to its first glyph, or one character to each where the numbers agree. */
function textsOf(text: string, infos: readonly { readonly cluster: number }[]): readonly string[] {
  const texts: string[] = new Array(infos.length).fill('');
  for (let first = 0; first < infos.length; ) {
    const cluster = infos[first]?.cluster ?? 0;
    let next = first + 1;
    while (next < infos.length && infos[next]?.cluster === cluster) next++;
    const says = text.slice(cluster, infos[next]?.cluster ?? text.length);
    const characters = [...says];
    if (characters.length === next - first) for (let at = first; at < next; at++) texts[at] = characters[at - first] ?? '';
    else texts[first] = says;
    first = next;
  }
  return texts;
}

/** Unicode's default ignorables that occur in text: joiners, marks of direction, variation selectors, tags. */
export const isInvisible = (character: number): boolean =>
  character === 0x34f ||
  character === 0x61c ||
  (character >= 0x200b && character <= 0x200f) ||
  (character >= 0x202a && character <= 0x202e) ||
  (character >= 0x2060 && character <= 0x206f) ||
  (character >= 0xfe00 && character <= 0xfe0f) ||
  character === 0xfeff ||
  (character >= 0xe0000 && character <= 0xe0fff);

function equal(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
