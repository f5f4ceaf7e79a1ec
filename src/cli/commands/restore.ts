import { join } from 'node:path';
import { Command } from 'commander';
import type { Source } from '../../archive/index.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { CommandOf, Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { CommandFault, usageFaults } from '../faults.ts';
import { folder, jsonOption, quietOption, reporterOption, type Speech } from '../options.ts';
import { speak } from '../speak.ts';
import { heedStops } from '../stops.ts';
import { visible } from '../terminal.ts';
import { counted } from '../words.ts';

interface Options extends Speech {
  readonly to: string;
}

/** `slugline restore`: a PDF's own source into a folder that was empty or not there. */
export const restoreCommand: CommandOf = (stage, done) =>
  new Command('restore')
    .argument('<file>', 'a PDF that "slugline build" made')
    .requiredOption('-t, --to <dir>', 'a folder that is empty or not there', folder('--to', 'restored'))
    .addOption(reporterOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Writes the story or the edition that the PDF was made of: Markdown, pictures,
publication.yaml, the newsroom's own typefaces. Built again, they give the same
PDF. elsewhere.json, where there is one, holds what the whole publication said;
remove it when the folder becomes a publication of its own.

Examples:
  $ slugline restore old-bridge.pdf --to restored
  $ slugline build --source restored --out restored-dist`,
    )
    .action(async (file: string, options: Options) => done(await restore(file, options, stage)));

/** No PDF that can be read here is larger. */
const most = 1_500_000_000;

async function restore(file: string, options: Options, stage: Stage): Promise<number> {
  const [{ archiveFaults, putFolder, sourceIn }, { disk }] = await Promise.all([
    import('../../archive/index.ts'),
    import('../../build/disk.ts'),
  ]);
  const at = await disk.real(file);
  const reading = at === undefined ? { refused: 'missing' as const } : await disk.read(at, most);
  if ('refused' in reading) throw new CommandFault(usageFaults.noPdf(file, reading.refused));
  const source = sourceIn({ name: file, bytes: reading.bytes });
  if ('fault' in source) return refuse({ fault: source.fault, code: exit.input }, options, stage);

  const stops = heedStops(stage.signals);
  try {
    const put = await putFolder(source.files, options.to, stops.signal);
    if (put === 'in-use') throw new CommandFault(usageFaults.notEmpty(options.to));
    if (put === 'not-a-folder') throw new CommandFault(usageFaults.notAFolder(options.to));
  } catch (error) {
    const code = stops.code();
    if (code === undefined || !stops.signal.aborted) throw error;
    return refuse({ fault: archiveFaults.stopped(file), code }, options, stage);
  } finally {
    stops.ignore();
  }
  return tell(source, options, stage);
}

/** Says why nothing was restored; gives the exit code back. */
async function refuse(
  { fault, code }: { readonly fault: Diagnostic; readonly code: number },
  options: Options,
  stage: Stage,
): Promise<number> {
  await speak([fault], { stage, options, lines: () => undefined });
  if (options.json) stage.terminal.out(`${JSON.stringify({ type: 'result', command: 'restore', exit: code })}\n`);
  return code;
}

/** What came of it. */
function tell({ files, left }: Source, { to, json, quiet }: Options, { terminal }: Stage): number {
  if (json) {
    const paths = files.map(({ path }) => join(to, path));
    terminal.out(`${JSON.stringify({ type: 'result', command: 'restore', to, files: paths, left, exit: exit.well })}\n`);
  } else if (!quiet) {
    const others = left.length > 0 ? `Left in the PDF, as no part of the source: ${left.map(visible).join(', ')}\n` : '';
    terminal.out(
      `Restored ${counted(files.length, 'file')} into ${visible(to)}\n${others}Next: slugline build --source ${visible(to)} --out dist\n`,
    );
  }
  return exit.well;
}
