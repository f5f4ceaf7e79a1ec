import { expect, test } from 'vitest';
import { sRgbProfile } from '../../../../src/formats/pdf/archive/sRgb.ts';
import { inkLink } from '../../../../src/formats/pdf/print/inkLink.ts';
import { type Colours, profileColours } from '../../../../src/formats/pdf/print/profileColours.ts';
import { house } from './picture.ts';

const coloursOf = (profile: Uint8Array): Colours => {
  const colours = profileColours(profile);
  if (!colours) throw new Error('The profile cannot be read');
  return colours;
};
const press = coloursOf(house);
const screen = coloursOf(sRgbProfile());

/** Bytes that are spread over all colours, the same in each run. */
const spread = (count: number) => Uint8Array.from({ length: count }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 11) & 0xff);

/** The most percent of an ink that the grid is off what the profiles themselves say of each pixel. */
function worst(source: Colours & { readonly channels: 3 | 4 }, pixels: Uint8Array): number {
  const exact = (device: readonly number[]) => press.made?.(source.seen(device)) ?? [];
  const found = inkLink(source.channels, exact)(pixels);
  let most = 0;
  for (let at = 0; at < pixels.length / source.channels; at++) {
    const pixel = [...pixels.subarray(at * source.channels, (at + 1) * source.channels)].map((byte) => byte / 255);
    exact(pixel).forEach((ink, index) => {
      most = Math.max(most, Math.abs(ink * 100 - (found[at * 4 + index] ?? 0) / 2.55));
    });
  }
  return most;
}

test('colours of the screen have the inks that the profiles say, within 2 %', () => {
  expect(worst({ ...screen, channels: 3 }, spread(9000))).toBeLessThan(2);
});

test('greys of the screen too, where inks change fastest', () => {
  expect(
    worst(
      { ...screen, channels: 3 },
      Uint8Array.from({ length: 768 }, (_, at) => Math.floor(at / 3)),
    ),
  ).toBeLessThan(2);
});

test('inks of another press too, within 4 %', () => {
  expect(worst({ ...press, channels: 4 }, spread(8000))).toBeLessThan(4);
});

test('a pixel has the same inks wherever it stands', () => {
  const link = inkLink(3, (device) => press.made?.(screen.seen(device)) ?? []);
  const pixels = spread(300);
  const alone = Array.from({ length: 100 }, (_, at) => [...link(pixels.slice(at * 3, at * 3 + 3))]).flat();
  expect([...link(pixels)]).toEqual(alone);
  expect([...link(Uint8Array.from([9, 9, 9, 9, 9, 9]))]).toEqual([...link(Uint8Array.of(9, 9, 9)), ...link(Uint8Array.of(9, 9, 9))]);
  const other = inkLink(4, (device) => device);
  expect([...other(Uint8Array.of(1, 2, 3, 4, 1, 2, 3, 204))]).toEqual([1, 2, 3, 4, 1, 2, 3, 204]);
});

test.each([
  [3, 3],
  [4, 10],
] as const)(
  'between the points of %s channels only the corners of the simplex count: the least of them is told as it is',
  (channels, cell) => {
    const points = channels === 3 ? 85 : 25;
    const link = inkLink(channels, (device) => [Math.min(1, Math.min(...device) * points), 0, 0, 0]);
    for (let at = 0; at < 256; at++) {
      const pixel = Uint8Array.from({ length: channels }, (_, channel) => Math.floor(at / 4 ** channel) % 4);
      const wanted = (Math.min(...pixel) * points) / 255;
      expect(Math.abs((link(pixel)[0] ?? 0) - wanted * 255), `${pixel} in a cell of ${cell}`).toBeLessThanOrEqual(0.5);
    }
  },
);
