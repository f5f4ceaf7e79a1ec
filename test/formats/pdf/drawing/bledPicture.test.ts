import sharp from 'sharp';
import { expect, test } from 'vitest';
import { bledPicture } from '../../../../src/formats/pdf/drawing/bledPicture.ts';
import { editionOf } from '../edition.ts';
import { bothOf, contents, twoStories, worldWith } from '../print/printed.ts';
import { worldOf } from '../story.ts';

/** A page of 400 by 600 with 10 of bleed, moved by `shift` on a sheet with 30 around it. */
const leaf = (shift = 0) => ({
  x: 30 + shift,
  y: 30,
  height: 660,
  boxes: { TrimBox: [30, 30, 430, 630], BleedBox: [20, 20, 440, 640] },
});

const edges = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => [x, y, x + width, y + height];

test('a picture across the head of a page goes on into the bleed at three sides, and ends below where it ended', () => {
  const bled = bledPicture({ x: 0, y: 0, width: 400, height: 300 }, leaf());
  expect(edges(bled?.shown ?? { x: 0, y: 0, width: 0, height: 0 })).toEqual([-10, -10, 410, 300]);
  const { picture } = bled ?? {};
  // In its proportions, its lower edge kept, and nothing bare.
  expect((picture?.width ?? 0) / (picture?.height ?? 1)).toBeCloseTo(400 / 300);
  expect(edges(picture ?? { x: 0, y: 0, width: 0, height: 0 })[3]).toBeCloseTo(300);
  expect(picture?.x).toBeLessThanOrEqual(-10);
  expect(picture?.y).toBeLessThanOrEqual(-10);
});

test('where the text of a page is moved away from the binding, a picture to the edges still fills the sheet’s bleed and no more', () => {
  const bled = bledPicture({ x: 0, y: 0, width: 400, height: 300 }, leaf(8));
  expect(edges(bled?.shown ?? { x: 0, y: 0, width: 0, height: 0 })).toEqual([-18, -10, 402, 300]);
});

test('a picture at one edge keeps the other three; one inside the page stays as it is, and so does one of a page that is not cut', () => {
  const { picture } = bledPicture({ x: 300, y: 100, width: 100, height: 50 }, leaf()) ?? {};
  expect(picture?.x).toBeCloseTo(300);
  expect((picture?.x ?? 0) + (picture?.width ?? 0)).toBeCloseTo(410);
  expect(bledPicture({ x: 40, y: 40, width: 320, height: 200 }, leaf())).toBeUndefined();
  expect(bledPicture({ x: 0, y: 0, width: 400, height: 300 }, { x: 0, y: 0, height: 600 })).toBeUndefined();
});

test('the picture across a cover is cut off by the edge of the bleed in the print copy, and ends at the page in the archive copy', async () => {
  const { data, info } = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer({ resolveWithObject: true });
  const cover = { src: 'cover.jpg', alt: 'A bridge', width: info.width, height: info.height, mediaType: 'image/jpeg' } as const;
  const world = worldWith(twoStories(), worldOf({}, { 'cover.jpg': new Uint8Array(data) }));
  const both = await bothOf(editionOf({ News: twoStories() }, { cover }), { world, print: { bleed: '10mm' } });
  const [front = ''] = contents(both.print);
  const bleed = (10 * 72) / 25.4;
  const [, x, y, width] = (/([-\d.]+) ([-\d.]+) ([-\d.]+) [-\d.]+ re W n/.exec(front) ?? []).map(Number);
  expect([x, y, width]).toEqual([-bleed, -bleed, 595.28 + 2 * bleed].map((edge) => expect.closeTo(edge, 1)));
  const [, wide] = (/re W n\s+q ([\d.]+) 0 0/.exec(front) ?? []).map(Number);
  expect(wide).toBeGreaterThanOrEqual(595.28 + 2 * bleed - 0.01);
  expect(contents(both.archive)[0]).not.toContain(' W n');
});
