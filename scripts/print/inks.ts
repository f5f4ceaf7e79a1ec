import { type Box, heightOf, type PageBoxes, widthOf } from './boxes.ts';
import type { Plate, Plates } from './plates.ts';
import type { Accent } from './wished.ts';

const coloured = ['Cyan', 'Magenta', 'Yellow'] as const;
const ofProcess: readonly string[] = [...coloured, 'Black'];
/** No ink. */
const bare = 255;
/** Of 255: Ghostscript rounds. */
const slack = 2;

const pixelsOf = (plates: Plates, ink: string) => plates.get(ink)?.pixels ?? new Uint8Array();

/** On a page without pictures all is on the black plate alone: where another plate has ink, it is the accent's to the part. */
export function wrongInks(plates: Plates, { cmyk, spot }: Accent): readonly string[] {
  const strange = [...plates.keys()].filter((ink) => !ofProcess.includes(ink) && ink !== spot);
  const [cyan, magenta, yellow] = coloured.map((ink) => pixelsOf(plates, ink)) as [Uint8Array, Uint8Array, Uint8Array]; // one each
  const wanted = [0, 1, 2].map((ink) => bare * (1 - (cmyk?.[ink] ?? 0) / 100)) as [number, number, number]; // one each
  let wrong = 0;
  for (let at = 0; at < cyan.length; at++) {
    const found = [cyan[at] ?? bare, magenta[at] ?? bare, yellow[at] ?? bare] as const;
    const isBare = found[0] === bare && found[1] === bare && found[2] === bare;
    if (!isBare && found.some((pixel, ink) => Math.abs(pixel - (wanted[ink] ?? bare)) > slack)) wrong++;
  }
  return [
    ...strange.map((ink) => `a plate of ${ink}`),
    ...(wrong > 0 ? [`${wrong} pixels on the plates of cyan, magenta and yellow`] : []),
  ];
}

/** Whether what stands out is anywhere on a page without pictures. */
export const showsAccent = (plates: Plates, { spot }: Accent): boolean =>
  (spot === undefined ? coloured : [spot]).some((ink) => pixelsOf(plates, ink).some((pixel) => pixel !== bare));

/** On a sheet, outside the bleed: registration marks are on every plate alike, and nothing else is but what is in black. */
export function wrongMarks(plates: Plates, { media, bleed }: PageBoxes): readonly string[] {
  const beside = (ink: string) => outside(plates.get(ink), media, bleed);
  const [cyan, magenta, yellow, black] = ofProcess.map(beside) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]; // one each
  const differs = (one: Uint8Array, other: Uint8Array) => one.some((pixel, at) => pixel !== other[at]);
  const faults: string[] = [];
  if (cyan.every((pixel) => pixel === bare)) faults.push('no mark on the plate of cyan');
  if (differs(cyan, magenta) || differs(cyan, yellow)) faults.push('marks are not the same on all plates');
  if (cyan.some((pixel, at) => pixel < (black[at] ?? bare))) faults.push('a mark is not on the plate of black');
  return faults;
}

/** Where ink reaches the edge of the page it goes on to the edge of the bleed: at each side that has any, by the half of its length at least. */
export function wrongBleed(plates: Plates, { media, trim, bleed }: PageBoxes): readonly string[] {
  const [plate] = plates.values();
  if (!plate) return ['no plates'];
  const { width, height } = plate;
  const [across, down] = [width / widthOf(media), height / heightOf(media)];
  const inked = (x: number, y: number) => ofProcess.some((ink) => (pixelsOf(plates, ink)[y * width + x] ?? bare) < bare);
  /** The share of a side, as long as the page, that has ink a pixel inside a box. */
  const share = (box: Box, side: keyof typeof sides) => {
    const { at, along } = sides[side];
    const inside = along === 'down' ? at(box, media, across) : at(box, media, down);
    const [from, to] =
      along === 'down'
        ? [(media[3] - trim[3]) * down, (media[3] - trim[1]) * down]
        : [(trim[0] - media[0]) * across, (trim[2] - media[0]) * across];
    const places = Array.from({ length: Math.floor(to) - Math.ceil(from) }, (_, n) => Math.ceil(from) + n);
    return places.filter((place) => (along === 'down' ? inked(inside, place) : inked(place, inside))).length / places.length;
  };
  return Object.keys(sides).flatMap((name) => {
    const side = name as keyof typeof sides; // its own keys
    const cut = share(trim, side);
    const end = share(bleed, side);
    return cut > 0.2 && end < cut / 2
      ? [`ink on ${Math.round(cut * 100)} % of the ${side} edge of the page ends before the bleed does`]
      : [];
  });
}

/** A pixel or two inside each side of a box, as a row or a column of the sheet. */
const sides = {
  left: { along: 'down', at: (box: Box, media: Box, scale: number) => Math.ceil((box[0] - media[0]) * scale) + 1 },
  right: { along: 'down', at: (box: Box, media: Box, scale: number) => Math.floor((box[2] - media[0]) * scale) - 2 },
  upper: { along: 'across', at: (box: Box, media: Box, scale: number) => Math.ceil((media[3] - box[3]) * scale) + 1 },
  lower: { along: 'across', at: (box: Box, media: Box, scale: number) => Math.floor((media[3] - box[1]) * scale) - 2 },
} as const;

/** The pixels of a sheet with those inside a box of it made bare, and those at its edge. */
function outside(plate: Plate | undefined, media: Box, box: Box): Uint8Array {
  if (!plate) return new Uint8Array();
  const [across, down] = [plate.width / widthOf(media), plate.height / heightOf(media)];
  const [left, right] = [(box[0] - media[0]) * across - 1, (box[2] - media[0]) * across + 1];
  const [top, bottom] = [(media[3] - box[3]) * down - 1, (media[3] - box[1]) * down + 1];
  return plate.pixels.map((pixel, at) => {
    const [x, y] = [at % plate.width, Math.floor(at / plate.width)];
    return x >= left && x <= right && y >= top && y <= bottom ? bare : pixel;
  });
}
