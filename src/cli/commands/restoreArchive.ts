import type { Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { archiveAt } from '../openArchive.ts';
import type { Speech } from '../options.ts';
import { confirmPut, refuse } from '../restoring.ts';
import { speak } from '../speak.ts';
import { heedStops } from '../stops.ts';
import { visible } from '../terminal.ts';
import { counted } from '../words.ts';

interface Options extends Speech {
  readonly to: string;
  readonly story?: string;
  readonly storyVersion?: number;
}

/** `slugline restore DIR`: the source in an archive into a folder that was empty or not there. */
export async function restoreArchive(folder: string, options: Options, stage: Stage): Promise<number> {
  const [{ archiveFaults, Damaged, putFolder, restoreFrom }, { disk }] = await Promise.all([
    import('../../archive/index.ts'),
    import('../../build/disk.ts'),
  ]);
  const source = await restoreFrom({ root: await archiveAt(folder), only: options.story, version: options.storyVersion }, disk);
  if ('fault' in source) return refuse({ fault: source.fault, code: exit.input }, options, stage);
  const stops = heedStops(stage.signals);
  try {
    confirmPut(await putFolder(source.files, options.to, stops.signal), options.to);
  } catch (error) {
    if (error instanceof Damaged) return refuse({ fault: error.diagnostic, code: exit.input }, options, stage);
    const code = stops.code();
    if (code === undefined || !stops.signal.aborted) throw error;
    return refuse({ fault: archiveFaults.stopped(folder), code }, options, stage);
  } finally {
    stops.ignore();
  }
  await speak(source.diagnostics, { stage, options, lines: () => undefined });
  const { files, bags } = source;
  if (options.json) {
    const { to } = options;
    stage.terminal.out(
      `${JSON.stringify({ type: 'result', command: 'restore', to, files: files.map(({ path }) => path), bags, exit: exit.well })}\n`,
    );
  } else if (!options.quiet)
    stage.terminal.out(
      `Restored ${counted(files.length, 'file')} of ${counted(bags.length, 'bag')} into ${visible(options.to)}\nNext: slugline build --source ${visible(options.to)} --out dist\n`,
    );
  return exit.well;
}
