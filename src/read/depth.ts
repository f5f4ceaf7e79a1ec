import { type Diagnostic, limits } from '../model/index.ts';
import { faults } from './faults.ts';
import type { Locator } from './place.ts';

/**
 * Looks through Markdown before it is parsed, in linear time: parsers overflow their stack at a thousand levels and take
 * minutes over some small inputs. Follows containers as CommonMark 0.31.2 does (sections 5.1, 5.2 and "lazy continuation"), but
 * knows nothing of code and HTML, in which it counts what is no mark: it may refuse a strange text, it never lets a deep one pass.
 * Long because it is one pass over the lines.
 */
export function inspectDepth(text: string, from: number, locator: Locator): Diagnostic[] {
  const found: Diagnostic[] = [];
  const run = /([*_~`])\1{100,}/.exec(text.slice(from));
  if (run) {
    const start = from + run.index;
    found.push(faults.markerRun(locator.place(start + limits.markerRun, start + run[0].length), run[1] ?? ''));
  }
  const open: Container[] = [];
  const block = newBlock();
  let table: { columns: number; rows: number } | undefined;
  let previous = '';
  let work = 0;
  let underlines = 0;
  let definitions = 0;
  let references = 0;
  for (let start = from; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    const line = expandTabs(text.slice(start, stop).replace(/\r$/, ''));
    const { matched, opened, rest, column, isBlank, isUnderline } = followContainers(line, open);
    if (open.length > limits.blockDepth) {
      const at = start + Math.min(column, stop - start);
      return [...found, faults.blockDepth(locator.place(at, stop))];
    }

    // Tables: a row of dashes under a row of as many cells; then each line until a blank one is a row.
    if (isBlank) table = undefined;
    else if (table) {
      table.rows++;
      table.columns = Math.max(table.columns, cellsOf(rest));
      if (table.rows > limits.tableRows) return [...found, faults.tableRows(locator.place(start, stop))];
      if (table.rows * table.columns > limits.tableCells) return [...found, faults.tableCells(locator.place(start, stop))];
    } else if (/^[\s|:-]*-[\s|:-]*$/.test(rest) && /[|:]/.test(rest) && cellsOf(rest) === cellsOf(previous)) {
      table = { columns: cellsOf(rest), rows: 0 };
      if (table.columns > limits.tableCells) return [...found, faults.tableCells(locator.place(start, stop))];
    }

    // What ends a block of text for certain: emphasis and links do not cross it.
    if (isBlank || table || opened.some((one) => one.isSure) || /^ {0,3}#{1,6}(\s|$)/.test(rest)) block.clear();
    const isLazy = !isBlank && matched < open.length && opened.length === 0;
    if (isUnderline) underlines++;
    const depth = open.length;
    work +=
      costs.line +
      opened.length * (depth * costs.level + costs.container) +
      open.filter((one) => one.kind === 'directive').length * costs.directive;
    if (isLazy) work += ++block.lazy * costs.lazy;
    work += underlines * costs.underline;
    // Every bracket that closes is looked up among all labels that are defined, wherever they are.
    const defined = (/^ {0,3}\[[^\]]*\]:/.test(rest) ? 1 : 0) + opened.filter(({ kind }) => kind === 'footnote').length;
    const closed = closingBrackets(rest);
    definitions += defined;
    references += closed;
    work += (defined * (definitions + references) + closed * definitions) * costs.lookup;
    const deep = block.follow(rest);
    work += block.spent();
    if (deep !== undefined) {
      const at = start + Math.min(column + deep, stop - start);
      return [...found, faults.inlineDepth(locator.place(at, Math.min(at + 1, stop)))];
    }
    if (work > limits.structure) return [...found, faults.structure(locator.place(start, stop))];
    if (!isBlank) previous = rest;
    else previous = '';
    start = stop + 1;
  }
  return found;
}

/** What things cost, in units of some 4 microseconds; those below one grow with the square of what stands in one block. */
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
  mark: 8,
  cell: 4,
  reference: 3,
  emphasisBefore: 1 / 100,
  bracketBefore: 1 / 200,
  declarationBefore: 1 / 45,
} as const;

interface Container {
  readonly kind: 'quote' | 'list' | 'footnote' | 'directive';
  /** Columns that its content is indented, or the colons of a directive's fence. */
  readonly size: number;
  /** Columns before a directive's fence, which may also stand before its lines. */
  readonly indent?: number;
  /** It opens here whatever stands before it. */
  readonly isSure: boolean;
}

interface Followed {
  /** How many open containers the line continues. */
  readonly matched: number;
  readonly opened: readonly Container[];
  readonly rest: string;
  readonly column: number;
  readonly isBlank: boolean;
  /** It may underline a heading (CommonMark 4.3), whatever else it may be. */
  readonly isUnderline: boolean;
}

/** Takes one line's container markers from its start, and brings `open` up to date. */
function followContainers(line: string, open: Container[]): Followed {
  let at = 0;
  let matched = 0;
  const indent = () => {
    let end = at;
    while (line[end] === ' ') end++;
    return end - at;
  };
  const isBlankFrom = () => at + indent() >= line.length;
  let closed = false;
  for (const container of open) {
    if (container.kind === 'directive') {
      const fence = /^ {0,3}(:{3,}) *$/.exec(line.slice(at));
      if (fence && (fence[1] ?? '').length >= container.size) {
        closed = true;
        break;
      }
      at += Math.min(indent(), container.indent ?? 0);
    } else if (container.kind === 'quote') {
      const spaces = indent();
      if (spaces > 3 || line[at + spaces] !== '>') break;
      at += spaces + 1;
      if (line[at] === ' ') at++;
    } else if (!isBlankFrom()) {
      // The parser takes the indent of one footnote for that of the next inside it.
      if (container.kind === 'footnote' && indent() === 0 && open[matched - 1]?.kind === 'footnote') {
        matched++;
        continue;
      }
      if (indent() < container.size) break;
      at += container.size;
    } else at = Math.min(line.length, at + container.size);
    matched++;
  }
  const isUnderline = /^ {0,3}(=+|-+) *$/.test(line.slice(at));
  const wasList = open[matched]?.kind === 'list' && open[matched]?.isSure;
  const opened: Container[] = [];
  while (!closed && opened.length <= limits.blockDepth) {
    const spaces = indent();
    if (spaces > 3) break;
    const rest = line.slice(at + spaces);
    if (rest.startsWith('>')) {
      opened.push({ kind: 'quote', size: 0, isSure: false });
      at += spaces + 1;
      if (line[at] === ' ') at++;
      continue;
    }
    if (/^([-*_])( *\1){2,} *$/.test(rest)) break;
    const marker = /^([-+*]|(\d{1,9})[.)])(?: +|$)/.exec(rest);
    if (marker) {
      const [whole, mark = '', digits] = marker;
      const isEmpty = at + spaces + whole.length >= line.length;
      const padding = whole.length - mark.length;
      const size = spaces + mark.length + (padding > 4 || isEmpty ? 1 : padding);
      const isSure = !isEmpty && (digits === undefined || Number(digits) === 1 || (wasList && opened.length === 0) || opened.length > 0);
      opened.push({ kind: 'list', size, isSure });
      at = Math.min(line.length, at + size);
      continue;
    }
    const footnote = /^\[\^(?:\\.|[^[\]\\\s])+\]: */.exec(rest);
    if (footnote) {
      opened.push({ kind: 'footnote', size: 4, isSure: false });
      at += spaces + footnote[0].length;
      continue;
    }
    const fence = /^(:{3,})[A-Za-z]/.exec(rest);
    if (fence) opened.push({ kind: 'directive', size: (fence[1] ?? '').length, indent: spaces, isSure: false });
    break;
  }
  const isBlank = isBlankFrom();
  // A line of text alone may continue a paragraph however deep it lies (lazy continuation): nothing is closed by it.
  if (closed || opened.length > 0) open.length = matched;
  else if (isBlank) {
    const quote = open.findIndex((container, index) => index >= matched && container.kind === 'quote');
    if (quote >= 0) open.length = quote;
  }
  open.push(...opened);
  return { matched, opened, rest: line.slice(at), column: at, isBlank, isUnderline };
}

const closingBrackets = (line: string) => {
  let count = 0;
  for (let at = line.indexOf(']'); at >= 0; at = line.indexOf(']', at + 1)) count++;
  return count;
};

const expandTabs = (line: string) => {
  if (!line.includes('\t')) return line;
  let out = '';
  for (const part of line.split(/(\t)/)) out += part === '\t' ? ' '.repeat(4 - (out.length % 4)) : part;
  return out;
};

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

/** `isSure`: a run that can only close is certain to match it, so the level ends there. */
type Opener = { length: number; isSure: boolean };

/** The marks of one block of text: how deep emphasis and brackets can nest at worst, and what they cost. */
function newBlock() {
  const openers = { '*': [] as Opener[], _: [] as Opener[], '~': [] as Opener[] };
  let levels = 0;
  let brackets = 0;
  /** Brackets that opened since the last doubt. */
  let certain = 0;
  let emphasis = 0;
  let bracketCount = 0;
  let declarations = 0;
  let work = 0;
  const levelsOf = (length: number) => Math.ceil(length / 2);
  const pieces = /\\[!-/:-@[-`{-~]|([*_~])\1*|`+|!?\[|\]|<[!?]|<|&|\|/g;

  /** A run of `*`, `_` or `~` (CommonMark 6.2): opens, closes, or might do both. */
  const emphasize = (marker: '*' | '_' | '~', length: number, around: { before: string; after: string }) => {
    const { before, after } = around;
    if (marker === '~' && length !== 2) return;
    const spaceAfter = /^\s?$/u.test(after);
    const spaceBefore = /^\s?$/u.test(before);
    const signAfter = /[\p{P}\p{S}]/u.test(after);
    const signBefore = /[\p{P}\p{S}]/u.test(before);
    const left = !spaceAfter && (!signAfter || spaceBefore || signBefore);
    const right = !spaceBefore && (!signBefore || spaceAfter || signAfter);
    const stack = openers[marker];
    if (right && !left) {
      for (let rest = length; rest > 0; ) {
        const top = stack.at(-1);
        if (!top?.isSure) break;
        levels -= levelsOf(top.length);
        const taken = Math.min(rest, top.length);
        rest -= taken;
        top.length -= taken;
        if (top.length === 0) stack.pop();
        else levels += levelsOf(top.length);
      }
    } else if (left && !(right && marker === '_' && !signBefore && !signAfter)) {
      stack.push({ length, isSure: !right });
      levels += levelsOf(length);
    }
  };

  /** What closes from here on may stand in code, in HTML or in a link's text, where it closes nothing that opened before. */
  const doubt = () => {
    if (levels > 0) for (const stack of Object.values(openers)) for (const opener of stack) opener.isSure = false;
  };

  return {
    lazy: 0,
    clear() {
      if (levels > 0) for (const stack of Object.values(openers)) stack.length = 0;
      levels = brackets = certain = emphasis = bracketCount = declarations = 0;
      this.lazy = 0;
    },
    /** The offset in the line at which the depth is too great. */
    follow(line: string): number | undefined {
      for (const { 0: piece, index } of line.matchAll(pieces)) {
        const mark = piece[0];
        work += costs.reference;
        if (mark === '*' || mark === '_' || mark === '~') {
          work += costs.mark + ++emphasis * costs.emphasisBefore;
          const end = index + piece.length;
          emphasize(mark, piece.length, { before: charBefore(line, index), after: charAt(line, end) });
        } else if (piece.endsWith('[')) {
          work += costs.mark + ++bracketCount * costs.bracketBefore;
          doubt();
          brackets++;
          certain++;
        } else if (mark === ']') {
          work += costs.mark + ++bracketCount * costs.bracketBefore;
          if (certain > 0) {
            certain--;
            brackets--;
          }
        } else if (mark === '|') work += costs.cell;
        else if (mark === '`' || mark === '<') {
          work += costs.mark + (piece.length > 1 && mark === '<' ? ++declarations * costs.declarationBefore : 0);
          doubt();
          certain = 0;
        }
        if (levels + brackets > limits.inlineDepth) return index;
      }
      return undefined;
    },
    spent() {
      const spent = work;
      work = 0;
      return spent;
    },
  };
}

const charBefore = (line: string, at: number) => line.slice(Math.max(0, at - 2), at).match(/.$/su)?.[0] ?? '';
const charAt = (line: string, at: number) => line.slice(at, at + 2).match(/^./su)?.[0] ?? '';
