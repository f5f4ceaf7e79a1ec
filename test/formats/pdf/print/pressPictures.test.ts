import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PressPicture } from '../../../../src/formats/pdf/drawing/pressPicture.ts';
import type { PictureType } from '../../../../src/model/index.ts';
import { adobeRgb, fields, house, inkFields, platesOf, pressed, turned, without, withProfile, ycck } from './picture.ts';

const red = [255, 0, 0] as const;
const green = [0, 255, 0] as const;
const sky = [20, 120, 200] as const;
const middle = [128, 128, 128] as const;
const white = [255, 255, 255] as const;
const black = [0, 0, 0] as const;

/** What the profile itself says of colours of sRGB, asked of another engine: `transicc -t0 -i sRGB.icc -o FOGRA39L.icc` (Little CMS 2.14). */
const inks = { red: [0, 95, 93, 1], green: [57, 0, 92, 0], sky: [72, 32, 0, 25] } as const;

/** The inks at the middle of each field. */
async function inksIn(picture: PressPicture | undefined, count: number): Promise<readonly (readonly number[])[]> {
  if (!picture) throw new Error('No picture was made');
  const plates = await platesOf(picture);
  return Array.from({ length: count }, (_, at) => plates(at * 20 + 10, 10));
}

/** Inks that are no more than so many percent off. */
const near = (expected: readonly number[], within = 2): readonly unknown[] =>
  expected.map((ink) => expect.toSatisfy((found: number) => Math.abs(found - ink) <= within, `${ink} % to within ${within} %`));

describe('a photograph', () => {
  test('in sRGB has the inks that the profile of the press says', async () => {
    const { picture, diagnostics } = await pressed(
      await fields(red, green, sky, white).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
    );
    expect(picture).toMatchObject({ space: 'DeviceCMYK', filter: 'DCTDecode', inverted: true, width: 80, height: 20 });
    expect(await inksIn(picture, 4)).toEqual([near(inks.red), near(inks.green), near(inks.sky), near([0, 0, 0, 0])]);
    expect(diagnostics).toEqual([]);
  });

  test('in Display P3 has the inks of what it shows, not of its numbers', async () => {
    const bytes = await fields(red, green, sky).withIccProfile('p3').jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer();
    expect(await inksIn((await pressed(bytes)).picture, 3)).toEqual([near(inks.red, 3), near(inks.green, 3), near(inks.sky, 3)]);
  });

  test('in Adobe RGB has the inks of what it shows, beyond sRGB too', async () => {
    const bytes = withProfile(await fields(green, sky).jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer(), adobeRgb());
    expect(await inksIn((await pressed(bytes)).picture, 2)).toEqual([near([65, 0, 83, 0]), near([80, 18, 0, 32])]);
  });

  test('whose profile is damaged is taken as sRGB, and that is said', async () => {
    const bytes = withProfile(await fields(red).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(), adobeRgb().subarray(0, 200));
    const { picture, diagnostics } = await pressed(bytes);
    expect(await inksIn(picture, 1)).toEqual([near(inks.red)]);
    expect(diagnostics).toMatchObject([
      { code: 'pdf/print-picture-profile', severity: 'warning', message: expect.stringContaining('"stories/bridge.jpg"') },
    ]);
  });

  test.each([
    ['a grey JPEG', fields(black, middle, white).toColourspace('b-w').jpeg({ quality: 95 }), 'image/jpeg', 'DCTDecode'],
    ['a JPEG of colours that are all grey', fields(black, middle, white).jpeg({ quality: 95 }), 'image/jpeg', 'DCTDecode'],
    ['a grey PNG', fields(black, middle, white).toColourspace('b-w').png(), 'image/png', 'FlateDecode'],
    ['a PNG of black lines on white', fields(black, middle, white).png(), 'image/png', 'FlateDecode'],
    ['a grey PNG of 16 bits', fields(black, middle, white).toColourspace('grey16').png(), 'image/png', 'FlateDecode'],
  ] as const)('%s prints in black alone, white as paper and black as the full ink', async (_, image, mediaType, filter) => {
    const { picture, diagnostics } = await pressed(await image.toBuffer(), { mediaType });
    expect(picture).toMatchObject({ space: 'DeviceGray', filter });
    expect(picture).not.toHaveProperty('inverted');
    const [full, half, paper] = await inksIn(picture, 3);
    expect([full, paper]).toEqual([near([0, 0, 0, 100], 1), near([0, 0, 0, 0], 1)]);
    // L* of the middle grey is 53.6; the profile gives that to 63 % of black alone, with the black of the ink as the black of the picture.
    expect(half).toEqual(near([0, 0, 0, 63], 3));
    expect(diagnostics).toEqual([]);
  });
});

const wholeJpeg = await fields(red, sky).jpeg().toBuffer();

describe('a picture of another form', () => {
  const seen = { red: near(inks.red), sky: near(inks.sky) };
  const half = { r: 255, g: 0, b: 0, alpha: 0.5 };
  const cases: readonly (readonly [string, () => Promise<Buffer>, PictureType])[] = [
    ['a PNG of 8 bits', () => fields(red, sky).png().toBuffer(), 'image/png'],
    ['a PNG of 16 bits', () => fields(red, sky).toColourspace('rgb16').png().toBuffer(), 'image/png'],
    ['an indexed PNG', () => fields(red, sky).png({ palette: true, colours: 4 }).toBuffer(), 'image/png'],
    ['an interlaced PNG', () => fields(red, sky).png({ progressive: true }).toBuffer(), 'image/png'],
    ['a GIF', () => fields(red, sky).gif().toBuffer(), 'image/gif'],
    ['a WebP', () => fields(red, sky).webp({ lossless: true }).toBuffer(), 'image/webp'],
  ];
  test.each(cases)('%s has the same inks', async (_, make, mediaType) => {
    const { picture, diagnostics } = await pressed(await make(), { mediaType });
    expect(await inksIn(picture, 2)).toEqual([seen.red, seen.sky]);
    expect(picture?.space).toBe('DeviceCMYK');
    expect(diagnostics).toEqual([]);
  });

  test('a PNG that is half transparent stands on white paper', async () => {
    const faint = await sharp({ create: { width: 20, height: 20, channels: 4, background: half } })
      .png()
      .toBuffer();
    const solid = await fields([255, 127, 127]).png().toBuffer();
    const [found, wanted] = await Promise.all([faint, solid].map((bytes) => pressed(bytes, { mediaType: 'image/png' })));
    expect(await inksIn(found?.picture, 1)).toEqual(await inksIn(wanted?.picture, 1));
  });

  test('a PNG with nothing in it is paper', async () => {
    const nothing = { r: 0, g: 0, b: 0, alpha: 0 };
    const bytes = await sharp({ create: { width: 20, height: 20, channels: 4, background: nothing } })
      .png()
      .toBuffer();
    expect(await inksIn((await pressed(bytes, { mediaType: 'image/png' })).picture, 1)).toEqual([[0, 0, 0, 0]]);
  });

  test('a photograph that its camera held upright stands upright', async () => {
    const bytes = await fields(red, sky).withMetadata({ orientation: 6 }).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
    const { picture } = await pressed(bytes);
    if (!picture) throw new Error('No picture was made');
    expect([picture.width, picture.height]).toEqual([20, 40]);
    const plates = await platesOf(picture);
    expect([plates(10, 10), plates(10, 30)]).toEqual([seen.red, seen.sky]);
  });

  test.each([
    ['of other bytes', Buffer.from('This is no picture')],
    ['that ends too early', wholeJpeg.subarray(0, wholeJpeg.length * 0.6)],
    ['of no bytes', Buffer.alloc(0)],
  ])('a picture %s is named, and left out', async (_, bytes) => {
    const { picture, diagnostics } = await pressed(bytes);
    expect(picture).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'pdf/picture-unreadable', severity: 'error', place: { path: 'stories/bridge.jpg' } }]);
  });
});

describe('a JPEG that is in inks already', () => {
  const [first, second] = [
    [0, 100, 80, 10],
    [70, 20, 0, 40],
  ] as const;

  test('and says nothing of its press goes through byte by byte; Adobe wrote it inverted', async () => {
    const bytes = await inkFields(first, second);
    const { picture, diagnostics } = await pressed(bytes);
    expect(picture).toMatchObject({ space: 'DeviceCMYK', filter: 'DCTDecode', inverted: true });
    expect(Buffer.from(picture?.bytes ?? []).equals(bytes)).toBe(true);
    expect(await inksIn(picture, 2)).toEqual([near(first, 1), near(second, 1)]);
    expect(diagnostics).toEqual([]);
  });

  test('without the mark of Adobe goes through too, and is not inverted', async () => {
    // The same samples, which now mean the opposite.
    const bytes = without(0xee, await inkFields([100, 0, 20, 90], [30, 80, 100, 60]));
    const { picture, diagnostics } = await pressed(bytes);
    expect(Buffer.from(picture?.bytes ?? []).equals(bytes)).toBe(true);
    expect(picture).not.toHaveProperty('inverted');
    expect(await inksIn(picture, 2)).toEqual([near(first, 1), near(second, 1)]);
    expect(diagnostics).toEqual([]);
  });

  test('without the mark of Adobe is judged by the ink that it prints', async () => {
    const dark = without(0xee, await inkFields([0, 10, 10, 20]));
    const light = without(0xee, await inkFields([100, 90, 90, 80]));
    expect((await pressed(dark)).diagnostics).toMatchObject([{ message: expect.stringContaining('in 100 % of it, at most 360 %') }]);
    expect((await pressed(light)).diagnostics).toEqual([]);
  });

  test('as YCCK goes through too: what its samples say is told by the mark that stands in it', async () => {
    // Inverted samples of 130, 90, 200 and 102, which are Y, Cb, Cr and K now.
    const bytes = ycck(await inkFields([49, 64.7, 21.6, 60]));
    const { picture, diagnostics } = await pressed(bytes);
    expect(Buffer.from(picture?.bytes ?? []).equals(bytes)).toBe(true);
    expect(picture?.inverted).toBe(true);
    expect(await inksIn(picture, 1)).toEqual([near([91, 36, 25, 60], 1)]);
    expect(diagnostics).toEqual([]);
  });

  test('with the profile of this press goes through too', async () => {
    const bytes = withProfile(await inkFields(first), house);
    const { picture, diagnostics } = await pressed(bytes);
    expect(Buffer.from(picture?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(diagnostics).toEqual([]);
  });

  test('with another profile of the same printing condition goes through too, so that black stays black alone', async () => {
    const another = house.slice();
    another[24] = (another[24] ?? 0) + 1;
    const bytes = withProfile(await inkFields([0, 0, 0, 100]), another);
    const { picture, diagnostics } = await pressed(bytes);
    expect(Buffer.from(picture?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(diagnostics).toEqual([]);
  });

  test('with the profile of another press has the inks that look so on this one', async () => {
    // As transicc has them of this picture's own inks.
    const bytes = await fields(red, sky).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 98 }).toBuffer();
    const { picture, diagnostics } = await pressed(bytes);
    expect(picture).toMatchObject({ space: 'DeviceCMYK', inverted: true });
    expect(await inksIn(picture, 2)).toEqual([near([0, 92, 77, 7]), near([64, 20, 0, 41])]);
    expect(diagnostics).toEqual([]);
  });

  test('with a damaged profile is taken as made for this press, and that is said', async () => {
    const bytes = withProfile(await inkFields(first), house.subarray(0, 3000));
    const { picture, diagnostics } = await pressed(bytes);
    expect(await inksIn(picture, 1)).toEqual([near(first, 1)]);
    expect(diagnostics).toMatchObject([{ code: 'pdf/print-picture-profile', message: expect.stringContaining('made for this press') }]);
  });

  test('and lies on its side is turned, its inks kept', async () => {
    const bytes = turned(await inkFields(first, second));
    const { picture } = await pressed(bytes);
    if (!picture) throw new Error('No picture was made');
    const plates = await platesOf(picture);
    expect([picture.width, picture.height]).toEqual([20, 40]);
    expect([plates(10, 10), plates(10, 30)]).toEqual([near(first), near(second)]);
  });
});

describe('what is warned of', () => {
  test('a picture of 40 pixels per inch, by its name and place, and it is printed', async () => {
    const { picture, diagnostics } = await pressed(await fields(red, sky, green).jpeg().toBuffer(), { wide: 108 });
    expect(picture).toBeDefined();
    expect(diagnostics).toEqual([
      {
        code: 'pdf/print-resolution',
        severity: 'warning',
        message: 'The picture "stories/bridge.jpg" has 40 pixels per inch on page 1, where it is 38 mm wide; print wants 220',
        hints: ['Put in a picture that is at least 330 pixels wide', 'publication.yaml says what is wanted: pdf, print, resolution'],
        place: { path: 'stories/bridge.jpg' },
      },
    ]);
  });

  test('a picture as small as a pixel is not said to be 0 mm wide', async () => {
    const { diagnostics } = await pressed(await fields(red, sky, green).jpeg().toBuffer(), { wide: 0.75, resolution: 1e6 });
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('where it is less than 1 mm wide')]);
  });

  test('what is wanted can be less', async () => {
    const { diagnostics } = await pressed(await fields(red, sky, green).jpeg().toBuffer(), { wide: 108, resolution: 40 });
    expect(diagnostics).toEqual([]);
  });

  test('more ink than the press takes: in how much of the picture, and how much at most', async () => {
    const { diagnostics } = await pressed(await inkFields([100, 90, 90, 80], [10, 10, 10, 10], [0, 0, 0, 0], [90, 90, 90, 20]));
    expect(diagnostics).toMatchObject([
      {
        code: 'pdf/print-ink',
        severity: 'warning',
        message: 'The picture "stories/bridge.jpg" has more than 300 % of ink in 25 % of it, at most 360 %',
      },
    ]);
  });

  test('nothing, where the profile holds the ink back', async () => {
    const { diagnostics } = await pressed(await fields([1, 0, 0], [2, 8, 4], [10, 10, 30]).jpeg({ quality: 95 }).toBuffer());
    expect(diagnostics).toEqual([]);
  });
});

describe('what is made', () => {
  const photograph = () =>
    sharp({ create: { width: 1800, height: 600, channels: 3, background: '#804020', noise: { type: 'gaussian', mean: 120, sigma: 20 } } })
      .jpeg({ quality: 80 })
      .toBuffer();

  test('has no more pixels than print needs at its size, and no fewer than are wanted', async () => {
    const bytes = await photograph();
    const { picture, diagnostics } = await pressed(bytes, { wide: 144 });
    expect(picture?.width).toBe(800);
    const finer = await pressed(bytes, { wide: 144, resolution: 600 });
    expect(finer.picture?.width).toBe(1600);
    expect((await pressed(bytes, { wide: 1000 })).picture?.width).toBe(1800);
    expect([...diagnostics, ...finer.diagnostics]).toEqual([]);
  });

  test('is made once for a story and its editions, by whatever name they call it', async () => {
    const bytes = await fields(red, green).jpeg().toBuffer();
    const [one, other] = [await pressed(bytes), await pressed(Buffer.from(bytes), { src: 'stories/other.jpg', wide: 12 })];
    expect(one.picture).toBeDefined();
    expect(other.picture).toBe(one.picture);
  });

  test('is made anew for another press', async () => {
    const bytes = await fields(red).jpeg().toBuffer();
    const [one, other] = [await pressed(bytes), await pressed(bytes, { profile: house.slice() })];
    expect(other.picture).not.toBe(one.picture);
    expect(other.picture).toEqual(one.picture);
  });

  test('has the same bytes whatever was made before', async () => {
    const bytes = await fields(sky, [30, 60, 90], [200, 180, 20]).png().toBuffer();
    const fresh = await pressed(bytes, { mediaType: 'image/png', profile: house.slice() });
    const warm = house.slice();
    await pressed(await photograph(), { profile: warm, wide: 100 });
    expect((await pressed(bytes, { mediaType: 'image/png', profile: warm })).picture).toEqual(fresh.picture);
  });
});
