import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sRgbProfile } from '../../../../src/formats/pdf/archive/sRgb.ts';

test('colours mean under the profile what they mean in sRGB: Little CMS turns each into itself', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'slugline-icc-'));
  try {
    const file = path.join(folder, 'own.icc');
    await writeFile(file, sRgbProfile());
    const levels = [0, 1, 12, 64, 128, 200, 254, 255];
    const pixels = Uint8Array.from(levels.flatMap((red) => levels.flatMap((green) => levels.flatMap((blue) => [red, green, blue]))));
    const raw = { width: 64, height: 8, channels: 3 } as const;
    const turned = new Uint8Array(await sharp(pixels, { raw }).withIccProfile(file).raw().toBuffer());
    expect(turned).toHaveLength(pixels.length);
    expect(Math.max(...pixels.map((value, at) => Math.abs(value - (turned[at] ?? 0))))).toBeLessThanOrEqual(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});
