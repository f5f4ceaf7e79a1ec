import { expect, test } from 'vitest';
import { inkOf } from '../../../../src/formats/pdf/print/inkOf.ts';
import { house } from './picture.ts';

// Asked of Little CMS 2.14: transicc -t0 -i *sRGB -o FOGRA39L.icc.
test.each([
  ['#ff0000', [0, 95.4, 92.8, 0.9]],
  ['#0000ff', [96.1, 63.9, 0, 10.8]],
  ['#ffffff', [0, 0, 0, 0]],
])('%s is in the inks that the profile says', async (colour, expected) => {
  const inks = await inkOf(colour, { bytes: house });
  inks.forEach((ink, at) => {
    expect(Math.abs(ink - (expected[at] ?? 0))).toBeLessThanOrEqual(0.11);
  });
});

test('inks are told to a tenth of a percent', async () => {
  for (const ink of await inkOf('#8c1d18', { bytes: house })) expect(ink).toBe(Math.round(ink * 10) / 10);
});

test('a profile without four inks is the fault of who asks', async () => {
  await expect(inkOf('#ff0000', { bytes: new Uint8Array(200) })).rejects.toThrow('no profile of four inks');
});
