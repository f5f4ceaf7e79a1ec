import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mappingTable } from '../../scripts/mappingTable.ts';
import { formats } from '../../src/formats/index.ts';
import { contains, nowhere } from '../../src/model/index.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

test('docs/mapping.md says where each header key stands, as the formats have it now', () => {
  const printed = mappingTable(formats);
  if (process.env.UPDATE) {
    mkdirSync(docs, { recursive: true });
    writeFileSync(`${docs}mapping.md`, printed);
  }
  expect(readFileSync(`${docs}mapping.md`, 'utf8')).toBe(printed);
});

test('the table has a row a key and a column a format, and a reason for every gap', () => {
  const [html] = formats;
  const fields = { ...html.fields, headline: ['a|b', contains('text')], credit: nowhere('there is <no> room') };
  const lines = mappingTable([{ name: 'sample', fields }]).split('\n');
  expect(lines).toContain('| header key | sample |');
  expect(lines).toContain('| `headline` | `a\\|b`<br>within `text` |');
  expect(lines).toContain('| `credit` | – |');
  expect(lines).toContain('- `credit` in sample: there is \\<no\\> room.');
});
