import { zlibSync } from 'fflate';
import type { Sharp } from 'sharp';
import { limits, type Picture } from '../../../model/index.ts';
import type { PressPicture } from '../drawing/pressPicture.ts';
import { jpegFrame } from '../jpegFrame.ts';
import { type InkCoverage, inkCoverage } from './inkCoverage.ts';
import { hasChannels, type PressColours, screen, sourceColours } from './pressColours.ts';
import type { pressFaults } from './pressFaults.ts';
import type { Colours } from './profileColours.ts';

/** A picture as it came. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly mediaType: Picture['mediaType'];
  /** Pixels along the longer side beyond which it is made smaller. */
  readonly longest: number;
}

/** The press that a picture is made for. */
export interface Separation {
  readonly colours: PressColours;
  /** Bytes of its profile. */
  readonly profile: Uint8Array;
}

export interface Separated {
  readonly picture: PressPicture;
  /** Of a picture in four inks. */
  readonly coverage?: InkCoverage;
  /** Its profile says nothing of it: what it was taken as. */
  readonly takenAs?: Parameters<typeof pressFaults.profile>[1];
}

/** Undefined where the picture cannot be decoded. */
export async function separate(source: Source, press: Separation): Promise<Separated | undefined> {
  const decoded = await decode(source);
  if (!decoded) return undefined;
  return decoded.channels === 4 ? fromInks(decoded, source, press) : fromLight(decoded, source, press);
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, or four inks, a byte each, as the file has them. */
  readonly channels: 3 | 4;
  readonly pixels: Uint8Array;
  /** Of its own, in the file. */
  readonly profile?: Uint8Array;
  /** Its file has grey alone. */
  readonly grey: boolean;
  /** As the file has them: neither turned nor made smaller. */
  readonly asFiled: boolean;
}

/** Upright, on white paper, in the file's own colours: its profile is read here, where the inks are known. */
async function decode({ bytes, longest }: Source): Promise<Decoded | undefined> {
  const sharp = await loadSharp();
  try {
    const { space, icc, orientation = 1, width: filed, height: high } = await sharp(bytes).metadata();
    const inks = space === 'cmyk';
    const whole = inks && orientation === 1;
    let image = sharp(bytes, { limitInputPixels: limits.picturePixels, animated: false, ignoreIcc: true }).autoOrient();
    if (inks) image = image.pipelineColourspace('cmyk').toColourspace('cmyk');
    else image = image.flatten({ background: '#ffffff' });
    const small = image.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
    const { data, info } = await small.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    if (channels !== (inks ? 4 : 3)) return undefined;
    // sharp takes all inks in a JPEG for inverted; without Adobe's mark they are not (ISO 32000-1, 7.4.8).
    const frame = inks ? jpegFrame(bytes) : undefined;
    const turned = frame !== undefined && frame.adobe === undefined;
    const pixels = turned ? data.map((sample) => 255 - sample) : data;
    const grey = space === 'b-w' || space === 'grey16';
    const asFiled = whole && width === filed && height === high;
    return { width, height, channels, pixels, grey, asFiled, ...(icc && { profile: new Uint8Array(icc) }) };
  } catch {
    // What sharp can't decode is the picture's fault, not ours.
    return undefined;
  }
}

const loadSharp = async () => (await import('sharp')).default;

/** Light -> inks, and black alone where all of the picture is grey. */
async function fromLight(decoded: Decoded, { mediaType }: Source, { colours }: Separation): Promise<Separated> {
  const photograph = mediaType === 'image/jpeg' || mediaType === 'image/webp';
  const { pixels, width, height } = decoded;
  const { source, takenAs } = coloursOfLight(decoded);
  const wrong = takenAs && { takenAs };
  if (isGrey(pixels)) {
    const ramp = colours.ramp(source);
    const tones = new Uint8Array(width * height);
    for (let at = 0; at < tones.length; at++) tones[at] = ramp[pixels[at * 3] ?? 0] ?? 0;
    const picture = photograph
      ? await photographOf({ width, height, planes: [tones] })
      : drawingOf({ width, height, space: 'DeviceGray', samples: tones });
    return { picture, ...wrong };
  }
  const inks = colours.link(hasChannels(source, 3) ? source : screen, pixels);
  const picture = photograph
    ? await photographOf({ width, height, planes: planesOf(inks) })
    : drawingOf({ width, height, space: 'DeviceCMYK', samples: inks });
  return { picture, coverage: inkCoverage(inks), ...wrong };
}

function coloursOfLight({ profile, grey }: Decoded): {
  readonly source: Colours & { readonly channels: 1 | 3 };
  readonly takenAs?: Separated['takenAs'];
} {
  if (!profile) return { source: screen };
  const own = sourceColours(profile);
  // Grey files with the profile of a colour space are common: their channels are equal.
  if (own && hasChannels(own, 1, 3) && (grey || own.channels === 3)) return { source: own };
  return { source: screen, takenAs: grey ? 'grey of sRGB' : 'sRGB' };
}

function isGrey(pixels: Uint8Array): boolean {
  for (let at = 0; at + 2 < pixels.length; at += 3) if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  return true;
}

/** Four inks of another press -> this one's. What was made for this one, or says nothing of its press, goes through byte by byte where it can. */
async function fromInks(decoded: Decoded, { bytes }: Source, { colours, profile }: Separation): Promise<Separated> {
  const { width, height, pixels } = decoded;
  const isOwn = !decoded.profile || isSame(decoded.profile, profile);
  const said = decoded.profile && !isOwn ? sourceColours(decoded.profile) : undefined;
  const press = said && hasChannels(said, 4) ? said : undefined;
  if (press && !colours.isConditionOf(press)) {
    const inks = colours.link(press, pixels);
    return { picture: await photographOf({ width, height, planes: planesOf(inks) }), coverage: inkCoverage(inks) };
  }
  const coverage = inkCoverage(pixels);
  const frame = jpegFrame(bytes);
  const passes = decoded.asFiled && frame?.plain && frame.bits === 8 && frame.components === 4;
  const picture: PressPicture = passes
    ? { width, height, space: 'DeviceCMYK', filter: 'DCTDecode', bytes, ...(frame.adobe !== undefined && { inverted: true }) }
    : await photographOf({ width, height, planes: planesOf(pixels) });
  return { picture, coverage, ...(!isOwn && !press && { takenAs: 'made for this press' }) };
}

const isSame = (one: Uint8Array, other: Uint8Array) => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Pixels -> one list for each ink. */
const planesOf = (pixels: Uint8Array): readonly Uint8Array[] =>
  [0, 1, 2, 3].map((ink) => {
    const plane = new Uint8Array(pixels.length / 4);
    for (let at = 0, from = ink; at < plane.length; at++, from += 4) plane[at] = pixels[from] as number; // in range
    return plane;
  });

interface Planes {
  readonly width: number;
  readonly height: number;
  /** Black's tones, or the four inks. */
  readonly planes: readonly Uint8Array[];
}

/** Four inks in one buffer sharp would take for light with transparency; joined from planes it takes them for inks, and writes them inverted, as Adobe does. */
async function photographOf({ width, height, planes: [first, ...others] }: Planes): Promise<PressPicture> {
  const sharp = await loadSharp();
  const raw = { width, height, channels: 1 } as const;
  const grey: Sharp = sharp(first, { raw });
  const image =
    others.length === 0 ? grey.toColourspace('b-w') : grey.joinChannel([...others].map(asBuffer), { raw }).toColourspace('cmyk');
  const bytes = new Uint8Array(await image.jpeg({ quality }).toBuffer());
  return others.length === 0
    ? { width, height, space: 'DeviceGray', filter: 'DCTDecode', bytes }
    : { width, height, space: 'DeviceCMYK', filter: 'DCTDecode', inverted: true, bytes };
}

const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength);

/** Of a JPEG: what editors call high. */
const quality = 90;

interface Samples extends Pick<PressPicture, 'width' | 'height' | 'space'> {
  readonly samples: Uint8Array;
}

const drawingOf = ({ samples, ...picture }: Samples): PressPicture => ({
  ...picture,
  filter: 'FlateDecode',
  bytes: zlibSync(samples, { level: 6 }),
});
