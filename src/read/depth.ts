import { type Diagnostic, limits } from '../model/index.ts';
import { blockFollower, isDelimiterRow } from './blocks.ts';
import { faults } from './faults.ts';
import { markScale } from './marks.ts';
import type { Locator } from './place.ts';

/**
 * Weighs a text before it is parsed, in linear time: the parser overflows its stack at a thousand levels of blocks and takes minutes
 * over some small inputs. The first excess ends it. Code and raw HTML weigh their lines alone. How deep emphasis and links lie is known
 * after parsing, from the tree itself (`survey`).
 */
export function inspectDepth(text: string, from: number, locator: Locator): Diagnostic[] {
  const follow = blockFollower();
  const marks = markScale();
  let table: { columns: number; rows: number } | undefined;
  let previous = '';
  let work = 0;
  let lazy = 0;
  let underlines = 0;
  let definitions = 0;
  let references = 0;
  for (let start = from; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    const written = text.slice(start, stop).replace(/\r$/, '');
    const line = follow(expandTabs(written));
    const { open, opened, rest, isBlank, isVerbatim } = line;
    if (open.length > limits.blockDepth) return [faults.blockDepth(locator.place(start + Math.min(line.column, stop - start), stop))];
    work +=
      costs.line +
      opened.length * (open.length * costs.level + costs.container) +
      open.filter(({ kind }) => kind === 'directive').length * costs.directive;

    if (isVerbatim || !line.continues) {
      marks.clear();
      lazy = 0;
    }
    if (isVerbatim) table = undefined;
    else {
      const run = longRun.exec(written);
      if (run) {
        const at = start + run.index;
        return [faults.markerRun(locator.place(at + limits.markerRun, at + run[0].length), run[1] ?? '')];
      }
      // A row of dashes under a row of as many cells; then each line until a blank one is a row.
      if (isBlank) table = undefined;
      else if (table) {
        table.rows++;
        table.columns = Math.max(table.columns, cellsOf(rest));
        if (table.rows > limits.tableRows) return [faults.tableRows(locator.place(start, stop))];
      } else if (isDelimiterRow(rest) && cellsOf(rest) === cellsOf(previous)) table = { columns: cellsOf(rest), rows: 1 };
      if (table && table.rows * table.columns > limits.tableCells) return [faults.tableCells(locator.place(start, stop))];
      if (table) marks.clear();

      if (line.isLazy) work += ++lazy * costs.lazy;
      if (line.isUnderline) underlines++;
      work += underlines * costs.underline;
      // Every bracket that closes is looked up among all labels that are defined, wherever they are.
      const defined = (/^ {0,3}\[[^\]]*\]:/.test(rest) ? 1 : 0) + opened.filter(({ kind }) => kind === 'footnote').length;
      const closed = closingBrackets(rest);
      definitions += defined;
      references += closed;
      work += (defined * (definitions + references) + closed * definitions) * costs.lookup + marks.work(rest);
    }
    if (work > limits.structure) return [faults.structure(locator.place(start, stop))];
    previous = isBlank || isVerbatim ? '' : rest;
    start = stop + 1;
  }
  return [];
}

/** What things cost, in units of some 4 microseconds; those below one grow with the square of what there is. */
const costs = {
  line: 10,
  /** Each level around what opens. */
  level: 2,
  /** A list, quotation, footnote or directive that opens, on top of those around it. */
  container: 10,
  /** A line, for each directive around it: its text is tokenized once a level. */
  directive: 2,
  lazy: 1 / 60,
  underline: 1 / 30,
  lookup: 1 / 300,
} as const;

const longRun = new RegExp(`([*_~\`])\\1{${limits.markerRun},}`);

const closingBrackets = (line: string) => {
  let count = 0;
  for (let at = line.indexOf(']'); at >= 0; at = line.indexOf(']', at + 1)) count++;
  return count;
};

/** Tabs as spaces up to the next fourth column (2.2). */
function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let out = '';
  for (const part of line.split(/(\t)/)) out += part === '\t' ? ' '.repeat(4 - (out.length % 4)) : part;
  return out;
}

/** Cells of a table's row: bars that are not escaped, the outer ones apart. */
function cellsOf(row: string): number {
  const trimmed = row.trim();
  let bars = 0;
  for (let at = 0; at < trimmed.length; at++) {
    if (trimmed[at] === '\\') at++;
    else if (trimmed[at] === '|' && at > 0 && at < trimmed.length - 1) bars++;
  }
  return bars + 1;
}
