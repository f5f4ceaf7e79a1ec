import { Option } from 'commander';
import { CommandFault, usageFaults } from './faults.ts';
import { type ReporterName, reporterNames } from './reporter.ts';

/** The options that several commands share, worded once. */
export const sourceOption = () =>
  new Option('-s, --source <dir>', 'the folder with stories/ and publication.yaml')
    .default('source')
    .argParser(folder('--source', 'source'));

export const outOption = () => new Option('-o, --out <dir>', 'where the outputs go').default('dist').argParser(folder('--out', 'dist'));

export const reporterOption = () =>
  new Option('-r, --reporter <name>', 'how messages are printed')
    .choices(reporterNames.filter((name) => name !== 'json'))
    .default('slugline');

export const jsonOption = () => new Option('--json', 'messages and results as JSON lines on standard output');
export const frailOption = () => new Option('--frail', 'let warnings fail the command too');
export const quietOption = () => new Option('-q, --quiet', 'print nothing but errors');

/** An empty name would mean the working folder, which a script with an unset variable does not. */
export const folder = (flag: string, example: string) => (value: string) => {
  if (value.trim() === '') throw new CommandFault(usageFaults.blank(flag, example));
  return value;
};

/** How a command was asked to speak. */
export interface Speech {
  readonly reporter: ReporterName;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly frail?: boolean;
}
