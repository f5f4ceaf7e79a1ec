import { limits } from '../model/index.ts';
import { isWholeTag, kindsOfHtml } from './htmlBlocks.ts';

/** A block that holds blocks. */
export interface Container {
  readonly kind: 'quote' | 'list' | 'footnote' | 'directive';
  /** Columns that its content is indented, or the colons of a directive's fence. */
  readonly size: number;
  /** Columns before a directive's fence, which may also stand before its lines. */
  readonly indent?: number;
  /** It opens here whatever stands before it. */
  readonly isSure: boolean;
  /** An item that began with a blank line ends at a second one. */
  blank?: 'began' | 'ended' | undefined;
}

/** A line of Markdown by the blocks that it lies in. */
export interface Line {
  /** All containers that are open, the outermost first. */
  readonly open: readonly Container[];
  /** Those that this line opens. */
  readonly opened: readonly Container[];
  /** What follows the marks of the containers, and the column where it begins. */
  readonly rest: string;
  readonly column: number;
  readonly isBlank: boolean;
  /** It may belong to the text of the line before. */
  readonly continues: boolean;
  /** It may continue a text without the marks of the containers around it. */
  readonly isLazy: boolean;
  /** It may underline a heading (4.3), whatever else it may be. */
  readonly isUnderline: boolean;
  /** Code or raw HTML for certain: nothing in it is a mark. */
  readonly isVerbatim: boolean;
}

/** Code in fences, or raw HTML: `ends` says whether a line is its last one. */
interface Raw {
  readonly ends: (rest: string) => boolean;
}

/** What is open in the innermost container: `perhaps` is a text or a table, or what only a blank line is sure to end. */
type Leaf = 'none' | 'text' | 'indented' | 'perhaps' | Raw;

/**
 * Follows the blocks of a text line by line as micromark parses them (CommonMark 0.31.2, 4 and 5), as far as depth needs it.
 * Where a line can be read in two ways it takes the deeper one and is in doubt: then nothing is code or HTML, until an unindented
 * text after a blank line ends all doubt; but where a fence may have opened meanwhile, none ends it. Lines come with tabs expanded.
 */
export function blockFollower(): (line: string) => Line {
  const open: Container[] = [];
  let leaf: Leaf = 'none';
  let doubt: 'none' | 'depth' | 'raw' = 'none';
  let wasBlank = true;

  const doubtAt = (line: string) => {
    doubt = doubt === 'raw' || mayOpenRaw.test(line) ? 'raw' : 'depth';
    leaf = 'perhaps';
  };

  return (line) => {
    if (doubt !== 'none') doubtAt(line);
    if (doubt === 'depth' && wasBlank && /^[\p{L}\p{Pi}("']/u.test(line) && open.every(({ kind }) => kind !== 'directive')) {
      open.length = 0;
      leaf = 'none';
      doubt = 'none';
    }
    const before = leaf;
    wasBlank = isBlankLine(line);
    const { matched, at, isFence } = continueContainers(line, open);
    const isWhole = matched === open.length;
    const isRaw = typeof leaf === 'object' && isWhole;
    const interrupts = leaf === 'none' || !isWhole ? 'no' : leaf === 'text' && doubt === 'none' ? 'yes' : 'perhaps';
    const { opened, column } = isFence || isRaw ? { opened: [], column: at } : openContainers(line, at, interrupts);
    const rest = line.slice(column);
    const isBlank = isBlankLine(rest);
    const is = (what: Partial<Line>): Line => ({
      open,
      opened,
      rest,
      column,
      isBlank,
      continues: false,
      isLazy: false,
      isUnderline: /^ {0,3}(=+|-+) *$/.test(line.slice(at)),
      isVerbatim: false,
      ...what,
    });

    if (doubt !== 'none') {
      // A line of text alone may continue a paragraph however deep it lies: nothing is closed by it.
      const isText = !isFence && !isBlank && opened.length === 0;
      // Nor is it sure how far out a directive has opened: its fence alone closes it, and may be text.
      if (isFence) open.splice(matched, 1);
      else if (!isText) open.push(...open.splice(matched).filter(({ kind }) => kind === 'directive'));
      open.push(...opened);
      return is({ isLazy: isText && !isWhole, continues: !isBlank && !isHeading.test(rest) && !opened.some(({ isSure }) => isSure) });
    }

    if (isRaw && typeof leaf === 'object') {
      if (leaf.ends(rest)) leaf = 'none';
      return is({ isVerbatim: true });
    }
    if (typeof leaf === 'object') leaf = 'none';
    const isText = leaf === 'text' || leaf === 'perhaps';
    const starts = isFence || isBlank ? undefined : startOf(rest);
    // Directives read their lines before others may be lazy.
    const mayBeLazy = isText && opened.length === 0 && !isWhole && open.slice(matched).every(({ kind }) => kind !== 'directive');
    if (mayBeLazy && !isFence && !isBlank && starts === undefined) {
      const isTag = isWholeTag(rest);
      if (leaf === 'perhaps') doubtAt(line);
      // The parser lets a tag interrupt a text here, and puts it into the containers.
      else if (isTag) leaf = untilBlank;
      return is({ isLazy: true, continues: true, isVerbatim: isTag && doubt === 'none' });
    }
    if (opened.length > 0 || !isWhole) {
      open.length = matched;
      open.push(...opened);
      leaf = 'none';
    }
    if (opened.some(({ isSure }) => !isSure) || (opened.length > 0 && isNestedFootnote(open))) {
      doubtAt(line);
      return is({ continues: before !== 'none' && opened.length === 0 });
    }
    // The parser holds indented code open over blank lines.
    if (isBlank && leaf === 'indented') leaf = 'indented';
    else if (isFence || isBlank || opened.at(-1)?.kind === 'directive') leaf = 'none';
    else if (starts) {
      leaf = starts.leaf;
      return is({ isVerbatim: starts.isHtml });
    } else if (/^ {4}/.test(rest) && (leaf === 'none' || leaf === 'indented')) {
      leaf = 'indented';
      return is({ isVerbatim: true });
    } else if (leaf === 'none' || leaf === 'indented') {
      if (isWholeTag(rest)) {
        leaf = untilBlank;
        return is({ isVerbatim: true });
      }
      leaf = 'text';
    } else {
      if (leaf === 'perhaps' && (isWholeTag(rest) || indentAt(rest, 0) > 3)) doubtAt(line);
      else if (isDelimiterRow(rest) || /^ {0,3}(=+|-+) *$/.test(rest)) leaf = 'perhaps';
      return is({ continues: true });
    }
    return is({});
  };
}

/** What may open code, HTML or a directive. */
const mayOpenRaw = /`{3}|~{3}|<|:{3}/;
const isHeading = /^ {0,3}#{1,6}( |$)/;

/** A row of dashes, which makes a table of the line above it. */
export const isDelimiterRow = (rest: string): boolean => /^[ |:-]*-[ |:-]*$/.test(rest) && /[|:]/.test(rest);

/** The parser takes the indent of one footnote for that of the next inside it. */
const isNestedFootnote = (open: readonly Container[]) => open.filter(({ kind }) => kind === 'footnote').length > 1;

/** How many of the open containers a line continues (5.1, 5.2), and where their marks end in it. */
function continueContainers(line: string, open: readonly Container[]): { matched: number; at: number; isFence: boolean } {
  let at = 0;
  let matched = 0;
  for (const container of open) {
    const indent = indentAt(line, at);
    const isBlank = at + indent >= line.length;
    if (container.kind === 'directive') {
      const [, colons = ''] = /^ {0,3}(:{3,}) *$/.exec(line.slice(at)) ?? [];
      if (colons !== '' && colons.length >= container.size) return { matched, at, isFence: true };
      at += Math.min(indent, container.indent ?? 0);
    } else if (container.kind === 'quote') {
      if (indent > 3 || line[at + indent] !== '>') break;
      at += indent + 1;
      if (line[at] === ' ') at++;
    } else if (isBlank) {
      if (container.blank === 'began') container.blank = 'ended';
      at = Math.min(line.length, at + container.size);
    } else {
      const hasEnded = container.blank === 'ended';
      container.blank = undefined;
      // The indent of the footnote around it may count for this one.
      if (container.kind === 'footnote' && indent === 0 && open[matched - 1]?.kind === 'footnote') {
        matched++;
        continue;
      }
      if (hasEnded || indent < container.size) break;
      at += container.size;
    }
    matched++;
  }
  return { matched, at, isFence: false };
}

/** The containers that open in a line from `at`; `interrupts`: whether a text is open there. */
function openContainers(line: string, from: number, interrupts: 'yes' | 'no' | 'perhaps'): { opened: Container[]; column: number } {
  const opened: Container[] = [];
  let at = from;
  while (opened.length <= limits.blockDepth) {
    const indent = indentAt(line, at);
    if (indent > 3) break;
    const rest = line.slice(at + indent);
    if (rest.startsWith('>')) {
      opened.push({ kind: 'quote', size: 0, isSure: true });
      at += indent + 1;
      if (line[at] === ' ') at++;
      continue;
    }
    if (/^([-*_])( *\1){2,} *$/.test(rest)) break;
    const marker = /^([-+*]|(\d{1,9})[.)])(?: +|$)/.exec(rest);
    if (marker) {
      const [whole, mark = '', digits = '1'] = marker;
      const isEmpty = whole.length === rest.length;
      const opensAlways = !isEmpty && digits === '1';
      if (!opensAlways && interrupts === 'yes' && opened.length === 0) break;
      const padding = whole.length - mark.length;
      const size = indent + mark.length + (padding > 4 || isEmpty ? 1 : padding);
      const isSure = opensAlways || interrupts === 'no';
      opened.push({ kind: 'list', size, isSure, ...(isEmpty && { blank: 'began' }) });
      at = Math.min(line.length, at + size);
      continue;
    }
    const footnote = /^\[\^((?:\\.|[^[\]\\ ])+)\]: */.exec(rest);
    if (footnote) {
      const [whole, label = ''] = footnote;
      opened.push({ kind: 'footnote', size: 4, isSure: label.length < 900 && !label.includes('\\') });
      at += indent + whole.length;
      continue;
    }
    const directive = /^(:{3,})[^\s\p{P}\p{S}](?:[^\s\p{P}\p{S}]|[-_])*(?<![-_])(?= *$|[[{])/u.exec(rest);
    if (directive) {
      const [fence, colons = ''] = directive;
      // What may stand in [...] and {...} is the parser's to say.
      const isSure = /^(\[[^[\]\\]{0,900}\])? *$/.test(rest.slice(fence.length));
      opened.push({ kind: 'directive', size: colons.length, indent, isSure });
    }
    break;
  }
  return { opened, column: at };
}

const isBlankLine = (line: string) => /^ *$/.test(line);

const indentAt = (line: string, at: number) => {
  let end = at;
  while (line[end] === ' ') end++;
  return end - at;
};

/** What a line starts whatever stands before it: a heading, a dividing line, code in a fence, HTML of kinds 1 to 6 (4.6). */
function startOf(rest: string): { readonly leaf: Leaf; readonly isHtml: boolean } | undefined {
  if (isHeading.test(rest) || /^ {0,3}([-*_])( *\1){2,} *$/.test(rest)) return { leaf: 'none', isHtml: false };
  const [, fence] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(rest) ?? [];
  if (fence !== undefined) return { leaf: untilFence(fence), isHtml: false };
  const html = rest.replace(/^ {0,3}/, '');
  if (!html.startsWith('<')) return undefined;
  for (const { opens, closes, from } of kindsOfHtml) {
    if (!opens.test(html)) continue;
    const ends = (line: string) => closes.test(line);
    return { leaf: ends(html.slice(from)) ? 'none' : { ends }, isHtml: true };
  }
  return undefined;
}

const untilFence = (fence: string): Raw => ({
  ends: (rest) => {
    const [, closing = ''] = /^ {0,3}(`+|~+) *$/.exec(rest) ?? [];
    return closing.length >= fence.length && closing[0] === fence[0];
  },
});

const untilBlank: Raw = { ends: isBlankLine };
