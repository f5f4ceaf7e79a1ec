import { z } from 'zod';

const oneOrMany = (value: unknown) => (typeof value === 'string' ? [value] : value);

/** `pdf:` in publication.yaml. */
export const settings = z.strictObject({
  profiles: z
    .preprocess(oneOrMany, z.array(z.enum(['archive'])).min(1))
    .meta({ oneOrMany: true })
    .default(['archive'])
    .describe('Which PDFs are made of a story'),
  paper: z.enum(['A4', 'letter']).default('A4').describe('Size of the pages'),
});

export type Settings = z.output<typeof settings>;
