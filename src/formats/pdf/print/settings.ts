import { z } from 'zod';
import { length, oneOrMany, refuse } from '../../../model/index.ts';
import { ownFile } from '../ownFile.ts';

/** What is printed outside the page for whoever cuts and prints it. */
export const markKinds = ['crop', 'registration', 'slug'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Press conditions whose profiles the house has. */
const houseProfiles = ['FOGRA39'] as const;

/** A whole number with its unit, `220ppi`, as a number. */
const amount = (unit: string, least: number, most: number, example: number) =>
  z
    .string()
    .transform((written, context) => {
      const text = written.trim();
      const [, digits, said] = /^(\d{1,9}) *([a-z%]*)$/i.exec(text) ?? [];
      const number = Number(digits);
      const isRight = digits !== undefined && number >= least && number <= most;
      if (isRight && said === unit) return number;
      const fix = isRight && said === '' ? `${number}${unit}` : undefined;
      if (fix) refuse(context, `${text} has no unit`, { remedy: `Write ${fix}`, fix });
      else refuse(context, `${text} is not from ${least}${unit} to ${most}${unit}`, { remedy: `Write e.g. ${example}${unit}` });
      return z.NEVER;
    })
    .meta({ expected: `from ${least}${unit} to ${most}${unit}, e.g. ${example}${unit}` });

const profileFile = /\.icc$|\.icm$/i;
const profile = z
  .string()
  .transform((written, context) => {
    const name = written.trim();
    const house = houseProfiles.find((each) => each.toLowerCase() === name.toLowerCase());
    if (house !== undefined) return house;
    if (profileFile.test(name)) return ownFile(name, 'press/newspaper.icc', context);
    refuse(context, `no press condition is called ${name}`, {
      remedy: `Known: ${houseProfiles.join(', ')}; any other is an ICC profile of yours, e.g. {profile: press/newspaper.icc}`,
    });
    return z.NEVER;
  })
  .meta({ expected: `${houseProfiles.join(', ')}, or an ICC profile by its path from the source folder` });

const line = z.string().trim().min(1).max(200);

/** The name alone stands for all of it. */
const intent = z
  .preprocess(
    (value) => (typeof value === 'string' ? { profile: value } : value),
    z.strictObject({
      profile,
      condition: line.meta({ expected: 'the name of the press condition, as the printer says it' }).optional(),
      registry: z
        .string()
        .trim()
        .regex(/^https?:\/\/[!-~]+$/)
        .meta({ expected: 'the address of the registry that the condition is in, e.g. https://www.color.org' })
        .optional(),
    }),
  )
  .meta({ expected: `${houseProfiles.join(', ')}, or {profile: press/newspaper.icc, condition: NAME, registry: URL}` });

/** Percent of cyan, magenta, yellow and black. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

const cmyk = z.unknown().transform((value, context): Cmyk => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const [cyan, magenta, yellow, black, ...more] = list.map(percentOf);
  if (cyan !== undefined && magenta !== undefined && yellow !== undefined && black !== undefined && more.length === 0)
    return [cyan, magenta, yellow, black];
  refuse(context, 'these are not four inks', {
    remedy: 'Write cyan, magenta, yellow and black in percent, from 0 to 100 each, e.g. [0, 100, 80, 10]',
  });
  return z.NEVER;
});

/** Text as YAML gives it, or a number. */
function percentOf(value: unknown): number | undefined {
  const [, digits] = /^(\d{1,3}(?:\.\d+)?)%?$/.exec(String(value).trim()) ?? [];
  const percent = Number(digits);
  return digits === undefined || percent > 100 ? undefined : percent;
}

/** Names that stand for the process's own inks, for all of them or for none (ISO 32000-1, 8.6.6.4). */
const reserved = ['All', 'None', 'Cyan', 'Magenta', 'Yellow', 'Black'];
/** Bytes of a name object (ISO 32000-1, annex C). */
const longestName = 127;

const spot = z
  .string()
  .transform((written, context) => {
    const name = written.trim().replace(/\s+/g, ' ');
    const clash = reserved.find((each) => each.toLowerCase() === name.toLowerCase());
    if (clash)
      refuse(context, `${clash} is no name of a spot colour: it stands for ${meaning(clash)}`, {
        remedy: 'Write its name as the printer knows it, e.g. PANTONE 186 C',
      });
    else if (name === '' || /\p{C}/u.test(name) || new TextEncoder().encode(name).length > longestName)
      refuse(context, 'this is no name of a spot colour', {
        remedy: `Write its name as the printer knows it, in ${longestName} bytes at most, e.g. PANTONE 186 C`,
      });
    return name;
  })
  .meta({ expected: 'the name of a spot colour, e.g. PANTONE 186 C' });

const meaning = (name: string) => (name === 'All' ? 'all inks' : name === 'None' ? 'no ink' : 'an ink of the process itself');

/** Four inks alone stand for a colour without a name. */
const accent = z
  .preprocess((value) => (Array.isArray(value) ? { cmyk: value } : value), z.strictObject({ spot: spot.optional(), cmyk }))
  .meta({ expected: '[0, 100, 80, 10] in percent, or {spot: PANTONE 186 C, cmyk: [0, 100, 80, 10]}' });

const pages = z
  .strictObject({
    multiple: z.number().int().min(1).max(64).meta({ expected: 'a whole number from 1 to 64' }).default(1),
    backs: z.enum(['printed', 'blank']).default('printed'),
    shift: length('0mm', '20mm', '4mm').default(0),
  })
  .meta({ expected: 'multiple, backs and shift, e.g. {multiple: 4, shift: 4mm}' });

/** `print:` under `pdf:`: what the print copy has beside what both copies have. The metas are for docs/pdf.md, as those of `pdf:` are. */
export const printSettings = z.strictObject({
  bleed: length('0mm', '20mm', '3mm')
    .prefault('3mm')
    .describe('How far the sheet goes on beyond the cut, on each side')
    .meta({ preset: '3mm', example: 'bleed: 5mm' }),
  marks: oneOrMany(z.array(z.enum(markKinds)))
    .meta({ expected: `any of ${markKinds.join(', ')}` })
    .default([])
    .describe(
      'What is printed outside the page: where it is cut, whether the inks lie on each other, and a line that says what it is. The sheet grows by their room',
    )
    .meta({ preset: 'none', example: 'marks: [crop, registration, slug]' }),
  intent: intent
    .prefault('FOGRA39')
    .describe('What it is printed on, and how: a press condition of the house, or an ICC profile by its path from the source folder')
    .meta({ preset: 'FOGRA39, coated paper', example: 'intent: FOGRA39' }),
  ink: amount('%', 200, 400, 300)
    .prefault('300%')
    .describe('All four inks together at most; a picture with more is warned of')
    .meta({ preset: '300%', example: 'ink: 240%' }),
  resolution: amount('ppi', 72, 1200, 220)
    .prefault('220ppi')
    .describe('Pixels in an inch of a picture as it is printed; one with fewer is warned of')
    .meta({ preset: '220ppi', example: 'resolution: 150ppi' }),
  accent: accent
    .optional()
    .describe(
      'The ink of what stands out: cyan, magenta, yellow and black in percent, or a spot colour by its name with the four inks that stand for it. All other text and all rules are in black ink alone',
    )
    .meta({ preset: 'as colours say: black, or converted', example: 'accent: {spot: PANTONE 186 C, cmyk: [0, 100, 80, 10]}' }),
  pages: pages
    .prefault({})
    .describe(
      'Blank pages at the end make their number a multiple; backs: blank leaves every back unprinted; shift moves the text away from the binding, to the right on odd pages, to the left on even ones. Lines stay as they are',
    )
    .meta({
      preset: 'as many as the text fills, on both sides, where it stands',
      example: 'pages: {multiple: 4, backs: printed, shift: 4mm}',
    }),
});

export type PrintSettings = z.output<typeof printSettings>;
