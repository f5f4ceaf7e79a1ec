import type { PdfDocument } from '../pdf/document.ts';
import { isStream, latin, type PdfObject } from '../pdf/objects.ts';
import { Unreadable } from '../unreadable.ts';

/** What an ICC profile says of itself in its header (ICC.1:2004-10, 7.2). */
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

/** The header of an embedded profile, or a sentence's end that says why there is none. */
export function readProfile(document: PdfDocument, object: PdfObject | undefined): Profile | string {
  const stream = document.resolve(object);
  if (!isStream(stream)) return 'is not in the file';
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
