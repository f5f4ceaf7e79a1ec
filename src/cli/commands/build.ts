import { relative } from 'node:path';
import { Command, Option } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { type BuildResult, build } from '../../build/index.ts';
import { formats } from '../../formats/index.ts';
import { UsageFault } from '../exit.ts';
import { nearest } from '../nearest.ts';
import { frailOption, jsonOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import { progressLine } from '../progress.ts';
import type { CommandOf, Stage } from '../run.ts';
import { linesOf, speak } from '../speak.ts';
import { counted, lasted, sized } from '../words.ts';

interface Options extends Speech {
  readonly source: string;
  readonly out: string;
  readonly formats?: readonly string[];
  readonly now?: string;
}

/** `slugline build`: a publication into dist/. */
export const buildCommand: CommandOf = (stage, done) =>
  new Command('build')
    .description('make all formats of all stories')
    .addOption(sourceOption())
    .option('-o, --out <dir>', 'where the outputs go', 'dist')
    .addOption(
      new Option('-f, --formats <list>', `of ${names().join(',')}; default: as publication.yaml says, or all`).argParser(formatList),
    )
    .addOption(new Option('--now <time>', 'the hour that embargoes are held against, with offset').argParser(instantOf))
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
Stories with errors are left out and named; the others are built.

Examples:
  $ slugline build
  $ slugline build --source news --out public --formats html,pdf
  $ slugline build --now 2026-03-02T09:00:00+01:00`,
    )
    .action(async (options: Options) => done(await buildSource(options, stage)));

const names = () => formats.map(({ name }) => name);

function formatList(list: string): readonly string[] {
  const wanted = list.split(',').map((name) => name.trim());
  for (const name of wanted) {
    if (names().includes(name)) continue;
    const near = nearest(name, names());
    throw new UsageFault(`No format is called "${name}". ${near ? `Did you mean "${near}"?` : `The formats are ${names().join(', ')}.`}`);
  }
  return [...new Set(wanted)];
}

function instantOf(time: string): string {
  try {
    return Temporal.Instant.from(time).toString();
  } catch {
    throw new UsageFault(`--now is "${time}": it takes a time with its offset, e.g. 2026-03-02T09:00:00+01:00`);
  }
}

async function buildSource(options: Options, stage: Stage): Promise<number> {
  const { terminal, environment } = stage;
  const began = performance.now();
  const progress = progressLine(terminal);
  const result = await build({
    source: options.source,
    out: options.out,
    formats: options.formats,
    now: options.now ?? environment.sourceDateEpoch ?? Temporal.Now.instant().toString(),
    frail: options.frail,
    onProgress: options.quiet || options.json ? undefined : progress.show,
  });
  progress.clear();
  await speak(result.diagnostics, { stage, options, lines: linesOf(result.sources) });
  if (options.json) terminal.out(`${JSON.stringify({ type: 'result', command: 'build', ...plain(result) })}\n`);
  else if (!options.quiet) terminal.out(summary(result, options.out, performance.now() - began));
  return result.exit;
}

/** The result without what was said already. */
const plain = ({ diagnostics: _, sources: __, ...rest }: BuildResult) => rest;

/** What was made, where, how long it took, and what is no longer there. */
function summary(result: BuildResult, out: string, milliseconds: number): string {
  if (!result.delivered) return result.exit === 1 ? `Nothing was built; ${placeOf(out)} stands as it was\n` : '';
  const { stories, files, bytes, written, held, bad, stale } = result;
  const width = Math.max(...result.formats.map(({ name }) => name.length));
  const lines = [
    `Built ${counted(stories, 'story', 'stories')} into ${placeOf(out)}: ${counted(files, 'file')}, ${sized(bytes)}, in ${lasted(milliseconds)}`,
    ...result.formats.map(({ name, files: made, bytes: size }) => `  ${name.padEnd(width)}  ${counted(made, 'file')}, ${sized(size)}`),
    ...(written < files ? [`  ${counted(written, 'file')} changed, ${counted(result.unchanged, 'file')} stood already`] : []),
    ...held.map((one) => `  held back: ${one.path}${'until' in one && one.until ? ` until ${one.until}` : ''}`),
    ...bad.map(({ path, removed }) => `  left out: ${path}${removed.length > 0 ? ` (removed ${removed.join(', ')})` : ''}`),
    ...removals(stale),
  ];
  return `${lines.join('\n')}\n`;
}

const reasons = {
  bad: 'of stories with errors',
  held: 'of stories held back',
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
  return `${(near.startsWith('..') ? out : near).replace(/\/$/, '')}/`;
}
