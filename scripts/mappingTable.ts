import type { EditionKey, Format, HeaderKey, Where } from '../src/model/index.ts';

/** docs/mapping.md: where each header key stands in each format's files, from the same tables that the proof looks up. */
export const mappingTable = (formats: readonly Pick<Format, 'name' | 'fields' | 'editionFields'>[]): string =>
  [
    '# Where each header key stands',
    '',
    'Printed by scripts/tables.ts from the tables that every build proves: each place below is looked up in the finished file before the file is written.',
    '',
    ...howPlacesRead,
    '',
    ...formats.flatMap(({ name, fields }) => [`## ${name}`, '', ...placesTable(fields), '']),
    ...editionRows(formats),
  ].join('\n');

/** How a place in these tables is meant. */
export const howPlacesRead: readonly string[] = [
  'A value stands at its place as it is in the header, or: *within* a longer text; as a *code* behind an alias and a colon; as the same *moment*, whatever its offset;',
  'as the same *day*; or *something* stands there. `text` is what a reader sees, `furniture` the running head and foot. How a place is written is said at each opener in',
  'src/proof/. A dash says that there is no place, and why.',
];

/** The rows of one format; `shown` is a further cell, under the heading `example`. */
export function placesTable(fields: Format['fields'], shown?: (key: HeaderKey) => string): readonly string[] {
  // `Object.keys` forgets that a table of fields has header keys.
  const keys = Object.keys(fields) as HeaderKey[];
  const more = (text: string) => (shown ? [text] : []);
  return [
    row(['header key', 'where it stands', ...more('in the example')]),
    row(['---', '---', ...more('---')]),
    ...keys.map((key) => row([`\`${key}\``, cell(fields[key]), ...(shown ? [shown(key)] : [])])),
  ];
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

export const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

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
    ? `– ${escaped(where.nowhere)}`
    : where
        .map((spot) => (typeof spot === 'string' ? { at: spot, match: 'equal' as const } : spot))
        .map(({ at, match }) => `${words[match]}\`${at.replace(/\|/g, '\\|')}\``)
        .join('<br>');

export const escaped = (text: string) => text.replace(/([<>|*_`])/g, '\\$1');
