import { platesOf } from '../marks/ink.ts';
import type { Finding, PrintRule } from '../rule.ts';
import { isWhite } from './inks.ts';
import type { Printed } from './printed.ts';

/** In points, as printers of newspapers and magazines ask for. */
const hairline = 0.25;
const smallText = 6;
const smallMixed = 9;
/** Numbers of a file are rounded. */
const rounding = 0.005;

const told = (points: number): string => `${Number(points.toFixed(2))} pt`;

export const sizes = {
  hairline: {
    code: 'print/hairline',
    source: 'GWG2015, 4.17 Effective Line Width; 0.25 pt, of lines and of areas that are as narrow',
    severity: 'warning',
    remedy: 'Draw it at least 0.25 pt wide; a press prints less in pieces or not at all',
    check: ({ marks }) =>
      marks.flatMap((mark): readonly Finding[] => {
        if ((mark.kind !== 'line' && mark.kind !== 'area') || mark.width >= hairline - rounding) return [];
        if (mark.ink !== undefined && isWhite(mark.ink)) return [];
        return [
          { page: mark.page, object: mark.object, message: `${mark.kind === 'line' ? 'a line' : 'an area'} is ${told(mark.width)} wide` },
        ];
      }),
  },
  small: {
    code: 'print/small-text',
    source: 'GWG2015, 4.16 Small Text; 6 pt (fonts of Type 3 are not looked at)',
    severity: 'warning',
    remedy: 'Set it in 6 pt or more; smaller text fills with ink',
    check: ({ marks }) =>
      marks.flatMap((mark): readonly Finding[] =>
        mark.kind === 'text' && mark.size !== undefined && mark.size < smallText - rounding
          ? [{ page: mark.page, object: mark.object, message: `text has ${told(mark.size)}` }]
          : [],
      ),
  },
  mixed: {
    code: 'print/small-text-coloured',
    source: 'GWG2015, 4.16 Small Text; 9 pt where it is white or of more than one ink',
    severity: 'warning',
    remedy: 'Set it in 9 pt or more, or in one ink; where plates do not fit, it cannot be read',
    check: ({ marks }) =>
      marks.flatMap((mark): readonly Finding[] => {
        if (mark.kind !== 'text' || mark.size === undefined || mark.size >= smallMixed - rounding || mark.size < smallText - rounding)
          return [];
        if (mark.ink === undefined || (!isWhite(mark.ink) && platesOf(mark.ink) < 2)) return [];
        const how = isWhite(mark.ink) ? 'white' : `of ${platesOf(mark.ink)} inks`;
        return [{ page: mark.page, object: mark.object, message: `text of ${told(mark.size)} is ${how}` }];
      }),
  },
} satisfies Record<string, PrintRule<Printed>>;
