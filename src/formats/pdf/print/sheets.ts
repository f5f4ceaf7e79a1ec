import type { Layout, Mark } from '../../../model/index.ts';
import type { Face } from '../../../typeset/index.ts';
import type { Leaf } from '../drawing/leaf.ts';
import type { Place } from './impose.ts';
import { marksDepth, registerMarks } from './registerMarks.ts';
import type { MarkKind } from './settings.ts';
import { type Line, lineDepth, slugLines } from './slugLine.ts';

/** What stands around the pages of a layout. */
export interface Surround {
  /** Points beyond the cut. */
  readonly bleed: number;
  readonly marks: readonly MarkKind[];
  /** What the slug line says on every page. */
  readonly line: Line;
  /** What it is set in: the first that has a character. */
  readonly faces: readonly Face[];
}

/** Points between what is printed outside the bleed and what is next to it. */
const gap = 3;

/** Pages on paper -> the pages of the file: each as large as page, bleed and marks are together, all alike. */
export function sheetsOf({ pages }: Layout, places: readonly Place[], { bleed, marks, line, faces }: Surround): readonly Leaf[] {
  const { width: trimWidth = 0, height: trimHeight = 0 } = pages[0] ?? {};
  const measure = trimWidth + 2 * bleed;
  const lines = places.map(({ page }, at) =>
    marks.includes('slug') ? slugLines(line, { number: at + 1, count: places.length, blank: page === undefined }, { measure, faces }) : [],
  );
  const drawn = marks.includes('crop') || marks.includes('registration') ? gap + marksDepth : 0;
  const most = Math.max(...lines.map(({ length }) => length));
  const said = most > 0 ? gap + most * lineDepth : 0;
  const room = marks.length > 0 ? drawn + said + gap : 0;
  const from = room + bleed;
  const [width, height] = [trimWidth + 2 * from, trimHeight + 2 * from].map(rounded) as [number, number]; // of two
  const trim = [from, from, width - from, height - from].map(rounded);
  const boxes = { TrimBox: trim, BleedBox: [room, room, width - room, height - room].map(rounded) };
  const register = registerMarks({ trim, bleed: bleed + gap }, marks);
  return places.map(({ page, shift }, at): Leaf => {
    const label = page === undefined ? undefined : pages[page]?.label;
    const below = height - room + drawn + gap;
    const beside = (lines[at] ?? []).flatMap((marks, row) =>
      marks.map((mark): Mark => ({ ...mark, x: mark.x + room, y: below + row * lineDepth + mark.y })),
    );
    return {
      ...(page !== undefined && { page }),
      ...(label !== undefined && { label }),
      width,
      height,
      x: from + shift,
      y: from,
      boxes,
      ...(register !== '' && { register }),
      ...(beside.length > 0 && { marks: beside }),
    };
  });
}

const rounded = (points: number): number => Math.round(points * 1000) / 1000;
