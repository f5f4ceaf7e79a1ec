import { Command } from 'commander';
import type { CommandOf, Stage } from '../command.ts';
import { frailOption, jsonOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import { linesOf, speak } from '../speak.ts';
import { counted, subjectsIn } from '../words.ts';

/** `slugline check`: reads a publication and says what is wrong with it; builds nothing. */
export const checkCommand: CommandOf = (stage, done) =>
  new Command('check')
    .addOption(sourceOption())
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText('after', '\nExamples:\n  $ slugline check\n  $ slugline check --source news --frail\n  $ slugline check --reporter github')
    .action(async (options: Speech & { source: string }) => done(await checkSource(options, stage)));

async function checkSource(options: Speech & { source: string }, stage: Stage): Promise<number> {
  const { check } = await import('../../build/index.ts');
  const { exit, diagnostics, stories, editions, sources } = await check(options.source);
  const code = Math.max(exit, await speak(diagnostics, { stage, options, lines: linesOf(sources) }));
  const count = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (options.json)
    stage.terminal.out(`${JSON.stringify({ type: 'result', command: 'check', stories, editions, errors, warnings, exit: code })}\n`);
  else if (!options.quiet)
    stage.terminal.out(`${subjectsIn({ stories, editions })} fit to build, ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`);
  return code;
}
