import type { Artifact, Diagnostic, Report } from '../model/index.ts';

/**
 * Lets a writer make its files. Undefined where it reported an error or threw: one story that a format cannot make stops no other.
 * A broken environment (a full disk, a lost network) is no fault of the story, and is thrown on.
 */
export async function attempt(
  make: (report: Report) => Promise<readonly Artifact[]>,
  failed: (why: string) => Diagnostic,
  report: Report,
): Promise<readonly Artifact[] | undefined> {
  let wrong = false;
  try {
    const artifacts = await make((diagnostic) => {
      wrong ||= diagnostic.severity === 'error';
      report(diagnostic);
    });
    return wrong ? undefined : artifacts;
  } catch (error) {
    if (isEnvironment(error)) throw error;
    report(failed(reasonOf(error)));
    return undefined;
  }
}

/** Errors of the operating system say which call failed; modules that are not there have a code too. */
export const isEnvironment = (error: unknown): boolean =>
  error instanceof Error &&
  ('syscall' in error || ('code' in error && error.code === 'ERR_MODULE_NOT_FOUND') || error.name === 'AbortError');

export const reasonOf = (error: unknown): string =>
  error instanceof RangeError
    ? 'it is nested too deep or too large'
    : error instanceof Error && error.message !== ''
      ? error.message
      : 'it broke off';
