import type { GlyphRun } from '../model/index.ts';

/** Whether the glyphs of a run alone say what it says: each on the line, each with a text of its own, of characters that a font may give. */
export const isClear = ({ offsets, texts, text }: GlyphRun): boolean =>
  offsets === undefined && !texts.includes('') && !unsayable.test(text);

/** Private characters, and those that no font may give for a glyph (ISO 19005-3, 6.2.11.7.2 and 6.2.11.7.3). */
export const unsayable = /[\p{Co}\0\ufeff\ufffe]/u;
