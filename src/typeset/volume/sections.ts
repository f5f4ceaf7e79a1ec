import type { Mark } from '../../model/index.ts';
import { paragraph } from '../lines/paragraph.ts';
import { across, type Row, row } from '../row.ts';
import type { Setting } from '../setting.ts';
import type { Volume } from './volume.ts';

export interface SetSection {
  readonly title?: string;
  readonly node: number;
  /** Its heading. */
  readonly rows: readonly Row[];
  readonly stories: readonly SetStory[];
}

export interface SetStory {
  readonly setting: Setting;
  readonly node: number;
  readonly rows: readonly Row[];
}

/** The heading of a section, below a bar across the page. */
export function sectionRows(setting: Setting, title: string, owner: number): readonly Row[] {
  const { design } = setting;
  const { wide, leading } = design;
  const text = paragraph(setting, title, { ...wide, owner, style: 'section', depth: 0, indent: false, role: 'H1' });
  return across(design, [
    row(bar, { marks: [barAcross(design, bar)], keep: true }),
    ...text.map((each, at) => ({ ...each, keep: true, ...(at === 0 && { bookmark: { level: 1, title } }) })),
    row(0, { before: leading * 2, keep: true }),
  ]);
}

/** Thickness of the bar above what begins a part of the volume. */
const bar = 2.5;

/** A bar as wide as the page's text, its upper edge at the top of the row. */
export const barAcross = ({ wide }: Setting['design'], height: number): Mark => ({
  kind: 'rule',
  owner: 'furniture',
  x: wide.left,
  y: 0,
  width: wide.measure,
  height,
  ink: 'text',
});

/** Rows that begin on a new page each: a section with its first story, then each story or all of them below. */
export function runsOf(
  sections: readonly SetSection[],
  stories: Volume['stories'],
): readonly { readonly rows: readonly Row[]; readonly setting: Setting }[] {
  const runs: { rows: Row[]; setting: Setting }[] = [];
  for (const section of sections) {
    section.stories.forEach((story, at) => {
      const { setting, node } = story;
      const rows = story.rows.map((each, first) => (first === 0 ? { ...each, begins: node, running: setting.copy.foot } : each));
      const run = runs.at(-1);
      if (at === 0) runs.push({ rows: [...section.rows, ...rows], setting });
      else if (stories === 'new-page' || !run) runs.push({ rows, setting });
      else {
        for (const each of between(setting)) run.rows.push(each);
        for (const each of rows) run.rows.push(each);
      }
    });
  }
  return runs;
}

/** A thin line across the page between two stories of it. */
const between = ({ design }: Setting): readonly Row[] =>
  across(design, [
    row(0, { before: design.leading * 2 }),
    row(0.5, { marks: [barAcross(design, 0.5)], keep: true }),
    row(0, { before: design.leading * 1.25, keep: true }),
  ]);
