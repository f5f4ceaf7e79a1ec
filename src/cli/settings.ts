import { CommandFault, usageFaults } from './faults.ts';

/** What the environment says; this file is the only reader of `process.env`. */
export interface Environment {
  /** NO_COLOR and FORCE_COLOR as asked for; undefined: as the terminal can. */
  readonly color: boolean | undefined;
  /** SOURCE_DATE_EPOCH as an instant; undefined when unset or empty. */
  readonly sourceDateEpoch: string | undefined;
  /** A terminal that cannot move its cursor. */
  readonly dumb: boolean;
}

/** What holds where the environment says nothing. */
export const noEnvironment: Environment = { color: undefined, sourceDateEpoch: undefined, dumb: false };

export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  return { color: colorOf(variables), sourceDateEpoch: epochOf(variables.SOURCE_DATE_EPOCH), dumb: variables.TERM === 'dumb' };
}

/** https://no-color.org: any value but the empty one switches colour off. FORCE_COLOR=0 does too. */
function colorOf({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv): boolean | undefined {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return NO_COLOR || TERM === 'dumb' ? false : undefined;
}

/** https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, decimal digits only. */
function epochOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,12}$/.test(value)) throw new CommandFault(usageFaults.wrongEpoch(value));
  return instantOf(Number(value) * 1000);
}

/** Milliseconds since 1970 as ISO 8601 in UTC, to the second. */
export const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
