import type { LineMark, TextMark } from '../model/index.ts';

/** A line's words and spaces, each as a mark of its own. */
export const apart = ({ owner, x, y, size, ink, runs, at, stretch, tracking }: LineMark): readonly TextMark[] =>
  runs.map((glyphs, which) => ({
    kind: 'text',
    owner,
    x: x + (at[which] ?? 0),
    y,
    size,
    ink,
    glyphs,
    ...(stretch !== undefined && { stretch }),
    ...(tracking !== undefined && { tracking }),
  }));
