import { limits } from '../model/index.ts';
import { type Draft, element } from './draft.ts';

/** A cell as a writer spans it over columns and rows; `rows` of 0 is all that are left of its group (HTML, 4.9.12). */
export interface SpannedCell {
  readonly cell: Draft<'th' | 'td'>;
  readonly columns: number;
  readonly rows: number;
}

/** A row of a table, and the cells that begin in it. */
export interface GridRow {
  readonly row: Draft<'tr'>;
  readonly cells: readonly SpannedCell[];
}

/** Rows that no cell reaches out of, and what fills their gaps. */
export interface RowGroup {
  readonly filler: 'th' | 'td';
  readonly rows: readonly GridRow[];
}

/** A cell at its place in the grid. */
interface Placed extends SpannedCell {
  readonly at: number;
}

/** HTML allows no more (4.9.11). */
const widestSpan = 1000;

/**
 * The rows of each group with cells that fill them without a gap or an overlap: a span ends before a cell from above, with its group and
 * with the table; a column or row in which no cell begins is none. Undefined: more cells than a table may have.
 */
export function gridOf(groups: readonly RowGroup[]): readonly Draft<'tr'>[][] | undefined {
  const widest = Math.max(0, ...groups.map(({ rows }) => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)));
  const placed = groups.map(({ rows }) => placedIn(rows, Math.max(widestSpan, widest)));
  const begins: boolean[] = [];
  let end = 0;
  for (const rows of placed)
    for (const cells of rows)
      for (const one of cells) {
        begins[one.at] = true;
        end = Math.max(end, one.at + one.columns);
      }
  // By old column, the new one: how many that count are to the left of it.
  const columnOf: number[] = [];
  let columns = 0;
  for (let at = 0; at <= end; at++) {
    columnOf[at] = columns;
    if (begins[at]) columns++;
  }
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count * columns > limits.tableCells) return undefined;
  return groups.map((group, index) => filled(group, { placed: placed[index] ?? [], columnOf, columns }));
}

function placedIn(group: readonly GridRow[], widest: number): readonly (readonly Placed[])[] {
  /** By column, the first row that no cell from above reaches into. */
  const free: number[] = [];
  return group.map(({ cells }, row) => {
    let at = 0;
    return cells.map(({ cell, columns, rows }) => {
      while ((free[at] ?? 0) > row) at++;
      const from = at;
      const end = Math.max(from + 1, Math.min(from + Math.min(columns, widestSpan), widest));
      const last = rows === 0 ? group.length : Math.min(row + rows, group.length);
      do free[at++] = last;
      while (at < end && (free[at] ?? 0) <= row);
      return { cell, at: from, columns: at - from, rows: last - row };
    });
  });
}

interface Grid {
  readonly placed: readonly (readonly Placed[])[];
  readonly columnOf: readonly number[];
  readonly columns: number;
}

function filled({ filler, rows: group }: RowGroup, { placed, columnOf, columns }: Grid): Draft<'tr'>[] {
  const free: number[] = new Array(columns).fill(0);
  const kept: number[] = [];
  const made = group.map(({ row }, index) => {
    const spans = (placed[index] ?? []).map((one): Placed => {
      const at = columnOf[one.at] ?? 0;
      const width = (columnOf[one.at + one.columns] ?? at) - at;
      free.fill(index + one.rows, at, at + width);
      return { ...one, at, columns: width };
    });
    // All that is free is to the right of the cells that are there.
    for (let at = 0; at < columns; at++) {
      if ((free[at] ?? 0) > index) continue;
      free[at] = index + 1;
      spans.push({ cell: element(filler, row), at, columns: 1, rows: 1 });
    }
    kept.push(spans.length > 0 ? 1 : 0);
    return { row, spans };
  });
  return made.flatMap(({ row, spans }, index) => {
    if (spans.length === 0) return [];
    row.children = spans.map(({ cell, columns, rows }) => {
      let height = 0;
      for (let at = index; at < index + rows; at++) height += kept[at] ?? 0;
      cell.properties = { ...cell.properties, ...(columns > 1 && { columns }), ...(height > 1 && { rows: height }) };
      return cell;
    });
    return [row];
  });
}
