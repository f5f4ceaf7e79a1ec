import type { Style } from '../design.ts';
import { widthsOf } from '../lines/widthsOf.ts';
import type { Setting, Site } from '../setting.ts';
import type { GridCell, TableGrid } from './tableGrid.ts';

/** Room between two columns, in points. */
const gutter = 10;

/** A way to set a table: its letters as parts of the style's size, how far it may reach, whether its words are parted. */
interface Way {
  readonly scale: number;
  readonly reach: 'site' | 'wide' | 'full';
  readonly hyphens: boolean;
}

/** Tried one after the other until every word, or part of one, fits its column; else the least. */
const ways: readonly Way[] = [
  { scale: 1, reach: 'wide', hyphens: false },
  { scale: 0.9, reach: 'wide', hyphens: false },
  { scale: 1, reach: 'full', hyphens: false },
  { scale: 0.9, reach: 'full', hyphens: false },
  { scale: 0.9, reach: 'full', hyphens: true },
  { scale: 0.8, reach: 'full', hyphens: false },
  { scale: 0.8, reach: 'full', hyphens: true },
  { scale: 0.7, reach: 'full', hyphens: true },
];
const leastWay: Way = { scale: 0.6, reach: 'full', hyphens: true };

/** In a column of several: only where its cells then are not many lines deep. */
const columnWays: readonly Way[] = [
  { scale: 1, reach: 'site', hyphens: false },
  { scale: 0.9, reach: 'site', hyphens: false },
];
const deep = 1.7;

export interface TableColumns {
  readonly at: readonly { readonly left: number; readonly width: number }[];
  readonly left: number;
  readonly measure: number;
  readonly gap: number;
  readonly scale: number;
  readonly hyphens: boolean;
  /** Reaches over more than the column of the text. */
  readonly spread: boolean;
}

export const cellStyle = (
  cell: GridCell,
  { design }: Setting,
  { scale, hyphens }: { readonly scale: number; readonly hyphens: boolean },
): Style => {
  const style = design.styles[cell.head ? 'headCell' : 'cell'];
  return { ...style, size: style.size * scale, leading: style.leading * scale, hyphens };
};

/** Columns by need: all as wide as their text if that fits, else each at least as its longest word, the rest shared by what is wanted. */
export function tableColumns(grid: TableGrid, setting: Setting, site: Site): TableColumns {
  const { count } = grid;
  const { design } = setting;
  const whole = needsOf(grid, setting, false);
  const free = site.depth === 0 && site.style === 'text';
  const many = design.columns.count > 1;
  const outgrows = sum(whole.most) + gutter * (count - 1) > site.measure * (many ? deep : 1);
  const reachOf = ({ reach }: Way) => (free && reach !== 'site' ? design[reach] : site);
  let parted: Needs | undefined;
  const needs = ({ hyphens }: Way): Needs => {
    if (!hyphens) return whole;
    parted ??= needsOf(grid, setting, true);
    return parted;
  };
  const fits = (way: Way) => (sum(needs(way).least) + gutter * (count - 1)) * way.scale <= reachOf(way).measure;
  const narrow = outgrows || !many ? undefined : columnWays.find(fits);
  const inColumn: Way | undefined = narrow ?? (!outgrows && !many ? { ...(ways.find(fits) ?? leastWay), reach: 'site' } : undefined);
  const way = inColumn ?? ways.find(fits) ?? leastWay;
  const { left, measure } = reachOf(way);
  const gap = Math.min(gutter * way.scale, measure / count / 3);
  const widths = share(needs(way), way.scale, measure - gap * (count - 1));
  let x = left;
  const at = widths.map((width) => {
    const column = { left: x, width: width + 0.01 };
    x += width + gap;
    return column;
  });
  const { scale, hyphens, reach } = way;
  return { at, left, measure: x - gap - left, gap, scale, hyphens, spread: free && reach !== 'site' };
}

interface Needs {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** What each column needs for its longest word, and for all of its text. A cell over several columns asks of each what they lack. */
function needsOf({ count, rows }: TableGrid, setting: Setting, hyphens: boolean): Needs {
  const least: number[] = new Array(count).fill(6);
  const most: number[] = new Array(count).fill(6);
  const wide: { readonly cell: GridCell; readonly widths: ReturnType<typeof widthsOf> }[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      const widths = widthsOf(cell.inlines, cellStyle(cell, setting, { scale: 1, hyphens }), setting.type);
      if (cell.columns > 1) wide.push({ cell, widths });
      else {
        least[cell.at] = Math.max(least[cell.at] ?? 0, widths.least);
        most[cell.at] = Math.max(most[cell.at] ?? 0, widths.most);
      }
    }
  }
  for (const { cell, widths } of wide) {
    for (const [columns, wanted] of [
      [least, widths.least],
      [most, widths.most],
    ] as const) {
      const own = sum(columns.slice(cell.at, cell.at + cell.columns)) + gutter * (cell.columns - 1);
      const lacks = Math.max(0, wanted - own) / cell.columns;
      for (let at = cell.at; at < cell.at + cell.columns; at++) columns[at] = (columns[at] ?? 0) + lacks;
    }
  }
  return { least, most };
}

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

function share({ least, most }: Needs, scale: number, room: number): readonly number[] {
  const small = least.map((width) => width * scale);
  const large = most.map((width, at) => Math.max(width * scale, small[at] ?? 0));
  if (sum(large) <= room) {
    // A table nearly as wide as the text is made as wide; a small one stays small.
    const spare = sum(large) > room * 0.6 ? (room - sum(large)) / large.length : 0;
    return large.map((width) => width + spare);
  }
  if (sum(small) <= room) {
    const wanted = large.map((width, at) => Math.sqrt(Math.max(0, width - (small[at] ?? 0))));
    const spare = room - sum(small);
    return small.map((width, at) => width + (sum(wanted) > 0 ? (spare * (wanted[at] ?? 0)) / sum(wanted) : 0));
  }
  return small.map((width) => (room * width) / sum(small));
}
