import { CommandFault, usageFaults } from './faults.ts';
import { type Environment, instantOf } from './settings.ts';

/** The hour that a command goes by: `--now`, else SOURCE_DATE_EPOCH, else the clock's. */
export async function hourOf(now: string | undefined, { sourceDateEpoch }: Environment): Promise<string> {
  if (now === undefined) return sourceDateEpoch ?? instantOf(Date.now());
  const { Temporal } = await import('temporal-polyfill');
  try {
    return Temporal.Instant.from(now).toString();
  } catch {
    throw new CommandFault(usageFaults.wrongTime(now));
  }
}
