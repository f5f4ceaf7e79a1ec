import type { EditionKey, Format, HeaderKey, Where } from '../src/model/index.ts';

/** docs/mapping.md: where each header key stands in each format's files, from the same tables that the proof looks up. */
export function mappingTable(formats: readonly Pick<Format, 'name' | 'fields' | 'editionFields'>[]): string {
  const [first] = formats;
  // `Object.keys` forgets that a table of fields has header keys.
  const keys = Object.keys(first?.fields ?? {}) as HeaderKey[];
  const reasons = keys.flatMap((key) =>
    formats.flatMap(({ name, fields }) => ('nowhere' in fields[key] ? [`- \`${key}\` in ${name}: ${escaped(fields[key].nowhere)}.`] : [])),
  );
  return [
    '# Where each header key stands',
    '',
    'Printed by scripts/tables.ts from the tables that every build proves: each place below is looked up in the finished file before the file is written.',
    '',
    'A value stands at its place as it is in the header, or: *within* a longer text; as a *code* behind an alias and a colon; as the same *moment*, whatever its offset; as the same *day*; or *something* stands there.',
    '`text` is what a reader sees, `furniture` the running head and foot. How a place is written is said at each opener in src/proof/.',
    '',
    row(['header key', ...formats.map(({ name }) => name)]),
    row(['---', ...formats.map(() => '---')]),
    ...keys.map((key) => row([`\`${key}\``, ...formats.map(({ fields }) => cell(fields[key]))])),
    '',
    '## Nowhere, and why',
    '',
    ...reasons,
    '',
    ...editionRows(formats),
  ].join('\n');
}

/** The same for what an edition says of itself, in the formats that bind editions. */
function editionRows(formats: readonly Pick<Format, 'name' | 'editionFields'>[]): readonly string[] {
  const binding = formats.flatMap(({ name, editionFields: fields }) => (fields ? [{ name, fields }] : []));
  const keys = Object.keys(binding[0]?.fields ?? {}) as EditionKey[];
  if (keys.length === 0) return [];
  return [
    '# Where an edition says what',
    '',
    '`credit` is each credit line of its stories, once.',
    '',
    row(['', ...binding.map(({ name }) => name)]),
    row(['---', ...binding.map(() => '---')]),
    ...keys.map((key) => row([`\`${key}\``, ...binding.map(({ fields }) => cell(fields[key]))])),
    '',
  ];
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** How a value stands, in a word. */
const words = {
  equal: '',
  contain: 'within ',
  code: 'code in ',
  instant: 'moment in ',
  day: 'day in ',
  present: 'something in ',
  reserves: 'code in ',
} as const;

const cell = (where: Where): string =>
  'nowhere' in where
    ? '–'
    : where
        .map((spot) => (typeof spot === 'string' ? { at: spot, match: 'equal' as const } : spot))
        .map(({ at, match }) => `${words[match]}\`${at.replace(/\|/g, '\\|')}\``)
        .join('<br>');

const escaped = (text: string) => text.replace(/([<>|*_`])/g, '\\$1');
