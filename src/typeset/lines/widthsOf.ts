import type { Style } from '../design.ts';
import type { Inline } from './itemise.ts';
import { kinds } from './material.ts';
import { paragraphItems } from './paragraphItems.ts';
import type { TypeCase } from './typeCase.ts';
import { costs } from './word.ts';

/** The natural width of text on one line, and of the widest part that can't be broken. */
export function widthsOf(inlines: readonly Inline[], style: Style, type: TypeCase): { readonly least: number; readonly most: number } {
  const { material } = paragraphItems(inlines, { style, type, measure: Number.POSITIVE_INFINITY, indent: 0, glyphs: undefined });
  let least = 0;
  let most = 0;
  let part = 0;
  let line = 0;
  for (let at = 0; at < material.count; at++) {
    const kind = material.kind[at];
    const width = material.width[at] as number; // in range
    const price = material.cost[at] as number;
    if (kind === kinds.box) {
      part += width;
      line += width;
      least = Math.max(least, part);
      most = Math.max(most, line);
    } else if (kind === kinds.glue) {
      part = 0;
      line += width;
    } else if (price === Number.NEGATIVE_INFINITY) {
      part = 0;
      line = 0;
    } else if (price < costs.letters && (style.hyphens || width === 0)) {
      least = Math.max(least, part + width);
      part = 0;
    }
  }
  return { least, most };
}
