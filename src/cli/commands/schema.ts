import { Command } from 'commander';
import { headerJsonSchema } from '../../read/index.ts';
import { exit } from '../exit.ts';
import type { CommandOf } from '../run.ts';

/** `slugline schema`: the header's JSON Schema (draft 2020-12), for editors and other tools. */
export const schemaCommand: CommandOf = ({ terminal }, done) =>
  new Command('schema')
    .description('print the JSON Schema of a story’s header')
    .addHelpText('after', '\nExamples:\n  $ slugline schema > header.schema.json')
    .action(() => {
      terminal.out(`${JSON.stringify(headerJsonSchema(), null, 2)}\n`);
      done(exit.well);
    });
