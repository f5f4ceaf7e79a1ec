import type { GlyphRun, Mark, TextMark } from '../../model/index.ts';
import { paragraph } from '../lines/paragraph.ts';
import { widthOf } from '../lines/word.ts';
import type { Row } from '../row.ts';
import { baselineOf, type Setting, type Site } from '../setting.ts';
import { textMarks } from '../textMarks.ts';

/** A line of a list that leads to a page: the text, dots, and the number at the right edge. */
export interface Entry {
  readonly text: string;
  readonly node: number;
}

/** Rows without the numbers of pages in them, which change no row's height. */
export type Numbering = (pageOf: (node: number) => number) => readonly Row[];

/** An entry as rows. A long text takes several lines, clear of the numbers; the number stands on the last. The whole is one link. */
export function entryRows(setting: Setting, { text, node }: Entry, site: Site): Numbering {
  const { type, design } = setting;
  const style = design.styles[site.style];
  const em = (size: number) => style.size * size;
  const widths = (runs: readonly GlyphRun[]) => (widthOf(runs) * style.size) / 1000;
  const right = site.left + site.measure;
  const figures = { face: style.face, figures: 'tabular' } as const;
  const column = widths(type.shape(figures, '000')) + em(gap);
  const to = { node };
  const rows = paragraph(setting, text, {
    ...site,
    measure: Math.max(site.measure - column - em(pitch * 3), site.measure / 2),
    indent: false,
    role: 'Reference',
    to,
  });
  const last = rows.at(-1);
  const link = last?.links.at(-1);
  if (!last || !link) return () => rows;
  return (pageOf) => {
    const number = type.shape(figures, String(pageOf(node)));
    const start = right - widths(number);
    const y = baselineOf(style);
    const marks: Mark[] = [
      ...last.marks,
      ...leader({ setting, style: site.style, from: link.area.x + link.area.width, right, to: Math.min(start - em(gap), right - column) }),
      ...textMarks(number, { owner: link.link.owner, x: start, y, size: style.size, ink: style.ink }),
    ];
    const area = { ...link.area, width: right - link.area.x };
    return [...rows.slice(0, -1), { ...last, marks, links: [...last.links.slice(0, -1), { ...link, area }] }];
  };
}

/** Room on either side of the dots, and from one dot to the next, in ems. */
const gap = 0.6;
const pitch = 0.6;

/** Dots between text and number, each below one of the line above: they stand at fixed distances from the right edge. */
function leader(place: {
  readonly setting: Setting;
  readonly style: Site['style'];
  readonly from: number;
  readonly to: number;
  readonly right: number;
}): readonly TextMark[] {
  const { type, design } = place.setting;
  const style = design.styles[place.style];
  const dot = type.shape({ face: style.face }, '.')[0];
  if (!dot) return [];
  const step = style.size * pitch;
  const first = Math.ceil((place.right - place.to) / step);
  const last = Math.floor((place.right - place.from - style.size * gap) / step);
  const count = last - first + 1;
  if (count < 1) return [];
  const repeat = <T>(values: readonly T[]): readonly T[] => Array.from({ length: count }, () => values).flat();
  return [
    {
      kind: 'text',
      owner: 'furniture',
      x: place.right - last * step,
      y: baselineOf(style),
      size: style.size,
      ink: 'quiet',
      glyphs: {
        face: dot.face,
        text: '.'.repeat(count),
        ids: repeat(dot.ids),
        advances: repeat(dot.advances),
        texts: repeat(dot.texts),
        width: dot.width * count,
      },
      tracking: step - (dot.width * style.size) / 1000,
    },
  ];
}
