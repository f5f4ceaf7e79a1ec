import type { z } from 'zod';

type Shape = Readonly<Record<string, z.ZodType>>;

/** The keys of a schema as a table: what each means, and whether it must be there. */
export const keyTable = (shape: Shape): readonly string[] => [
  '| key | meaning | required |',
  '| --- | --- | --- |',
  ...Object.entries(shape).map(
    ([key, schema]) =>
      `| \`${key}\`${partsOf(schema)} | ${schema.description ?? ''} | ${schema.safeParse(undefined).success ? 'no' : 'yes'} |`,
  ),
];

/** ` {place, country, date}` for a key that holds more keys, alone or in a list. */
function partsOf(schema: z.ZodType): string {
  const inner = unwrapped(schema);
  const shape = 'shape' in inner ? (inner.shape as Shape) : undefined;
  return shape ? ` {${Object.keys(shape).join(', ')}}` : '';
}

/** The schema under `optional`, in a list, and under what is done to a value before it is read. */
function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType, out, element } = schema.def as { innerType?: z.ZodType; out?: z.ZodType; element?: z.ZodType };
  const next = innerType ?? out ?? element;
  return next ? unwrapped(next) : schema;
}
