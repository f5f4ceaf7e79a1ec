import type { Design, FaceRole, Style, StyleName } from '../../typeset/index.ts';
import { type Frame, frameOf, halves } from './frame.ts';
import type { Settings } from './settings.ts';

/** The house's faces: Source Serif 4 for text, Source Code Pro for code (both OFL). */
export const houseFaces: Readonly<Record<FaceRole, string>> = {
  regular: 'source-serif-4/400Regular',
  italic: 'source-serif-4/400Regular_Italic',
  bold: 'source-serif-4/600SemiBold',
  boldItalic: 'source-serif-4/600SemiBold_Italic',
  code: 'source-code-pro/400Regular',
};

/** Size of code beside text of size 1: its letters are as high. */
const codeScale = 0.88;

/** Wishes -> the look of a story on paper. All sizes follow from that of the text, all places from the frame. */
export function designFor(wishes: Settings): Design {
  const frame = frameOf(wishes);
  const { paper, margins, columns, gutter, size, leading, measure, outdent, lines } = frame;
  const { inside, outside } = margins;
  const width = paper.width - inside - outside;
  const sides = wishes.margins;
  return {
    paper,
    top: margins.top,
    lines,
    leading,
    text: { left: inside + outdent, measure },
    wide: { left: inside, measure: width },
    // No table comes nearer to the edge of the paper than text comes at the other side.
    full: { left: inside, measure: width + (columns > 1 ? 0 : Math.max(0, outside - Math.min(inside, clear))) },
    columns: { count: columns, gutter },
    // Only who names the binding's side means pages to be bound.
    mirror: sides?.inside === undefined && sides?.outside === undefined ? 0 : outside - inside,
    furniture: wishes.furniture,
    head: margins.top - Math.min(leading * 1.65, margins.top * 0.45),
    foot: margins.top + lines * leading + Math.min(leading * 2.6, margins.bottom * 0.55),
    dropCap: wishes.dropCap ?? 0,
    indent: measure < size * 24 ? size : leading,
    step: halves(size * (measure < size * 24 ? 1.3 : 1.7)),
    faces: { ...houseFaces, ...definedIn(wishes.faces) },
    codeScale,
    styles: stylesFor(frame),
  };
}

/** Points to the edge of the paper that a wide table keeps. */
const clear = 48;

const definedIn = (faces: Settings['faces']): Partial<Record<FaceRole, string>> =>
  Object.fromEntries(Object.entries(faces ?? {}).filter(([, face]) => face !== undefined));

/** Eight steps of the scale double a size: each is a little less than a tenth larger than the one before. */
const stepsToDouble = 8;

/** What a step of the scale has: its size, and a leading that is tighter the further it is from the text's. */
function scaleOf({
  size,
  leading,
}: Pick<Frame, 'size' | 'leading'>): (step: number) => { readonly size: number; readonly leading: number } {
  return (step) => {
    if (step === 0) return { size, leading };
    const own = halves(size * 2 ** (step / stepsToDouble));
    return { size: own, leading: halves(own * (1 + (leading / size - 1) * Math.max(0.3, 1 - 0.053 * Math.abs(step)))) };
  };
}

/** Ems of the type area -> how many steps above the text a headline stands. */
const headlineSteps = [
  { from: 56, step: 16 },
  { from: 44, step: 14 },
  { from: 32, step: 12 },
  { from: 24, step: 10 },
  { from: 0, step: 8 },
] as const;

function stylesFor({ size, leading, measure, outdent, columns, gutter }: Frame): Readonly<Record<StyleName, Style>> {
  const scale = scaleOf({ size, leading });
  const style = (step: number, more: Partial<Style> = {}): Style => ({
    face: 'regular',
    // Among small letters; above each other, and beside capitals, there are others.
    figures: 'old-style',
    ...scale(step),
    align: 'left',
    ink: 'text',
    hyphens: false,
    before: 0,
    after: 0,
    ...more,
  });
  const em = (ems: number) => halves(size * ems);
  const line = { leading };
  // In lines of few words the spaces between them would gape.
  const text = { align: measure < size * 15 ? 'left' : 'justify', hyphens: true } as const;
  const room = columns * measure + (columns - 1) * gutter + outdent;
  const headline = headlineSteps.find(({ from }) => room >= from * size)?.step ?? 8;
  return {
    headline: style(headline, {
      face: 'bold',
      figures: 'lining',
      balanced: true,
      wide: true,
      keep: true,
      after: em(0.76),
      smaller: { lines: 4, sizes: [scale(headline - 2), scale(headline - 4)] },
    }),
    subheadline: style(4, { face: 'italic', balanced: true, wide: true, keep: true, after: em(0.95) }),
    byline: style(-1, { ...line, face: 'bold', capitals: 'small', wide: true, keep: true }),
    dateline: style(-1, { ...line, ink: 'quiet', wide: true, keep: true }),
    notice: style(-1, { ...line, face: 'italic', balanced: true, wide: true, before: leading / 2, keep: true }),
    text: style(0, text),
    h2: style(2, {
      ...line,
      face: 'bold',
      figures: 'lining',
      balanced: true,
      keep: true,
      leads: true,
      before: leading * 1.25,
      after: em(0.29),
    }),
    h3: style(1, { ...line, face: 'bold', figures: 'lining', balanced: true, keep: true, leads: true, before: leading * 0.9 }),
    h4: style(0, { face: 'boldItalic', figures: 'lining', balanced: true, keep: true, leads: true, before: leading * 0.7 }),
    quotation: style(-1, text),
    pullquote: style(5, { face: 'italic', balanced: true, before: em(0.57) }),
    pullquoteLabel: style(-2, { face: 'bold', capitals: 'small', ink: 'quiet' }),
    factbox: style(-1, { hyphens: true, before: em(0.38) }),
    factboxLabel: style(-1, { face: 'bold', figures: 'lining', keep: true, after: em(0.19) }),
    code: style(-2, { size: Math.round(size * 8.2) / 10, face: 'code', figures: 'lining' }),
    cell: style(-2, { figures: 'tabular' }),
    headCell: style(-2, { face: 'bold', figures: 'tabular' }),
    caption: style(-3, { size: halves(size * 0.81), ink: 'quiet', before: em(0.48) }),
    footnote: style(-2, { ...text, before: em(0.19) }),
    footnoteLabel: style(-2, { face: 'bold', capitals: 'small', keep: true }),
    signOff: style(0, { align: 'right', before: leading / 2 }),
    imprint: style(-3, { ink: 'quiet', before: em(0.29) }),
    foot: style(-3, { size: halves(size * 0.81), capitals: 'small', ink: 'quiet' }),
    coverName: style(0, { face: 'bold', before: em(0.57) }),
    coverTitle: style(headline + 5, {
      face: 'bold',
      balanced: true,
      smaller: { lines: 4, sizes: [scale(headline + 2), scale(headline), scale(headline - 4)] },
    }),
    coverDate: style(3, { face: 'italic', ink: 'quiet', before: em(0.76) }),
    coverSection: style(-2, { face: 'bold', ink: 'accent', before: em(0.67) }),
    coverHeadline: style(2, { balanced: true, before: em(0.1) }),
    frontHeading: style(headline, { face: 'bold', balanced: true, after: leading * 1.5 }),
    section: style(6, { face: 'italic', ink: 'accent', balanced: true, before: em(0.57) }),
    entrySection: style(0, { face: 'bold', balanced: true, before: leading * 1.25 }),
    entry: style(0, { balanced: true, before: em(0.38) }),
    entryAuthors: style(-2, { face: 'italic', ink: 'quiet' }),
    colophonTerm: style(-2, { leading: scale(-1).leading, face: 'bold', ink: 'quiet' }),
    colophonName: style(-1, { face: 'bold', before: em(0.48) }),
    colophon: style(-1),
  };
}
