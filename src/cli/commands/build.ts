import { relative } from 'node:path';
import { Command, Option } from 'commander';
import type { BuildResult } from '../../build/index.ts';
import { formats } from '../../formats/index.ts';
import type { CommandOf, Stage } from '../command.ts';
import { CommandFault, runFaults, usageFaults } from '../faults.ts';
import { hourOf } from '../hourOf.ts';
import { frailOption, jsonOption, outOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import { progressLine } from '../progress.ts';
import { linesOf, speak } from '../speak.ts';
import { heedStops } from '../stops.ts';
import { visible } from '../terminal.ts';
import { counted, lasted, sized, subjectsIn } from '../words.ts';

interface Options extends Speech {
  readonly source: string;
  readonly out: string;
  readonly formats?: readonly string[];
  readonly now?: string;
}

/** `slugline build`: a publication into dist/. */
export const buildCommand: CommandOf = (stage, done) =>
  new Command('build')
    .addOption(sourceOption())
    .addOption(outOption())
    .addOption(
      new Option('-f, --formats <list>', `of ${names().join(', ')}; default: as publication.yaml says, or all`).argParser(formatList),
    )
    .option('--now <time>', 'the hour that embargoes are held against, with offset')
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Stories and editions with errors are left out and named; the others are built.

Examples:
  $ slugline build
  $ slugline build --source news --out public --formats html,pdf
  $ slugline build --now 2026-03-02T09:00:00+01:00`,
    )
    .action(async (options: Options) => done(await buildSource(options, stage)));

const names = () => formats.map(({ name }) => name);

function formatList(list: string): readonly string[] {
  const wanted = list.split(',').map((name) => name.trim());
  for (const name of wanted) if (!names().includes(name)) throw new CommandFault(usageFaults.unknownFormat(name, names()));
  return [...new Set(wanted)];
}

async function buildSource(options: Options, stage: Stage): Promise<number> {
  const { terminal, environment, signals } = stage;
  const began = performance.now();
  const now = await hourOf(options.now, environment);
  const { build } = await import('../../build/index.ts');
  const progress = progressLine(terminal);
  const stops = heedStops(signals);
  try {
    const result = await build({
      source: options.source,
      out: options.out,
      formats: options.formats,
      now,
      frail: options.frail,
      onProgress: options.quiet || options.json ? undefined : progress.show,
      signal: stops.signal,
    });
    progress.clear();
    await speak(result.diagnostics, { stage, options, lines: linesOf(result.sources) });
    if (options.json) terminal.out(`${JSON.stringify({ type: 'result', command: 'build', ...plain(result) })}\n`);
    else if (!options.quiet) terminal.out(summary(result, options.out, performance.now() - began));
    // A signal that came when the writing had begun has stopped nothing, but whoever sent it wants what follows not to begin.
    return stops.code() ?? result.exit;
  } catch (thrown) {
    const code = stops.code();
    if (code === undefined) throw thrown;
    progress.clear();
    throw new CommandFault(runFaults.stopped(placeOf(options.out)), code);
  } finally {
    stops.ignore();
  }
}

/** The result without what was said already. */
const plain = ({ diagnostics: _, sources: __, ...rest }: BuildResult) => rest;

/** What was made, where, how long it took, and what is no longer there. Long lists are cut, so that the first line stays in sight. */
function summary(result: BuildResult, out: string, milliseconds: number): string {
  if (!result.delivered) return result.exit === 1 ? `Nothing was built; ${placeOf(out)} stands as it was\n` : '';
  const { stories, editions, files, bytes, written, held, bad, stale } = result;
  const made = result.formats.filter((format) => format.files > 0);
  const width = Math.max(...made.map(({ name }) => name.length));
  const lines = [
    `Built ${subjectsIn({ stories, editions })} into ${placeOf(out)}: ${counted(files, 'file')}, ${sized(bytes)}, in ${lasted(milliseconds)}`,
    ...made.map((format) => `  ${format.name.padEnd(width)}  ${counted(format.files, 'file')}, ${sized(format.bytes)}`),
    ...(written < files ? [`  ${counted(written, 'file')} changed, ${counted(result.unchanged, 'file')} stood already`] : []),
    ...few(
      held.map((one) => `${one.path}${'until' in one && one.until ? ` until ${one.until}` : ''}`),
      5,
    ).map((line) => `  held back: ${line}`),
    ...few(
      bad.map(({ path, removed }) => `${path}${removed.length > 0 ? ` (removed ${few(removed, 3).join(', ')})` : ''}`),
      5,
    ).map((line) => `  left out: ${line}`),
    ...removals(stale),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

/** The first of a list, and how many more there are; one more stands there itself. */
const few = (list: readonly string[], most: number): readonly string[] =>
  list.length <= most + 1 ? list : [...list.slice(0, most), `${counted(list.length - most, 'more', 'more')}`];

const reasons = {
  bad: 'of what has errors',
  held: 'of what is held back',
  format: 'of formats not asked for',
  gone: 'that nothing makes any more',
} as const;

const removals = (stale: BuildResult['stale']): readonly string[] =>
  Object.entries(reasons).flatMap(([why, words]) => {
    const count = stale.filter((file) => file.why === why).length;
    return count === 0 ? [] : [`  removed ${counted(count, 'file')} ${words}`];
  });

/** As a person in the working folder would write it, with a slash. */
function placeOf(out: string): string {
  const near = relative('.', out) || '.';
  return visible(`${(near.startsWith('..') ? out : near).replace(/\/$/, '')}/`);
}
