import sharp from 'sharp';
import { expect, test } from 'vitest';
import { unpackJpeg } from '../../src/cli/unpackJpeg.ts';

/** A JPEG of 8 by 8 pixels of four inks, as sharp writes it: upside down, with Adobe's mark. */
async function marked(inks: readonly number[]): Promise<Uint8Array> {
  const raw = { width: 8, height: 8, channels: 1 } as const;
  const [first, ...others] = inks.map((ink) => Buffer.alloc(64, ink));
  return sharp(first, { raw }).joinChannel(others, { raw }).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
}

/** The same samples without the mark, or with another word in a comment. */
function unmarked(jpeg: Uint8Array, comment = ''): Uint8Array {
  const parts: Uint8Array[] = [jpeg.subarray(0, 2)];
  if (comment !== '') parts.push(Uint8Array.of(0xff, 0xfe, 0, comment.length + 2), new TextEncoder().encode(comment));
  let at = 2;
  for (; jpeg[at + 1] !== 0xda; at += 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0))
    if (jpeg[at + 1] !== 0xee) parts.push(jpeg.subarray(at, at + 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0)));
  return new Uint8Array(Buffer.concat([...parts, jpeg.subarray(at)]));
}

test('samples of four inks are given as they stand in the file, whoever wrote it', async () => {
  const jpeg = await marked([200, 0, 100, 255]);
  const stored = [55, 255, 155, 0];
  for (const file of [jpeg, unmarked(jpeg), unmarked(jpeg, 'Made with Adobe')])
    expect([...((await unpackJpeg(file)) ?? [])].slice(0, 4)).toEqual(stored.map((sample) => expect.closeTo(sample, -0.5)));
});

test('of a JPEG that is damaged or has no four inks nothing is given', async () => {
  const grey = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } })
    .jpeg()
    .toBuffer();
  expect(await unpackJpeg(grey)).toBeUndefined();
  expect(await unpackJpeg((await marked([200, 0, 0, 0])).subarray(0, 100))).toBeUndefined();
});
