import { Command, CommanderError } from 'commander';
import type { Diagnostic } from '../model/index.ts';
import type { CommandOf, Stage } from './command.ts';
import { exit } from './exit.ts';
import { CommandFault, commanderFault, isHelp, runFaults } from './faults.ts';
import { reporters } from './reporter.ts';
import { noEnvironment, readEnvironment } from './settings.ts';
import type { SignalSource } from './stops.ts';
import { openTerminal } from './terminal.ts';

declare const SLUGLINE_VERSION: string;

/** What the list of commands says of each; only the one that is called is loaded. */
const commands = {
  archive: {
    says: 'keep what was built, with its source, for good',
    load: async () => (await import('./commands/archive.ts')).archiveCommand,
  },
  build: { says: 'make all formats of all stories and editions', load: async () => (await import('./commands/build.ts')).buildCommand },
  check: {
    says: 'say what is wrong with a publication, or with an item',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  import: { says: 'turn plain wire copy into a story', load: async () => (await import('./commands/import.ts')).importCommand },
  init: { says: 'make a new publication with one story', load: async () => (await import('./commands/init.ts')).initCommand },
  proof: {
    says: 'tell where the credit of a story stands, and was found',
    load: async () => (await import('./commands/proof.ts')).proofCommand,
  },
  restore: {
    says: 'give back the source that a PDF or an archive holds',
    load: async () => (await import('./commands/restore.ts')).restoreCommand,
  },
  schema: {
    says: 'print the JSON Schema of a story’s header or of an edition',
    load: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
  verify: {
    says: 'say whether an archive is still what it was',
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  vocabulary: {
    says: 'take in IPTC’s Media Topics, by which subjects are checked and named',
    load: async () => (await import('./commands/vocabulary.ts')).vocabularyCommand,
  },
} as const satisfies Record<string, { says: string; load: () => Promise<CommandOf> }>;

type CommandName = keyof typeof commands;

type World = Pick<NodeJS.Process, 'stdout' | 'stderr' | 'stdin' | 'env' | 'cwd'> & SignalSource;

/** Words -> calls -> exit code. Never throws, never shows a stack. */
export async function run(words: readonly string[], world: World): Promise<number> {
  let terminal = openTerminal(world, noEnvironment);
  const called = words.find((word): word is CommandName => Object.hasOwn(commands, word));
  try {
    const environment = readEnvironment(world.env);
    terminal = openTerminal(world, environment);
    let code: number = exit.well;
    const stage: Stage = { terminal, environment, stdin: world.stdin, signals: world };
    const program = await programOf(called, stage, (result) => {
      code = result;
    });
    program.hook('preAction', () => confirmWorkingFolder(world));
    await program.parseAsync(plainly(words), { from: 'user' });
    // Of a build the product is dist/, of these what they print.
    const printed = called === 'schema' || words.includes('--json');
    if (code === exit.well && printed && (await terminal.lost())) throw new CommandFault(runFaults.outputLost(), exit.environment);
    return code;
  } catch (thrown) {
    if (isHelp(thrown)) return thrown.exitCode === 0 ? exit.well : exit.usage;
    const { diagnostic, code } = await explain(thrown, called);
    // What is lost on standard output cannot be told there.
    const reporter = words.includes('--json') && !(await terminal.lost()) ? 'json' : 'slugline';
    await reporters[reporter]([diagnostic], { terminal, lines: () => undefined });
    return code;
  }
}

async function programOf(called: CommandName | undefined, stage: Stage, done: (code: number) => void): Promise<Command> {
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
  $ slugline check feed.xml       a partner's item or feed
  $ slugline build --source news --out dist
  $ slugline archive --to archive && slugline verify archive
  $ slugline proof first-story    where its credit stands
  $ slugline restore dist/first-story/first-story.pdf --to restored

"slugline COMMAND --help" tells the rest.`,
    );
  for (const [name, { says, load }] of Object.entries(commands))
    program.addCommand((name === called ? (await load())(stage, done) : new Command(name)).description(says));
  for (const each of [program, ...program.commands]) {
    each
      .configureHelp({ helpWidth: 80, showGlobalOptions: false, subcommandTerm: (command) => command.name() })
      // What is wrong with the words is told as every fault is, by `explain`.
      .configureOutput({ writeOut: stage.terminal.out, writeErr: stage.terminal.err, outputError: () => {} })
      .showSuggestionAfterError()
      .exitOverride();
    if (each !== program) each.helpOption('-h, --help', 'show this help').allowExcessArguments(false);
  }
  return program;
}

/** `help` and `help build` are asked for too. */
function plainly([first, second, ...rest]: readonly string[]): string[] {
  const words = second === undefined ? [] : [second, ...rest];
  if (first === 'help') return [...words.slice(0, 1), '--help'];
  return first === undefined ? [] : [first, ...words];
}

/** Every path is read from the working folder; where that was removed, even making a folder fails, or never ends. */
function confirmWorkingFolder({ cwd }: World): void {
  try {
    cwd();
  } catch {
    throw new CommandFault(runFaults.noWorkingFolder(), exit.environment);
  }
}

/** What went wrong as a fault, and the exit code that says whose it is. */
async function explain(thrown: unknown, called: CommandName | undefined): Promise<{ diagnostic: Diagnostic; code: number }> {
  if (thrown instanceof CommandFault) return { diagnostic: thrown.diagnostic, code: thrown.code };
  if (thrown instanceof CommanderError) return { diagnostic: commanderFault(thrown, called), code: exit.usage };
  const { EnvironmentFault, inPlainWords } = await import('../build/faults.ts');
  const plain = inPlainWords(thrown);
  if (plain instanceof EnvironmentFault) return { diagnostic: plain.diagnostic, code: exit.environment };
  return { diagnostic: runFaults.bug(thrown instanceof Error ? thrown.message : String(thrown)), code: exit.environment };
}
