import type { Mark, TextMark } from '../../model/index.ts';
import { apart } from '../apart.ts';
import type { Style } from '../design.ts';
import type { Inline } from './itemise.ts';
import type { Line } from './setLine.ts';
import type { TypeCase } from './typeCase.ts';
import { widthOf } from './word.ts';

export interface DropCap {
  /** How many lines stand beside it, and the room that it takes from them, in points. */
  readonly lines: number;
  readonly room: number;
  /** What is set beside and below it. */
  readonly rest: readonly Inline[];
  /** Puts it before the lines of the rest: with the first of their words it is one word. */
  join(lines: readonly Line[]): readonly Line[];
}

/** Between the letter and the text, in ems of the text. */
const gap = 0.28;

/**
 * The first letter of a paragraph as high as some of its lines: its top stands where that of a capital in the first line does, its foot
 * on the baseline of the last. Quotation marks before it are set with it. Undefined where a paragraph does not begin with a letter.
 */
export function dropCap(
  [first, ...others]: readonly Inline[],
  style: Style,
  { type, lines, left, baseline }: { readonly type: TypeCase; readonly lines: number; readonly left: number; readonly baseline: number },
): DropCap | undefined {
  if (lines < 2 || first === undefined || first === 'break' || first.link || first.look.scale !== 1 || first.look.rise !== 0)
    return undefined;
  const [, initial = '', word = ''] = /^\s*(["'“”‘’„‚«»‹›¿¡]*\p{L}\p{M}*)(\S*)/u.exec(first.text) ?? [];
  const text = first.text.trimStart().slice(initial.length);
  if (initial === '' || text === '') return undefined;
  // A word of one letter has its space behind it.
  const glyphs = type.shape(first.look, word === '' ? `${initial} ` : initial);
  const letter = type.shape(first.look, initial);
  const capital = type.inkOf(type.shape(first.look, 'H'), 'first').top / 1000;
  const size = ((lines - 1) * style.leading) / capital + style.size;
  const bearing = (type.inkOf(letter, 'first').left * size) / 1000;
  // The tail of a Q makes room for itself.
  const tail = (type.inkOf(letter, 'last').depth * size) / 1000 > style.leading - style.size * 0.75;
  type.note(letter, first.source);
  const marks = (says: string): readonly TextMark[] => {
    let x = left - bearing;
    return glyphs.map((run, at): TextMark => {
      const mark: TextMark = {
        kind: 'text',
        owner: first.owner,
        x,
        y: baseline + (lines - 1) * style.leading,
        size,
        ink: style.ink,
        glyphs: run,
        ...(says !== '' && (at === 0 ? { says } : { joins: true as const })),
      };
      x += (run.width * size) / 1000;
      return mark;
    });
  };
  return {
    lines: tail ? lines + 1 : lines,
    room: (widthOf(letter) * size) / 1000 - bearing + style.size * gap,
    rest: [{ ...first, text }, ...others],
    join([line, ...below]) {
      if (!line) return [];
      const each = line.marks.flatMap((mark): readonly Mark[] => (mark.kind === 'line' ? apart(mark) : [mark]));
      const end = word === '' ? 0 : each.findIndex((mark) => !belongs(mark, first.owner));
      const joined = each.slice(0, end < 0 ? each.length : end);
      const [head] = joined;
      // The whole of a word that goes on in the next line is what its first part says.
      const told = head?.kind === 'text' && head.says !== undefined ? head.says : joined.map(textOf).join('');
      const own = joined.map((mark): Mark => {
        if (mark.kind !== 'text') return mark;
        const { says: _, ...rest } = mark;
        return { ...rest, joins: true };
      });
      return [{ ...line, marks: [...marks(told === '' ? '' : `${initial}${told}`), ...own, ...each.slice(joined.length)] }, ...below];
    },
  };
}

const textOf = (mark: Mark) => (mark.kind === 'text' ? mark.glyphs.text : '');

/** Whether a mark is part of the first word. */
const belongs = (mark: Mark, owner: number) => mark.kind === 'text' && mark.owner === owner && mark.glyphs.text.trim() !== '';
