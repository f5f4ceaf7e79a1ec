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
    '- In several columns a list follows what announces it without room and has a line below it, so that its lines agree with those beside them.',
    '- Pages have an inner and an outer margin only where `inside` or `outside` is named; otherwise all pages are alike.',
    '',
    '## What is refused',
    '',
    'Each with its place and what to do: a length without its unit; paper below 60mm or above 1200mm; text below 6pt or above 36pt; lines closer than their size; margins that leave no page; a column narrower than six ems, or with fewer than eight lines; more than four columns; text that stands out from white paper by less than 4.5:1 (WCAG 2.2, 1.4.3); a margin too small for the running head or foot that is shown in it; a regular face without the italic and the bold that belong to it.',
    '',
    '## What a PDF carries',
    '',
    'The PDF of a story or an edition carries what it is made of, so that it can be made again from itself, to the same bytes:',
    '',
    '| file | relationship (PDF/A-3) | where |',
    '| --- | --- | --- |',
    '| the story’s Markdown, the edition’s YAML and its stories, `publication.yaml`, pictures, the newsroom’s own faces | `Source` | by their paths from the source folder |',
    '| the sealed NewsML-G2 item of a story | `Alternative` | `SLUG.newsml.xml` |',
    '| the sealed NewsML-G2 package of an edition | `Alternative` | `ID.newsml.xml` |',
    '| what the publication said that these files alone do not | `Supplement` | `elsewhere.json` |',
    '',
    'Of a story that was killed only the header is carried, without what it said of the content. Nothing of stories that are withheld or under embargo is in any file.',
    '',
    '`slugline restore STORY.pdf --to DIR` writes the source into a new folder, and `slugline build --source DIR` makes the same PDF of it. `elsewhere.json` holds',
    'the publication’s name where publication.yaml does not say it, the formats that were made where an item names their addresses, and, by slug, identity and headline of the',
    'stories that are named and lie elsewhere (`null` for one that was not out). Those count as there, items name them, and nothing is built of them. Remove it when the folder',
    'becomes a publication of its own. As a unified plugin without a world, the PDF carries no source; without NewsML before it in the chain, no item.',
    '',
  ].join('\n');
}
