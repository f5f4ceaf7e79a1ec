import { openProfiles } from '../../src/build/profiles.ts';
import { inkOf } from '../../src/formats/pdf/print/inkOf.ts';
import type { Cmyk, Way } from './houses.ts';

/** What stands out, as a print copy should show it: in black like all else, in four inks, or in an ink of its own. */
export interface Accent {
  readonly cmyk?: Cmyk;
  readonly spot?: string;
}

/** What a publication should have for an accent: what it says itself, or its colour by the press's profile. */
export async function accentWished({ pdf: { colours, print } }: Way): Promise<Accent> {
  const own = print?.accent;
  if (own) return 'spot' in own ? { spot: own.spot } : { cmyk: own };
  const colour = colours?.accent ?? '#000000';
  const isGrey = new Set(colour.slice(1).match(/../g)).size === 1;
  return isGrey ? {} : { cmyk: await inkOf(colour, { bytes: await openProfiles()('FOGRA39') }) };
}

/** Points beyond the cut. */
export const bleedWished = ({ pdf: { print } }: Way): number => points(print?.bleed ?? '3mm');

/** How the pages of the print copy follow one another: one of the layout on every so manieth; `shift` is in points away from the binding. */
export function pagesWished({ pdf: { print } }: Way): { readonly multiple: number; readonly every: 1 | 2; readonly shift: number } {
  const { multiple = 1, backs = 'printed', shift = '0mm' } = print?.pages ?? {};
  return { multiple, every: backs === 'blank' ? 2 : 1, shift: points(shift) };
}

export const marksWished = ({ pdf: { print } }: Way): readonly string[] => print?.marks ?? [];

/** `3mm` in points. */
const points = (length: string) => (Number.parseFloat(length) * 72) / 25.4;
