import { Temporal } from 'temporal-polyfill';

/** What the environment says; this file is the only reader of `process.env`. */
export interface Environment {
  /** NO_COLOR and FORCE_COLOR as asked for; undefined: as the terminal can. */
  readonly color: boolean | undefined;
  /** SOURCE_DATE_EPOCH as an instant; undefined when unset or empty. */
  readonly sourceDateEpoch: string | undefined;
}

/** A variable whose value is wrong usage. */
export class WrongVariable extends Error {}

export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  return { color: colorOf(variables), sourceDateEpoch: epochOf(variables.SOURCE_DATE_EPOCH) };
}

/** https://no-color.org: any value but the empty one switches colour off. FORCE_COLOR=0 does too. */
function colorOf({ NO_COLOR, FORCE_COLOR }: NodeJS.ProcessEnv): boolean | undefined {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return NO_COLOR ? false : undefined;
}

/** https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970, decimal digits only. */
function epochOf(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,12}$/.test(value))
    throw new WrongVariable(`SOURCE_DATE_EPOCH is "${value}": it takes seconds since 1970 as digits, e.g. 1205755200`);
  return Temporal.Instant.fromEpochMilliseconds(Number(value) * 1000).toString();
}
