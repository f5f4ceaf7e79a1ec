import { z } from 'zod';

/** A key of a schema with what a newsroom looks up of it. */
interface Row {
  readonly key: string;
  readonly description: string;
  readonly preset: string;
  readonly example: string;
}

/** The keys of a schema whose metas say what holds without each, and a line for it. */
export const settingRows = ({ shape }: z.ZodObject): readonly Row[] =>
  Object.entries(shape).map(([key, schema]: [string, z.ZodType]) => {
    const { description = '', preset, example } = z.globalRegistry.get(schema) ?? {};
    if (typeof preset !== 'string' || typeof example !== 'string') throw new Error(`"${key}" has no preset or no example`);
    return { key, description, preset, example };
  });

export const settingTable = (rows: readonly Row[]): readonly string[] => [
  '| key | meaning | without it | example |',
  '| --- | --- | --- | --- |',
  ...rows.map(({ key, description, preset, example }) => `| \`${key}\` | ${description} | ${preset} | \`${example}\` |`),
];
