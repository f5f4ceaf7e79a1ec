import type { TakenField, Taking } from '../proof/secondLevel/index.ts';
import { fitted, visible } from './terminal.ts';

/** A row a field of an item: what becomes of it, its name there or why it is lost, and what it says. 80 columns. */
export function takingTable({ guid, version, fields }: Taking): string {
  const count = (outcome: TakenField['outcome']) => fields.filter((field) => field.outcome === outcome).length;
  const lines = ['In a stock superdesk:', cut(`${visible(guid)}, version ${visible(version)}`, 80), ''];
  let part = '';
  for (const { field, outcome, as, why, value } of fields) {
    const [name = '', parent = ''] = field.split('/').reverse();
    if (parent !== part) lines.push(parent);
    part = parent;
    const [first = '', ...rest] = wrapped([as, why].filter(Boolean).join(': '), widths.becomes);
    lines.push(
      [cell(outcome, widths.outcome), cell(name, widths.name), cell(first, widths.becomes), cut(visible(value), widths.says)].join(' '),
    );
    for (const line of rest) lines.push(`${' '.repeat(widths.outcome + widths.name + 2)}${line}`);
  }
  lines.push('', `${count('kept')} kept, ${count('changed')} changed, ${count('lost')} lost`, '', '');
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** Together 80 with a space between. */
const widths = { outcome: 7, name: 17, becomes: 29, says: 24 } as const;

/** Names are ASCII: a column a character. */
const cell = (text: string, width: number) => visible(text).padEnd(width);

const cut = (text: string, width: number): string => (fitted(text, width) === text ? text : `${fitted(text, width - 1)}…`);

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && line.length <= width) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  return lines;
}
