import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../../src/model/index.ts';
import { checkFile, type Taking } from '../../../src/proof/secondLevel/index.ts';

/** One of the good items beside this file, as text. */
export const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

/** All that is said of a file, and what a stock ingest makes of its items. The file comes in small pieces. */
export async function look(bytes: string | Uint8Array, path = 'item') {
  const diagnostics: Diagnostic[] = [];
  const takings: Taking[] = [];
  const whole = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  async function* chunks() {
    for (let at = 0; at < whole.length; at += 100) yield whole.subarray(at, at + 100);
  }
  const items = await checkFile(
    { path, chunks: chunks() },
    { report: (diagnostic) => diagnostics.push(diagnostic), take: (taking) => takings.push(taking) },
  );
  return { items, diagnostics, takings };
}

/** The text that a diagnostic points at: of its place, or the rest of the line where it names no end. */
export function pointedAt(text: string, { place }: Diagnostic): string | undefined {
  const line = place?.start && text.split('\n')[place.start.line - 1];
  return line === undefined ? undefined : line.slice((place?.start?.column ?? 1) - 1, place?.end && place.end.column - 1);
}

/** Texts to be replaced in a good item, each of which must be there. */
export type Edits = readonly (readonly [find: string, put: string])[];

export const edited = (text: string, edits: Edits): string =>
  edits.reduce((current, [find, put]) => {
    if (!current.includes(find)) throw new Error(`The fixture does not say ${find}`);
    return current.replace(find, () => put);
  }, text);
