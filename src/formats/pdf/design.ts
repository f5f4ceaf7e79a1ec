import type { Design, FaceRole, Style } from '../../typeset/index.ts';
import type { Settings } from './settings.ts';

/** The house's faces: Source Serif 4 for text, Source Code Pro for code (both OFL). */
const faces: Readonly<Record<FaceRole, string>> = {
  regular: 'source-serif-4/400Regular',
  italic: 'source-serif-4/400Regular_Italic',
  bold: 'source-serif-4/600SemiBold',
  boldItalic: 'source-serif-4/600SemiBold_Italic',
  code: 'source-code-pro/400Regular',
};

/** Points, as paper is sold. */
const papers: Readonly<Record<Settings['paper'], { readonly width: number; readonly height: number }>> = {
  A4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

const leading = 14.5;
/** 25 picas: about 62 letters of the text. */
const measure = 300;
/** No table comes nearer to the edge of the paper. */
const margin = 48;
/** Headline and pictures reach this far to the left of the text. */
const outdent = 78;

const style = (size: number, lead: number, more: Partial<Style> = {}): Style => ({
  face: 'regular',
  size,
  leading: lead,
  align: 'left',
  ink: 'text',
  hyphens: false,
  before: 0,
  after: 0,
  ...more,
});

/** The look of a story on paper. The text block stands as a page of Tschichold's does: the inner margin half of the outer, the head half of the foot. */
export function designFor(paper: Settings['paper']): Design {
  const { width, height } = papers[paper];
  const wide = measure + outdent;
  const left = Math.round((width - wide) * 0.44);
  const top = Math.round(height * 0.092);
  const lines = Math.floor((height * 0.765) / leading);
  return {
    paper: { width, height },
    top,
    lines,
    leading,
    text: { left: left + outdent, measure },
    wide: { left, measure: wide },
    full: { left, measure: width - margin - left },
    columns: { count: 1, gutter: 0 },
    mirror: 0,
    furniture: { head: false, foot: true, pageNumbers: true },
    head: top - 24,
    foot: top + lines * leading + 38,
    dropCap: 0,
    indent: 14.5,
    step: 18,
    faces,
    codeScale: 0.88,
    styles: {
      headline: style(29, 33, {
        face: 'bold',
        balanced: true,
        wide: true,
        keep: true,
        after: 8,
        smaller: {
          lines: 4,
          sizes: [
            { size: 24, leading: 28 },
            { size: 20, leading: 24 },
          ],
        },
      }),
      subheadline: style(14.5, 19, { face: 'italic', balanced: true, wide: true, keep: true, after: 10 }),
      byline: style(10, leading, { face: 'bold', wide: true, keep: true }),
      dateline: style(9.5, leading, { ink: 'quiet', wide: true, keep: true }),
      notice: style(10, leading, { face: 'italic', balanced: true, wide: true, before: leading / 2, keep: true }),
      text: style(10.5, leading, { align: 'justify', hyphens: true }),
      h2: style(13, leading, { face: 'bold', balanced: true, keep: true, leads: true, before: leading * 1.25, after: 3 }),
      h3: style(11, leading, { face: 'bold', balanced: true, keep: true, leads: true, before: leading * 0.9 }),
      h4: style(10.5, leading, { face: 'boldItalic', balanced: true, keep: true, leads: true, before: leading * 0.7 }),
      quotation: style(10, 14, { align: 'justify', hyphens: true }),
      pullquote: style(16, 21, { face: 'italic', balanced: true, before: 6 }),
      pullquoteLabel: style(9, 12, { face: 'bold', ink: 'quiet' }),
      factbox: style(9.5, 13, { hyphens: true, before: 4 }),
      factboxLabel: style(10, 14, { face: 'bold', keep: true, after: 2 }),
      code: style(8.6, 12, { face: 'code' }),
      cell: style(9, 12),
      headCell: style(9, 12, { face: 'bold' }),
      caption: style(8.5, 11.5, { ink: 'quiet', before: 5 }),
      footnote: style(8.8, 12, { align: 'justify', hyphens: true, before: 2 }),
      footnoteLabel: style(9, 12, { face: 'bold', keep: true }),
      signOff: style(10.5, leading, { align: 'right', before: leading / 2 }),
      imprint: style(8, 11, { ink: 'quiet', before: 3 }),
      foot: style(8.5, 11, { ink: 'quiet' }),
    },
  };
}
