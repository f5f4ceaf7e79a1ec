import type { Ink } from '../../../model/index.ts';
import { channelsOf } from '../contrast.ts';

/** Each ink as `#rrggbb`. */
type Colours = Readonly<Record<Ink, string>>;

/** What sets the colour of each ink, an operator with its operands, grey or RGB (ISO 32000-1, 8.6.8). */
export type Inks = Readonly<Record<Ink, string>>;

/** Colours -> inks; what has no colour is grey, so that printers use black alone. */
export const inksOf = (colours: Colours): Inks => ({
  text: operatorOf(colours.text),
  quiet: operatorOf(colours.quiet),
  hairline: operatorOf(colours.hairline),
  accent: operatorOf(colours.accent),
});

function operatorOf(colour: string): string {
  const channels = channelsOf(colour).map((part) => String(Math.round(part * 1000) / 1000));
  return new Set(channels).size === 1 ? `${channels[0]} g` : `${channels.join(' ')} rg`;
}
