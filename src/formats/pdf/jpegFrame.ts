/** What a JPEG says of its samples: its frame (ITU-T T.81, B.2.2), and what stands before that. */
export interface JpegFrame {
  readonly components: number;
  readonly bits: number;
  /** Baseline, extended or progressive, with Huffman's codes: what PDF takes. */
  readonly plain: boolean;
  /** Adobe's mark, which PDF reads too (ISO 32000-1, 7.4.8): how its channels were turned into others; 0 is not at all. */
  readonly adobe?: number;
  /** Its profile, a part a segment (ICC.1:2010, B.4). */
  readonly profile: readonly Uint8Array[];
}

/** Undefined where the bytes are no JPEG, or end before its frame. */
export function jpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  let adobe: number | undefined;
  const profile: Uint8Array[] = [];
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const begins = (name: string) => String.fromCharCode(...bytes.subarray(at + 4, at + 4 + name.length)) === name;
    if (marker === 0xee && begins('Adobe')) adobe = bytes[at + 15] ?? 0;
    if (marker === 0xe2 && begins('ICC_PROFILE')) profile.push(bytes.subarray(at + 4, end));
    if (marker >= 0xc0 && marker <= 0xcf && !noFrames.includes(marker))
      return {
        components: bytes[at + 9] ?? 0,
        bits: bytes[at + 4] ?? 0,
        plain: marker <= 0xc2,
        ...(adobe !== undefined && { adobe }),
        profile,
      };
    at = end;
  }
  return undefined;
}

/** Huffman tables, a reserved marker, arithmetic coding's conditions. */
const noFrames = [0xc4, 0xc8, 0xcc];
