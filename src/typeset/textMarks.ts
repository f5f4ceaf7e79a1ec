import type { GlyphRun, TextMark } from '../model/index.ts';

/** Runs of glyphs one behind the other, the first at `x`. */
export function textMarks(runs: readonly GlyphRun[], { x, ...alike }: Omit<TextMark, 'kind' | 'glyphs'>): readonly TextMark[] {
  let pen = x;
  return runs.map((glyphs): TextMark => {
    const mark: TextMark = { kind: 'text', x: pen, ...alike, glyphs };
    pen += (glyphs.width * alike.size) / 1000;
    return mark;
  });
}
