import type { BodyElement, BodyKind, BodyNode, Mark } from '../../model/index.ts';
import { textOf } from '../lines/itemise.ts';
import { paragraph } from '../lines/paragraph.ts';
import { onGrid, type Row, row, spaced } from '../row.ts';
import { between, headingOf, inStep, isHeading, type Setting, type Site, stepIn } from '../setting.ts';
import { codeRows } from './codeRows.ts';
import { figure } from './figures.ts';
import { footnotes } from './footnotes.ts';
import { frame } from './frames.ts';
import { list } from './lists.ts';
import { tableRows } from './tableRows.ts';

/** Blocks -> rows, from top to bottom, as if the page had no end. */
export function flow(setting: Setting, nodes: readonly BodyNode[], site: Site): readonly Row[] {
  const rows: Row[] = [];
  const add = (more: readonly Row[]) => {
    for (const each of more) rows.push(each);
  };
  let loose: BodyNode[] = [];
  let before: BodyKind | undefined;
  const flush = () => {
    if (loose.some((node) => node.type === 'element' || node.value.trim() !== ''))
      add(paragraph(setting, loose, { ...site, indent: before === 'p', role: 'P' }));
    loose = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || blocks[node.tagName] === 'inline') {
      loose.push(node);
      continue;
    }
    flush();
    // The table's row for a kind takes a node of that kind: the pair can't be told to the compiler.
    const handler = blocks[node.tagName] as Handler<BodyKind>;
    const set = handler(
      node,
      { ...site, after: before, opens: site.opens === true && before === undefined && node.tagName === 'p' },
      setting,
    );
    add(isHeading(before) ? underHeading(set) : set);
    // What may stand elsewhere on the page does not part two paragraphs.
    if (!wanderers.has(node.tagName) && !set.some(({ floats }) => floats !== undefined)) before = node.tagName;
  }
  flush();
  return rows;
}

/** A heading has two lines of text below it, of whatever kind. */
const underHeading = (rows: readonly Row[]): readonly Row[] =>
  rows.length > 1 && rows[0]?.floats === undefined ? rows.map((each, at) => (at === 0 ? { ...each, keep: true } : each)) : rows;

const wanderers: ReadonlySet<BodyKind> = new Set(['figure', 'pullquote', 'factbox', 'note']);

type Handler<K extends BodyKind> = (
  node: BodyElement<K>,
  site: Site & { readonly after?: BodyKind | undefined },
  setting: Setting,
) => readonly Row[];

const heading =
  (level: 2 | 3 | 4): Handler<'h2' | 'h3' | 'h4'> =>
  (node, site, setting) => {
    const rows = paragraph(setting, node.children, { ...site, style: `h${level}`, indent: false, role: headingOf(setting, level) });
    // Two headings in a row stand together.
    const near = isHeading(site.after);
    const before = (row: Row) => (near ? Math.min(row.before, setting.design.leading / 2) : row.before);
    const { after } = setting.design.styles[`h${level}`];
    return [
      ...rows.map((each, at) =>
        at === 0 ? { ...each, before: before(each), bookmark: { level: level + setting.above, title: textOf(node.children) } } : each,
      ),
      row(0, { before: after, keep: true, leads: true }),
    ];
  };

/** What each kind is among blocks. */
const blocks = {
  p: (node, site, setting) => {
    const again = site.after === 'p';
    const indented = site.style === 'text' || site.style === 'quotation';
    const spaces = site.depth > 0 && !inStep(setting, site);
    const rows = paragraph(setting, node.children, { ...site, indent: again && indented && !spaces, role: 'P' });
    if (spaces) return again ? spaced(rows, between) : rows;
    return site.style === 'text' ? onGrid(rows) : rows;
  },
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  ul: (node, site, setting) => list(node, site, { setting, flow }),
  ol: (node, site, setting) => list(node, site, { setting, flow }),
  li: (node, site, setting) => flow(setting, node.children, site),
  blockquote: (node, site, setting) => {
    const { step, leading } = setting.design;
    const style = site.style === 'text' ? 'quotation' : site.style;
    const inner = { ...stepIn(site, setting, step, step), owner: setting.structure.add('BlockQuote', site.owner), style } as const;
    return [...spaced(flow(setting, node.children, inner), leading / 2), row(0, { before: leading / 2 })];
  },
  pre: (node, site, setting) =>
    codeRows(setting, textOf(node.children), { ...site, owner: setting.structure.add('Code', site.owner), source: node.children[0] }),
  hr: (_, site, setting) => {
    const { leading } = setting.design;
    const bar: Mark = {
      kind: 'rule',
      owner: 'furniture',
      x: site.left + site.measure * 0.36,
      y: 0,
      width: site.measure * 0.28,
      height: 0.5,
      ink: 'text',
    };
    return [row(0.5, { marks: [bar], before: leading, keep: true }), row(0, { before: leading / 2, keep: true })];
  },
  table: (node, site, setting) => tableRows(setting, node, site),
  thead: (node, site, setting) => flow(setting, node.children, site),
  tbody: (node, site, setting) => flow(setting, node.children, site),
  tr: (node, site, setting) => flow(setting, node.children, site),
  th: (node, site, setting) => paragraph(setting, node.children, { ...site, indent: false, role: 'P' }),
  td: (node, site, setting) => paragraph(setting, node.children, { ...site, indent: false, role: 'P' }),
  figure,
  pullquote: (node, site, setting) => frame(node, site, { setting, flow }),
  factbox: (node, site, setting) => frame(node, site, { setting, flow }),
  note: (node, site, setting) => frame(node, site, { setting, flow }),
  label: (node, site, setting) => paragraph(setting, node.children, { ...site, style: 'factboxLabel', indent: false, role: 'P' }),
  footnotes: (node, site, setting) => footnotes(node, site, { setting, flow }),
  footnote: (node, site, setting) => flow(setting, node.children, site),
  footnoteref: 'inline',
  em: 'inline',
  strong: 'inline',
  del: 'inline',
  sub: 'inline',
  sup: 'inline',
  code: 'inline',
  a: 'inline',
  br: 'inline',
  span: 'inline',
} satisfies { readonly [K in BodyKind]: Handler<K> | 'inline' };
