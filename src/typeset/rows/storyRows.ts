import type { Copy } from '../copy.ts';
import type { Design } from '../design.ts';
import { paragraph } from '../lines/paragraph.ts';
import { across, isRoom, type Row, row } from '../row.ts';
import { headingOf, type Setting, type Site } from '../setting.ts';
import { flow } from './flow.ts';

/** A story and the lines that are printed around it, as rows from top to bottom. */
export function storyRows(setting: Setting, owner: number): readonly Row[] {
  const { copy, design } = setting;
  const site: Site = { owner, left: design.text.left, measure: design.text.measure, style: 'text', depth: 0 };
  const notes = copy.body.children.filter(({ tagName }) => tagName === 'footnotes');
  const text = copy.body.children.filter(({ tagName }) => tagName !== 'footnotes');
  const opening = furnitureRows(setting, copy.opening, site);
  return [
    ...across(design, [...opening, row(0, { before: design.leading, keep: true })]).map((each, at) =>
      at === 0 ? { ...each, ...headOf(copy) } : each,
    ),
    ...keepingLast(
      [...flow(setting, text, { ...site, opens: true }), ...flow(setting, notes, site)],
      design.columns.count > 1 ? 1 : lastLines,
    ),
    ...furnitureRows(setting, copy.signOff, site).map((signOff) => ({ ...signOff, keep: true, ...inColumns(design) })),
    ...across(design, [
      // Below full columns it stands in the margin, above the foot.
      row(0, { before: design.leading * (design.columns.count > 1 ? 0.5 : 0.75), keep: true, tail: true }),
      ...furnitureRows(setting, copy.closing, site).map((closing) => ({ ...closing, tail: true as const })),
    ]),
  ];
}

/** The headline is the running head of the pages behind it. */
const headOf = ({ opening: [headline] }: Pick<Copy, 'opening'>) => (headline ? { head: headline.text } : {});

/** Below a column the sign-off is its next line. */
const inColumns = ({ columns }: Design) => (columns.count > 1 ? { before: 0, grid: true } : {});

/** Lines of a story that stand on a page with its sign-off, at the least; in columns, which are balanced, one. */
const lastLines = 3;

function keepingLast(rows: readonly Row[], least: number): readonly Row[] {
  let from = rows.length;
  for (let lines = 0; lines < least && from > 0; from--) {
    const row = rows[from - 1];
    if (lines > 0 && row?.floats !== undefined) break;
    if (!isRoom(row)) lines++;
  }
  return rows.map((row, at) => (at >= from ? { ...row, keep: true } : row));
}

function furnitureRows(setting: Setting, lines: Copy['opening'], site: Site): readonly Row[] {
  const { design } = setting;
  return lines.flatMap(({ style: name, role, text }) => {
    const style = design.styles[name];
    const spans = style.wide || (design.columns.count > 1 && name !== 'signOff');
    const rows = paragraph(setting, text, {
      ...site,
      ...(spans ? design.wide : design.text),
      style: name,
      indent: false,
      role: role === 'H1' ? headingOf(setting, 1) : role,
    });
    const last: Row[] = style.after > 0 ? [row(0, { before: style.after, keep: style.keep === true })] : [];
    return [
      ...rows.map((row, at) => (at === 0 && role === 'H1' ? { ...row, bookmark: { level: 1 + setting.above, title: text } } : row)),
      ...last,
    ];
  });
}
