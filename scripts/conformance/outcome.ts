/** What one check found. `figures` says what was looked at; `faults` is empty where all is well. */
export interface Outcome {
  readonly figures: string;
  readonly faults: readonly string[];
  /** Why the check could not be made, and what to do; then nothing was looked at. */
  readonly missing?: string;
}

/** The outcome of a check that could not be made: `no qpdf`. */
export const thereIs = (missing: string): Outcome => ({ figures: '', faults: [], missing: `there is ${missing}` });

/** One line of the report. */
export interface Check {
  readonly name: string;
  readonly make: () => Promise<Outcome>;
}

/** The same checks; what they find is kept by their names. */
export const keeping = <C extends Check>(checks: readonly C[], found: Map<string, Outcome>): readonly C[] =>
  checks.map((check) => ({
    ...check,
    make: async () => {
      const outcome = await check.make();
      found.set(check.name, outcome);
      return outcome;
    },
  }));

const verdicts = { passed: 'ok  ', failed: 'FAIL', missing: 'miss' } as const;
const faultsShown = 12;
const columns = 80;

/** Makes the checks in turn, a line each as it ends, faults under it, and the sum last. Returns whether all is well. */
export async function report(
  checks: readonly Check[],
  { strict, print }: { strict: boolean; print: (line: string) => void },
): Promise<boolean> {
  const sum = { passed: 0, failed: 0, missing: 0 };
  for (const { name, make } of checks) {
    const started = performance.now();
    const outcome = await make().catch((error: unknown): Outcome => ({ figures: 'broke off', faults: [String(error)] }));
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const verdict = outcome.missing ? 'missing' : outcome.faults.length > 0 ? 'failed' : 'passed';
    sum[verdict]++;
    print(wrap(`${verdicts[verdict]}  ${name.padEnd(13)} ${outcome.missing ?? `${outcome.figures}, ${seconds}`}`, 20));
    for (const fault of outcome.faults.slice(0, faultsShown)) print(wrap(`      ${short(fault)}`, 8));
    if (outcome.faults.length > faultsShown) print(`      and ${outcome.faults.length - faultsShown} more`);
  }
  const failed = sum.failed + (strict ? sum.missing : 0);
  if (sum.missing > 0) print(`${sum.missing} could not be made: run scripts/judges.sh${strict ? '' : ' (CI fails here)'}`);
  print(`${sum.passed} passed, ${failed} failed${strict || sum.missing === 0 ? '' : `, ${sum.missing} skipped`}`);
  return failed === 0;
}

/** A fault on one line: what a judge quotes can be a whole paragraph. */
function short(fault: string): string {
  const line = fault.replaceAll(/\s+/g, ' ');
  return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}

/** Breaks a line at spaces so that it fits a terminal; further lines are indented by `indent`. A long word stays whole. */
export function wrap(line: string, indent: number): string {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns) {
    const margin = lines.length === 0 ? rest.length - rest.trimStart().length : indent;
    const space = rest.lastIndexOf(' ', columns);
    const at = space > margin ? space : rest.indexOf(' ', columns);
    if (at < 0) break;
    lines.push(rest.slice(0, at));
    rest = ' '.repeat(indent) + rest.slice(at).trimStart();
  }
  return [...lines, rest].join('\n');
}
