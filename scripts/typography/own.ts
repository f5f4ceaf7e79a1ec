import { openFaces } from '../../src/build/faces.ts';
import { archive } from '../../src/formats/pdf/archive/archive.ts';
import { designFor } from '../../src/formats/pdf/design.ts';
import { draw } from '../../src/formats/pdf/drawing/draw.ts';
import { inksOf } from '../../src/formats/pdf/drawing/inks.ts';
import { facesOf } from '../../src/formats/pdf/faces/facesOf.ts';
import { settings } from '../../src/formats/pdf/settings.ts';
import type { BodyElement, Layout, Report } from '../../src/model/index.ts';
import { type Copy, type Design, type Style, typeset, volumeOf } from '../../src/typeset/index.ts';
import type { PlainStory } from './prose.ts';
import { sheet } from './sheet.ts';

/** Sets stories in one column of a measure by typeset/ and formats/pdf, as one PDF. */
export async function ownSetter(): Promise<(stories: readonly PlainStory[], measure: number) => Promise<Uint8Array>> {
  const house = settings.parse({});
  const base = designFor(house);
  const inks = inksOf(house.colours);
  const { faces, files } = await facesOf(base.faces, { font: openFaces(), read: async () => undefined });
  const complain: Report = ({ message }) => {
    throw new Error(message);
  };
  return async (stories, measure) => {
    const layout = await typeset(volumeOf(copyOf(stories)), { design: columnOf(base, measure), faces }, complain);
    return draw(
      asSeen(layout),
      { faces: files, pictures: new Map(), inks, attachments: [] },
      { language: 'en-US', xmp: '', information: {}, profile: archive },
    );
  };
}

/** The house's own design with its text in one column, as the peers have it, and nothing else but headings. */
function columnOf(base: Design, measure: number): Design {
  const { paper, margin, lines, leading, size, indent, heading } = sheet(measure);
  const column = { left: margin, measure };
  // The figures are the face's own, as the peers have them.
  const { figures: _, ...style } = base.styles.text;
  const text: Style = { ...style, size, leading };
  return {
    ...base,
    paper,
    top: margin,
    lines,
    leading,
    text: column,
    wide: column,
    full: column,
    foot: paper.height - margin / 2,
    indent,
    styles: {
      ...base.styles,
      text,
      h2: { ...text, size: heading, face: 'bold', align: 'left', hyphens: false, keep: true, leads: true, before: leading },
    },
  };
}

/** Without what a parted word says as a whole: the meter reads each line as it is seen, hyphen and all. */
const asSeen = (layout: Layout): Layout => ({
  ...layout,
  pages: layout.pages.map((page) => ({
    ...page,
    marks: page.marks.map((mark) => (mark.kind === 'text' ? { ...mark, says: undefined, joins: undefined } : mark)),
  })),
});

const element = (tagName: 'h2' | 'p', value: string): BodyElement<'h2' | 'p'> => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value }],
});

const copyOf = (stories: readonly PlainStory[]): Copy => ({
  path: 'stories/generated.md',
  language: 'en-US',
  title: '',
  opening: [],
  body: {
    type: 'root',
    children: stories.flatMap(({ title, paragraphs }) => [element('h2', title), ...paragraphs.map((text) => element('p', text))]),
  },
  signOff: [],
  closing: [],
  foot: [],
  words: { notes: '', picture: '' },
  address: () => undefined,
});
