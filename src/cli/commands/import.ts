import { basename, join } from 'node:path';
import { Command } from 'commander';
import type { Diagnostic } from '../../model/index.ts';
import { bytesOf } from '../bytesOf.ts';
import type { CommandOf, Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { usageFaults } from '../faults.ts';
import { frailOption, jsonOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import { settingsIn } from '../settingsIn.ts';
import { speak } from '../speak.ts';
import { visible } from '../terminal.ts';
import { writeNew } from '../writeNew.ts';

interface Options extends Speech {
  readonly source: string;
  readonly headline?: string;
  readonly credit?: string;
  readonly published?: string;
  readonly language?: string;
  readonly byline?: string;
  readonly slug?: string;
}

/** `slugline import`: wire copy into a story under stories/, never over one that is there. */
export const importCommand: CommandOf = (stage, done) =>
  new Command('import')
    .argument('<file>', 'the copy; - reads standard input')
    .addOption(sourceOption())
    .option('--headline <text>', 'where the copy has none, or to replace it')
    .option('--credit <text>', 'the credit line, e.g. IPS')
    .option('--published <time>', 'with offset, e.g. 2008-03-17T12:00:00+00:00')
    .option('--language <tag>', 'BCP 47, e.g. es')
    .option('--byline <name>', 'the author')
    .option('--slug <slug>', 'names the file; default: from the headline')
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
What is found in the copy (headline, byline, dateline, sign-off) leaves the
text and goes into the header. What is not found is never invented.

Examples:
  $ slugline import copy.txt --published 2008-03-17T12:00:00+00:00
  $ pbpaste | slugline import - --headline "Bridge reopens" --credit IPS \\
      --published 2026-03-02T09:00:00+01:00 --source news`,
    )
    .action(async (file: string, options: Options) => done(await importCopy(file, options, stage)));

async function importCopy(file: string, options: Options, stage: Stage): Promise<number> {
  const { source, ...given } = options;
  const bytes = await bytesOf(file, stage, { missing: usageFaults.noCopy, folder: usageFaults.copyIsFolder });
  const publication = await settingsIn(source);
  const { faults } = publication;
  const host = publication.settings.baseUrl && new URL(publication.settings.baseUrl).hostname;
  const lines = () => publication.bytes && textOf(publication.bytes);
  // The story's identity is made of the host that stands there, and never changes.
  if (faults.length > 0) return tell(undefined, await speak(faults, { stage, options, lines }), { options, stage });

  const { ingestPlain } = await import('../../ingest/index.ts');
  const { source: story, diagnostics } = ingestPlain({ name: file === '-' ? 'standard input' : basename(file), bytes }, { ...given, host });
  const path = story && join(source, story.path);
  const isWritten = path !== undefined && (await writeNew(path, story?.text ?? ''));
  const refused = path !== undefined && !isWritten ? [alreadyThere(path)] : [];
  const code = await speak([...diagnostics, ...refused], { stage, options, lines: () => textOf(bytes) });
  return isWritten ? tell(path, code, { options, stage }) : tell(undefined, exit.input, { options, stage });
}

/** What came of it. */
function tell(path: string | undefined, code: number, { options, stage: { terminal } }: { options: Options; stage: Stage }): number {
  if (options.json) terminal.out(`${JSON.stringify({ type: 'result', command: 'import', ...(path && { path }), exit: code })}\n`);
  else if (path !== undefined && !options.quiet)
    terminal.out(`Wrote ${visible(path)}\nNext: slugline check --source ${visible(options.source)}\n`);
  return code;
}

/** Copy in UTF-8, for the line under a message; copy in another encoding is shown by its line and column alone. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const alreadyThere = (path: string): Diagnostic => ({
  code: 'import/already-there',
  severity: 'error',
  message: `${path} is there already, and an import never overwrites`,
  hints: ['Name another with --slug, or remove it first.'],
});
