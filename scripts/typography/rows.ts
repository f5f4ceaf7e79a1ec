import type { Figures } from './meter.ts';

/** One setter's figures at one measure. */
export interface Row {
  readonly measure: number;
  readonly setter: string;
  readonly figures: Figures;
}

/** What is printed of a file, column by column. */
const columns: readonly (readonly [head: string, cell: (figures: Figures) => string])[] = [
  ['lines', ({ lines }) => String(lines)],
  ['mean', ({ space }) => space.mean.toFixed(2)],
  ['sd', ({ space }) => space.sd.toFixed(3)],
  ['p95', ({ space }) => space.p95.toFixed(2)],
  ['max', ({ space }) => space.max.toFixed(2)],
  ['>1.5 %', ({ over15 }) => over15.toFixed(1)],
  ['>2 %', ({ over20 }) => over20.toFixed(2)],
  ['<0.7 %', ({ under07 }) => under07.toFixed(1)],
  ['jump', ({ jump }) => jump.toFixed(2)],
  ['hyphens', ({ hyphens }) => hyphens.toFixed(1)],
  ['ladder', ({ ladder, ladders }) => `${ladder} (${ladders})`],
  ['runt+stub', ({ runts, stubs }) => `${runts}+${stubs}`],
  ['widow+orphan', ({ widows, orphans }) => `${widows}+${orphans}`],
  ['split', ({ splits }) => String(splits)],
  ['rivers', ({ rivers }) => rivers.toFixed(2)],
  ['over+short', ({ overfull, holes }) => `${overfull}+${holes}`],
  ['fit %', ({ fit }) => fit.p95.toFixed(1)],
  ['hang', ({ hang }) => hang.toFixed(1)],
  ['edge', ({ edge }) => edge.toFixed(2)],
];

export const figuresHead = ['pt', 'setter', ...columns.map(([head]) => head)];
export const figuresRow = ({ measure, setter, figures }: Row): readonly string[] => [
  String(measure),
  setter,
  ...columns.map(([, cell]) => cell(figures)),
];

/** A Markdown table: head, rule, rows. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
