import type { z } from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;

/** docs/header.md: each key of a story's header and of publication.yaml, what it means, and whether it must be there. */
export function headerTable(header: z.ZodObject, settings: z.ZodObject): string {
  return [
    '# The header',
    '',
    'Printed by scripts/tables.ts from the schemas that every build reads by; `slugline schema` prints the first one as JSON Schema.',
    'The header stands between two lines `---` at the head of a story, as YAML. A text is never turned into a number or a date: `01000000` and `no` stay as typed.',
    '',
    ...table(header.shape),
    '',
    '# publication.yaml',
    '',
    'Every key has a default, so that a folder without the file builds. Each format also has a key of its own name for its settings.',
    '',
    ...table(settings.shape),
    '',
  ].join('\n');
}

const table = (shape: Shape): readonly string[] => [
  '| key | meaning | required |',
  '| --- | --- | --- |',
  ...Object.entries(shape).map(
    ([key, schema]) =>
      `| \`${key}\`${partsOf(schema)} | ${schema.description ?? ''} | ${schema.safeParse(undefined).success ? 'no' : 'yes'} |`,
  ),
];

/** ` {place, country, date}` for a key that holds more keys. */
function partsOf(schema: z.ZodType): string {
  const inner = unwrapped(schema);
  const shape = 'shape' in inner ? (inner.shape as Shape) : undefined;
  return shape ? ` {${Object.keys(shape).join(', ')}}` : '';
}

/** The schema under `optional` and under what is done to a value before it is read. */
function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType, out } = schema.def as { innerType?: z.ZodType; out?: z.ZodType };
  const next = innerType ?? out;
  return next ? unwrapped(next) : schema;
}
