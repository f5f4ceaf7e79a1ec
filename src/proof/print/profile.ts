import { Buffer } from 'node:buffer';
import type { PdfDocument } from '../pdf/document.ts';
import { isStream, latin, type PdfObject, type PdfStream } from '../pdf/objects.ts';
import { Unreadable } from '../unreadable.ts';

/**
 * What an ICC profile says of itself in its header (ICC.1:2004-10, 7.2). It is read here by itself, because a reader shared with whoever writes
 * profiles into files would be wrong where that is.
 */
export interface Profile {
  /** `prtr`, `mntr`, `scnr`, `spac`, ... */
  readonly deviceClass: string;
  /** `CMYK`, `RGB `, `GRAY`, `Lab `, ... */
  readonly space: string;
  readonly version: number;
  /** The stream's own N. */
  readonly channels: number;
}

/** Colour spaces of profiles, by how many channels they have. */
export const channelsOf: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 };

/** Profiles read last: one stands in all files of a publication, and unpacking it costs more than all else. */
const known: { readonly packed: Uint8Array; readonly said: string; readonly profile: Profile | string }[] = [];
const mostKnown = 4;

/** The header of an embedded profile, or a sentence's end that says why there is none. */
export function readProfile(document: PdfDocument, object: PdfObject | undefined): Profile | string {
  const stream = document.resolve(object);
  if (!isStream(stream)) return 'is not in the file';
  const { dictionary } = stream;
  const said = ['N', 'Filter'].map((key) => String(document.resolve(dictionary.get(key)))).join();
  // What unpacking is told beside these is not compared, so it is not kept either.
  if (dictionary.has('DecodeParms')) return headerOf(document, stream);
  const packed = document.encoded(stream);
  const before = known.find((one) => one.said === said && Buffer.compare(one.packed, packed) === 0);
  if (before !== undefined) return before.profile;
  const profile = headerOf(document, stream);
  if (known.length >= mostKnown) known.shift();
  known.push({ packed: packed.slice(), said, profile });
  return profile;
}

function headerOf(document: PdfDocument, stream: PdfStream): Profile | string {
  let bytes: Uint8Array;
  try {
    bytes = document.bytes(stream);
  } catch (error) {
    if (error instanceof Unreadable) return `cannot be read (${error.message})`;
    throw error;
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 132 || latin(bytes, 36, 40) !== 'acsp') return 'is no ICC profile';
  if (size.getUint32(0) > bytes.length) return `has ${bytes.length} bytes of the ${size.getUint32(0)} that it says it has`;
  const channels = document.resolve(stream.dictionary.get('N'));
  return {
    deviceClass: latin(bytes, 12, 16),
    space: latin(bytes, 16, 20),
    version: (bytes[8] ?? 0) + ((bytes[9] ?? 0) >> 4) / 10,
    channels: typeof channels === 'number' ? channels : 0,
  };
}
