import { expect, test } from 'vitest';
import { wrongBoxes } from '../../scripts/print/boxes.ts';
import { ways } from '../../scripts/print/houses.ts';
import { showsAccent, wrongBleed, wrongInks, wrongMarks } from '../../scripts/print/inks.ts';
import type { Plates } from '../../scripts/print/plates.ts';
import { bleedWished, pagesWished } from '../../scripts/print/wished.ts';

/** Plates of a sheet of 20 by 20 points, a pixel each, with what `draw` puts on them in percent of ink. */
function platesWith(draw: (put: (ink: string, [x, y]: readonly [number, number], percent?: number) => void) => void): Plates {
  const inks = ['Cyan', 'Magenta', 'Yellow', 'Black'];
  const plates = new Map(inks.map((ink) => [ink, { width: 20, height: 20, pixels: new Uint8Array(400).fill(255) }]));
  draw((ink, [x, y], percent = 100) => {
    const plate = plates.get(ink) ?? { width: 20, height: 20, pixels: new Uint8Array(400).fill(255) };
    plates.set(ink, plate);
    plate.pixels[y * 20 + x] = Math.round(255 * (1 - percent / 100));
  });
  return plates;
}

const page = { media: [0, 0, 20, 20], bleed: [2, 2, 18, 18], trim: [6, 6, 14, 14] } as const;

test('text in black is right, and in any other ink it is found; an accent is right in its own inks, to the part', () => {
  const black = platesWith((put) => put('Black', [8, 8]));
  expect(wrongInks(black, {})).toEqual([]);
  expect(showsAccent(black, { cmyk: [0, 100, 80, 0] })).toBe(false);
  const rich = platesWith((put) => ['Cyan', 'Magenta', 'Yellow', 'Black'].forEach((ink) => void put(ink, [8, 8])));
  expect(wrongInks(rich, {})).toHaveLength(1);
  const red = platesWith((put) => {
    put('Magenta', [8, 8]);
    put('Yellow', [8, 8], 80);
  });
  expect(wrongInks(red, { cmyk: [0, 100, 80, 0] })).toEqual([]);
  expect(showsAccent(red, { cmyk: [0, 100, 80, 0] })).toBe(true);
  expect(wrongInks(red, { cmyk: [0, 100, 60, 0] })).toHaveLength(1);
  const spot = platesWith((put) => put('Warm Red', [8, 8]));
  expect(wrongInks(spot, { spot: 'Warm Red' })).toEqual([]);
  expect(wrongInks(spot, {})).toEqual(['a plate of Warm Red']);
});

test('registration marks are on all plates alike, or are found', () => {
  const all = ['Cyan', 'Magenta', 'Yellow', 'Black'];
  expect(
    wrongMarks(
      platesWith((put) => all.forEach((ink) => void put(ink, [0, 6]))),
      page,
    ),
  ).toEqual([]);
  expect(
    wrongMarks(
      platesWith((put) => put('Black', [0, 6])),
      page,
    ),
  ).toEqual(['no mark on the plate of cyan']);
  expect(
    wrongMarks(
      platesWith((put) => all.slice(0, 3).forEach((ink) => void put(ink, [0, 6]))),
      page,
    ),
  ).toEqual(['a mark is not on the plate of black']);
});

test('a picture that ends at the cut is found, and one that goes on to the edge of the bleed is right', () => {
  const filled = (from: number, to: number) =>
    platesWith((put) => {
      for (let y = from; y < to; y++) for (let x = from; x < to; x++) put('Cyan', [x, y], 50);
    });
  expect(wrongBleed(filled(2, 18), page)).toEqual([]);
  expect(wrongBleed(filled(6, 14), page)).toHaveLength(4);
  // Inside the page, away from the cut.
  expect(wrongBleed(filled(9, 11), page)).toEqual([]);
});

test('boxes that are not the page, not grown by the bleed, or not inside the sheet are found', () => {
  const paper = { media: [0, 0, 8, 8], bleed: [0, 0, 8, 8], trim: [0, 0, 8, 8] } as const;
  expect(wrongBoxes([page], paper, 4)).toEqual([]);
  expect(wrongBoxes([page], paper, 3)).toEqual(['page 1: BleedBox 2,2,18,18 is not 3.00 pt beyond TrimBox 6,6,14,14']);
  expect(wrongBoxes([{ ...page, trim: [5, 6, 14, 14] }], paper, 4)).toHaveLength(2);
  expect(wrongBoxes([{ ...page, media: [3, 3, 17, 17] }], paper, 4)).toEqual([
    'page 1: BleedBox 2,2,18,18 is not inside MediaBox 3,3,17,17',
  ]);
});

test('each way to print has a name of its own, and says in points what is wished', () => {
  expect(new Set(ways.map(({ name }) => name)).size).toBe(ways.length);
  const way = { name: '', pdf: { print: { bleed: '25.4mm', pages: { backs: 'blank', shift: '12.7mm' } } } } as const;
  expect(bleedWished(way)).toBe(72);
  expect(pagesWished(way)).toEqual({ multiple: 1, every: 2, shift: 36 });
});
