import { channelsOf } from '../contrast.ts';
import { pressColours, screen } from './pressColours.ts';

/** A colour of the screen, `#rrggbb` in sRGB, in the inks of a press: percent of cyan, magenta, yellow and black, to a tenth. */
export async function inkOf(colour: string, intent: { readonly bytes: Uint8Array }): Promise<readonly [number, number, number, number]> {
  const press = pressColours(intent.bytes);
  if (!press) throw new Error('The output intent has no profile of four inks');
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = press
    .inksOf(screen.seen(channelsOf(colour)))
    .map((ink) => Math.round(ink * 1000) / 10);
  return [cyan, magenta, yellow, black];
}
