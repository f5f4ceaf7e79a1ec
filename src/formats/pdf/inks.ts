import type { Ink } from '../../model/index.ts';
import { channelsOf } from './contrast.ts';

/** Each ink as `#rrggbb`. */
export type Colours = Readonly<Record<Ink, string>>;

/** Each ink as what sets the colour that is filled with (ISO 32000-1, 8.6.8): a grey where it is one, so that printers use black alone. */
export const inksOf = (colours: Colours): Readonly<Record<Ink, string>> => ({
  text: operatorOf(colours.text),
  quiet: operatorOf(colours.quiet),
  hairline: operatorOf(colours.hairline),
  accent: operatorOf(colours.accent),
});

function operatorOf(colour: string): string {
  const channels = channelsOf(colour).map((part) => String(Math.round(part * 1000) / 1000));
  return new Set(channels).size === 1 ? `${channels[0]} g` : `${channels.join(' ')} rg`;
}
