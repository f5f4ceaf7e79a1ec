import { inflateSync } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';
import { type Parameter, unpredict } from './predictor.ts';

/** Undoes one filter; `room` is how many bytes may come out. */
type Filter = (bytes: Uint8Array, room: number, parameter: Parameter) => Uint8Array;

/** The filters of data (ISO 32000-1, 7.4), by their names and by those that inline pictures use (8.9.7). Those of pictures are not undone. */
const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: (bytes, room, parameter) => unpredict(inflate(bytes, room), parameter),
  LZWDecode: (bytes, room, parameter) => unpredict(expand(bytes, room, parameter('EarlyChange') ?? 1), parameter),
  ASCIIHexDecode: hexadecimal,
  ASCII85Decode: ascii85,
  RunLengthDecode: runs,
};
const short: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  AHx: 'ASCIIHexDecode',
  A85: 'ASCII85Decode',
  RL: 'RunLengthDecode',
};

/** The bytes as they were before the filter; throws `Unreadable` where they are damaged, too many, or a picture's. */
export function unfiltered(name: string, bytes: Uint8Array, given: { readonly room: number; readonly parameter: Parameter }): Uint8Array {
  const filter = filters[short[name] ?? name];
  if (filter === undefined) throw new Unreadable('a stream in it is packed with another filter than those of data');
  return filter(bytes, Math.max(1, given.room), given.parameter);
}

/** Whether a filter is one of data, so that `unfiltered` undoes it. */
export const isDataFilter = (name: string): boolean => Object.hasOwn(filters, short[name] ?? name);

const tooLarge = () => new Unreadable('a stream in it is larger than can be read');

function inflate(bytes: Uint8Array, room: number): Uint8Array {
  try {
    return inflateSync(bytes, { maxOutputLength: room });
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarge ? tooLarge() : new Unreadable('a stream in it does not inflate');
  }
}

/** LZW of codes of 9 to 12 bits (7.4.4.2): 256 clears the table, 257 ends. */
function expand(bytes: Uint8Array, room: number, early: number): Uint8Array {
  const out = growing(room);
  // A code of the table: where its bytes stand in the output, and how many they are.
  const starts = new Uint32Array(4096);
  const lengths = new Uint32Array(4096);
  let next = 258;
  let width = 9;
  let before: { start: number; length: number } | undefined;
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      next = 258;
      width = 9;
      before = undefined;
      continue;
    }
    const start = out.length();
    if (code < 256) out.push(code);
    else if (code < next) out.repeat(starts[code] ?? 0, lengths[code] ?? 0);
    else if (code === next && before !== undefined) {
      out.repeat(before.start, before.length);
      out.repeat(start, 1);
    } else throw new Unreadable('a stream in it does not unpack');
    if (before !== undefined && next < 4096) {
      starts[next] = before.start;
      lengths[next] = before.length + 1;
      next++;
    }
    before = { start, length: out.length() - start };
    if (next + early >= 1 << width && width < 12) width++;
  }
  return out.bytes();
}

/** Bytes that grow while they are written, up to a limit. */
function growing(room: number) {
  let held = new Uint8Array(Math.min(room, 1 << 16));
  let size = 0;
  const reserve = (more: number) => {
    if (size + more > room) throw tooLarge();
    if (size + more <= held.length) return;
    const larger = new Uint8Array(Math.min(room, Math.max(held.length * 2, size + more)));
    larger.set(held.subarray(0, size));
    held = larger;
  };
  return {
    length: () => size,
    bytes: () => held.subarray(0, size),
    push(byte: number) {
      reserve(1);
      held[size++] = byte;
    },
    repeat(start: number, length: number) {
      reserve(length);
      for (let index = 0; index < length; index++) held[size + index] = held[start + index] ?? 0;
      size += length;
    },
    append(bytes: Uint8Array) {
      reserve(bytes.length);
      held.set(bytes, size);
      size += bytes.length;
    },
  };
}

const isSpace = (byte: number) => byte <= 32;

function hexadecimal(bytes: Uint8Array, room: number): Uint8Array {
  const out = growing(room);
  let half = -1;
  for (const byte of bytes) {
    if (byte === 62) break;
    if (isSpace(byte)) continue;
    const digit = byte < 58 ? byte - 48 : (byte | 32) - 87;
    if (digit < 0 || digit > 15 || (digit > 9 && byte < 58) || (digit < 10 && byte > 57))
      throw new Unreadable('a stream in it is not hexadecimal');
    if (half >= 0) out.push(half * 16 + digit);
    half = half < 0 ? digit : -1;
  }
  if (half >= 0) out.push(half * 16);
  return out.bytes();
}

/** 7.4.3: five digits of base 85 are four bytes, z four zeros, ~ the end. */
function ascii85(bytes: Uint8Array, room: number): Uint8Array {
  const out = growing(room);
  let value = 0;
  let digits = 0;
  const put = (count: number) => {
    for (let index = 0, over = 0x1000000; index < count; index++, over /= 256) out.push(Math.floor(value / over) & 255);
    value = 0;
    digits = 0;
  };
  for (const byte of bytes) {
    if (byte === 126) break;
    if (isSpace(byte)) continue;
    if (byte === 122 && digits === 0) {
      put(4);
      continue;
    }
    if (byte < 33 || byte > 117) throw new Unreadable('a stream in it is not of base 85');
    value = value * 85 + byte - 33;
    if (++digits === 5) put(4);
  }
  const last = digits - 1;
  for (; digits > 0 && digits < 5; digits++) value = value * 85 + 84;
  if (last > 0) put(last);
  return out.bytes();
}

/** 7.4.5: a length up to 127 and one more bytes as they are, above 128 one byte repeated, 128 the end. */
function runs(bytes: Uint8Array, room: number): Uint8Array {
  const out = growing(room);
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    if (length < 128) out.append(bytes.subarray(at + 1, at + 2 + length));
    else out.append(new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0));
    at += length < 128 ? length + 2 : 2;
  }
  return out.bytes();
}
