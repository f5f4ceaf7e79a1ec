import type { Mark } from '../../model/index.ts';
import type { Design } from '../design.ts';
import type { TypeCase } from '../lines/typeCase.ts';
import { widthOf } from '../lines/word.ts';
import { textMarks } from '../textMarks.ts';

/** What is printed around the text of one page. */
export interface Around {
  readonly head: string;
  readonly foot: string;
  /** As printed. */
  readonly number: string;
  readonly even: boolean;
}

/** Running head and foot. In a bound document the number stands at the outer edge: at the left of even pages. */
export function furnitureOf({ head, foot, number, even }: Around, design: Design, type: TypeCase): readonly Mark[] {
  const { furniture, mirror } = design;
  const turned = mirror !== 0 && even;
  const name = furniture.foot ? foot : '';
  return [
    ...(furniture.head ? lineOf({ name: shortened(head, design, type), number: '', y: design.head, turned }, design, type) : []),
    ...lineOf({ name, number: furniture.pageNumbers ? number : '', y: design.foot, turned }, design, type),
  ];
}

/** A headline too long for the head of a page, cut behind a word, or in its only one: it stands in full above its story. */
function shortened(head: string, { wide, styles }: Design, type: TypeCase): string {
  const fits = (text: string) => (widthOf(type.shape(styles.foot, text)) * styles.foot.size) / 1000 <= wide.measure;
  if (fits(head)) return head;
  return longest(head.split(' '), ' ', fits) ?? longest([...head], '', fits) ?? head;
}

/** The first of the parts that fit, with an ellipsis; undefined where none does. */
function longest(parts: readonly string[], between: string, fits: (text: string) => boolean): string | undefined {
  const first = (count: number) =>
    `${parts
      .slice(0, count)
      .join(between)
      .replace(/[\s,;:–—-]+$/, '')}…`;
  let [some, all] = [0, parts.length];
  while (all - some > 1) {
    const middle = (some + all) >> 1;
    if (fits(first(middle))) some = middle;
    else all = middle;
  }
  return some === 0 ? undefined : first(some);
}

/** A name at one side, a number at the other. A long name reaches further, then is set as small as it must: nothing is printed off the paper. */
function lineOf(
  line: { readonly name: string; readonly number: string; readonly y: number; readonly turned: boolean },
  { text, wide, columns, styles }: Design,
  type: TypeCase,
): readonly Mark[] {
  const { size, ink } = styles.foot;
  const near = columns.count > 1 ? wide.left : text.left;
  const right = wide.left + wide.measure;
  const shape = (text: string) => (text === '' ? [] : type.shape(styles.foot, text));
  const name = shape(line.name);
  const number = shape(line.number);
  type.note(name, 'every page');
  const numberWidth = (widthOf(number) * size) / 1000;
  const room = line.number === '' ? right : right - numberWidth - size * 2;
  const nameWidth = (widthOf(name) * size) / 1000;
  const left = line.turned || nameWidth > room - near ? wide.left : near;
  const scale = Math.min(1, Math.max(0, room - left) / Math.max(nameWidth, 1));
  const alike = { owner: 'furniture', y: line.y, ink } as const;
  return [
    ...textMarks(name, { ...alike, x: line.turned ? right - nameWidth * scale : left, size: size * scale }),
    ...textMarks(number, { ...alike, x: line.turned ? left : right - numberWidth, size }),
  ];
}
