import type { AnyElement, BodyElement, BodyNode, Mark, Role } from '../model/index.ts';
import type { Style } from './design.ts';
import { type Inline, itemise, plain } from './itemise.ts';
import { type Row, row } from './row.ts';
import { type Line, setLines, widthsOf } from './setLines.ts';
import { baselineOf, type Setting, type Site } from './setting.ts';

/** Room between two columns, and above and below the text of a row, in points. */
const gutter = 10;
const padding = 3;

/** A way to set a table: its letters as parts of the style's size, how far it may reach, whether its words are parted. */
interface Way {
  readonly scale: number;
  readonly column: 'wide' | 'full';
  readonly hyphens: boolean;
}

/** Tried one after the other until every word, or part of one, fits its column; else the least. */
const ways: readonly Way[] = [
  { scale: 1, column: 'wide', hyphens: false },
  { scale: 0.9, column: 'wide', hyphens: false },
  { scale: 1, column: 'full', hyphens: false },
  { scale: 0.9, column: 'full', hyphens: false },
  { scale: 0.9, column: 'full', hyphens: true },
  { scale: 0.8, column: 'full', hyphens: false },
  { scale: 0.8, column: 'full', hyphens: true },
  { scale: 0.7, column: 'full', hyphens: true },
];
const leastWay: Way = { scale: 0.6, column: 'full', hyphens: true };

interface Cell {
  readonly inlines: readonly Inline[];
  readonly head: boolean;
  readonly align: 'left' | 'center' | 'right';
}

/** A table: columns as wide as they need, the head again on each page, a row whole unless it is taller than a page. */
export function tableRows(setting: Setting, node: BodyElement<'table'>, site: Site): readonly Row[] {
  const { design, structure } = setting;
  const owner = structure.add('Table', site.owner);
  const sections = node.children.filter((child) => child.type === 'element');
  const parts = sections.flatMap((section): readonly Part[] => {
    const head = section.tagName === 'thead';
    const part = section.tagName === 'tr' ? owner : structure.add(head ? 'THead' : 'TBody', owner);
    const lines = section.tagName === 'tr' ? [section] : section.children.filter((child) => child.type === 'element');
    return lines.map((line) => ({ head, cells: cellsOf(setting, line, part) }));
  });
  const count = parts.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (count === 0) return [];

  const columns = columnsOf(parts, count, setting, site);
  const rowsOf = (part: Part, last: boolean) => {
    const lines = part.cells.map((cell, at) => {
      const column = columns.at[at] ?? { left: columns.left, width: columns.measure };
      return setLines(cell.inlines, { ...styleOf(cell, setting, columns), align: cell.align }, setting.type, {
        left: column.left,
        measure: column.width,
        indent: 0,
      });
    });
    const ink = part.head || last ? 'text' : 'hairline';
    const weight = part.head ? 0.6 : last ? 0.8 : 0.3;
    const bar = { kind: 'rule', owner: 'furniture', x: columns.left, width: columns.measure, ink } as const;
    return partRows(setting, lines, { ...setting.design.styles.cell, ...scaled(setting.design.styles.cell, columns.scale) }, (y) => ({
      ...bar,
      y,
      height: weight,
    }));
  };

  const heads = parts.filter(({ head }) => head).flatMap((part) => rowsOf(part, false));
  const bodies = parts.filter(({ head }) => !head);
  const set = bodies.map((part, at) => rowsOf(part, at === bodies.length - 1));
  const heights = set.map((rows) => rows.reduce((sum, { height }) => sum + height, 0));
  const top: Row = row(0.8, {
    marks: [{ kind: 'rule', owner: 'furniture', x: columns.left, y: 0, width: columns.measure, height: 0.8, ink: 'text' }],
    before: design.leading * 0.75,
    keep: true,
  });
  /** The first two rows stay together, and the last two, if they are small. */
  const pairs = (at: number) => (at === 0 || at === bodies.length - 2) && bodies.length > 1 && (heights[at] ?? 0) < design.leading * 3;
  // A head of half a page is printed once.
  const again = [top, ...heads];
  const repeats = again.reduce((sum, { height }) => sum + height, 0) < (design.lines * design.leading) / 3;
  return [
    top,
    ...heads.map((each) => ({ ...each, keep: true })),
    ...set.flatMap((rows, at) =>
      rows.map(
        (each, line): Row => ({
          ...each,
          keep: each.keep || (pairs(at) && line === 0),
          ...(repeats && { again }),
        }),
      ),
    ),
    row(0, { before: design.leading * 0.75 }),
  ];
}

interface Part {
  readonly head: boolean;
  readonly cells: readonly Cell[];
}

function cellsOf({ copy, design, structure, notes }: Setting, line: AnyElement, owner: number): readonly Cell[] {
  const tr = structure.add('TR', owner);
  const cells: readonly BodyNode[] = line.tagName === 'tr' ? line.children : [line];
  return cells.flatMap((cell): readonly Cell[] => {
    if (cell.type !== 'element') return [];
    const head = cell.tagName === 'th';
    const role: Role = head ? 'TH' : 'TD';
    const align = cell.tagName === 'th' || cell.tagName === 'td' ? cell.properties.align : undefined;
    const style = design.styles[head ? 'headCell' : 'cell'];
    const itemiser = { structure, notes, codeScale: design.codeScale, address: copy.address };
    return [
      {
        inlines: itemise(itemiser, cell.children, { look: plain(style), owner: structure.add(role, tr) }),
        head,
        align: align ?? 'left',
      },
    ];
  });
}

const scaled = ({ size, leading }: Style, scale: number) => ({ size: size * scale, leading: leading * scale });

const styleOf = (cell: Cell, { design }: Setting, { scale, hyphens }: { readonly scale: number; readonly hyphens: boolean }): Style => {
  const style = design.styles[cell.head ? 'headCell' : 'cell'];
  return { ...style, ...scaled(style, scale), hyphens };
};

/** Columns by need: all as wide as their text if that fits, else each at least as its longest word, the rest shared by what is wanted. */
function columnsOf(parts: readonly Part[], count: number, setting: Setting, site: Site) {
  const measured = (hyphens: boolean) => {
    const least: number[] = new Array(count).fill(6);
    const most: number[] = new Array(count).fill(6);
    for (const { cells } of parts) {
      cells.forEach((cell, at) => {
        const widths = widthsOf(cell.inlines, styleOf(cell, setting, { scale: 1, hyphens }), setting.type);
        least[at] = Math.max(least[at] ?? 0, widths.least);
        most[at] = Math.max(most[at] ?? 0, widths.most);
      });
    }
    return { least, most };
  };
  const whole = measured(false);
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const { design } = setting;
  const wide = site.depth === 0 && site.style === 'text' && sum(whole.most) + gutter * (count - 1) > site.measure;
  const columnOf = ({ column }: Way) => (wide ? design[column] : site);
  let parted: ReturnType<typeof measured> | undefined;
  const needsOf = ({ hyphens }: Way) => {
    if (!hyphens) return whole;
    parted ??= measured(true);
    return parted;
  };
  const fits = (way: Way) => (sum(needsOf(way).least) + gutter * (count - 1)) * way.scale <= columnOf(way).measure;
  const way = ways.find(fits) ?? leastWay;
  const { scale, hyphens } = way;
  const needs = needsOf(way);
  const { left, measure } = columnOf(way);
  const gap = Math.min(gutter * scale, measure / count / 3);
  const room = measure - gap * (count - 1);
  const small = needs.least.map((width) => width * scale);
  const large = needs.most.map((width) => width * scale);
  let widths: readonly number[];
  if (sum(large) <= room) {
    // A table nearly as wide as the text is made as wide; a small one stays small.
    const spare = sum(large) > room * 0.6 ? (room - sum(large)) / count : 0;
    widths = large.map((width) => width + spare);
  } else if (sum(small) <= room) {
    const wanted = large.map((width, at) => Math.sqrt(Math.max(0, width - (small[at] ?? 0))));
    const spare = room - sum(small);
    widths = small.map((width, at) => width + (sum(wanted) > 0 ? (spare * (wanted[at] ?? 0)) / sum(wanted) : 0));
  } else {
    widths = small.map((width) => (room * width) / sum(small));
  }
  let x = left;
  const at = widths.map((width) => {
    const column = { left: x, width: width + 0.01 };
    x += width + gap;
    return column;
  });
  return { at, left, measure: x - gap - left, scale, hyphens };
}

/** One row of a table, whole; one taller than half a page line by line. */
function partRows({ design }: Setting, cells: readonly (readonly Line[])[], style: Style, bar: (y: number) => Mark): readonly Row[] {
  const count = Math.max(1, ...cells.map(({ length }) => length));
  const pad = padding * Math.min(1, style.size / design.styles.cell.size);
  const baseline = baselineOf(style);
  const strip = (from: number, to: number): Row => {
    const top = from === 0 ? pad : 0;
    const end = to === count;
    const height = top + (to - from) * style.leading + (end ? pad : 0);
    const lines = cells.flatMap((lines) => lines.slice(from, to).map((line, at) => ({ line, y: top + at * style.leading + baseline })));
    return row(height, {
      marks: [...lines.flatMap(({ line, y }) => line.marks.map((mark) => ({ ...mark, y: mark.y + y }))), ...(end ? [bar(height)] : [])],
      links: lines.flatMap(({ line, y }) => line.links.map(({ link, area }) => ({ link, area: { ...area, y: area.y + y } }))),
    });
  };
  if (count * style.leading <= (design.lines * design.leading) / 2) return [strip(0, count)];
  return Array.from({ length: count }, (_, at) => strip(at, at + 1));
}
