import type { BodyElement, BodyNode, Mark } from '../../model/index.ts';
import { paragraph } from '../lines/paragraph.ts';
import { widthOf } from '../lines/word.ts';
import { kept, type Row, row } from '../row.ts';
import { baselineOf, type Holder, noteOf, type Setting, type Site, stepIn } from '../setting.ts';
import { textMarks } from '../textMarks.ts';

/**
 * Sets the notes of a story. Those that are referred to go to the foot of their page: their rows are handed to where the links lead.
 * In the structure all stand at the end, as in the source. What nothing refers to is set below the text.
 */
export function footnotes(node: BodyElement<'footnotes'>, site: Site, { setting, flow }: Holder): readonly Row[] {
  const { design, structure, copy } = setting;
  const owner = structure.add('Div', site.owner);
  const notes = node.children.filter((child) => child.type === 'element' && child.tagName === 'footnote');
  const referred = reached(notes, setting.notes.keys());
  const left = notes.filter(({ properties }) => !referred.has(properties.number));
  const bar: Mark = { kind: 'rule', owner: 'furniture', x: site.left, y: 0, width: site.measure / 4, height: 0.4, ink: 'text' };
  const rows: Row[] =
    left.length === 0
      ? []
      : [
          row(4, { marks: [bar], before: design.leading * 1.5, keep: true }),
          ...kept(paragraph(setting, copy.words.notes, { ...site, owner, style: 'footnoteLabel', indent: false, role: 'P' })),
        ];
  const indent = labelRoom(notes, setting);
  for (const note of notes) {
    const set = footnoteRows(note, { ...site, owner }, { setting, flow, indent });
    if (referred.has(note.properties.number)) noteOf(setting, note.properties.number).rows = set;
    else for (const each of set) rows.push(each);
  }
  return rows;
}

/** The numbers of the notes that the text refers to, and those that these refer to. */
function reached(notes: readonly BodyElement<'footnote'>[], from: Iterable<number>): ReadonlySet<number> {
  const byNumber = new Map(notes.map((note) => [note.properties.number, note]));
  const found = new Set<number>();
  const queue = [...from];
  for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
    if (found.has(number)) continue;
    found.add(number);
    queue.push(...referencesIn(byNumber.get(number)?.children ?? []));
  }
  return found;
}

const referencesIn = (nodes: readonly BodyNode[]): readonly number[] =>
  nodes.flatMap((node) =>
    node.type === 'text' ? [] : node.tagName === 'footnoteref' ? [node.properties.number] : referencesIn(node.children),
  );

/** How far the text of notes stands in: the widest number has room before it. */
function labelRoom(notes: readonly BodyElement<'footnote'>[], { design, type }: Setting): number {
  const style = design.styles.footnote;
  const widest = notes.reduce((most, { properties }) => Math.max(most, properties.number), 0);
  return Math.max(style.size * 1.6, (widthOf(type.shape(style, `${widest} `)) * style.size) / 1000 + 2);
}

function footnoteRows(
  node: BodyElement<'footnote'>,
  site: Site,
  { setting, flow, indent }: Holder & { readonly indent: number },
): readonly Row[] {
  const { design, structure, type } = setting;
  const style = design.styles.footnote;
  const { number } = node.properties;
  const note = structure.add('Note', site.owner);
  const label = structure.add('Lbl', note);
  noteOf(setting, number).node = note;
  const { size, ink } = style;
  const marks = textMarks(type.shape(style, `${number} `), { owner: label, x: site.left, y: baselineOf(style), size, ink });
  const inner = stepIn({ ...site, owner: note, style: 'footnote', depth: 0 }, setting, indent);
  const [first = row(style.leading), ...rest] = flow(setting, node.children, inner);
  return [{ ...first, marks: [...marks, ...first.marks] }, ...rest];
}
