/** A JPEG may not be larger: what is beyond takes a machine's memory. */
const mostPixels = 100_000_000;

/** A JPEG of four channels as its samples stand in it, before any Decode; undefined where it is none or is damaged. */
export async function unpackJpeg(jpeg: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(jpeg, { limitInputPixels: mostPixels, failOn: 'error' });
    const { channels } = await picture.metadata();
    if (channels !== 4) return undefined;
    const samples = await picture.pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
    // sharp takes all inks in a JPEG for inverted, with Adobe's mark and without it.
    for (let at = 0; at < samples.length; at++) samples[at] = 255 - (samples[at] ?? 0);
    return samples;
  } catch {
    return undefined;
  }
}
