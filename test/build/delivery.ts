import { createHash } from 'node:crypto';
import { type Disk, disk as realDisk } from '../../src/build/disk.ts';
import { rowOf } from '../../src/build/manifest.ts';
import { openDoor } from '../../src/build/out.ts';
import { deliver, discard, openStaging } from '../../src/build/write.ts';
import type { Proven } from '../../src/model/index.ts';
import type { Files } from './folders.ts';

/** Puts texts into an output folder as a build does with sealed files. */
export async function publish(root: string, files: Files, disk: Disk = realDisk) {
  const door = await openDoor(root, { disk });
  try {
    const staging = await openStaging(door.out);
    try {
      const outputs = [];
      for (const [path, text] of Object.entries(files)) {
        const file = sealed(path, text);
        outputs.push({ held: await staging.put(file), row: rowOf({ ...file, size: file.bytes.length }, 'text') });
      }
      return await deliver(door.out, { outputs, staging, lock: door.lock });
    } finally {
      await staging.quiet();
    }
  } finally {
    await discard(door.out).catch(() => {});
    await door.close().catch(() => {});
  }
}

// Only press/ makes what is proven; here only the writing is looked at, which does not care.
const sealed = (path: string, text: string): Proven =>
  ({
    path,
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(text),
    carries: 'none',
    sha256: createHash('sha256').update(text).digest('hex'),
    evidence: { credits: [], seen: [], read: [], fields: [] },
  }) as unknown as Proven;
