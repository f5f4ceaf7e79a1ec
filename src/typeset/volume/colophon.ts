import { paragraph } from '../lines/paragraph.ts';
import { widthOf } from '../lines/word.ts';
import { kept, type Row, row } from '../row.ts';
import { entryRows } from '../rows/entry.ts';
import { baselineOf, type Setting, type Site } from '../setting.ts';
import { headingRows } from './contents.ts';
import type { SetStory } from './sections.ts';
import { muted } from './trial.ts';
import type { ColophonCopy, ColophonItem } from './volume.ts';

interface Of {
  readonly stories: readonly SetStory[];
  /** The number of the page where a story begins, by its node. */
  readonly pageOf: (node: number) => number;
  readonly owner: number;
}

/** The colophon: what each group is stands in the margin beside it, or above it where a word of it finds no room there. */
export function colophonRows(setting: Setting, { heading, groups }: ColophonCopy, of: Of): readonly Row[] {
  const { design, type } = setting;
  const { text, wide, styles } = design;
  const { colophonTerm: style } = styles;
  const margin = text.left - wide.left - style.size * gap;
  const fits = (word: string) => (widthOf(type.shape(style, word)) * style.size) / 1000 <= margin;
  const beside = groups.every(({ term }) => term.split(' ').every(fits));
  const head = headingRows(setting, heading, of.owner);
  const rows = groups.flatMap(({ term, items }) => {
    const site: Site = { ...(beside ? { left: wide.left, measure: margin } : text), owner: of.owner, style: 'colophonTerm', depth: 0 };
    const label = kept(paragraph(setting, term, { ...site, indent: false, role: 'H2' }));
    const inside = items.flatMap((item) => itemRows(setting, item, of));
    const group = beside ? sideBySide(lowered(label, baselineOf(styles.colophon) - baselineOf(style)), inside) : [...label, ...inside];
    return [...group, row(0, { before: design.leading })];
  });
  return [...head, ...rows];
}

/** Between a term and what it names, in ems. */
const gap = 0.7;

/** On the baseline of larger text. */
const lowered = (rows: readonly Row[], by: number): readonly Row[] =>
  rows.map((each) => ({ ...each, marks: each.marks.map((mark) => ({ ...mark, y: mark.y + by })) }));

function itemRows(setting: Setting, item: ColophonItem, { stories, pageOf, owner }: Of): readonly Row[] {
  const { structure, design } = setting;
  const style = item.style === 'name' ? 'colophonName' : 'colophon';
  const language = item.language !== undefined && item.language !== setting.copy.language ? { language: item.language } : undefined;
  const site: Site = { ...design.text, owner: language ? structure.add('Div', owner, language) : owner, style, depth: 0 };
  const story = item.story === undefined ? undefined : stories[item.story];
  const rows = story
    ? entryRows(
        { ...setting, type: muted(story.setting.type) },
        { text: item.text, node: story.node },
        { ...site, owner: structure.add('P', site.owner) },
      )(pageOf)
    : paragraph(setting, item.text, { ...site, indent: false, role: 'P', to: item.href });
  return item.style === 'name' ? kept(rows) : rows;
}

/** Two columns as one: line by line, as far as the first reaches. */
function sideBySide(left: readonly Row[], right: readonly Row[]): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at], right[at]];
    if (one && other)
      rows.push({
        ...other,
        height: Math.max(one.height, other.height),
        marks: [...one.marks, ...other.marks],
        before: at === 0 ? 0 : other.before,
      });
    else if (one ?? other) rows.push((one ?? other) as Row); // one of them is there
  }
  return rows;
}
