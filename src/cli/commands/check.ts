import { Command, Option } from 'commander';
import type { CommandOf, Stage } from '../command.ts';
import { CommandFault, usageFaults } from '../faults.ts';
import { frailOption, jsonOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import { linesOf, speak } from '../speak.ts';
import { counted, subjectsIn } from '../words.ts';

interface Options extends Speech {
  readonly source: string;
  readonly as?: 'superdesk';
}

/** `slugline check`: reads a publication, or items in files of anybody, and says what is wrong with it; builds nothing. */
export const checkCommand: CommandOf = (stage, done) =>
  new Command('check')
    .argument('[files...]', 'items to look at instead: NewsML-G2 or ninjs 3.1, "-" is standard input')
    .addOption(sourceOption())
    .addOption(new Option('--as <system>', 'of a FILE: what a partner’s system keeps and loses of it').choices(['superdesk']))
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
A FILE is looked at by rules that its schema does not state; whether it is
valid is for the schema.

Examples:
  $ slugline check
  $ slugline check --source news --frail
  $ slugline check --reporter github
  $ slugline check story.newsml.xml story.ninjs.json
  $ curl -s https://partner.example/feed.xml | slugline check -
  $ slugline check --as superdesk story.newsml.xml`,
    )
    .action(async (files: readonly string[], options: Options, command: Command) => {
      if (files.length === 0 && options.as !== undefined) throw new CommandFault(usageFaults.asWithoutFile());
      if (files.length > 0 && command.getOptionValueSource('source') !== 'default') throw new CommandFault(usageFaults.sourceWithFile());
      done(
        files.length === 0 ? await checkSource(options, stage) : await (await import('./checkFiles.ts')).checkFiles(files, options, stage),
      );
    });

async function checkSource(options: Options, stage: Stage): Promise<number> {
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
