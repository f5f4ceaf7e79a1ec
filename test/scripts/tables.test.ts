import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mappingTable } from '../../scripts/mappingTable.ts';
import { printed } from '../../scripts/printed.ts';
import { formats } from '../../src/formats/index.ts';
import { contains, nowhere } from '../../src/model/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test.each(Object.entries(await printed()))('%s says what the code says now', (path, text) => {
  if (process.env.UPDATE) writeFileSync(`${root}${path}`, text);
  expect(readFileSync(`${root}${path}`, 'utf8')).toBe(text);
});

test('each format has a table with a row a key, and a reason for every gap', () => {
  const [html] = formats;
  const fields = { ...html.fields, headline: ['a|b', contains('text')], credit: nowhere('there is <no> room') };
  const lines = mappingTable([{ name: 'sample', fields }]).split('\n');
  expect(lines).toContain('## sample');
  expect(lines).toContain('| `headline` | `a\\|b`<br>within `text` |');
  expect(lines).toContain('| `credit` | – there is \\<no\\> room |');
});
