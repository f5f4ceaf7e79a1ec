/** A JPEG may not be larger: what is beyond takes a machine's memory. */
const mostPixels = 200_000_000;

/** A JPEG of four channels as its samples stand in it, before any Decode; undefined where it is none or is damaged. */
export async function unpackJpeg(jpeg: Uint8Array): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const { data, info } = await sharp(jpeg, { limitInputPixels: mostPixels, failOn: 'error' })
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 4) return undefined;
    // Adobe's marker says that inks are written upside down; sharp has turned them already.
    return jpeg.subarray(0, 65_536).some((_, at) => isAdobe(jpeg, at)) ? data.map((sample) => 255 - sample) : data;
  } catch {
    return undefined;
  }
}

const adobe = [...'Adobe'].map((letter) => letter.charCodeAt(0));
const isAdobe = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === adobe[0] && adobe.every((byte, index) => bytes[at + index] === byte);
