import { inflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { sRgbProfile } from '../../../../src/formats/pdf/archive/sRgb.ts';
import type { PressPicture } from '../../../../src/formats/pdf/drawing/pressPicture.ts';
import { pressPictures } from '../../../../src/formats/pdf/print/pressPictures.ts';
import type { Diagnostic, Layout, PictureType } from '../../../../src/model/index.ts';
import { worldOf } from '../story.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** A picture of one row of fields, each twenty pixels wide and high, in the colours given. */
export const fields = (...colours: readonly Colour[]): Sharp => {
  const width = colours.length * 20;
  const pixels = Buffer.alloc(width * 20 * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = colours[Math.floor((Math.floor(at / 3) % width) / 20)]?.[at % 3] ?? 0;
  return sharp(pixels, { raw: { width, height: 20, channels: 3 } });
};

/** Fields of inks, in percent, as a JPEG that Adobe's mark stands in. */
export const inkFields = async (...colours: readonly (readonly number[])[]): Promise<Buffer> => {
  const width = colours.length * 20;
  const raw = { width, height: 20, channels: 1 } as const;
  const planes = [0, 1, 2, 3].map((ink) =>
    Buffer.from(
      Uint8Array.from({ length: width * 20 }, (_, at) => Math.round((colours[Math.floor((at % width) / 20)]?.[ink] ?? 0) * 2.55)),
    ),
  );
  return sharp(planes[0], { raw }).joinChannel(planes.slice(1), { raw }).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
};

/** A JPEG with a profile put into it (ICC.1:2010, B.4). */
export function withProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array {
  const segments: Uint8Array[] = [];
  const most = 65_000;
  const count = Math.ceil(profile.length / most);
  for (let part = 0; part < count; part++) {
    const piece = profile.subarray(part * most, (part + 1) * most);
    const length = piece.length + 16;
    segments.push(
      Uint8Array.from([0xff, 0xe2, length >> 8, length & 0xff, ...Buffer.from('ICC_PROFILE\0', 'latin1'), part + 1, count]),
      piece,
    );
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A JPEG whose camera was held on its side: it is to be turned to the right by a quarter (Exif 2.3, 4.6.4). */
export function turned(jpeg: Uint8Array): Uint8Array {
  const entry = [0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
  const exif = [...Buffer.from('Exif\0\0II*\0', 'latin1'), 8, 0, 0, 0, 1, 0, ...entry, 0, 0, 0, 0];
  return Buffer.concat([jpeg.subarray(0, 2), Uint8Array.from([0xff, 0xe1, 0, exif.length + 2, ...exif]), jpeg.subarray(2)]);
}

/** A JPEG of four inks whose samples Adobe's mark calls YCCK (ISO 32000-1, 7.4.8, ColorTransform). */
export function ycck(jpeg: Uint8Array): Buffer {
  const bytes = Buffer.from(jpeg);
  bytes[bytes.indexOf('Adobe') + 11] = 2;
  return bytes;
}

/** A JPEG without its segment of a marker. */
export function without(marker: number, jpeg: Uint8Array): Uint8Array {
  for (let at = 2; at + 4 < jpeg.length && jpeg[at] === 0xff; ) {
    const length = 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
    if (jpeg[at + 1] === marker) return Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + length)]);
    at += length;
  }
  throw new Error(`The picture has no marker ${marker.toString(16)}`);
}

/** Adobe RGB (1998): the profile of sRGB with other lights and another curve. */
export function adobeRgb(): Uint8Array {
  const profile = sRgbProfile();
  const view = new DataView(profile.buffer);
  const tags = new Map(
    Array.from({ length: view.getUint32(128) }, (_, tag) => 132 + tag * 12).map((at) => [
      String.fromCharCode(...profile.subarray(at, at + 4)),
      view.getUint32(at + 4),
    ]),
  );
  const write = (tag: string, from: number, values: readonly number[]) =>
    values.forEach((value, at) => {
      view.setInt32((tags.get(tag) ?? 0) + from + at * 4, Math.round(value * 65536));
    });
  write('rXYZ', 8, [0.60974, 0.31111, 0.01947]);
  write('gXYZ', 8, [0.20528, 0.62567, 0.06087]);
  write('bXYZ', 8, [0.14919, 0.06322, 0.74457]);
  write('rTRC', 12, [563 / 256, 1, 0, 0, 0]);
  return profile;
}

/** A page with a picture that is so many points wide. */
export const pageWith = (src: string, width: number, height: number): Layout => ({
  language: 'en',
  structure: [{ role: 'Document', parent: -1 }],
  outline: [],
  pages: [{ width: 595, height: 842, marks: [{ kind: 'picture', owner: 0, x: 50, y: 50, width, height, src }] }],
});

interface Wish {
  readonly mediaType?: PictureType;
  readonly src?: string;
  /** Points. */
  readonly wide?: number;
  readonly ink?: number;
  readonly resolution?: number;
  /** Another output intent. */
  readonly profile?: Uint8Array;
}

export const house = await worldOf().profile('FOGRA39');

/** Makes one picture for the press. It stands with 300 pixels an inch, where a test asks for no width. */
export async function pressed(
  bytes: Uint8Array,
  { src = 'stories/bridge.jpg', mediaType = 'image/jpeg', wide, ink = 300, resolution = 220, profile = house }: Wish = {},
): Promise<{ picture?: PressPicture; diagnostics: readonly Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const {
    width = 1,
    height = 1,
    orientation = 1,
  } = await Promise.resolve(bytes)
    .then((given) => sharp(given).metadata())
    .catch(() => ({ width: 1, height: 1, orientation: 1 }));
  const [across, down] = orientation > 4 ? [height, width] : [width, height];
  const points = wide ?? (across / 300) * 72;
  const pictures = await pressPictures(
    [{ src, mediaType, width: across, height: down }],
    {
      world: worldOf({}, { [src]: bytes }),
      intent: { bytes: profile },
      layout: pageWith(src, points, (points * down) / across),
      ink,
      resolution,
    },
    (diagnostic) => diagnostics.push(diagnostic),
  );
  const picture = pictures.get(src);
  return { diagnostics, ...(picture && { picture }) };
}

/** The samples of a picture as a reader of the PDF has them: inks, in whole percent. */
export async function platesOf({ bytes, filter, space, inverted, width, height }: PressPicture) {
  const channels = space === 'DeviceCMYK' ? 4 : 1;
  const samples = filter === 'FlateDecode' ? inflateSync(bytes) : await samplesOf(bytes, { channels, inverted: inverted ?? false });
  if (samples.length !== width * height * channels) throw new Error(`${samples.length} samples in a picture of ${width} x ${height}`);
  const percent = (sample: number) => Math.round(sample / 2.55);
  return (x: number, y: number): readonly number[] => {
    const pixel = [...samples.subarray((y * width + x) * channels, (y * width + x + 1) * channels)];
    return channels === 4 ? pixel.map(percent) : [0, 0, 0, percent(255 - (pixel[0] ?? 0))];
  };
}

/** sharp takes all inks in a JPEG for inverted; a PDF those whose Decode says so. */
async function samplesOf(bytes: Uint8Array, { channels, inverted }: { readonly channels: 1 | 4; readonly inverted: boolean }) {
  const image = sharp(bytes, { ignoreIcc: true });
  if (channels === 1) return image.toColourspace('b-w').raw().toBuffer();
  const samples = await image.pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
  return inverted ? samples : samples.map((sample) => 255 - sample);
}
