import { type Colours, luminanceOf } from './profileColours.ts';

/**
 * Tones of grey from 0 to 255 -> tones of black ink alone, as DeviceGray has them: 0 is all of it. White stays paper and black the full ink; what
 * is between them looks as light beside these two as it did, since ink spreads on paper.
 */
export function blackRamp(grey: (tone: number) => ReturnType<Colours['seen']>, press: Colours): Uint8Array {
  const ink = Float64Array.from({ length: 256 }, (_, amount) => luminanceOf(press.measured([0, 0, 0, amount / 255])[0]));
  const [paper = 1, full = 0] = [ink[0], ink[255]];
  const [white, black] = [luminanceOf(grey(1)[0]), luminanceOf(grey(0)[0])];
  const ramp = new Uint8Array(256);
  let amount = 255;
  for (let tone = 0; tone < 256; tone++) {
    const light = white > black ? (luminanceOf(grey(tone / 255)[0]) - black) / (white - black) : tone / 255;
    const wanted = full + light * (paper - full);
    // Of two amounts the nearer one.
    while (amount > 0 && ((ink[amount] ?? 0) + (ink[amount - 1] ?? 0)) / 2 < wanted) amount--;
    ramp[tone] = 255 - amount;
  }
  ramp[255] = 255;
  return ramp;
}
