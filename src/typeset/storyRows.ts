import type { Copy } from './copy.ts';
import { flow, paragraph } from './flow.ts';
import { type Row, row } from './row.ts';
import type { Setting, Site } from './setting.ts';

/** A story and the lines that are printed around it, as rows from top to bottom. */
export function storyRows(setting: Setting, owner: number): readonly Row[] {
  const { copy, design } = setting;
  const site: Site = { owner, left: design.text.left, measure: design.text.measure, style: 'text', depth: 0 };
  const notes = copy.body.children.filter(({ tagName }) => tagName === 'footnotes');
  const text = copy.body.children.filter(({ tagName }) => tagName !== 'footnotes');
  return [
    ...furnitureRows(setting, copy.opening, site),
    row(0, { before: design.leading, keep: true }),
    ...keepingLast([...flow(setting, text, site), ...flow(setting, notes, site)]),
    ...furnitureRows(setting, copy.signOff, site).map((signOff) => ({ ...signOff, keep: true })),
    row(0, { before: design.leading * 0.75, keep: true }),
    ...furnitureRows(setting, copy.closing, site).map((closing) => ({ ...closing, tail: true as const })),
  ];
}

/** A sign-off never stands alone at the head of a page. */
const keepingLast = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, at) => (at === rows.length - 1 ? { ...row, keep: true } : row));

function furnitureRows(setting: Setting, lines: Copy['opening'], site: Site): readonly Row[] {
  const { design } = setting;
  return lines.flatMap(({ style: name, role, text }) => {
    const style = design.styles[name];
    const column = style.wide ? design.wide : design.text;
    const rows = paragraph(setting, text, { ...site, ...column, style: name, indent: false, role });
    const last: Row[] = style.after > 0 ? [row(0, { before: style.after, keep: style.keep === true })] : [];
    return [...rows.map((row, at) => (at === 0 && role === 'H1' ? { ...row, bookmark: { level: 1, title: text } } : row)), ...last];
  });
}
