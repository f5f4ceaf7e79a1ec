import { Command } from 'commander';
import type { CommandOf } from '../command.ts';
import { exit } from '../exit.ts';

/** `slugline schema`: the header's JSON Schema (draft 2020-12), for editors and other tools. */
export const schemaCommand: CommandOf = ({ terminal }, done) =>
  new Command('schema').addHelpText('after', '\nExamples:\n  $ slugline schema > header.schema.json').action(async () => {
    const { headerJsonSchema } = await import('../../read/index.ts');
    terminal.out(`${JSON.stringify(headerJsonSchema(), null, 2)}\n`);
    done(exit.well);
  });
