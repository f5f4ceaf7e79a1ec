import type { z } from 'zod';
import { settingRows, settingTable } from './settingTable.ts';

/** The printed parts of docs/print.md: each key of `print:` in publication.yaml. */
export function printParts(print: z.ZodObject): Readonly<Record<string, string>> {
  const rows = settingRows(print);
  return {
    settings: [
      ...settingTable(rows),
      '',
      'Together:',
      '',
      '```yaml',
      'pdf:',
      '  profiles: [archive, print]',
      '  print:',
      ...rows.map(({ example }) => `    ${example}`),
      '```',
    ].join('\n'),
  };
}
