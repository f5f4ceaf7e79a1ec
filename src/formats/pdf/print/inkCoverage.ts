/** How many pixels have how much of all inks together: one count for each whole percent, 0 to 400. */
export type InkCoverage = Uint32Array;

/** Pixels of four inks, a byte each, 255 for all of it. */
export function inkCoverage(pixels: Uint8Array): InkCoverage {
  const sums = new Uint32Array(4 * 255 + 1);
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const sum = (pixels[at] as number) + (pixels[at + 1] as number) + (pixels[at + 2] as number) + (pixels[at + 3] as number); // in range
    sums[sum] = (sums[sum] as number) + 1;
  }
  const coverage = new Uint32Array(401);
  sums.forEach((count, sum) => {
    const percent = Math.round(sum / 2.55);
    coverage[percent] = (coverage[percent] ?? 0) + count;
  });
  return coverage;
}

/** The part of the pixels that has more ink than `limit` percent, from 0 to 1, and the highest percent of all. */
export function inkBeyond(coverage: InkCoverage, limit: number): { readonly part: number; readonly highest: number } {
  let [all, beyond, highest] = [0, 0, 0];
  coverage.forEach((count, percent) => {
    all += count;
    if (percent > limit) beyond += count;
    if (count > 0) highest = percent;
  });
  return { part: all === 0 ? 0 : beyond / all, highest };
}
