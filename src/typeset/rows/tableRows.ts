import type { BodyElement, BodyKind, Mark } from '../../model/index.ts';
import type { Line } from '../lines/setLine.ts';
import { setLines } from '../lines/setLines.ts';
import { moved } from '../moved.ts';
import { across, notesOf, type Row, row } from '../row.ts';
import { baselineOf, isHeading, type Setting, type Site } from '../setting.ts';
import { cellStyle, type TableColumns, tableColumns } from './tableColumns.ts';
import { type GridCell, type GridRow, tableGrid } from './tableGrid.ts';

/** Room above and below the text of a row, in points. */
const padding = 3;

/** A table that takes less than this part of a page is not parted. */
const small = 0.25;

/** A table: columns as wide as they need, the head again on each page, a row whole unless it is taller than half a page. */
export function tableRows(
  setting: Setting,
  node: BodyElement<'table'>,
  site: Site & { readonly after?: BodyKind | undefined },
): readonly Row[] {
  const { design, structure } = setting;
  const owner = structure.add('Table', site.owner);
  const grid = tableGrid(setting, node, owner);
  if (grid.count === 0) return [];
  const columns = tableColumns(grid, setting, site);
  const table: Table = { setting, columns };

  const heads = blocksOf(grid.rows.filter(({ head }) => head)).flatMap((block) => blockRows(block, table, 'head'));
  const blocks = blocksOf(grid.rows.filter(({ head }) => !head));
  const bodies = blocks.map((block, at) => blockRows(block, table, at === blocks.length - 1 ? 'last' : 'body'));
  const heights = bodies.map((rows) => rows.reduce((sum, { height }) => sum + height, 0));
  const spread = columns.spread && design.columns.count > 1;
  const top: Row = row(0.8, {
    marks: [{ kind: 'rule', owner: 'furniture', x: columns.left, y: 0, width: columns.measure, height: 0.8, ink: 'text' }],
    before: design.leading * (spread ? 1.25 : 0.75),
    keep: true,
  });
  /** The first two rows stay together, and the last two, if they are small. */
  const pairs = (at: number) => (at === 0 || at === bodies.length - 2) && bodies.length > 1 && (heights[at] ?? 0) < design.leading * 3;
  // A head of half a page is printed once.
  const page = design.lines * design.leading;
  const again = columns.spread ? across(design, [top, ...heads]) : [top, ...heads];
  const height = heights.reduce((sum, height) => sum + height, 0);
  const repeats = again.reduce((sum, { height }) => sum + height, 0) < page / 3;
  const rows = [
    top,
    ...heads.map((each) => ({ ...each, keep: true })),
    ...bodies.flatMap((rows, at) =>
      rows.map(
        (each, line): Row => ({
          ...each,
          keep: each.keep || (height < page * small && at < bodies.length - 1) || (pairs(at) && line === 0),
          ...(repeats && { again }),
        }),
      ),
    ),
    row(0, { before: design.leading * 0.75 }),
  ];
  // Text fills a column before a table that is in one piece, unless a heading would be left without what it heads.
  const whole = rows.reduce((sum, { height }) => sum + height, 0) < page * (spread ? 0.5 : small);
  const set = spread ? across(design, rows) : rows;
  return whole && !isHeading(site.after) ? set.map((each, at) => ({ ...each, floats: owner, keep: at < rows.length - 1 })) : set;
}

interface Table {
  readonly setting: Setting;
  readonly columns: TableColumns;
}

/** Rows that hang together, because cells cover several of them. */
function blocksOf(rows: readonly GridRow[]): readonly (readonly GridRow[])[] {
  const blocks: GridRow[][] = [];
  let open = 0;
  for (const row of rows) {
    if (open > 0) blocks.at(-1)?.push(row);
    else blocks.push([row]);
    open = Math.max(open, ...row.cells.map(({ rows }) => rows)) - 1;
  }
  return blocks;
}

/** A cell with its lines. */
interface SetCell {
  readonly cell: GridCell;
  /** Its first row in the block. */
  readonly row: number;
  readonly lines: readonly Line[];
}

type Part = 'head' | 'body' | 'last';

/** The rows of a block: one that is whole, or, if it is taller than half a page, a row for each of its lines. */
function blockRows(block: readonly GridRow[], table: Table, part: Part): readonly Row[] {
  const { design } = table.setting;
  const { scale } = table.columns;
  const leading = design.styles.cell.leading * scale;
  const pad = padding * Math.min(1, scale);
  const most = (cells: readonly SetCell[]) => cells.reduce((most, { lines }) => Math.max(most, lines.length), 1);
  let cells = setCells(block, table, {});
  const tall =
    most(cells) * leading > (design.lines * leading) / 2 || block.length * (leading + 2 * pad) > (design.lines * design.leading) / 2;
  // A word that is parted in two rows would not be whole in the text.
  if (tall) cells = setCells(block, table, { hyphens: false });
  /** By row: the cells that stand in it. */
  const standing: SetCell[][] = block.map(() => []);
  for (const each of cells) for (let row = each.row; row < each.row + each.cell.rows; row++) standing[row]?.push(each);
  /** Lines of each row: as many as its own cells have; the last that a cell covers takes what is left over of it. */
  const counts = standing.map((here) => most(here.filter(({ cell }) => cell.rows === 1)));
  for (const { cell, row, lines } of cells) {
    if (cell.rows === 1) continue;
    const last = Math.min(row + cell.rows, counts.length) - 1;
    let room = 0;
    for (let at = row; at <= last; at++) room += counts[at] ?? 0;
    counts[last] = (counts[last] ?? 0) + Math.max(0, lines.length - room);
  }
  const tops = [0];
  const above = [0];
  for (const [row, count] of counts.entries()) {
    tops.push((tops[row] ?? 0) + count * leading + 2 * pad);
    above.push((above[row] ?? 0) + count);
  }
  const height = tops.at(-1) ?? 0;
  const baseline = baselineOf({ ...design.styles.cell, size: design.styles.cell.size * scale, leading });
  if (!tall && height <= (design.lines * design.leading) / 2) {
    const placed = cells.flatMap(({ row, lines }) =>
      lines.map((line, at) => ({ line, y: (tops[row] ?? 0) + pad + at * leading + baseline })),
    );
    const bars = tops.slice(1).flatMap((y, row) => barsAt(y, { standing, row, part }, table));
    return [rowOf(placed, bars, height)];
  }
  return block.flatMap((_, row) => {
    const count = counts[row] ?? 1;
    // Of a cell that covers several rows, each has the lines that it has room for.
    const here = (standing[row] ?? []).map(({ cell, row: first, lines }) => {
      const from = (above[row] ?? 0) - (above[first] ?? 0);
      return row === first + cell.rows - 1 ? lines.slice(from) : lines.slice(from, from + count);
    });
    return Array.from({ length: count }, (_, at): Row => {
      const top = at === 0 ? pad : 0;
      const height = top + leading + (at === count - 1 ? pad : 0);
      const placed = here.flatMap((lines) => (lines[at] ? [{ line: asWritten(lines[at]), y: top + baseline }] : []));
      const bars = at === count - 1 ? barsAt(height, { standing, row, part }, table) : [];
      return { ...rowOf(placed, bars, height), keep: count > 2 && (at === 0 || at === count - 2) };
    });
  });
}

function setCells(block: readonly GridRow[], { setting, columns }: Table, more: { readonly hyphens?: false }): readonly SetCell[] {
  return block.flatMap(({ cells }, row) =>
    cells.map((cell): SetCell => {
      const first = columns.at[cell.at];
      const last = columns.at[cell.at + cell.columns - 1] ?? first;
      const left = first?.left ?? columns.left;
      const measure = last ? last.left + last.width - left : columns.measure;
      const style = { ...cellStyle(cell, setting, columns), align: cell.align, ...more };
      return { cell, row, lines: setLines(cell.inlines, style, setting.type, { left, measure, indent: 0 }) };
    }),
  );
}

const rowOf = (placed: readonly { readonly line: Line; readonly y: number }[], bars: readonly Mark[], height: number): Row => {
  const links = placed.flatMap(({ line, y }) => line.links.map(({ link, area }) => ({ link, area: { ...area, y: area.y + y } })));
  return row(height, {
    marks: [...placed.flatMap(({ line, y }) => line.marks.map((mark) => moved(mark, 0, y))), ...bars],
    links,
    ...notesOf(links),
  });
};

/** What stands in one line of several cells is told cell by cell: a word that goes on below says no more than its own letters. */
const asWritten = (line: Line): Line => ({
  ...line,
  marks: line.marks.map((mark) => {
    if (mark.kind !== 'text') return mark;
    const { says: _, joins: __, ...own } = mark;
    return own;
  }),
});

/** The rule below a row of a block: not through cells that go on below it. */
function barsAt(
  y: number,
  { standing, row, part }: { readonly standing: readonly (readonly SetCell[])[]; readonly row: number; readonly part: Part },
  { columns }: Table,
): readonly Mark[] {
  const ends = row === standing.length - 1;
  const weight = !ends ? 0.3 : part === 'head' ? 0.6 : part === 'last' ? 0.8 : 0.3;
  const ink = ends && part !== 'body' ? 'text' : 'hairline';
  const bar = { kind: 'rule', owner: 'furniture', y, height: weight, ink } as const;
  const open = (standing[row] ?? []).filter(({ cell, row: first }) => first + cell.rows - 1 > row).sort((a, b) => a.cell.at - b.cell.at);
  const bars: Mark[] = [];
  let x = columns.left;
  const until = (right: number) => {
    if (right - x > 0.1) bars.push({ ...bar, x, width: right - x });
  };
  for (const { cell } of open) {
    until((columns.at[cell.at]?.left ?? x) - (cell.at > 0 ? columns.gap : 0));
    x = columns.at[cell.at + cell.columns]?.left ?? columns.left + columns.measure;
  }
  until(columns.left + columns.measure);
  return bars;
}
