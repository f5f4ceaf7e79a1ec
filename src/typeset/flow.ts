import type { BodyElement, BodyKind, BodyNode, Mark, Role } from '../model/index.ts';
import { codeRows } from './codeRows.ts';
import type { Style, StyleName } from './design.ts';
import { type Inline, itemise, plain, textOf } from './itemise.ts';
import { type Row, row } from './row.ts';
import { setLines } from './setLines.ts';
import { baselineOf, noteOf, type Setting, type Site } from './setting.ts';
import { tableRows } from './tableRows.ts';
import { widthOf } from './word.ts';

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
    add(handler(node, { ...site, after: before }, setting));
    // What may stand elsewhere on the page does not part two paragraphs.
    if (!wanderers.has(node.tagName)) before = node.tagName;
  }
  flush();
  return rows;
}

const wanderers: ReadonlySet<BodyKind> = new Set(['figure', 'pullquote', 'factbox', 'note']);

type Handler<K extends BodyKind> = (
  node: BodyElement<K>,
  site: Site & { readonly after?: BodyKind | undefined },
  setting: Setting,
) => readonly Row[];

/** One paragraph of any style as rows: first and last lines are never alone. */
export function paragraph(
  { copy, design, type, structure, notes }: Setting,
  content: readonly BodyNode[] | string,
  site: Site & { readonly indent: boolean; readonly role: Role | 'none' },
): readonly Row[] {
  let style = design.styles[site.style];
  const owner = site.role === 'none' ? site.owner : structure.add(site.role, site.owner);
  const look = plain(style);
  const inlines: readonly Inline[] =
    typeof content === 'string'
      ? [{ text: content, look, owner }]
      : itemise({ structure, notes, codeScale: design.codeScale, address: copy.address }, content, { look, owner });
  const indent = site.indent ? Math.min(design.indent, site.measure / 4) : 0;
  const column = { left: site.left, measure: site.measure, indent };
  let lines = setLines(inlines, style, type, column);
  for (const size of style.smaller?.sizes ?? []) {
    if (lines.length <= (style.smaller?.lines ?? 0)) break;
    style = { ...style, ...size };
    lines = setLines(inlines, style, type, column);
  }
  // In lists only what is said there moves a line down.
  return linesAsRows(lines, site.depth > 0 ? { ...style, before: 0 } : style);
}

function linesAsRows(lines: ReturnType<typeof setLines>, style: Style): readonly Row[] {
  const baseline = baselineOf(style);
  return lines.map(({ marks, links, hyphen }, at) =>
    row(style.leading, {
      marks: marks.map((mark) => ({ ...mark, y: mark.y + baseline })),
      links: links.map(({ link, area }) => ({ link, area: { ...area, y: area.y + baseline } })),
      before: at === 0 ? style.before : 0,
      ...(style.leads && { leads: true as const }),
      keep: style.keep === true || (lines.length > 1 && (at === 0 || at === lines.length - 2)),
      hyphen,
    }),
  );
}

/** The first row moved down; all brought onto the grid; all kept with what follows. */
const spaced = (rows: readonly Row[], before: number): readonly Row[] =>
  rows.map((each, at) => (at === 0 ? { ...each, before: Math.max(each.before, before) } : each));
const onGrid = (rows: readonly Row[]): readonly Row[] => rows.map((each) => ({ ...each, grid: true }));
const kept = (rows: readonly Row[]): readonly Row[] => rows.map((each) => ({ ...each, keep: true }));

const heading =
  (level: 2 | 3 | 4): Handler<'h2' | 'h3' | 'h4'> =>
  (node, site, setting) => {
    const rows = paragraph(setting, node.children, { ...site, style: `h${level}`, indent: false, role: `H${level}` });
    // Two headings in a row stand together.
    const near = site.after?.startsWith('h') && site.after !== 'hr';
    const before = (row: Row) => (near ? Math.min(row.before, setting.design.leading / 2) : row.before);
    const { after } = setting.design.styles[`h${level}`];
    return [
      ...rows.map((each, at) => (at === 0 ? { ...each, before: before(each), bookmark: { level, title: textOf(node.children) } } : each)),
      row(0, { before: after, keep: true, leads: true }),
    ];
  };

/** A column a step further in, but never so narrow that no word fits. */
function stepIn(site: Site, { design }: Setting, by = design.step, right = 0): Site {
  const room = Math.max(0, site.measure - 72);
  const left = Math.min(by, room);
  return { ...site, left: site.left + left, measure: site.measure - left - Math.min(right, room - left) };
}

/** Between two paragraphs of an item, and between items that have more than one. */
const between = 4;

const list: Handler<'ul' | 'ol'> = (node, site, setting) => {
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
    const width = runs.reduce((sum, run) => sum + (run.width * style.size) / 1000, 0);
    const x = ordered ? inner.left - width - style.size * 0.45 : inner.left - design.step * 0.62;
    let pen = Math.max(x, site.left - design.step);
    const marks = runs.map((glyphs): Mark => {
      const at = pen;
      pen += (glyphs.width * style.size) / 1000;
      return { kind: 'text', owner: label, x: at, y: baselineOf(style), size: style.size, ink: style.ink, glyphs };
    });
    const space = type.shape(style, ' ')[0];
    if (space) marks.push({ kind: 'text', owner: label, x: pen, y: baselineOf(style), size: style.size, ink: style.ink, glyphs: space });
    const inside = flow(setting, item.children, {
      ...inner,
      owner: setting.structure.add('LBody', entry),
      depth: site.depth + 1,
    });
    const [first = row(style.leading), ...rest] = inside;
    const above = loose && rows.length > 0 ? Math.max(first.before, between) : first.before;
    rows.push({ ...first, marks: [...marks, ...first.marks], before: above }, ...rest);
  }
  return site.depth === 0 ? [...spaced(rows, design.leading / 2), row(0, { before: design.leading / 2 })] : rows;
};

/** A block that is not parted unless it is longer than half a page; text of the story may go on before it. */
function floating(rows: readonly Row[], floats: number, { design }: Setting): readonly Row[] {
  const height = rows.reduce((sum, each) => sum + each.before + each.height, 0);
  if (height > (design.lines * design.leading) / 2) return rows;
  return rows.map((each, at) => ({ ...each, floats, keep: at < rows.length - 2 || each.keep }));
}

/** A block between two rules, its label first. */
const framed =
  (
    style: StyleName,
    label: StyleName,
    rules: { readonly top: number; readonly bottom: number; readonly inset: number },
  ): Handler<'pullquote' | 'factbox' | 'note'> =>
  (node, site, setting) => {
    const { design } = setting;
    const owner = setting.structure.add(style === 'pullquote' ? 'BlockQuote' : 'Div', site.owner);
    const inner = { ...stepIn(site, setting, rules.inset, rules.inset), owner, style };
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
      row(rules.top + gap * 0.7, { marks: [bar(rules.top)], before: design.leading, keep: true }),
      ...rows.map((each, at) => (at === rows.length - 1 ? { ...each, keep: true } : each)),
      row(rules.bottom, { marks: [{ ...bar(rules.bottom) }], before: gap }),
      row(0, { before: design.leading * 0.9 }),
    ];
    return floating(framed, owner, setting);
  };

const figure: Handler<'figure'> = (node, site, setting) => {
  const { design, structure, copy } = setting;
  const { src, alt, caption, credit, width, height, lead } = node.properties;
  const column = lead && site.depth === 0 ? design.wide : site;
  // A pixel is not printed larger than a ninety-sixth of an inch; a tall picture leaves room for its caption.
  const tallest = design.lines * design.leading * 0.72;
  const scale = Math.min(column.measure / width, tallest / height, 0.75);
  const size = { width: Math.max(width * scale, 0.1), height: Math.max(height * scale, 0.1) };
  const group = structure.add('Div', site.owner);
  const stands = alt || caption;
  const owner = stands ? structure.add('Figure', group, { alt: stands }) : 'furniture';
  const picture: Mark = { kind: 'picture', owner, x: column.left, y: 0, ...size, src };
  const says = [caption, credit && `${copy.words.picture}: ${credit}`].filter(Boolean).join(' · ');
  const text = says
    ? paragraph(setting, says, {
        ...site,
        left: column.left,
        measure: column.measure,
        owner: group,
        style: 'caption',
        indent: false,
        role: 'P',
      })
    : [];
  const rows = [
    row(size.height, { marks: [picture], before: design.leading, keep: text.length > 0 }),
    ...text.map((each, at) => (at < text.length - 1 ? { ...each, keep: true } : each)),
    row(0, { before: design.leading * 0.75 }),
  ];
  return lead ? rows : rows.map((each) => ({ ...each, floats: group }));
};

const footnotes: Handler<'footnotes'> = (node, site, setting) => {
  const { design, structure, copy, type } = setting;
  const owner = structure.add('Div', site.owner);
  const bar: Mark = { kind: 'rule', owner: 'furniture', x: site.left, y: 0, width: site.measure / 4, height: 0.4, ink: 'text' };
  const rows: Row[] = [
    row(4, { marks: [bar], before: design.leading * 1.5, keep: true }),
    ...kept(paragraph(setting, copy.words.notes, { ...site, owner, style: 'footnoteLabel', indent: false, role: 'P' })),
  ];
  const style = design.styles.footnote;
  const widest = node.children.reduce(
    (most, child) => (child.type === 'element' && child.tagName === 'footnote' ? Math.max(most, child.properties.number) : most),
    0,
  );
  const indent = Math.max(style.size * 1.6, (widthOf(type.shape(style, `${widest} `)) * style.size) / 1000 + 2);
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const number = child.tagName === 'footnote' ? child.properties.number : undefined;
    const note = structure.add('Note', owner);
    const label = structure.add('Lbl', note);
    if (number !== undefined) noteOf(setting, number).node = note;
    const text = `${number ?? ''} `;
    let pen = site.left;
    const marks = type.shape(style, text).map((glyphs): Mark => {
      const x = pen;
      pen += (glyphs.width * style.size) / 1000;
      return { kind: 'text', owner: label, x, y: baselineOf(style), size: style.size, ink: style.ink, glyphs };
    });
    const inner = stepIn({ ...site, owner: note, style: 'footnote', depth: 0 }, setting, indent);
    const [first = row(style.leading), ...rest] = flow(setting, child.tagName === 'footnote' ? child.children : [child], inner);
    rows.push({ ...first, marks: [...marks, ...first.marks] }, ...rest);
  }
  return rows;
};

/** What each kind is among blocks. */
const blocks = {
  p: (node, site, setting) => {
    const again = site.after === 'p';
    const indented = site.style === 'text' || site.style === 'quotation';
    const rows = paragraph(setting, node.children, { ...site, indent: again && indented && site.depth === 0, role: 'P' });
    if (site.depth > 0) return again ? spaced(rows, between) : rows;
    return site.style === 'text' ? onGrid(rows) : rows;
  },
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  ul: list,
  ol: list,
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
  pullquote: framed('pullquote', 'pullquoteLabel', { top: 1, bottom: 1, inset: 12 }),
  factbox: framed('factbox', 'factboxLabel', { top: 2, bottom: 0.5, inset: 0 }),
  note: framed('factbox', 'factboxLabel', { top: 0.5, bottom: 0.5, inset: 0 }),
  label: (node, site, setting) => paragraph(setting, node.children, { ...site, style: 'factboxLabel', indent: false, role: 'P' }),
  footnotes,
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
} satisfies { readonly [K in BodyKind]: Handler<K> | 'inline' };
