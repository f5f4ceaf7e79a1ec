import { channelsOf } from '../contrast.ts';
import type { Inks } from '../drawing/inks.ts';
import type { Sheets } from '../drawing/leaf.ts';
import { nameOf, type PdfValue } from '../drawing/pdfValue.ts';
import type { Cmyk } from './settings.ts';

/** What a press prints with: an operator for each ink, and what these use by name. */
export interface PressInks extends Pick<Sheets, 'resources' | 'cover'> {
  readonly inks: Inks;
}

/** The ink of what stands out: four inks in percent, or a colour of its own that these stand for. */
export interface Accent {
  readonly spot?: string | undefined;
  readonly cmyk: Cmyk;
}

/** Prints over what lies below: with nonzero overprint an ink of no amount leaves that of others as it is (ISO 32000-1, 8.6.7). */
const over = '/Over gs';
/** Covers what lies below. */
const cover = '/Cover gs';

/** In all inks of the press, spots too: for the strokes of marks that show whether they lie on each other (ISO 32000-1, 8.6.6.4). */
export const registration = '/Cover gs /All CS 1 SCN';

/**
 * Text and rules are in solid black, whatever grey or colour they have on a screen: a tint is printed as dots, and letters and thin rules of dots
 * have no edges. Black overprints, so that no paper shows beside it. Of what stands out only an ink that was asked for is a tint.
 */
export function pressInks(accent: Accent | undefined): PressInks {
  const black = `${over} 0 0 0 1 k`;
  return {
    inks: { text: black, quiet: black, hairline: black, accent: accent === undefined ? black : accentOf(accent) },
    cover,
    resources: {
      ExtGState: {
        Over: { Type: 'ExtGState', OP: true, op: true, OPM: 1 },
        Cover: { Type: 'ExtGState', OP: false, op: false, OPM: 0 },
      },
      ColorSpace: {
        All: separation('All', [100, 100, 100, 100]),
        ...(accent?.spot !== undefined && { Spot: separation(nameOf(accent.spot), accent.cmyk) }),
      },
    },
  };
}

/** Whether a colour, `#rrggbb`, is a grey. */
export const isGrey = (colour: string): boolean => new Set(channelsOf(colour)).size === 1;

/** Whether it needs plates that have to fit on each other. */
export const isMixed = ({ spot, cmyk }: Accent): boolean => spot === undefined && cmyk.filter((percent) => percent > 0).length > 1;

function accentOf({ spot, cmyk }: Accent): string {
  if (spot !== undefined) return `${cover} /Spot cs 1 scn`;
  const [cyan, magenta, yellow] = cmyk;
  const isBlack = cyan === 0 && magenta === 0 && yellow === 0;
  return `${isBlack ? over : cover} ${cmyk.map((percent) => rounded(percent / 100)).join(' ')} k`;
}

/** An ink by its name, with the four that stand for it where a press has it not (ISO 32000-1, 8.6.6.4). */
const separation = (name: string, cmyk: Cmyk): PdfValue => [
  'Separation',
  name,
  'DeviceCMYK',
  { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: cmyk.map((percent) => percent / 100), N: 1 },
];

const rounded = (part: number): number => Math.round(part * 1000) / 1000;
