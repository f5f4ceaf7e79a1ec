import type { GlyphRun } from '../../../model/index.ts';
import type { Face, Manner } from '../../../typeset/index.ts';

/**
 * What nearly every text in a face is set with: the same glyphs under the same codes in each file that takes it, so that they are packed
 * once for all files of a process. A story's bytes do not depend on which stories came before it.
 */
export interface Stock {
  /** What each code is and says, from 1; as many as one byte holds. */
  readonly codes: readonly Coded[];
  /** The code of a glyph that says a text; undefined where it is not in stock. */
  codeOf(glyph: number, text: string): number | undefined;
}

/** A glyph, and what it says. */
export interface Coded {
  readonly glyph: number;
  readonly text: string;
}

/** The letters, figures and marks of the western European languages, with the pairs of letters that faces draw as one. */
const characters = [
  ...' \u00a0\u202f!"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~',
  ...'\u2010\u2011–—‘’‚“”„‹›«»…·•°©§¡¿£€¥×−',
  ...'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽŸßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšž',
  ...['ff', 'fi', 'fl', 'ffi', 'ffl', 'fj', 'Th', 'tt', 'ft'],
];

/** As texts set them: figures of each kind, and, of plain letters and figures, the small capitals of what stands above and below a text. */
const manners: readonly (Manner & { readonly of?: RegExp })[] = [
  { language: 'en', figures: 'old-style' },
  { language: 'en', figures: 'lining' },
  { language: 'en', figures: 'tabular' },
  { language: 'en', capitals: 'small', of: /^[a-z\d/]$/ },
  { language: 'en' },
];

const most = 255;

/** The one code that word spacing widens (ISO 32000-1, 9.3.3). */
export const spaceCode = 32;

export function stockOf(face: Face): Stock {
  const codes: Coded[] = [];
  const found = new Map<string, number>();
  const take = ({ ids, texts, offsets }: GlyphRun) => {
    if (offsets !== undefined) return;
    ids.forEach((glyph, at) => {
      const text = texts[at] ?? '';
      const key = keyOf(glyph, text);
      if (glyph !== 0 && text !== '' && codes.length < most && !found.has(key)) found.set(key, codes.push({ glyph, text }));
    });
  };
  // With spaces between them none changes for its neighbour, and all are shaped at once: one by one takes a new process fifty milliseconds.
  const had = characters.filter((character) => [...character].every((letter) => face.has(letter.codePointAt(0) ?? 0)));
  for (const { of, ...manner } of manners) take(face.shape(had.filter((character) => of?.test(character) ?? true).join(' '), manner));
  const at = codes.findIndex(({ text }) => text === ' ');
  const [space, other] = [codes[at], codes[spaceCode - 1]];
  for (const [coded, to] of [
    [space, spaceCode - 1],
    [other, at],
  ] as const) {
    if (!space || !other || !coded) continue;
    codes[to] = coded;
    found.set(keyOf(coded.glyph, coded.text), to + 1);
  }
  return { codes, codeOf: (glyph, text) => found.get(keyOf(glyph, text)) };
}

const keyOf = (glyph: number, text: string) => `${glyph} ${text}`;
