import { z } from 'zod';

/** docs/pdf.md: each key of `pdf:` in publication.yaml with what it means, what holds without it, and a line for it. */
export function pdfTable(settings: z.ZodObject): string {
  const rows = Object.entries(settings.shape).map(([key, schema]: [string, z.ZodType]) => {
    const { description = '', preset, example } = z.globalRegistry.get(schema) ?? {};
    if (typeof preset !== 'string' || typeof example !== 'string') throw new Error(`"${key}" has no preset or no example`);
    return { key, description, preset, example };
  });
  return [
    '# The design of pages',
    '',
    'Printed by scripts/tables.ts from the schema that every build reads by. All of it stands under `pdf:` in publication.yaml; none of it is required.',
    'A length has its unit: `mm`, `cm`, `in` or `pt` (72 points are an inch). What is left out follows from the paper, so that `paper: A5` alone gives a good page.',
    '',
    '| key | meaning | without it | example |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ key, description, preset, example }) => `| \`${key}\` | ${description} | ${preset} | \`${example}\` |`),
    '',
    'Together:',
    '',
    '```yaml',
    'pdf:',
    ...rows.map(({ key, example }) => `  ${key === 'paper' ? 'paper: letter' : example}`),
    '```',
    '',
    '## What follows from what',
    '',
    '- One column is set about 62 letters wide. What the page has beyond that, a quarter of it at most, stands at the left of the text: headline and lead picture reach into it.',
    '- Several columns fill the page from margin to margin, and the headline stands across them.',
    '- All sizes come from one scale, of which the text’s size is the first step and eight steps double it; headlines are larger on wide pages.',
    '- Lines of fewer than 15 ems are ragged, because the spaces in them would gape.',
    '- Between paragraphs there is an indent and no space.',
    '- Pages have an inner and an outer margin only where `inside` or `outside` is named; otherwise all pages are alike.',
    '',
    '## What is refused',
    '',
    'Each with its place and what to do: a length without its unit; paper below 60mm or above 1200mm; text below 6pt or above 36pt; lines closer than their size; margins that leave no page; a column narrower than six ems, or with fewer than eight lines; more than four columns; text that stands out from white paper by less than 4.5:1 (WCAG 2.2, 1.4.3); a margin too small for the running head or foot that is shown in it; a regular face without the italic and the bold that belong to it.',
    '',
  ].join('\n');
}
