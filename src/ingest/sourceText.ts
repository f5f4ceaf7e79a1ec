import { stringify } from 'yaml';
import { escapeMarkdown } from './escape.ts';

/** One thing that the header says, or, as a comment, that it does not. */
export type Row =
  | { readonly key: string; readonly value: string | number | readonly string[] | Readonly<Record<string, string>> }
  | { readonly comment: string };

/** The text of a source file: a YAML header between `---` lines, then the paragraphs as Markdown, one a line. */
export const sourceText = (rows: readonly Row[], paragraphs: readonly string[]): string =>
  `---\n${rows.map(rowText).join('')}---\n\n${paragraphs.map(escapeMarkdown).join('\n\n')}\n`;

/** Lines are never folded, so that a value is found by searching for it. */
const rowText = (row: Row): string => ('comment' in row ? `# ${row.comment}\n` : stringify({ [row.key]: row.value }, { lineWidth: 0 }));
