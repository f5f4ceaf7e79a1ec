import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Source } from '../../archive/index.ts';
import type { CommandOf, Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { CommandFault, usageFaults } from '../faults.ts';
import { folder, jsonOption, quietOption, reporterOption, type Speech } from '../options.ts';
import { confirmPut, refuse } from '../restoring.ts';
import { heedStops } from '../stops.ts';
import { visible } from '../terminal.ts';
import { counted } from '../words.ts';

interface Options extends Speech {
  readonly to: string;
  readonly story?: string;
  readonly storyVersion?: number;
}

/** `slugline restore`: the source that a PDF or an archive holds into a folder that was empty or not there. */
export const restoreCommand: CommandOf = (stage, done) =>
  new Command('restore')
    .argument('<from>', 'a PDF that "slugline build" made, or an archive')
    .requiredOption('-t, --to <dir>', 'a folder that is empty or not there', folder('--to', 'restored'))
    .option('--story <slug>', 'of an archive: one story or edition, by slug, id or guid', folder('--story', 'missile-talks'))
    .addOption(new Option('--story-version <n>', 'with --story: this version; default: the newest').argParser(versionOf))
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
  $ slugline restore /mnt/archive --to restored --story old-bridge`,
    )
    .action(async (from: string, options: Options) => {
      const isArchive = (await stat(join(from, 'chain.jsonl')).catch(() => undefined)) !== undefined;
      if (options.storyVersion !== undefined && options.story === undefined) throw new CommandFault(usageFaults.versionAlone());
      if (options.story !== undefined && !isArchive) throw new CommandFault(usageFaults.onlyOfArchive('--story'));
      done(await (isArchive ? (await import('./restoreArchive.ts')).restoreArchive : restore)(from, options, stage));
    });

function versionOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new CommandFault(usageFaults.wrongNumber('--story-version', text, '2'));
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
