import type { GlyphRun } from '../../model/index.ts';
import type { Run } from './itemise.ts';
import { kinds, type Material } from './material.ts';
import type { MeasuredWord } from './measuredWord.ts';
import type { Galley, ParagraphItems } from './paragraphItems.ts';
import { countOf, widthOf } from './word.ts';

/** One piece of a line: a stretch of a word, or a space. */
export interface Piece {
  readonly run: Run;
  readonly glyphs: readonly GlyphRun[];
  /** How many glyphs these are, and how wide in thousandths of an em: what each word knows, so that its glyphs are left to who draws them. */
  readonly count: number;
  readonly thousandths: number;
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly space: boolean;
  /** Its glyphs alone do not say what it says. */
  readonly unclear?: true;
  readonly says?: string;
  readonly joins?: true;
}

/** The word that an item is part of, where it is one of a word. */
export const wordAt = ({ material, contents }: ParagraphItems, at: number): MeasuredWord | undefined =>
  material.kind[at] === kinds.glue ? undefined : (contents[at] as MeasuredWord | undefined); // but glue, all are of words

/** The pieces of a line from one item up to another. */
export function piecesOf(
  { material, contents, upTo, runs, inlines, galley: { style, type } }: ParagraphItems & { readonly galley: Galley },
  { from, to }: { readonly from: number; readonly to: number },
  edges: { readonly parted: MeasuredWord | undefined; readonly inside: MeasuredWord | undefined; readonly hyphen: boolean },
): readonly Piece[] {
  const { kind } = material;
  const pieces: Piece[] = [];
  let space: Piece | undefined;
  let at = from;
  while (at < to && (kind[at] !== kinds.box || contents[at] === undefined)) at++;
  while (at < to) {
    const content = contents[at];
    if (content === undefined || kind[at] === kinds.penalty) {
      at++;
      continue;
    }
    const run = inlines[runs[at] as number] as Run; // what has content is of a run
    if (kind[at] === kinds.glue) {
      const glyph = content as GlyphRun; // that of glue is a space
      // Most spaces of a paragraph are the same.
      if (space?.run !== run || space.glyphs[0] !== glyph || space.width !== material.width[at])
        space = spacePiece(run, glyph, { material, at });
      pieces.push(space);
      at++;
      continue;
    }
    const word = content as MeasuredWord; // that of a box is a word
    // The item before is of the same word where it is parted there.
    const start = contents[at - 1] === word ? (upTo[at - 1] as number) : 0;
    let end = upTo[at] as number;
    at++;
    for (; at < to && contents[at] === word; at++) end = upTo[at] as number;
    const last = at >= to && edges.inside === word;
    if (start === 0 && end === word.text.length) {
      const width = (word.width * style.size * run.look.scale) / 1000;
      const { runs: glyphs, glyphs: count, width: thousandths } = word;
      const piece: Piece = { run, glyphs, count, thousandths, width, stretch: 0, shrink: 0, space: false };
      pieces.push(word.clear ? piece : { ...piece, unclear: true });
      continue;
    }
    const text = word.text.slice(start, end) + (last && edges.hyphen ? '-' : '');
    const glyphs = type.shape(run.look, text);
    const joins = edges.parted === word && start > 0;
    const thousandths = widthOf(glyphs);
    const width = (thousandths * style.size * run.look.scale) / 1000;
    const piece: Piece = { run, glyphs, count: countOf(glyphs), thousandths, width, stretch: 0, shrink: 0, space: false };
    // Whole in the text, also where the line ends at a hyphen or slash that the writer typed: readers would join the parts without it.
    if (joins) pieces.push({ ...piece, joins });
    else pieces.push(last ? { ...piece, says: word.text } : piece);
  }
  while (pieces.at(-1)?.space) pieces.pop();
  return pieces;
}

const spacePiece = (run: Run, glyph: GlyphRun, { material, at }: { readonly material: Material; readonly at: number }): Piece => ({
  run,
  glyphs: [glyph],
  count: glyph.ids.length,
  thousandths: glyph.width,
  // All columns are as long as the material.
  width: material.width[at] as number,
  stretch: material.stretch[at] as number,
  shrink: material.shrink[at] as number,
  space: true,
});
