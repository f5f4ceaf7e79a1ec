import type { Terminal } from './terminal.ts';

/** What a reporter needs beside the diagnostics: `lines` gives the text of a source file, for the line under a message. */
export interface Scene {
  readonly terminal: Terminal;
  readonly lines: (path: string) => string | undefined;
}
