import type { BodyElement, BodyNode, Mark } from '../../model/index.ts';
import { paragraph } from '../lines/paragraph.ts';
import { kept, type Row, row } from '../row.ts';
import { type Holder, type Setting, type Site, stepIn } from '../setting.ts';

/** A block that is not parted unless it is longer than half a page; text of the story may go on before it. */
function floating(rows: readonly Row[], floats: number, { design }: Setting): readonly Row[] {
  const height = rows.reduce((sum, each) => sum + each.before + each.height, 0);
  if (height > (design.lines * design.leading) / 2) return rows;
  return rows.map((each, at) => ({ ...each, floats, keep: at < rows.length - 2 || each.keep }));
}

/** How a kind of box is set: its text, its label, the weights of its rules, how far its text stands in. */
const frames = {
  pullquote: { style: 'pullquote', label: 'pullquoteLabel', top: 1, bottom: 1, inset: 12 },
  factbox: { style: 'factbox', label: 'factboxLabel', top: 2, bottom: 0.5, inset: 0 },
  note: { style: 'factbox', label: 'factboxLabel', top: 0.5, bottom: 0.5, inset: 0 },
} as const;

/** A block between two rules, its label first. */
export function frame(node: BodyElement<keyof typeof frames>, site: Site, { setting, flow }: Holder): readonly Row[] {
  const { style, label, top: above, bottom: below, inset } = frames[node.tagName];
  const { design } = setting;
  const owner = setting.structure.add(style === 'pullquote' ? 'BlockQuote' : 'Div', site.owner);
  const inner = { ...stepIn(site, setting, inset, inset), owner, style };
  const isLabel = (child: BodyNode) => child.type === 'element' && child.tagName === 'label';
  const rest = node.children.filter((child) => !isLabel(child));
  const top = node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'label'
      ? kept(paragraph(setting, child.children, { ...inner, style: label, indent: false, role: 'P' }))
      : [],
  );
  const rows = [...top, ...flow(setting, rest, inner)];
  const bar = (height: number): Mark => ({
    kind: 'rule',
    owner: 'furniture',
    x: site.left,
    y: 0,
    width: site.measure,
    height,
    ink: 'text',
  });
  const gap = design.leading / 2;
  const framed = [
    row(above + gap * 0.7, { marks: [bar(above)], before: design.leading, keep: true }),
    ...rows.map((each, at) => (at === rows.length - 1 ? { ...each, keep: true } : each)),
    row(below, { marks: [{ ...bar(below) }], before: gap }),
    row(0, { before: design.leading * 0.9 }),
  ];
  return floating(framed, owner, setting);
}
