import { Command, CommanderError } from 'commander';
import { EnvironmentFault, inPlainWords } from '../build/faults.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { schemaCommand } from './commands/schema.ts';
import { exit, UsageFault } from './exit.ts';
import { type Environment, readEnvironment, WrongVariable } from './settings.ts';
import { openTerminal, type Terminal, visible } from './terminal.ts';

declare const SLUGLINE_VERSION: string;

/** What a command is given: where to speak, and what the environment says. */
export interface Stage {
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** One command: its words for commander, and what it does; `act` gives the exit code. */
export type CommandOf = (stage: Stage, done: (code: number) => void) => Command;

const commands: readonly CommandOf[] = [buildCommand, checkCommand, importCommand, initCommand, schemaCommand];

/** Words -> calls -> exit code. Never throws, never shows a stack. */
export async function run(words: readonly string[], world: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'stdin' | 'env'>): Promise<number> {
  let terminal = openTerminal(world, { color: undefined, sourceDateEpoch: undefined });
  try {
    const environment = readEnvironment(world.env);
    terminal = openTerminal(world, environment);
    let code: number = exit.well;
    const stage: Stage = { terminal, environment, stdin: world.stdin };
    const program = programOf(stage, (result) => {
      code = result;
    });
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, terminal);
  }
}

function programOf(stage: Stage, done: (code: number) => void): Command {
  const program = new Command('slugline')
    .description('One story, every format, credit intact.')
    .version(SLUGLINE_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .addHelpText(
      'after',
      `
Examples:
  $ slugline init news            a new publication with one story
  $ slugline import copy.txt --source news --published 2008-03-17T12:00:00Z
  $ slugline check --source news  read all of it, build nothing
  $ slugline build --source news --out dist

"slugline COMMAND --help" tells the rest.`,
    );
  for (const command of commands) program.addCommand(command(stage, done));
  for (const each of [program, ...program.commands]) {
    each
      .configureHelp({ helpWidth: 80, showGlobalOptions: false })
      .configureOutput({ writeOut: stage.terminal.out, writeErr: stage.terminal.err })
      .showSuggestionAfterError()
      .exitOverride();
    if (each !== program) each.helpOption('-h, --help', 'show this help').allowExcessArguments(false);
  }
  return program;
}

/** What went wrong, in one line, and the exit code that says whose it is. */
function explain(error: unknown, { err }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.well : exit.usage;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageFault || error instanceof WrongVariable) {
    err(`slugline: ${visible(message)}\n`);
    return exit.usage;
  }
  const plain = inPlainWords(error);
  err(
    `slugline: ${visible(plain instanceof EnvironmentFault ? plain.message : `${message} (this is a fault of Slugline, please report it)`)}\n`,
  );
  return exit.environment;
}
