import type { AnyElement, BodyElement, BodyNode } from '../../model/index.ts';
import { type Inline, itemise, plain } from '../lines/itemise.ts';
import type { Setting } from '../setting.ts';

/** A cell where it stands: its first column, and how many columns and rows it covers. */
export interface GridCell {
  readonly at: number;
  readonly columns: number;
  readonly rows: number;
  readonly inlines: readonly Inline[];
  readonly head: boolean;
  readonly align: 'left' | 'center' | 'right';
}

/** A row of a table: the cells that begin in it. */
export interface GridRow {
  readonly head: boolean;
  readonly cells: readonly GridCell[];
}

export interface TableGrid {
  readonly count: number;
  readonly rows: readonly GridRow[];
}

/** The cells of a table by their columns, each with its node: a head says what it heads. */
export function tableGrid(setting: Setting, node: BodyElement<'table'>, owner: number): TableGrid {
  const rows: GridRow[] = [];
  for (const section of node.children) {
    if (section.type !== 'element') continue;
    const head = section.tagName === 'thead';
    const part = section.tagName === 'tr' ? owner : setting.structure.add(head ? 'THead' : 'TBody', owner);
    const lines = section.tagName === 'tr' ? [section] : section.children.filter((child) => child.type === 'element');
    // By column: the row, counted in this section, below the cell that covers it.
    const taken: number[] = [];
    lines.forEach((line, index) => {
      rows.push({ head, cells: cellsOf(setting, line, { owner: part, head, taken, index, left: lines.length - index }) });
    });
  }
  const count = rows.reduce((most, { cells }) => cells.reduce((most, { at, columns }) => Math.max(most, at + columns), most), 0);
  return { count, rows };
}

function cellsOf(
  { copy, design, structure, notes }: Setting,
  line: AnyElement,
  at: { readonly owner: number; readonly head: boolean; readonly taken: number[]; readonly index: number; readonly left: number },
): readonly GridCell[] {
  const tr = structure.add('TR', at.owner);
  const cells: readonly BodyNode[] = line.tagName === 'tr' ? line.children : [line];
  let column = 0;
  return cells.flatMap((cell): readonly GridCell[] => {
    if (cell.type !== 'element') return [];
    const head = cell.tagName === 'th';
    const of = cell.tagName === 'th' || cell.tagName === 'td' ? cell.properties : {};
    const columns = Math.max(1, of.columns ?? 1);
    const rows = Math.max(1, Math.min(of.rows ?? 1, at.left));
    while ((at.taken[column] ?? 0) > at.index) column++;
    const first = column;
    for (let covered = 0; covered < columns; covered++) at.taken[column++] = at.index + rows;
    const owner = structure.add(head ? 'TH' : 'TD', tr, {
      ...(head && { scope: at.head && of.scope !== 'row' ? ('Column' as const) : ('Row' as const) }),
      ...((columns > 1 || rows > 1) && { span: { columns, rows } }),
    });
    const itemiser = { structure, notes, codeScale: design.codeScale, address: copy.address };
    const look = plain(design.styles[head ? 'headCell' : 'cell']);
    return [{ at: first, columns, rows, inlines: itemise(itemiser, cell.children, { look, owner }), head, align: of.align ?? 'left' }];
  });
}
