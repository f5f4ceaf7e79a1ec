import { type Line, widthOf } from './lines.ts';

/** A paragraph in one piece. `starts` are the offsets at which its lines began, `lines` the lines they were. */
export interface Paragraph {
  readonly text: string;
  readonly starts: readonly number[];
  readonly lines: readonly Line[];
}

/** A word whose hyphen stood at the end of a line: nobody can say from the copy whether the hyphen belongs to it. */
export interface BrokenWord {
  readonly word: string;
  readonly line: Line;
}

/** A line this wide, even without its longest word, was not wrapped: it is a paragraph. */
const unwrapped = 100;
/** Lines of fewer copy than this say nothing of its measure; typewriter copy is seldom narrower than this. */
const [enoughLines, usualMeasure] = [8, 50];
/** How much of the measure a line leaves empty, at least, before it ends a paragraph where blank lines already do that. */
const clearlyShort = 0.35;

const sentenceEnd = /[.!?…:]["'”’»“‘«)\]]*$/;
const listMark = /^(?:[*•·‣+–—-]|\d{1,3}[.)])\s+\S/;

/**
 * The paragraphs of lines that were wrapped at a measure, or not; with blank lines between paragraphs, or an indent at the
 * start of each, or neither, where the short last line tells. Words are never changed: lines meet in one space, after a hyphen
 * or an unspaced dash in none, and between two Han or Kana characters in none.
 */
export function paragraphsOf(lines: readonly Line[]): { paragraphs: readonly Paragraph[]; broken: readonly BrokenWord[] } {
  const blocks = blocksOf(singleSpaced(lines));
  const measure = measureOf(blocks.flat());
  const blanksTell = blocks.filter((block) => block.length > 1).length > 1;
  const groups = blocks.flatMap((block) => groupsOf(block, measure, blanksTell));
  const broken: BrokenWord[] = [];
  return { paragraphs: groups.map((group) => join(group, broken)), broken };
}

/** Runs of lines with no blank line in them. */
export function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (line.text !== '' && open) blocks.at(-1)?.push(line);
    else if (line.text !== '') blocks.push([line]);
    open = line.text !== '';
  }
  return blocks;
}

/** True for a line that is a whole paragraph. */
export function isWhole(line: Line): boolean {
  if (line.width <= unwrapped) return false;
  let longest = 0;
  for (const word of line.text.split(/[\s\u2E80-\uA4CF\uFF00-\uFF60]/)) longest = Math.max(longest, word.length);
  return line.width - longest > unwrapped;
}

export const endsSentence = (line: Line): boolean => sentenceEnd.test(line.text.slice(-8));

/** The measure to which lines were wrapped, in columns. A single line wider than the others does not count. */
export function measureOf(lines: readonly Line[]): number {
  const widths = lines
    .filter((line) => !isWhole(line))
    .map((line) => line.indent + line.width)
    .sort((a, b) => a - b);
  const widest = widths.at(-1) ?? 0;
  const usual = widths[Math.floor(widths.length * 0.9)] ?? widest;
  const measure = widest - usual <= 8 ? widest : usual;
  // Copy that was set in as a whole is measured from where it starts.
  const margin = lines.reduce((least, { indent }) => Math.min(least, indent), widest);
  return widths.length < enoughLines ? Math.max(measure, margin + usualMeasure) : measure;
}

/** Would the first word of `next` have fitted at the end of `line`, with `spare` columns to spare? Then nobody had to break there. */
export function leavesRoom(line: Line, next: Line, measure: number, spare = 0): boolean {
  const word = /^[\u2E80-\uA4CF\uFF00-\uFF60]|^\S+/.exec(next.text)?.[0] ?? '';
  return line.indent + line.width + 1 + widthOf(word) <= measure - spare;
}

/** Copy typed with a blank line after each line: single blank lines go, longer runs stay. */
function singleSpaced(lines: readonly Line[]): readonly Line[] {
  const blocks = blocksOf(lines);
  const running = blocks.filter((block) => block.length === 1 && !block.some(endsSentence)).length;
  const narrow = blocks.every((block) => block.length === 1 && !block.some(isWhole));
  if (blocks.length < 6 || !narrow || running * 2 < blocks.length) return lines;
  const measure = measureOf(blocks.flat());
  const breaks = blocks.flat().filter((line, index, all) => {
    const next = all[index + 1];
    return next && !endsSentence(line) && leavesRoom(line, next, measure);
  });
  if (breaks.length * 10 > running) return lines;
  return lines.filter((line, index) => line.text !== '' || lines[index + 1]?.text === '' || lines[index - 1]?.text === '');
}

/** The paragraphs of one block. */
function groupsOf(block: readonly Line[], measure: number, blanksTell: boolean): readonly (readonly Line[])[] {
  const base = block.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);
  const marks = block.filter((line) => listMark.test(line.text)).length;
  const isList = marks > 1 && listMark.test(block[0]?.text ?? '');
  const hanging =
    block.length > 2 && block.every((line, index) => (index === 0 ? line.indent === base : line.indent > base)) && isFull(block, measure);
  const deliberate = block.length > 1 && block.every((line, index) => index === 0 || isDeliberate(block[index - 1], line, measure));
  // By chance a measure ends two lines in a row with a sentence, not all of many.
  const isSentences = block.length > 3 && block.every((line) => endsSentence(line) && !line.text.endsWith(':'));
  const spare = blanksTell ? measure * clearlyShort : 0;

  const groups: Line[][] = [];
  block.forEach((line, index) => {
    const before = block[index - 1];
    const first = groups.at(-1)?.[0];
    const starts =
      !before ||
      !first ||
      deliberate ||
      isSentences ||
      ((isWhole(before) || isWhole(line)) && !runsOn(before, line)) ||
      (isList && listMark.test(line.text)) ||
      (marks > 1 && listMark.test(line.text) && /[:;]$/.test(before.text)) ||
      (line.indent > base + 1 &&
        !hanging &&
        !(listMark.test(first.text) && line.indent > first.indent) &&
        !isFull([before, line], measure, true)) ||
      (endsSentence(before) && leavesRoom(before, line, measure, spare));
    if (starts) groups.push([line]);
    else groups.at(-1)?.push(line);
  });
  return groups;
}

/** Every line but the last is as full as a measure makes it. With `sameIndent`, and set in as far as the one before. */
function isFull(block: readonly Line[], measure: number, sameIndent = false): boolean {
  return block.every((line, index) => {
    const before = block[index - 1];
    if (!before) return true;
    return !leavesRoom(before, line, measure) && (!sameIndent || (before.indent === line.indent && !endsSentence(before)));
  });
}

/** A break that no measure asked for, before a line that starts like a sentence: verse, a list of facts, an address. */
function isDeliberate(before: Line | undefined, line: Line, measure: number): boolean {
  return before !== undefined && leavesRoom(before, line, measure, measure * clearlyShort) && !/^[\p{Ll}\p{Lo}]/u.test(line.text);
}

/** A sentence that goes on in the next line, whatever the widths say. */
const runsOn = (before: Line, line: Line): boolean => !endsSentence(before) && /^\p{Ll}/u.test(line.text);

function join(group: readonly Line[], broken: BrokenWord[]): Paragraph {
  const pieces: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let before: Line | undefined;
  for (const line of group) {
    const gap = before ? gapBetween(before, line) : '';
    const word = gap === '' && before ? brokenWord(before, line) : undefined;
    if (word && before) broken.push({ word, line: before });
    starts.push(length + gap.length);
    pieces.push(gap, line.text);
    length += gap.length + line.text.length;
    before = line;
  }
  return { text: pieces.join(''), starts, lines: group };
}

/** “short-” and “medium-range” over a line end: the hyphen hangs, a space follows. */
const hanging = /^(?:and|or|to|y|o|e|et|ou|und|oder|bis)\s/;

function gapBetween(before: Line, line: Line): '' | ' ' {
  const end = before.text.slice(-3);
  const start = line.text.slice(0, 8);
  if (/[\u2E80-\u9FFF\uFF00-\uFF60]$/.test(end) && /^[\u2E80-\u9FFF\uFF00-\uFF60]/.test(start)) return '';
  if (/\u00AD$/.test(end)) return '';
  if (/[\p{L}\p{N}][-‐]$/u.test(end) && /^[\p{L}\p{N}]/u.test(start)) return hanging.test(start) ? ' ' : '';
  return /[^\s—-](?:—|--)$/.test(end) && /^\S/.test(start) ? '' : ' ';
}

function brokenWord(before: Line, line: Line): string | undefined {
  const start = /[\p{L}\p{N}]{1,40}[-‐]$/u.exec(before.text.slice(-42))?.[0];
  const end = /^[\p{L}\p{N}]{1,40}/u.exec(line.text)?.[0];
  return start && end ? start + end : undefined;
}
