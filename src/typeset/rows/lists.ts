import type { BodyElement } from '../../model/index.ts';
import { widthOf } from '../lines/word.ts';
import { onGrid, type Row, row, spaced } from '../row.ts';
import { baselineOf, between, type Holder, inStep, type Site, stepIn } from '../setting.ts';
import { textMarks } from '../textMarks.ts';

/** A list in a list, and so on: each entry a step further in, its mark before its first line. */
export function list(node: BodyElement<'ul'> | BodyElement<'ol'>, site: Site, { setting, flow }: Holder): readonly Row[] {
  const ordered = node.tagName === 'ol';
  const owner = setting.structure.add('L', site.owner, ordered ? { ordered: true } : {});
  const { design, type } = setting;
  const style = design.styles[site.style];
  let number = ordered ? ((node.properties as { readonly start?: number }).start ?? 1) : 0; // only ol has one
  const items = node.children.filter((child) => child.type === 'element');
  // Paragraphs within an item would else stand further apart than the items.
  const loose = items.some(({ children }) => children.filter((child) => child.type === 'element' && child.tagName === 'p').length > 1);
  const rows: Row[] = [];
  for (const item of items) {
    const entry = setting.structure.add('LI', owner);
    const label = setting.structure.add('Lbl', entry);
    const mark = ordered ? `${number++}.` : (['•', '–', '·'][site.depth % 3] ?? '•');
    const inner = stepIn(site, setting);
    // A long number moves the text of its line no further than the list's own edge lets it.
    const runs = type.shape(style, mark);
    const width = (widthOf(runs) * style.size) / 1000;
    const x = ordered ? inner.left - width - style.size * 0.45 : inner.left - design.step * 0.62;
    const start = { x: Math.max(x, site.left - design.step), y: baselineOf(style) };
    const marks = textMarks([...runs, ...type.shape(style, ' ')], { owner: label, ...start, size: style.size, ink: style.ink });
    const inside = flow(setting, item.children, {
      ...inner,
      owner: setting.structure.add('LBody', entry),
      depth: site.depth + 1,
    });
    const [first = row(style.leading), ...rest] = inside;
    const above = loose && rows.length > 0 && !inStep(setting, site) ? Math.max(first.before, between) : first.before;
    rows.push({ ...first, marks: [...marks, ...first.marks], before: above }, ...rest);
  }
  if (site.depth > 0) return rows;
  if (inStep(setting, site)) return [...onGrid(rows), row(0, { before: design.leading })];
  return [...spaced(rows, design.leading / 2), row(0, { before: design.leading / 2 })];
}
