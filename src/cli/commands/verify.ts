import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { VerifyResult } from '../../archive/index.ts';
import type { CommandOf, Stage } from '../command.ts';
import { CommandFault, runFaults, usageFaults } from '../faults.ts';
import { archiveAt } from '../openArchive.ts';
import { frailOption, folder as given, jsonOption, quietOption, reporterOption, type Speech } from '../options.ts';
import { progressLine } from '../progress.ts';
import { speak } from '../speak.ts';
import { heedStops } from '../stops.ts';
import { visible } from '../terminal.ts';
import { counted, lasted, sized } from '../words.ts';

interface Options extends Speech {
  readonly part?: { readonly number: number; readonly of: number };
  readonly signers?: string;
}

/** `slugline verify`: whether an archive is still what it was. */
export const verifyCommand: CommandOf = (stage, done) =>
  new Command('verify')
    .argument('<dir>', 'an archive')
    .addOption(new Option('-p, --part <n/of>', 'only so much of the bags, e.g. 3/30').argParser(partOf))
    .option('--signers <file>', 'who must have signed: allowed_signers, .pub or PEM', given('--signers', 'allowed_signers'))
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Reads every file of every bag: is it there, are its check sums right, does it
open as what it is, is its credit in it? Says which file is damaged, missing,
added, renamed or swapped. Changes nothing.

Examples:
  $ slugline verify /mnt/archive --signers allowed_signers
  $ slugline verify /mnt/archive --part "$(date +%-d)/31" --json`,
    )
    .action(async (folder: string, options: Options) => done(await verifyAll(folder, options, stage)));

function partOf(text: string): { readonly number: number; readonly of: number } {
  const [, number, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of) throw new CommandFault(usageFaults.wrongPart(text));
  return { number, of };
}

async function verifyAll(folder: string, options: Options, stage: Stage): Promise<number> {
  const [{ signersIn, verify }, { disk }] = await Promise.all([import('../../archive/index.ts'), import('../../build/disk.ts')]);
  const began = performance.now();
  const root = await archiveAt(folder);
  const signers = options.signers === undefined ? undefined : signersIn(await textOf(options.signers));
  if (signers?.length === 0) throw new CommandFault(usageFaults.noSigner(options.signers ?? ''));
  const progress = progressLine(stage.terminal);
  const show = options.quiet || options.json ? () => {} : progress.show;
  const stops = heedStops(stage.signals);
  try {
    const result = await verify(
      {
        root,
        part: options.part,
        signers,
        signal: stops.signal,
        onProgress: (path, done, of) => show({ doing: 'verifying', path, done, of }),
      },
      disk,
    );
    progress.clear();
    const code = await speak(result.diagnostics, { stage, options, lines: () => undefined });
    const { diagnostics, ...counts } = result;
    if (options.json)
      stage.terminal.out(`${JSON.stringify({ type: 'result', command: 'verify', ...counts, faults: diagnostics.length, exit: code })}\n`);
    else if (!options.quiet) stage.terminal.out(report(result, options, lasted(performance.now() - began)));
    return code;
  } catch (thrown) {
    const code = stops.code();
    if (code === undefined) throw thrown;
    throw new CommandFault(runFaults.verifyStopped(), code);
  } finally {
    progress.clear();
    stops.ignore();
  }
}

function report({ bags, checked, files, bytes, head, signature, diagnostics }: VerifyResult, { part }: Options, time: string): string {
  const faults = diagnostics.length;
  const signed =
    signature === undefined
      ? 'not signed'
      : signature.trusted
        ? `signed by ${signature.by} (${signature.key}), up to line ${signature.lines}`
        : `signed by ${signature.key}, up to line ${signature.lines}; whose key that is was not asked: --signers`;
  return [
    `${faults === 0 ? 'Sound' : counted(faults, 'fault')}: ${counted(checked, 'bag')} of ${bags}${part ? ` (part ${part.number} of ${part.of})` : ''}, ${counted(files, 'file')}, ${sized(bytes)}, in ${time}`,
    `  chain: ${counted(bags, 'line')}, ${visible(signed)}`,
    ...(head === undefined ? [] : [`  last line: ${head}`]),
    '',
  ].join('\n');
}

async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new CommandFault(usageFaults.noSigners(file));
  return text;
}
