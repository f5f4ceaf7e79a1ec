import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { confirmFile } from '../bytesOf.ts';
import type { Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { CommandFault, usageFaults } from '../faults.ts';
import type { Speech } from '../options.ts';
import { speak } from '../speak.ts';
import { visible } from '../terminal.ts';
import { unpackJpeg } from '../unpackJpeg.ts';
import { counted } from '../words.ts';

/** What the printer allows, where it is not the usual. */
interface Options extends Speech {
  readonly as?: string;
  /** Percent. */
  readonly ink?: number;
  /** Pixels an inch. */
  readonly resolution?: number;
}

/** Bytes of a file for the press: pages with all their pictures, in memory at once. */
const most = 500_000_000;

const words = { missing: usageFaults.noPress, folder: usageFaults.pressIsFolder };

/** `slugline check --as pdfx4 FILE...`: looks at anybody's PDFs by PDF/X-4 and for printing, one after the other. */
export async function checkPdfs(files: readonly string[], options: Options, stage: Stage): Promise<number> {
  for (const file of files) await confirmFile(file, words);
  const { preflight, usual } = await import('../../proof/print/index.ts');
  const allowance = { ink: options.ink ?? usual.ink, resolution: options.resolution ?? usual.resolution };
  const total = { pages: 0, errors: 0, warnings: 0 };
  let code: number = exit.well;
  for (const file of files) {
    const path = file === '-' ? 'standard input' : file;
    const { pages, diagnostics } = await preflight(await bytesIn(file, stage), { allowance, unpack: unpackJpeg });
    const placed = diagnostics.map((diagnostic) => ({ ...diagnostic, place: { path } }));
    code = Math.max(code, await speak(placed, { stage, options, lines: () => undefined }));
    const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    if (!options.json && !options.quiet)
      stage.terminal.out(`${visible(path)}: ${counted(pages, 'page')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`);
    total.pages += pages;
    total.errors += errors;
    total.warnings += warnings;
  }
  if (options.json)
    stage.terminal.out(
      `${JSON.stringify({ type: 'result', command: 'check', as: options.as, files: files.length, ...total, exit: code })}\n`,
    );
  return code;
}

async function bytesIn(file: string, { stdin }: Stage): Promise<Uint8Array> {
  const found = file === '-' ? undefined : await stat(file);
  if (found && found.size > most) throw new CommandFault(usageFaults.pressTooLarge(file));
  const bytes = found?.isFile() ? await readFile(file) : await piped(found ? createReadStream(file) : stdin, file);
  if (bytes.length > most) throw new CommandFault(usageFaults.pressTooLarge(file));
  return bytes;
}

/** A pipe says no size. Its room is memory only as far as it is written to; joined from chunks, all would stand in memory twice. */
async function piped(chunks: AsyncIterable<Uint8Array>, file: string): Promise<Uint8Array> {
  const room = Buffer.allocUnsafeSlow(most);
  let size = 0;
  for await (const chunk of chunks) {
    if (size + chunk.length > most) throw new CommandFault(usageFaults.pressTooLarge(file));
    room.set(chunk, size);
    size += chunk.length;
  }
  return room.subarray(0, size);
}
