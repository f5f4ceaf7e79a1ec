import type { Layout } from '../../../model/index.ts';

/** Points below which text of several inks cannot be read where plates do not fit (Ghent Workgroup 2015, 4.16). */
const least = 9;

/** A layout whose small text does not stand out: for a colour that is mixed of several inks. */
export const smallInBlack = (layout: Layout): Layout => ({
  ...layout,
  pages: layout.pages.map((page) => ({
    ...page,
    marks: page.marks.map((mark) =>
      (mark.kind === 'text' || mark.kind === 'line') && mark.ink === 'accent' && mark.size < least ? { ...mark, ink: 'text' } : mark,
    ),
  })),
});
