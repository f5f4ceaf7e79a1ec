import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sRgbProfile } from '../../../../src/formats/pdf/archive/sRgb.ts';
import { profileColours } from '../../../../src/formats/pdf/print/profileColours.ts';
import { house } from './picture.ts';
import { asVersion4 } from './version4.ts';

/** Colours of sRGB in the inks of a press: whole percent. */
function inksOf(profile: Uint8Array, ...colours: readonly (readonly number[])[]) {
  const [screen, press] = [profileColours(sRgbProfile()), profileColours(profile)];
  return colours.map((colour) =>
    press?.made?.(screen?.seen(colour.map((part) => part / 255)) ?? [0, 0, 0]).map((ink) => Math.round(ink * 100)),
  );
}

const colours = [
  [255, 0, 0],
  [20, 120, 200],
  [20, 20, 20],
  [0, 0, 0],
  [255, 255, 255],
] as const;

// Asked of Little CMS 2.14: transicc -t0 -i *sRGB -o PROFILE.
test('a profile of version 2 gives the inks that another engine reads in it', () => {
  expect(inksOf(house, ...colours)).toEqual([
    [0, 95, 93, 1],
    [72, 32, 0, 25],
    [63, 55, 46, 94],
    [84, 71, 45, 100],
    [0, 0, 0, 0],
  ]);
});

test('the same tables in version 4 give them too, with the black of that version', () => {
  expect(inksOf(asVersion4(house), ...colours)).toEqual([
    [0, 96, 92, 1],
    [72, 32, 0, 24],
    [50, 43, 35, 94],
    [73, 63, 45, 97],
    [0, 0, 0, 0],
  ]);
});

test('how a press looks is told as it is measured: paper is white, black ink alone is not black', () => {
  const press = profileColours(house);
  const look = (inks: readonly number[]) => press?.measured(inks).map((value) => Math.round(value) + 0);
  expect(look([0, 0, 0, 0])).toEqual([100, 0, 0]);
  expect(look([0, 0, 0, 1])).toEqual([17, 0, 1]);
});

test('a profile that is cut short anywhere is none', () => {
  for (const whole of [house, asVersion4(house), sRgbProfile()])
    for (let part = 0; part < 1; part += 0.02) expect(profileColours(whole.subarray(0, Math.floor(whole.length * part)))).toBeUndefined();
});

test('what a program filled up behind a profile is not part of it', () => {
  const filled = new Uint8Array(house.length + 3);
  filled.set(house);
  expect(inksOf(filled, [255, 0, 0])).toEqual([[0, 95, 93, 1]]);
});

test('whatever bytes a profile is damaged in, it is read or it is none', () => {
  const whole = [house, asVersion4(house), sRgbProfile()];
  const damage = fc.record({
    of: fc.nat(2),
    bytes: fc.array(fc.tuple(fc.nat(1500), fc.nat(255)), { minLength: 1, maxLength: 6 }),
  });
  fc.assert(
    fc.property(damage, ({ of, bytes }) => {
      const profile = (whole[of] ?? house).slice();
      for (const [at, byte] of bytes) if (at < profile.length) profile[at] = byte;
      const colours = profileColours(profile);
      colours?.seen(Array<number>(colours.channels).fill(0.5));
      colours?.made?.([50, 0, 0]);
    }),
    { numRuns: 150, seed: 6 },
  );
});

test('what is no profile is none', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(128), new TextEncoder().encode('acsp'.repeat(100))])
    expect(profileColours(bytes)).toBeUndefined();
});
