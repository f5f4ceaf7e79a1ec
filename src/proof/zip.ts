import { Buffer } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import { Unreadable } from './unreadable.ts';

/** One file in a zip, inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  /** Bytes of the extra field in front of the data; OCF 3.3 allows none for `mimetype`. */
  readonly extra: number;
  readonly bytes: Uint8Array;
}

/** All that a zip inflates to; an archive that claims more is refused. */
const inflatedLimit = 1_000_000_000;

/** Reads every entry in the order of the directory, each against its size and CRC-32; yauzl refuses names that lead out and sizes that lie. */
export async function readZip(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries: ZipEntry[] = [];
    let room = inflatedLimit;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      room -= entry.uncompressedSize;
      if (room < 0) throw new Unreadable('it inflates to more than 1 GB');
      const { fileDataStart: start, extraFieldLength } = await zip.readLocalFileHeaderPromise(entry, { minimal: false });
      const raw = bytes.subarray(start, start + entry.compressedSize);
      if (![0, 8].includes(entry.compressionMethod) || entry.isEncrypted())
        throw new Unreadable(`"${entry.fileName}" is packed in an unknown way`);
      const stored = entry.compressionMethod === 0;
      const content = stored ? raw : inflateRawSync(raw, { maxOutputLength: entry.uncompressedSize + 1 });
      if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32)
        throw new Unreadable(`"${entry.fileName}" is damaged`);
      entries.push({ name: entry.fileName, stored, extra: extraFieldLength, bytes: content });
    }
    return entries;
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(error instanceof Error ? `the zip is damaged (${error.message})` : 'the zip is damaged');
  }
}
