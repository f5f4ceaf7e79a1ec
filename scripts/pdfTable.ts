import { z } from 'zod';

/** docs/pdf.md: each key of `pdf:` in publication.yaml, and of `print:` in it, with what it means, what holds without it, and a line for it. */
export function pdfTable(settings: z.ZodObject, print: z.ZodObject): string {
  const rows = rowsOf(settings);
  const ofPrint = rowsOf(print);
  return [
    '# The design of pages',
    '',
    'Printed by scripts/tables.ts from the schema that every build reads by. All of it stands under `pdf:` in publication.yaml; none of it is required.',
    'A length has its unit: `mm`, `cm`, `in` or `pt` (72 points are an inch). What is left out follows from the paper, so that `paper: A5` alone gives a good page.',
    '',
    ...tableOf(rows),
    '',
    'Together:',
    '',
    '```yaml',
    'pdf:',
    ...rows.map(({ key, example }) => `  ${key === 'paper' ? 'paper: letter' : example}`),
    '```',
    '',
    '## What print adds',
    '',
    'The print copy is set as the archive copy is, line by line and page by page. It has no links that can be pressed, and carries no files. What a printer needs stands under',
    '`print:` in `pdf:`.',
    '',
    ...tableOf(ofPrint),
    '',
    'Together:',
    '',
    '```yaml',
    'pdf:',
    '  profiles: [archive, print]',
    '  print:',
    ...ofPrint.map(({ example }) => `    ${example}`),
    '```',
    '',
    'Text and rules are in black ink alone and overprint: a colour of `text`, `quiet` or `hairline` becomes the tint of black that is as light. A spot colour is printed by its name.',
    'With `profiles: [print]` there is no SLUG.pdf. No page, feed or item leads to a print copy. Where `backs: blank` leaves the backs unprinted, every page is a right-hand one, so that `inside` is at its left.',
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
    'Each with its place and what to do: a length without its unit; paper below 60mm or above 1200mm; text below 6pt or above 36pt; lines closer than their size; margins that leave no page; a column narrower than six ems, or with fewer than eight lines; more than four columns; text that stands out from white paper by less than 4.5:1 (WCAG 2.2, 1.4.3); a margin too small for the running head or foot that is shown in it; a regular face without the italic and the bold that belong to it; settings of `print` where no print copy is made, a bleed wider than the narrowest margin, text shifted to the cut, an accent of more ink than `ink` allows, a spot colour by the name of another ink.',
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

interface Row {
  readonly key: string;
  readonly description: string;
  readonly preset: string;
  readonly example: string;
}

const rowsOf = ({ shape }: z.ZodObject): readonly Row[] =>
  Object.entries(shape).map(([key, schema]: [string, z.ZodType]) => {
    const { description = '', preset, example } = z.globalRegistry.get(schema) ?? {};
    if (typeof preset !== 'string' || typeof example !== 'string') throw new Error(`"${key}" has no preset or no example`);
    return { key, description, preset, example };
  });

const tableOf = (rows: readonly Row[]): readonly string[] => [
  '| key | meaning | without it | example |',
  '| --- | --- | --- | --- |',
  ...rows.map(({ key, description, preset, example }) => `| \`${key}\` | ${description} | ${preset} | \`${example}\` |`),
];
