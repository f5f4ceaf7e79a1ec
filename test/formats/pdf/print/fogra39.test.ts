import { expect, test } from 'vitest';
import { settledHeader } from '../../../../scripts/profiles/settledHeader.ts';
import { colourTable } from '../../../../src/formats/pdf/print/colourTable.ts';
import { readIccProfile } from '../../../../src/formats/pdf/print/iccProfile.ts';
import { type Lab, profileColours } from '../../../../src/formats/pdf/print/profileColours.ts';
import { changed, fogra39, written } from './profiles.ts';

const press = profileColours(fogra39);
if (!press?.made) throw new Error('The press profile cannot be read');
const { made, measured, seen } = press;

const profile = readIccProfile(fogra39);
const tags = profile && 'tags' in profile ? profile.tags : new Map<string, Uint8Array>();
const tableOf = (name: string) => {
  const table = colourTable(tags.get(name) ?? new Uint8Array());
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

const distance = (one: Lab, other: Lab) => Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
const steps = (count: number) => Array.from({ length: count }, (_, step) => step / (count - 1));

/** CIE XYZ as Fogra measured them, of paper and of solid inks and their overprints (FOGRA39L, December 2006). */
const paper = [84.48, 87.62, 74.57] as const;
const solids: readonly (readonly [name: string, inks: readonly number[], xyz: readonly [number, number, number]])[] = [
  ['paper', [0, 0, 0, 0], paper],
  ['cyan', [1, 0, 0, 0], [15.02, 22.93, 52.85]],
  ['magenta', [0, 1, 0, 0], [33.03, 16.79, 15.01]],
  ['yellow', [0, 0, 1, 0], [69.17, 74.16, 7.04]],
  ['black', [0, 0, 0, 1], [2.02, 2.1, 1.73]],
  ['magenta and yellow', [0, 1, 1, 0], [30.2, 16.02, 2.3]],
  ['cyan and yellow', [1, 0, 1, 0], [8.16, 18.42, 6.74]],
  ['cyan and magenta', [1, 1, 0, 0], [5.67, 4.1, 15.67]],
  ['half of black', [0, 0, 0, 0.5], [29.11, 30.19, 25.56]],
  ['a grey of three inks', [0.5, 0.4, 0.4, 0], [25.13, 26.0, 22.02]],
];

/** Lab beside the paper, as profiles have it: the paper is white. */
function besidePaper(xyz: readonly [number, number, number]): Lab {
  const [x = 0, y = 0, z = 0] = xyz.map((value, at) => {
    const part = value / (paper[at] ?? 1);
    return part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

test.each(solids)('%s looks as Fogra measured it', (_, inks, xyz) => {
  expect(distance(measured(inks), besidePaper(xyz))).toBeLessThan(1.5);
});

test.each(['B2A0', 'B2A1', 'B2A2'])('%s asks for three solid inks at most', (name) => {
  const { convert } = tableOf(name);
  let most = 0;
  for (const lightness of steps(34))
    for (const a of steps(34))
      for (const b of steps(34))
        most = Math.max(
          most,
          convert([lightness, a, b]).reduce((sum, ink) => sum + ink, 0),
        );
  expect(most).toBeGreaterThan(2.4);
  // Half a percent for what lies between the grid's points.
  expect(most).toBeLessThanOrEqual(3.005);
});

test('white paper stays without ink, and the darkest grey has all of black', () => {
  expect(Math.max(...made([100, 0, 0]))).toBeLessThan(0.002);
  expect(made([0, 0, 0])[3]).toBeGreaterThan(0.99);
});

test('greys come in evenly, and black does most of the work in the dark', () => {
  const greys = steps(21).map((part) => made([100 - 100 * part, 0, 0]));
  const black = greys.map(([, , , ink = 0]) => ink);
  for (const [at, ink] of black.slice(1).entries()) expect(ink).toBeGreaterThanOrEqual((black[at] ?? 0) - 0.02);
  for (const [cyan = 0, magenta = 0, yellow = 0, ink = 0] of greys.slice(10)) expect(ink).toBeGreaterThan(Math.max(cyan, magenta, yellow));
});

test('a picture’s darkest tones stay apart from each other', () => {
  const tones = [0, 4, 8, 12, 16].map((lightness) => seen(made([lightness, 0, 0]))[0]);
  for (const [at, tone] of tones.slice(1).entries()) expect(tone - (tones[at] ?? 0)).toBeGreaterThan(0.8);
});

test('what is printed with the inks of a colour looks like that colour', () => {
  const { convert } = tableOf('B2A1');
  const scale = 65280 / 65535;
  for (const colour of [
    [60, 0, 0],
    [40, 0, 0],
    [70, 20, 20],
    [50, -30, 10],
    [45, 10, -30],
    [80, -5, 50],
    [55, 45, 25],
  ] as const) {
    const [l, a, b] = colour;
    const inks = convert([(l / 100) * scale, ((a + 128) / 255) * scale, ((b + 128) / 255) * scale]);
    expect(distance(measured(inks), colour), String(colour)).toBeLessThan(1.5);
  }
});

test('the profile says nothing of when and where it was built', () => {
  const elsewhere = changed(
    (bytes, view) => {
      view.setUint16(34, 59);
      bytes[90] = 7;
    },
    written(40, 'MSFT', written(4, 'argl')),
  );
  expect(settledHeader(Buffer.from(elsewhere)).equals(fogra39)).toBe(true);
});
