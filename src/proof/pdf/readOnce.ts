import { Buffer } from 'node:buffer';
import type { PdfDocument } from './document.ts';
import type { PdfStream } from './objects.ts';

/** Reads a stream of a file. */
export type StreamReader<Found> = (document: PdfDocument, stream: PdfStream) => Found;

/** How many readings are kept, those used last, and of how many packed bytes at most. */
const most = { readings: 24, bytes: 100_000 } as const;

/**
 * Reads streams that stand in many files alike, such as the parts of a face, once for all of them: two of the same bytes, unpacked in the same
 * way, say the same. What is read is handed on to each of them, so nobody may change it.
 */
export function readOnce<Found>(read: (bytes: Uint8Array) => Found): StreamReader<Found> {
  const known: { readonly packed: Uint8Array; readonly filter: string; readonly found: Found }[] = [];
  return (document, stream) => {
    // What unpacking is told beside its name is not compared, so it is not kept either.
    const packed = stream.dictionary.has('DecodeParms') ? undefined : document.encoded(stream);
    if (packed === undefined || packed.length > most.bytes) return read(document.bytes(stream));
    const filter = [document.resolve(stream.dictionary.get('Filter'))].flat().map(document.resolve).join(' ');
    const at = known.findIndex((one) => one.filter === filter && Buffer.compare(one.packed, packed) === 0);
    const [before] = at < 0 ? [] : known.splice(at, 1);
    const reading = before ?? { packed: packed.slice(), filter, found: read(document.bytes(stream)) };
    known.push(reading);
    if (known.length > most.readings) known.shift();
    return reading.found;
  };
}
