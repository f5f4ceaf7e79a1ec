import type { Mark } from '../../model/index.ts';
import type { StyleName } from '../design.ts';
import { paragraph } from '../lines/paragraph.ts';
import { paginate } from '../pages/paginate.ts';
import { across, kept, type Row, row } from '../row.ts';
import type { Setting } from '../setting.ts';
import { barAcross } from './sections.ts';
import { trialOf } from './trial.ts';
import type { CoverCopy, Section } from './volume.ts';

interface Of {
  readonly sections: readonly Section[];
  readonly owner: number;
}

/** A line of the cover in its style. */
interface Line {
  readonly style: StyleName;
  readonly text: string;
  readonly language?: string;
}

/**
 * The first page: the picture, the title, and at the foot as much of what is inside as there is room for. A picture that has the pixels and
 * is not too tall reaches to three edges of the paper; another stands below the title; without one there is only type.
 */
export function coverRows(setting: Setting, cover: CoverCopy, { sections, owner }: Of): readonly Row[] {
  const { design } = setting;
  const { leading, paper, wide } = design;
  const page = design.lines * leading;
  const { picture } = cover;
  const bleed = picture && bleedOf(picture, setting);
  const parts = (setting: Setting, owner: number) => {
    const line = ({ style, text, language = setting.copy.language }: Line) => {
      const own = language === setting.copy.language ? owner : setting.structure.add('Div', owner, { language });
      return paragraph(setting, text, { ...wide, owner: own, style, depth: 0, indent: false, role: 'P' });
    };
    return {
      head: () => [
        row(bar, { marks: [barAcross(design, bar)] }),
        ...line({ style: 'coverName', text: cover.name }),
        row(0, { before: picture ? leading : page / 6 }),
        ...line({ style: 'coverTitle', text: cover.title }),
        ...line({ style: 'coverDate', text: cover.date }),
      ],
      below: () => (picture?.below === undefined ? [] : line({ style: 'caption', text: picture.below })),
      inside: (lines: readonly Line[]) => [row(thin, { marks: [barAcross(design, thin)] }), ...lines.flatMap(line)],
    };
  };
  // Measured apart, so that nothing that finds no room is in the structure.
  const trial = parts(trialOf(setting), 0);
  const gap = row(0, { before: leading });
  const without = heightOf([...trial.head(), ...(picture ? [gap, ...trial.below()] : [])]);
  const least = bleed ? bleed - design.top : picture ? Math.min(page * 0.36, (wide.measure * picture.height) / picture.width) : 0;
  const lines = teasersOf(sections).find((lines) => without + least + leading * 2 + heightOf(trial.inside(lines)) <= page);
  const foot = lines ? heightOf(trial.inside(lines)) : 0;

  const { head, below, inside } = parts(setting, owner);
  const shown = (): readonly Row[] => {
    if (!picture) return head();
    if (bleed) {
      const mark = pictureMark(setting, picture, { owner, x: 0, y: -design.top, width: paper.width, height: bleed });
      return [row(bleed - design.top, { marks: [mark] }), ...below(), gap, ...head()];
    }
    const top = head();
    const free = Math.max(least, page - without - (foot > 0 ? foot + leading * 2 : 0));
    const scale = Math.min(wide.measure / picture.width, free / picture.height, largest);
    const size = { width: Math.max(picture.width * scale, 0.1), height: Math.max(picture.height * scale, 0.1) };
    return [...top, gap, row(size.height, { marks: [pictureMark(setting, picture, { owner, x: wide.left, y: 0, ...size })] }), ...below()];
  };
  const above = shown();
  const rest = Math.max(0, page - heightOf(above) - foot - 0.1);
  return across(design, kept([...above, ...(lines ? [row(0, { before: rest }), ...inside(lines)] : [])]));
}

/** Thickness of the bar above the publication's name, and of the line above what is inside. */
const bar = 2.5;
const thin = 0.5;

/** A pixel is not printed larger than a point. */
const largest = 1;

/** The height of a picture as wide as the paper, if it may be: enough pixels, room for the title below. */
function bleedOf({ width, height }: NonNullable<CoverCopy['picture']>, { design: { paper, top } }: Setting): number | undefined {
  const tall = (paper.width * height) / width;
  return paper.width / width <= largest && tall > top * 2 && tall <= paper.height * 0.56 ? tall : undefined;
}

function pictureMark(
  { structure }: Setting,
  { src, alt }: NonNullable<CoverCopy['picture']>,
  { owner, ...box }: { readonly owner: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Mark {
  return { kind: 'picture', owner: alt ? structure.add('Figure', owner, { alt }) : 'furniture', src, ...box };
}

/** Headlines on a cover, at most. */
const headlines = 9;

/** What is inside, from the most that a cover may say to the least. */
function teasersOf(sections: readonly Section[]): readonly (readonly Line[])[] {
  const named = sections.filter(({ title }) => title !== undefined);
  const told = (count: number) =>
    named.flatMap(({ title = '', stories }): readonly Line[] => [
      { style: 'coverSection', text: title },
      ...stories.slice(0, count).map(({ title, language }): Line => ({ style: 'coverHeadline', text: title, language })),
    ]);
  const names: Line = { style: 'coverHeadline', text: named.map(({ title }) => title).join(' · ') };
  const all = named.reduce((sum, { stories }) => sum + stories.length, 0);
  return [
    ...(all <= headlines ? [told(all)] : []),
    ...(named.length * 2 <= headlines ? [told(2)] : []),
    ...(named.length <= headlines ? [told(1)] : []),
    [names],
  ].filter(() => named.length > 0);
}

/** How much of a page some rows take. */
function heightOf(rows: readonly Row[]): number {
  const last = paginate(rows, { height: Number.POSITIVE_INFINITY, grid: 1 })[0]?.rows.at(-1);
  return last ? last.top + last.row.height : 0;
}
