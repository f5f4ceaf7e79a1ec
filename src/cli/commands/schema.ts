import { Argument, Command } from 'commander';
import type { CommandOf } from '../command.ts';
import { exit } from '../exit.ts';

const subjects = ['header', 'edition'] as const;

/** `slugline schema`: the JSON Schema (draft 2020-12) of a header or of an edition, for editors and other tools. */
export const schemaCommand: CommandOf = ({ terminal }, done) =>
  new Command('schema')
    .addArgument(new Argument('[of]', 'whose schema').choices(subjects).default('header'))
    .addHelpText('after', '\nExamples:\n  $ slugline schema > header.schema.json\n  $ slugline schema edition > edition.schema.json')
    .action(async (of: (typeof subjects)[number]) => {
      const { editionJsonSchema, headerJsonSchema } = await import('../../read/index.ts');
      const schemas = { header: headerJsonSchema, edition: editionJsonSchema } satisfies Record<typeof of, () => object>;
      terminal.out(`${JSON.stringify(schemas[of](), null, 2)}\n`);
      done(exit.well);
    });
