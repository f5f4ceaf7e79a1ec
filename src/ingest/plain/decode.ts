/** How the bytes of a copy were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';
}

/** Windows-1252 from 0x80 to 0x9F, holes as the controls they are in Latin-1. A table of ours: TextDecoder's differs between Node releases. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes of a text in any encoding that wire copy comes in: UTF-8 or UTF-16 with a mark or without, else Windows-1252.
 * What cannot be read stands as U+FFFD. A byte order mark is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { text: utf16(bytes.subarray(2), 'UTF-16LE'), encoding: 'UTF-16LE' };
  if (first === 0xfe && second === 0xff) return { text: utf16(bytes.subarray(2), 'UTF-16BE'), encoding: 'UTF-16BE' };
  const wide = evidentUtf16(bytes);
  if (wide) return wide;
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\uFFFD') || (first === 0xef && second === 0xbb && third === 0xbf) || mostlyUtf8(text))
    return { text, encoding: 'UTF-8' };
  return { text: windows1252(bytes), encoding: 'Windows-1252' };
}

/** One broken sequence among many good ones is damaged UTF-8; in Windows-1252 nearly every letter beyond ASCII is a broken one. */
function mostlyUtf8(text: string): boolean {
  let good = 0;
  let broken = 0;
  for (const character of text) {
    if (character === '\uFFFD') broken += 1;
    else if (character > '\x7f') good += 1;
  }
  return good > broken;
}

function windows1252(bytes: Uint8Array): string {
  return inPieces(bytes.length, (index) => {
    const byte = bytes[index] ?? 0;
    return byte >= 0x80 && byte <= 0x9f ? upperControls.charCodeAt(byte - 0x80) : byte;
  });
}

/** Half a character at the end, and a surrogate without its other half, become U+FFFD. */
function utf16(bytes: Uint8Array, order: 'UTF-16LE' | 'UTF-16BE'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = inPieces(bytes.length >> 1, (index) => view.getUint16(index * 2, order === 'UTF-16LE'));
  return text.replace(/\p{Surrogate}/gu, '\uFFFD') + (bytes.length % 2 === 1 ? '\uFFFD' : '');
}

/**
 * UTF-16 without a mark: zeros stand at odd places only (little end first) or at even ones only, and read so the text has
 * spaces or line ends, at least one in fifty characters, and no NUL. What fills up the last block does not count.
 */
function evidentUtf16(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const filled = bytes.findLastIndex((byte) => byte !== 0) + 1;
  const zeros: [number, number] = [0, 0];
  bytes.subarray(0, filled).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  });
  const [even, odd] = zeros;
  if ((even === 0) === (odd === 0)) return undefined;
  const encoding = even === 0 ? 'UTF-16LE' : 'UTF-16BE';
  const text = utf16(bytes, encoding);
  const words = utf16(bytes.subarray(0, filled + (filled % 2)), encoding);
  const breaks = words.match(/[ \r\n]/g)?.length ?? 0;
  const latin = words.match(/[\x20-\x7e]/g)?.length ?? 0;
  return (breaks * 50 >= words.length || latin * 2 > words.length) && !/[\0\uFFFD]/.test(words) ? { text, encoding } : undefined;
}

/** Text of code units, in pieces that fit a call's arguments. */
function inPieces(length: number, unit: (index: number) => number): string {
  const pieces: string[] = [];
  for (let start = 0; start < length; start += 4096) {
    pieces.push(String.fromCharCode(...Array.from({ length: Math.min(4096, length - start) }, (_, offset) => unit(start + offset))));
  }
  return pieces.join('');
}
