import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { ArchiveResult } from '../../archive/index.ts';
import type { CommandOf, Stage } from '../command.ts';
import { exit } from '../exit.ts';
import { CommandFault, runFaults, usageFaults } from '../faults.ts';
import { hourOf } from '../hourOf.ts';
import { alone, archiveFor } from '../openArchive.ts';
import { folder, jsonOption, outOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import { progressLine } from '../progress.ts';
import { speak } from '../speak.ts';
import { heedStops } from '../stops.ts';
import { visible } from '../terminal.ts';
import { counted } from '../words.ts';

declare const SLUGLINE_VERSION: string;

interface Options extends Speech {
  readonly to: string;
  readonly source: string;
  readonly out: string;
  readonly key?: string;
  readonly now?: string;
}

/** `slugline archive`: every version in dist/ into a bag of its own, with its source. */
export const archiveCommand: CommandOf = (stage, done) =>
  new Command('archive')
    .requiredOption('-t, --to <dir>', 'the archive; made where there is none', folder('--to', 'archive'))
    .addOption(sourceOption())
    .addOption(outOption())
    .option('-k, --key <file>', 'a private Ed25519 key (PKCS#8) that signs the chain', folder('--key', 'archive.key'))
    .option('--now <time>', 'the hour that is written into new bags, with offset')
    .addOption(reporterOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Takes in what the last build made and what it made it of, each version of a
story or an edition as a BagIt bag. A version that is there stays as it is:
again is fine, other bytes under the same version are refused.

Examples:
  $ slugline build && slugline archive --to /mnt/archive
  $ openssl genpkey -algorithm ed25519 -out archive.key
  $ slugline archive --to /mnt/archive --key archive.key`,
    )
    .action(async (options: Options) => done(await archiveAll(options, stage)));

async function archiveAll(options: Options, stage: Stage): Promise<number> {
  const [{ archive }, { disk }, { readManifest }, { settle }] = await Promise.all([
    import('../../archive/index.ts'),
    import('../../build/disk.ts'),
    import('../../build/manifest.ts'),
    import('../../build/settle.ts'),
  ]);
  const now = await hourOf(options.now, stage.environment);
  const key = options.key === undefined ? undefined : await keyIn(options.key);
  const [source, out] = [await disk.real(options.source), await disk.real(options.out)];
  if (source === undefined) throw new CommandFault(usageFaults.noSource(options.source));
  const settled = await settle(options.out);
  const manifest = out === undefined ? undefined : (await readManifest(out, disk))?.manifest;
  if (out === undefined || manifest === undefined) throw new CommandFault(usageFaults.notBuilt(options.out));
  const to = await archiveFor(options.to, [source, out]);
  const progress = progressLine(stage.terminal);
  const show = options.quiet || options.json ? () => {} : progress.show;
  const stops = heedStops(stage.signals);
  try {
    const result = await alone(to, { signal: stops.signal, onWait: () => show({ doing: 'waiting' }) }, () =>
      archive(
        {
          source,
          out,
          to,
          manifest,
          now,
          program: SLUGLINE_VERSION,
          key,
          signal: stops.signal,
          onProgress: (path, done, of) => show({ doing: 'archiving', path, done, of }),
        },
        disk,
      ),
    );
    progress.clear();
    await speak([...settled, ...result.diagnostics], { stage, options, lines: () => undefined });
    const code = result.diagnostics.length > 0 ? exit.input : exit.well;
    if (options.json) stage.terminal.out(`${JSON.stringify({ type: 'result', command: 'archive', ...plain(result), exit: code })}\n`);
    else if (!options.quiet) stage.terminal.out(summary(result, options.to));
    return stops.code() ?? code;
  } catch (thrown) {
    const code = stops.code();
    if (code === undefined) throw thrown;
    throw new CommandFault(runFaults.archiveStopped(options.to), code);
  } finally {
    progress.clear();
    stops.ignore();
  }
}

const plain = ({ diagnostics: _, ...rest }: ArchiveResult) => rest;

const summary = ({ archived, stood, refused, lines, signed }: ArchiveResult, to: string): string =>
  [
    `Archived ${counted(archived.length, 'version')} in ${visible(to)}: ${counted(lines, 'bag')}${signed && lines > 0 ? ', signed' : ''}`,
    ...(stood > 0 ? [`  ${counted(stood, 'version')} stood already`] : []),
    ...(refused > 0 ? [`  ${counted(refused, 'version')} refused`] : []),
    '',
  ].join('\n');

async function keyIn(file: string): Promise<KeyObject> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new CommandFault(usageFaults.noKey(file));
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below: what the library says of it may quote it.
  }
  throw new CommandFault(usageFaults.wrongKey(file));
}
