/** Pixels of a source, a byte a channel -> pixels of four inks, a byte each, 255 for all of it. */
export type InkLink = (pixels: Uint8Array) => Uint8Array;

/** Points of the grid in each direction, by channels: with 86, one at each third byte, no colour of sRGB is 2 % of an ink off; with 33 dark greys are 5 %. */
const pointsOf = { 3: 86, 4: 26 } as const;

const inks = 4;

/**
 * Source colours -> inks, by a grid: what two profiles say of a colour takes microseconds, a place in the grid a twentieth. A point is worked
 * out when a picture first comes near it. Within a cell between the corners of its simplex (Kasson et al. 1995, "Performing color space
 * conversions with three-dimensional linear interpolation"), so that the grey axis of RGB is on edges.
 */
export function inkLink(channels: 3 | 4, inksOf: (device: readonly number[]) => readonly number[]): InkLink {
  const points = pointsOf[channels];
  const values = new Float32Array(points ** channels * inks).fill(Number.NaN);
  const workOut = (at: number) => {
    const device = new Array<number>(channels);
    for (let channel = channels - 1, rest = at / inks; channel >= 0; channel--, rest = Math.floor(rest / points))
      device[channel] = (rest % points) / (points - 1);
    inksOf(device).forEach((ink, index) => {
      values[at + index] = ink * 255;
    });
  };
  return (pixels) => linked(pixels, { channels, points, values, workOut });
}

interface Grid {
  readonly channels: number;
  readonly points: number;
  /** The last channel runs fastest, then the inks; no number where none was asked for. */
  readonly values: Float32Array;
  /** Fills in the point that begins there. */
  readonly workOut: (at: number) => void;
}

function linked(pixels: Uint8Array, { channels, points, values, workOut }: Grid): Uint8Array {
  const result = new Uint8Array((pixels.length / channels) * inks);
  const below = Uint8Array.from({ length: 256 }, (_, byte) => Math.min(points - 2, Math.floor((byte * (points - 1)) / 255)));
  const above = Float64Array.from(below, (cell, byte) => (byte * (points - 1)) / 255 - cell);
  const strides = Array.from({ length: channels }, (_, channel) => points ** (channels - 1 - channel) * inks);
  // The channels of a pixel, the one that is furthest into its cell first.
  const parts = new Float64Array(channels);
  const steps = new Int32Array(channels);
  for (let from = 0, to = 0; from < pixels.length; from += channels, to += inks) {
    let base = 0;
    let same = from > 0;
    for (let channel = 0; channel < channels; channel++) {
      const byte = pixels[from + channel] as number; // all indices are in range
      if (same && byte !== pixels[from + channel - channels]) same = false;
      const step = strides[channel] as number;
      const part = above[byte] as number;
      base += (below[byte] as number) * step;
      let place = channel;
      for (; place > 0 && (parts[place - 1] as number) < part; place--) {
        parts[place] = parts[place - 1] as number;
        steps[place] = steps[place - 1] as number;
      }
      parts[place] = part;
      steps[place] = step;
    }
    if (same) {
      result.copyWithin(to, to - inks, to);
      continue;
    }
    for (let place = -1, at = base; place < channels; at += steps[++place] ?? 0) if (Number.isNaN(values[at])) workOut(at);
    for (let ink = 0; ink < inks; ink++) {
      let at = base + ink;
      let value = values[at] as number;
      let mixed = value;
      for (let place = 0; place < channels; place++) {
        at += steps[place] as number;
        const next = values[at] as number;
        mixed += (next - value) * (parts[place] as number);
        value = next;
      }
      result[to + ink] = mixed + 0.5;
    }
  }
  return result;
}
