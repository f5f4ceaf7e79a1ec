import type { Diagnostic } from '../model/index.ts';
import type { Stage } from './command.ts';
import { exit } from './exit.ts';
import type { Speech } from './options.ts';
import { reporters } from './reporter.ts';

/** What is said, how it was asked to be said, and where the lines under it come from. */
export interface Occasion {
  readonly stage: Stage;
  readonly options: Speech;
  readonly lines: (path: string) => string | undefined;
}

/** Prints diagnostics by the reporter asked for; gives the exit code they stand for. */
export async function speak(diagnostics: readonly Diagnostic[], { stage, options, lines }: Occasion): Promise<number> {
  const said = options.quiet ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  await reporters[options.json ? 'json' : options.reporter](said, { terminal: stage.terminal, lines });
  const failing = options.frail ? ['error', 'warning'] : ['error'];
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? exit.input : exit.well;
}

/** The text of each source file by its path. */
export const linesOf =
  (sources: ReadonlyMap<string, Uint8Array>) =>
  (path: string): string | undefined => {
    const bytes = sources.get(path);
    return bytes && new TextDecoder().decode(bytes);
  };
