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

/** Written out for four channels, of which the fourth may not be there, without a list in its loop: it is most of what a picture costs. */
function linked(pixels: Uint8Array, { channels, points, values, workOut }: Grid): Uint8Array {
  const result = new Uint8Array((pixels.length / channels) * inks);
  const below = Uint8Array.from({ length: 256 }, (_, byte) => Math.min(points - 2, Math.floor((byte * (points - 1)) / 255)));
  const above = Float64Array.from(below, (cell, byte) => (byte * (points - 1)) / 255 - cell);
  const [first, second, third] = [points ** (channels - 1) * inks, points ** (channels - 2) * inks, points ** (channels - 3) * inks];
  const fourth = channels === 4 ? inks : 0;
  for (let from = 0, to = 0; from < pixels.length; from += channels, to += inks) {
    const byteA = pixels[from] as number; // all indices are in range
    const byteB = pixels[from + 1] as number;
    const byteC = pixels[from + 2] as number;
    const byteD = fourth === 0 ? 0 : (pixels[from + 3] as number);
    if (
      from > 0 &&
      byteA === pixels[from - channels] &&
      byteB === pixels[from - channels + 1] &&
      byteC === pixels[from - channels + 2] &&
      (fourth === 0 || byteD === pixels[from - 1])
    ) {
      for (let ink = 0; ink < inks; ink++) result[to + ink] = result[to + ink - inks] as number;
      continue;
    }
    const base =
      (below[byteA] as number) * first +
      (below[byteB] as number) * second +
      (below[byteC] as number) * third +
      (below[byteD] as number) * fourth;
    // How far the pixel is into its cell along each channel, and the step to that side of it; the furthest first.
    let partA = above[byteA] as number;
    let partB = above[byteB] as number;
    let partC = above[byteC] as number;
    let partD = fourth === 0 ? 0 : (above[byteD] as number);
    let stepA = first;
    let stepB = second;
    let stepC = third;
    let stepD = fourth;
    if (partA < partB) [partA, partB, stepA, stepB] = [partB, partA, stepB, stepA];
    if (partC < partD) [partC, partD, stepC, stepD] = [partD, partC, stepD, stepC];
    if (partA < partC) [partA, partC, stepA, stepC] = [partC, partA, stepC, stepA];
    if (partB < partD) [partB, partD, stepB, stepD] = [partD, partB, stepD, stepB];
    if (partB < partC) [partB, partC, stepB, stepC] = [partC, partB, stepC, stepB];
    const cornerA = base + stepA;
    const cornerB = cornerA + stepB;
    const cornerC = cornerB + stepC;
    const cornerD = cornerC + stepD;
    if (Number.isNaN(values[base])) workOut(base);
    if (Number.isNaN(values[cornerA])) workOut(cornerA);
    if (Number.isNaN(values[cornerB])) workOut(cornerB);
    if (Number.isNaN(values[cornerC])) workOut(cornerC);
    if (Number.isNaN(values[cornerD])) workOut(cornerD);
    for (let ink = 0; ink < inks; ink++)
      result[to + ink] =
        (values[base + ink] as number) * (1 - partA) +
        (values[cornerA + ink] as number) * (partA - partB) +
        (values[cornerB + ink] as number) * (partB - partC) +
        (values[cornerC + ink] as number) * (partC - partD) +
        (values[cornerD + ink] as number) * partD +
        0.5;
  }
  return result;
}
