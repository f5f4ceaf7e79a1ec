import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Diagnostic } from '../model/index.ts';
import { codeOf } from './codeOf.ts';
import type { Stage } from './command.ts';
import { CommandFault } from './faults.ts';

/** Far more than a file may have, so that what is refused is refused with its size; a device or a pipe could go on for ever. */
const most = 32_000_000;

/** What is said of a file that is not there, and of a folder. */
interface Words {
  missing(file: string): Diagnostic;
  folder(file: string): Diagnostic;
}

/** The bytes of a file that a command was given; of `-` those of standard input. */
export async function bytesOf(file: string, { stdin }: Pick<Stage, 'stdin'>, words: Words): Promise<Uint8Array> {
  await confirmFile(file, words);
  return gathered(file === '-' ? stdin : createReadStream(file, { end: most }), most);
}

/** Refuses what a command was given as a file and is none. */
export async function confirmFile(file: string, words: Words): Promise<void> {
  if (file === '-') return;
  try {
    if ((await stat(file)).isDirectory()) throw new CommandFault(words.folder(file));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String(codeOf(error)))) throw new CommandFault(words.missing(file));
    throw error;
  }
}

/** The bytes of a stream; no more than the chunk that goes beyond `most`. */
async function gathered(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(kept);
}
