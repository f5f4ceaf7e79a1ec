/** What the frame of a JPEG says of its samples (ITU-T T.81, B.2.2), and whether Adobe's mark stands before it (PDF reads it too: ISO 32000-1, 7.4.8). */
export interface JpegFrame {
  readonly components: number;
  readonly bits: number;
  /** Baseline, extended or progressive, with Huffman's codes: what PDF takes. */
  readonly plain: boolean;
  readonly adobe: boolean;
}

/** Undefined where the bytes are no JPEG, or end before its frame. */
export function jpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  let adobe = false;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xee && String.fromCharCode(...bytes.subarray(at + 4, at + 9)) === 'Adobe') adobe = true;
    if (marker >= 0xc0 && marker <= 0xcf && !noFrames.includes(marker))
      return { components: bytes[at + 9] ?? 0, bits: bytes[at + 4] ?? 0, plain: marker <= 0xc2, adobe };
    at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return undefined;
}

/** Huffman tables, a reserved marker, arithmetic coding's conditions. */
const noFrames = [0xc4, 0xc8, 0xcc];
