import type { PdfDocument } from '../../pdf/document.ts';
import type { Mark } from '../marks/mark.ts';
import { type PrintRule, quoted } from '../rule.ts';
import type { Printed } from './printed.ts';

type Picture = Extract<Mark, { kind: 'picture' }>;

/** Pixels an inch below which the steps of a picture without greys are seen (half of what printers ask for). */
const bilevelResolution = 800;
/** Pictures of so few pixels are areas of colour, not pictures. */
const fewPixels = 16;

const isBilevel = (document: PdfDocument, { dictionary }: Picture): boolean =>
  document.resolve(dictionary.get('ImageMask') ?? dictionary.get('IM')) === true ||
  document.resolve(dictionary.get('BitsPerComponent') ?? dictionary.get('BPC')) === 1;

const numberIn = (document: PdfDocument, { dictionary }: Picture, ...keys: readonly string[]): number => {
  const value = keys.map((key) => document.resolve(dictionary.get(key))).find((one) => typeof one === 'number');
  return typeof value === 'number' ? value : 0;
};

const picturesOf = ({ file: { document }, marks }: Printed, bilevel: boolean): readonly Picture[] =>
  marks
    .filter((mark) => mark.kind === 'picture')
    .filter((mark) => isBilevel(document, mark) === bilevel)
    .filter((mark) => numberIn(document, mark, 'Width', 'W') * numberIn(document, mark, 'Height', 'H') > fewPixels)
    .filter(({ resolution }) => Number.isFinite(resolution));

const coarse = (pictures: readonly Picture[], least: number) =>
  pictures
    // Rounded sizes of pixels must not make 219.9 of 220.
    .filter(({ resolution }) => resolution < least - 0.5)
    .map(({ page, object, name, resolution }) => ({
      page,
      object,
      message: `the picture ${quoted(name)} has ${Math.round(resolution)} ppi at its size on the page; ${least} are needed`,
    }));

export const pictures = {
  resolution: {
    code: 'print/resolution',
    source: 'GWG2015, 4.26 Image Resolution for Grayscale and Color Images; 220 ppi by --resolution',
    severity: 'warning',
    remedy: 'Take the picture in its full size, or print it smaller',
    check: (printed) => coarse(picturesOf(printed, false), printed.allowance.resolution),
  },
  bilevel: {
    code: 'print/resolution-bilevel',
    source: 'GWG2015, 4.27 Image Resolution for 1-bit Images; 800 ppi',
    severity: 'warning',
    remedy: 'Scan line art with 1200 ppi, or draw it as lines',
    check: (printed) => coarse(picturesOf(printed, true), bilevelResolution),
  },
} satisfies Record<string, PrintRule<Printed>>;
