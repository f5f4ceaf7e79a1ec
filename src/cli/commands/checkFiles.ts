import { createReadStream } from 'node:fs';
import type { Diagnostic } from '../../model/index.ts';
import type { Taking } from '../../proof/secondLevel/index.ts';
import { confirmFile } from '../bytesOf.ts';
import type { Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { usageFaults } from '../faults.ts';
import type { Speech } from '../options.ts';
import { speak } from '../speak.ts';
import { takingTable } from '../takingTable.ts';
import { visible } from '../terminal.ts';
import { counted } from '../words.ts';

/** What else may be asked of each file. */
interface Options extends Speech {
  readonly as?: 'superdesk' | undefined;
}

/** `slugline check FILE...`: looks at anybody's items by the rules of the second level, one file after the other. */
export async function checkFiles(files: readonly string[], options: Options, stage: Stage): Promise<number> {
  for (const file of files) await confirmFile(file, { missing: usageFaults.noItem, folder: usageFaults.itemIsFolder });
  const { checkFile } = await import('../../proof/secondLevel/index.ts');
  const total = { items: 0, errors: 0, warnings: 0 };
  let code: number = exit.well;
  for (const file of files) {
    const path = file === '-' ? 'standard input' : file;
    const diagnostics: Diagnostic[] = [];
    const text = keeper();
    const chunks = text.passing(file === '-' ? stage.stdin : createReadStream(file, { highWaterMark: 1 << 18 }));
    const take = (taking: Taking) => tell(taking, path, { options, stage });
    const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
    const items = await checkFile({ path, chunks }, { report, ...(options.as && { take }) });
    code = Math.max(code, await speak(diagnostics, { stage, options, lines: text.lines }));
    const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    const [errors, warnings] = [count('error'), count('warning')];
    if (!options.json && !options.quiet) stage.terminal.out(`${visible(path)}: ${summary({ items, errors, warnings })}\n`);
    total.items += items;
    total.errors += errors;
    total.warnings += warnings;
  }
  if (options.json)
    stage.terminal.out(`${JSON.stringify({ type: 'result', command: 'check', files: files.length, ...total, exit: code })}\n`);
  return code;
}

interface Count {
  readonly items: number;
  readonly errors: number;
  readonly warnings: number;
}

const summary = ({ items, errors, warnings }: Count): string =>
  `${counted(items, 'item')}, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;

/** What a stock ingest makes of an item, as a table for people or a line for machines. */
function tell(taking: Taking, path: string, { options, stage: { terminal } }: { readonly options: Options; readonly stage: Stage }): void {
  if (options.json) {
    const { guid, version, fields } = taking;
    terminal.out(`${JSON.stringify({ type: 'taking', as: options.as, path, guid, version, fields })}\n`);
  } else if (!options.quiet) terminal.out(takingTable(taking));
}

/** Files up to this are kept while they pass, for the line under a message. */
const mostKept = 5_000_000;

function keeper() {
  let kept: Uint8Array[] = [];
  let size = 0;
  async function* passing(chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size <= mostKept) kept.push(chunk);
      else kept = [];
      yield chunk;
    }
  }
  return { passing, lines: () => (size > mostKept ? undefined : new TextDecoder().decode(Buffer.concat(kept))) };
}
