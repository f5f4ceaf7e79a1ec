import { limits } from '../model/index.ts';

type Marker = '*' | '_' | '~';

/** A run of marks that may open. `doubts`: how many came before it; NaN where it may close as well. */
interface Opener {
  length: number;
  readonly doubts: number;
}

/** What marks cost to parse, in units of some 4 microseconds; those below one grow with the square of what stands in one block. */
const costs = {
  mark: 8,
  cell: 4,
  reference: 3,
  emphasisBefore: 1 / 100,
  bracketBefore: 1 / 200,
  declarationBefore: 1 / 45,
  /** A mark, for each level that may be open around it. */
  level: 0.3,
  /** A character, for each bracket that may be open around it: it is read again as part of its label. */
  label: 1 / 100,
} as const;

const pieces = /\\[!-/:-@[-`{-~]|([*_~])\1*|`+|!?\[|\]|<[!?]|<|&|\|/g;
const levelsOf = (length: number) => Math.ceil(length / 2);

/** Weighs the marks of one block of text after another. `work` is the cost of a line's, or already too much; `clear` begins a block. */
export function markScale(): { work(line: string): number; clear(): void } {
  const openers: Record<Marker, Opener[]> = { '*': [], _: [], '~': [] };
  /** Levels of emphasis, and brackets, that may be open at worst. */
  let levels = 0;
  let brackets = 0;
  /** Brackets that opened since the last doubt. */
  let certain = 0;
  let emphasis = 0;
  let bracketCount = 0;
  let declarations = 0;
  /**
   * What closes from here on may stand in code, in HTML or in a link's text, where it closes nothing that opened before.
   * A run that can only close is certain to match one that only opens, if nothing has been doubtful since; then its level ends.
   */
  let doubts = 0;

  /** A run of `*`, `_` or `~` (CommonMark 6.2): opens, closes, or might do both. */
  const emphasize = (marker: Marker, length: number, { before, after }: { before: string; after: string }) => {
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
        if (top?.doubts !== doubts) break;
        levels -= levelsOf(top.length);
        const taken = Math.min(rest, top.length);
        rest -= taken;
        top.length -= taken;
        if (top.length === 0) stack.pop();
        else levels += levelsOf(top.length);
      }
    } else if (left && !(right && marker === '_' && !signBefore && !signAfter)) {
      stack.push({ length, doubts: right ? Number.NaN : doubts });
      levels += levelsOf(length);
    }
  };

  return {
    clear() {
      if (levels > 0) for (const stack of Object.values(openers)) stack.length = 0;
      levels = brackets = certain = emphasis = bracketCount = declarations = 0;
    },
    work(line) {
      let work = 0;
      let last = 0;
      for (const { 0: piece, index } of line.matchAll(pieces)) {
        const mark = piece[0];
        work += costs.reference + (index - last) * brackets * costs.label;
        last = index;
        if (work > limits.structure) break;
        if (mark === '*' || mark === '_' || mark === '~') {
          work += costs.mark + ++emphasis * costs.emphasisBefore + levels * costs.level;
          const end = index + piece.length;
          emphasize(mark, piece.length, { before: charBefore(line, index), after: charAt(line, end) });
        } else if (piece.endsWith('[')) {
          work += costs.mark + ++bracketCount * costs.bracketBefore + brackets * costs.level;
          doubts++;
          brackets++;
          certain++;
        } else if (mark === ']') {
          work += costs.mark + ++bracketCount * costs.bracketBefore + brackets * costs.level;
          if (certain > 0) {
            certain--;
            brackets--;
          }
        } else if (mark === '|') work += costs.cell;
        else if (mark === '`' || mark === '<') {
          work += costs.mark + (piece.length > 1 && mark === '<' ? ++declarations * costs.declarationBefore : 0);
          doubts++;
          certain = 0;
        }
      }
      return work + (line.length - last) * brackets * costs.label;
    },
  };
}

const charBefore = (line: string, at: number) => line.slice(Math.max(0, at - 2), at).match(/.$/su)?.[0] ?? '';
const charAt = (line: string, at: number) => line.slice(at, at + 2).match(/^./su)?.[0] ?? '';
