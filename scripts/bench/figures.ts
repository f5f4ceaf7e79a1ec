export const print = (line: string) => void process.stdout.write(`${line}\n`);

export const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** `412 [398-431]`; `digits` after the point. */
export const spread = (values: readonly number[], digits = 0) =>
  `${median(values).toFixed(digits)} [${Math.min(...values).toFixed(digits)}-${Math.max(...values).toFixed(digits)}]`;

/** Prints whether a figure is kept, and returns it. */
export function verdict(what: string, value: number, limit: number): boolean {
  const isKept = value <= limit;
  print(`  ${isKept ? 'ok  ' : 'MISS'} ${what}: ${value.toFixed(2)}, at most ${limit}`);
  return isKept;
}
