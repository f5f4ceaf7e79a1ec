import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../conformance/outcome.ts';
import type { Made } from '../conformance/publication.ts';
import { run } from '../conformance/run.ts';
import type { Took } from './stream.ts';

/** What a long message is made of. */
export interface LongMessage {
  readonly items: readonly Made[];
  readonly count: number;
  /** An empty folder. */
  readonly folder: string;
}

const script = path.resolve('lib/scripts/syndication/stream.js');

/** How the message is written: by the format alone, and as a build does it, hashed and read back while it passes. */
const ways = { written: 'write', 'written and proven': 'prove' } as const;

/** Writes the message in each way, each in a process of its own, and measures that process. */
export async function longMessage(
  { items, count, folder }: LongMessage,
  most: { mebibytes: number; milliseconds: number },
): Promise<Outcome> {
  const source = path.join(folder, 'items');
  for (const [n, { file }] of items.entries()) await cp(file, path.join(source, `${n}.xml`));
  const figures: string[] = [];
  const faults: string[] = [];
  for (const [name, mode] of Object.entries(ways)) {
    const ran = await run([process.execPath, script, source, String(count), path.join(folder, `${mode}.xml`), mode], {
      env: { NODE_OPTIONS: undefined },
      limit: 300_000,
    });
    if (ran.code !== 0) {
      faults.push(`${name}: ended with ${ran.code ?? ran.signal}: ${ran.stderr.slice(0, 300)}`);
      continue;
    }
    const { peak, cpu, bytes } = JSON.parse(ran.stdout) as Took;
    const [mebibytes, each] = [peak / 2 ** 20, cpu / count];
    figures.push(`${name}: ${mebibytes.toFixed(0)} MiB, ${each.toFixed(2)} ms an item of ${(bytes / count / 1024).toFixed(1)} KiB`);
    if (mebibytes > most.mebibytes) faults.push(`${name}: ${mebibytes.toFixed(0)} MiB above start`);
    if (each > most.milliseconds) faults.push(`${name}: ${each.toFixed(2)} ms an item`);
  }
  return { figures: figures.join('; '), faults };
}
