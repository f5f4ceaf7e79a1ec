import type { Command } from 'commander';
import type { Environment } from './settings.ts';
import type { SignalSource } from './stops.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given: where to speak, and what the environment says. */
export interface Stage {
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly signals: SignalSource;
}

/** One command: its words for commander, and what it does; `done` takes its exit code. */
export type CommandOf = (stage: Stage, done: (code: number) => void) => Command;
