import { z } from 'zod';
import { colour, length, oneOrMany, refuse } from '../../model/index.ts';
import { contrastOnWhite } from './contrast.ts';
import { paperSizes } from './frame.ts';
import { ownFile } from './ownFile.ts';
import { pageLimits } from './pageLimits.ts';
import { printSettings } from './print/settings.ts';
import { type ProfileName, profileNames } from './profile.ts';
import { senseOf } from './sense.ts';

const names = Object.keys(paperSizes);
/** A name stands for its width and height. */
const paper = z
  .preprocess(
    (value, context) => {
      if (typeof value !== 'string') return value;
      const name = names.find((each) => each.toLowerCase() === value.trim().toLowerCase());
      if (name !== undefined) {
        // One of the table's own names.
        const { width, height } = paperSizes[name as keyof typeof paperSizes];
        return { width: `${width}pt`, height: `${height}pt` };
      }
      refuse(context, `no paper is called ${value.trim()}`, {
        remedy: `Known: ${names.join(', ')}; any other is written {width: 320pt, height: 560pt}`,
      });
      return z.NEVER;
    },
    z.strictObject({
      width: length(pageLimits.paper.least, pageLimits.paper.most, '210mm'),
      height: length(pageLimits.paper.least, pageLimits.paper.most, '297mm'),
    }),
  )
  .meta({ expected: `${names.join(', ')}, or {width: 320pt, height: 560pt}` });

const margin = length('10pt', '400pt', '20mm').optional();

const faceFile = /\.ttf$/i;
/** A house face, `FAMILY/STYLE`, or a file of the newsroom's own. */
const face = z
  .string()
  .transform((written, context) => {
    const name = written.trim();
    if (/^[a-z\d]+(?:-[a-z\d]+)*\/\d{3}[A-Za-z_]+$/.test(name)) return name;
    if (faceFile.test(name)) return ownFile(name, 'fonts/Text-Regular.ttf', context);
    const remedy = 'Name a house face, e.g. source-serif-4/400Regular, or a .ttf file by its path from the source folder';
    if (/\.(?:otf|otc|ttc|woff2?|eot|pfb|dfont)$/i.test(name))
      refuse(context, `${name} is no TrueType file`, { remedy: 'Only .ttf files can be set: convert it' });
    else refuse(context, `${name} is no face`, { remedy });
    return z.NEVER;
  })
  .meta({ expected: 'a face, e.g. source-serif-4/400Regular or fonts/Text-Regular.ttf' })
  .optional();

/** An ink stands out on white by `least`, or nobody can read what is printed with it. */
const ink = (least: number, what: string) =>
  colour.superRefine((value, context) => {
    const ratio = contrastOnWhite(value);
    if (ratio < least)
      refuse(context, `${value} on white paper has a contrast of ${Math.floor(ratio * 10) / 10}:1`, {
        remedy: `${what} needs ${least}:1 or more: take a darker colour`,
      });
  });
const shown = { head: true, foot: true, pageNumbers: true };
const words: Readonly<Record<string, typeof shown>> = { shown, hidden: { head: false, foot: false, pageNumbers: false } };

/**
 * `pdf:` in publication.yaml. Lengths come out as points; what is left out follows from the paper, in `frameOf`. Of each key's meta
 * `preset` is what holds without it and `example` a line for it, both for docs/pdf.md; `expected` is for messages.
 */
export const settings = z
  .strictObject({
    profiles: oneOrMany(z.array(z.enum(profileNames)).min(1))
      .transform((names): readonly ProfileName[] => profileNames.filter((name) => names.includes(name)))
      .meta({ expected: `any of ${profileNames.join(', ')}` })
      .prefault(['archive'])
      .describe(
        'Which PDFs are made of a story and of an edition: archive is SLUG.pdf, to be read and kept (PDF/A-3a, PDF/UA-1); print is SLUG.print.pdf, for a printer (PDF/X-4)',
      )
      .meta({ preset: '[archive]', example: 'profiles: [archive, print]' }),
    paper: paper
      .optional()
      .describe(`Size of the pages: ${names.join(', ')}, or width and height`)
      .meta({ preset: 'A4', example: 'paper: {width: 320pt, height: 560pt}' }),
    margins: z
      .strictObject({ top: margin, bottom: margin, inside: margin, outside: margin })
      .meta({ expected: 'top, bottom, inside and outside, e.g. {top: 20mm, bottom: 25mm}' })
      .optional()
      .describe(
        'From the edges of the paper to the text; running head and foot stand in them. "inside" is at the binding: left on odd pages',
      )
      .meta({ preset: 'by the paper', example: 'margins: {top: 20mm, bottom: 25mm, inside: 18mm, outside: 22mm}' }),
    columns: z
      .number()
      .int()
      .min(1)
      .max(pageLimits.columns)
      .meta({ expected: `a whole number from 1 to ${pageLimits.columns}` })
      .optional()
      .describe(`Columns of text on a page, 1 to ${pageLimits.columns}`)
      .meta({ preset: '1; from 700pt of width, 1 for every 250pt', example: 'columns: 2' }),
    gutter: length('4pt', '72pt', '5mm')
      .optional()
      .describe('Between two columns')
      .meta({ preset: '1.7 times the size', example: 'gutter: 5mm' }),
    size: length(pageLimits.size.least, pageLimits.size.most, '10.5pt')
      .optional()
      .describe('Size of the text; headlines, captions and all else follow it in one scale')
      .meta({ preset: '10.5pt; on small paper 9.5pt, on wide paper 10pt', example: 'size: 11pt' }),
    leading: length('6pt', '90pt', '14pt')
      .optional()
      .describe('From one line of the text to the next')
      .meta({ preset: '1.38 times the size; in several columns 1.26 times', example: 'leading: 15pt' }),
    faces: z
      .strictObject({ regular: face, italic: face, bold: face, boldItalic: face, code: face })
      .meta({ expected: 'regular, italic, bold, boldItalic and code, e.g. {code: fonts/Mono.ttf}' })
      .optional()
      .describe('What the text is set in: faces of the house, or TrueType files by their path from the source folder')
      .meta({
        preset: 'Source Serif 4, Source Code Pro',
        example: 'faces: {code: source-code-pro/400Regular}',
      }),
    colours: z
      .strictObject({
        text: ink(pageLimits.contrast, 'Text').default('#000000'),
        quiet: ink(pageLimits.contrast, 'Text').default('#545454'),
        hairline: ink(1.25, 'A rule').default('#9e9e9e'),
        accent: ink(pageLimits.contrast, 'Text').default('#000000'),
      })
      .meta({ expected: 'text, quiet, hairline and accent, e.g. {accent: "#8c1d18"}' })
      .prefault({})
      .describe('Of text, of captions and furniture, of thin rules, of what stands out; in quotes, because YAML takes # for a comment')
      .meta({ preset: 'black and two greys', example: 'colours: {accent: "#8c1d18"}' }),
    furniture: z
      .preprocess(
        (value) => (typeof value === 'string' && Object.hasOwn(words, value.trim()) ? words[value.trim()] : value),
        z.strictObject({ head: z.boolean().default(true), foot: z.boolean().default(true), pageNumbers: z.boolean().default(true) }),
      )
      .meta({ expected: 'shown, hidden, or head, foot and pageNumbers, e.g. {head: false}' })
      .prefault({})
      .describe(
        'What is printed in the margins: running head, running foot, page numbers; shown or hidden, all or each. With the foot hidden the credit stands in sign-off, imprint and colophon alone',
      )
      .meta({ preset: 'shown', example: 'furniture: {head: false}' }),
    dropCap: z
      .number()
      .int()
      .min(2)
      .max(5)
      .meta({ expected: 'lines, from 2 to 5' })
      .optional()
      .describe('How many lines high the first letter of a story is, 2 to 5')
      .meta({ preset: 'none', example: 'dropCap: 3' }),
    stories: z
      .enum(['new-page', 'run-on'])
      .default('new-page')
      .describe('Where the stories of an edition begin: each on a new page, or below the one before')
      .meta({ preset: 'new-page', example: 'stories: run-on' }),
    print: printSettings
      .meta({ expected: `${Object.keys(printSettings.shape).join(', ')}, e.g. {bleed: 5mm}` })
      .optional()
      .describe('What the print copy has beside all this: see below')
      .meta({ preset: 'each as below', example: 'print: {bleed: 5mm, marks: [crop, slug]}' }),
  })
  .superRefine((wishes, context) => {
    for (const { message, ...where } of senseOf(wishes)) refuse(context, message, where);
  });

export type Settings = z.output<typeof settings>;
