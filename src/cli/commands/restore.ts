import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
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
  readonly story?: string;
  readonly version?: number;
}

/** `slugline restore`: the source that a PDF or an archive holds into a folder that was empty or not there. */
export const restoreCommand: CommandOf = (stage, done) =>
  new Command('restore')
    .argument('<from>', 'a PDF that "slugline build" made, or an archive')
    .requiredOption('-t, --to <dir>', 'a folder that is empty or not there', folder('--to', 'restored'))
    .option('--story <slug>', 'of an archive: one story or edition, by slug, id or guid', folder('--story', 'missile-talks'))
    .addOption(new Option('--version <n>', 'with --story: this version; default: the newest').argParser(versionOf))
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

Of an archive it writes the newest version of everything, to the last byte.

Examples:
  $ slugline restore old-bridge.pdf --to restored
  $ slugline build --source restored --out restored-dist
  $ slugline restore /mnt/archive --to restored --story old-bridge --version 1`,
    )
    .action(async (from: string, options: Options) => {
      const isFolder = (await stat(from).catch(() => undefined))?.isDirectory() === true;
      if (options.version !== undefined && options.story === undefined) throw new CommandFault(usageFaults.versionAlone());
      if (options.story !== undefined && !isFolder) throw new CommandFault(usageFaults.onlyOfArchive('--story'));
      done(await (isFolder ? (await import('./restoreArchive.ts')).restoreArchive : restore)(from, options, stage));
    });

function versionOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new CommandFault(usageFaults.wrongNumber('--version', text, '2'));
  return Number(text);
}

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
    confirmPut(await putFolder(source.files, options.to, stops.signal), options.to);
  } catch (error) {
    const code = stops.code();
    if (code === undefined || !stops.signal.aborted) throw error;
    return refuse({ fault: archiveFaults.stopped(file), code }, options, stage);
  } finally {
    stops.ignore();
  }
  return tell(source, options, stage);
}

/** Refuses the folder that nothing could be put into. */
export function confirmPut(put: 'written' | 'in-use' | 'not-a-folder', to: string): void {
  if (put === 'in-use') throw new CommandFault(usageFaults.notEmpty(to));
  if (put === 'not-a-folder') throw new CommandFault(usageFaults.notAFolder(to));
}

/** Says why nothing was restored; gives the exit code back. */
export async function refuse(
  { fault, code }: { readonly fault: Diagnostic; readonly code: number },
  options: Speech,
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
