import { type Curve, colourTable, curveOf } from './colourTable.ts';
import { readIccProfile } from './iccProfile.ts';

/** CIE L*a*b* under D50, relative to the paper. */
export type Lab = readonly [l: number, a: number, b: number];

/** What the numbers of a device look like, as its profile says, and which numbers look like a colour. */
export interface Colours {
  readonly channels: 1 | 3 | 4;
  /** Device numbers from 0 to 1, of an ink 1 for all of it, as pictures are to be seen (the perceptual intent). */
  readonly seen: (device: readonly number[]) => Lab;
  /** The same as measured beside the paper's white (the relative colorimetric intent). */
  readonly measured: (device: readonly number[]) => Lab;
  /** A colour as pictures are to be seen -> device numbers; undefined where the profile only tells how a source looks. */
  readonly made?: (colour: Lab) => readonly number[];
}

/** What the profile says of its device; undefined of a device of other channels, and where it is damaged. */
export function profileColours(profile: Uint8Array): Colours | undefined {
  try {
    return coloursIn(profile);
  } catch (fault) {
    // Past the end of the bytes: the profile's fault, not ours.
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

const channelsOf: Readonly<Record<string, Colours['channels']>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };

function coloursIn(bytes: Uint8Array): Colours | undefined {
  if (bytes.length < 4) return undefined;
  // Some programs fill up what stands behind a profile in a picture.
  const profile = readIccProfile(bytes.subarray(0, new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)));
  if (!profile || 'damage' in profile) return undefined;
  const { connection, tags, version } = profile;
  const channels = channelsOf[profile.space];
  if (channels === undefined || (connection !== 'Lab ' && connection !== 'XYZ ')) return undefined;
  const tag: Tags = (name) => tags.get(name);
  const black = version[0] >= 4 ? referenceBlack : undefined;
  const table = (name: string) => {
    const bytes = tag(name);
    return bytes && colourTable(bytes);
  };
  const perceptual = table('A2B0');
  const into = table('B2A0');
  const toDevice = into?.from === 3 && into.to === channels ? into : undefined;
  if (perceptual?.from === channels && perceptual.to === 3) {
    const colorimetric = table('A2B1') ?? perceptual;
    const decode = decoders[connection];
    return {
      channels,
      seen: (device) => withoutBlack(decode(perceptual.convert(device), perceptual.legacy), black),
      measured: (device) => decode(colorimetric.convert(device), colorimetric.legacy),
      ...(toDevice && {
        made: (colour) => toDevice.convert(encoders[connection](withBlack(colour, black), toDevice.legacy)),
      }),
    };
  }
  const seen = channels === 1 ? greyOf(tag, connection) : channels === 3 ? threeOf(tag) : undefined;
  return seen && { channels, seen, measured: seen };
}

type Tags = (name: string) => Uint8Array | undefined;

/** A curve for each of three colours of light, which add up (F.3). */
function threeOf(tag: Tags): Colours['seen'] | undefined {
  const curves: Curve[] = [];
  const lights: (readonly number[])[] = [];
  for (const name of 'rgb') {
    const [light, curve] = [tag(`${name}XYZ`), tag(`${name}TRC`)];
    if (!light || !curve) return undefined;
    const view = new DataView(light.buffer, light.byteOffset, light.byteLength);
    lights.push([8, 12, 16].map((at) => view.getInt32(at) / 65536));
    curves.push(curveOf(curve));
  }
  return (device) => {
    const amounts = curves.map((curve, channel) => curve(device[channel] ?? 0));
    const sum = (of: number) => lights.reduce((total, light, channel) => total + (light[of] ?? 0) * (amounts[channel] ?? 0), 0);
    return labOf([sum(0), sum(1), sum(2)]);
  };
}

/** A curve for the lightness of grey (F.2). */
function greyOf(tag: Tags, connection: string): Colours['seen'] | undefined {
  const bytes = tag('kTRC');
  if (!bytes) return undefined;
  const curve = curveOf(bytes);
  return ([tone = 0]) => [connection === 'Lab ' ? curve(tone) * 100 : lightnessOf(curve(tone)), 0, 0];
}

type Xyz = readonly [x: number, y: number, z: number];

/** D50. */
const paper: Xyz = [0.9642, 1, 0.8249];

const root = (part: number) => (part > 216 / 24389 ? Math.cbrt(part) : ((24389 / 27) * part + 16) / 116);
const power = (part: number) => (part > 6 / 29 ? part ** 3 : (116 * part - 16) / (24389 / 27));

function labOf([x, y, z]: Xyz): Lab {
  const [fx, fy, fz] = [root(x / paper[0]), root(y / paper[1]), root(z / paper[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function xyzOf([l, a, b]: Lab): Xyz {
  const y = (l + 16) / 116;
  return [paper[0] * power(y + a / 500), paper[1] * power(y), paper[2] * power(y - b / 200)];
}

/** Luminance, 1 of white -> L*. */
const lightnessOf = (luminance: number) => 116 * root(luminance) - 16;
/** L* -> luminance, 1 of white. */
export const luminanceOf = (lightness: number): number => power((lightness + 16) / 116);

/** The black of the medium that version 4's perceptual intent refers to (6.3.3). */
const referenceBlack: Xyz = [0.00336, 0.0034731, 0.00287];

/** From a scale whose black is 0 to one whose black is the reference medium's. */
function withBlack(colour: Lab, black: Xyz | undefined): Lab {
  if (!black) return colour;
  const [x, y, z] = xyzOf(colour);
  const scaled = (value: number, of: 0 | 1 | 2) => black[of] + value * (1 - black[of] / paper[of]);
  return labOf([scaled(x, 0), scaled(y, 1), scaled(z, 2)]);
}

function withoutBlack(colour: Lab, black: Xyz | undefined): Lab {
  if (!black) return colour;
  const [x, y, z] = xyzOf(colour);
  const scaled = (value: number, of: 0 | 1 | 2) => Math.max(0, value - black[of]) / (1 - black[of] / paper[of]);
  return labOf([scaled(x, 0), scaled(y, 1), scaled(z, 2)]);
}

/** A hundred of L* in sixteen bits of version 2, as a part of the highest number. */
const legacyScale = 65280 / 65535;

/** Parts of a table -> colours, by the space in which profiles meet (6.3.4.2). */
const decoders = {
  'Lab ': ([l = 0, a = 0, b = 0]: readonly number[], legacy: boolean): Lab => {
    const scale = legacy ? legacyScale : 1;
    return [(l / scale) * 100, (a / scale) * 255 - 128, (b / scale) * 255 - 128];
  },
  'XYZ ': ([x = 0, y = 0, z = 0]: readonly number[]): Lab => labOf([x * xyzScale, y * xyzScale, z * xyzScale]),
};

const encoders = {
  'Lab ': ([l, a, b]: Lab, legacy: boolean): readonly number[] => {
    const scale = legacy ? legacyScale : 1;
    return [(l / 100) * scale, ((a + 128) / 255) * scale, ((b + 128) / 255) * scale];
  },
  'XYZ ': (colour: Lab): readonly number[] => xyzOf(colour).map((value) => value / xyzScale),
};

/** The highest number of u1Fixed15. */
const xyzScale = 1 + 32767 / 32768;
