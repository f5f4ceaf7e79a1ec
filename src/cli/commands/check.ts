import { Command, Option } from 'commander';
import type { CommandOf, Stage } from '../command.ts';
import { CommandFault, usageFaults } from '../faults.ts';
import { frailOption, jsonOption, quietOption, reporterOption, type Speech, sourceOption } from '../options.ts';
import { linesOf, speak } from '../speak.ts';
import { counted, subjectsIn } from '../words.ts';

interface Options extends Speech {
  readonly source: string;
  readonly as?: 'superdesk' | 'pdfx4';
  readonly ink?: number;
  readonly resolution?: number;
}

/** `slugline check`: reads a publication, or items in files of anybody, and says what is wrong with it; builds nothing. */
export const checkCommand: CommandOf = (stage, done) =>
  new Command('check')
    .argument('[files...]', 'items to look at instead: NewsML-G2 or ninjs 3.1, PDFs with --as pdfx4; "-" is standard input')
    .addOption(sourceOption())
    .addOption(
      new Option(
        '--as <system>',
        'of a FILE: what a partner’s system keeps and loses of it; of a PDF: whether a press can take it',
      ).choices(['superdesk', 'pdfx4']),
    )
    .addOption(
      new Option('--ink <percent>', 'with pdfx4: all inks together, 300 where nothing is said').argParser(numberOf('--ink', '240')),
    )
    .addOption(
      new Option('--resolution <ppi>', 'with pdfx4: of a picture on the page, 220 where nothing is said').argParser(
        numberOf('--resolution', '300'),
      ),
    )
    .addOption(reporterOption())
    .addOption(frailOption())
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      `
A FILE is looked at by rules that its schema does not state; whether it is
valid is for the schema. As pdfx4 a PDF is looked at by PDF/X-4 and by what
prints badly; what cannot be read is said.

Examples:
  $ slugline check
  $ slugline check --source news --frail
  $ slugline check --reporter github
  $ slugline check story.newsml.xml story.ninjs.json
  $ curl -s https://partner.example/feed.xml | slugline check -
  $ slugline check --as superdesk story.newsml.xml
  $ slugline check --as pdfx4 --ink 240 advertisement.pdf`,
    )
    .action(async (files: readonly string[], options: Options, command: Command) => {
      if (files.length === 0 && options.as !== undefined) throw new CommandFault(usageFaults.asWithoutFile());
      if (files.length > 0 && command.getOptionValueSource('source') !== 'default') throw new CommandFault(usageFaults.sourceWithFile());
      const { as } = options;
      if (as !== 'pdfx4')
        for (const flag of ['ink', 'resolution'] as const)
          if (options[flag] !== undefined) throw new CommandFault(usageFaults.pressAlone(`--${flag}`));
      done(
        files.length === 0
          ? await checkSource(options, stage)
          : as === 'pdfx4'
            ? await (await import('./checkPdfs.ts')).checkPdfs(files, options, stage)
            : await (await import('./checkFiles.ts')).checkFiles(files, { ...options, as }, stage),
      );
    });

const numberOf = (flag: string, example: string) => (value: string) => {
  if (!/^\d{1,4}(\.\d+)?$/.test(value)) throw new CommandFault(usageFaults.wrongNumber(flag, value, example));
  return Number(value);
};

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
