import type { Diagnostic } from '../model/index.ts';
import type { Stage } from './command.ts';
import { CommandFault, usageFaults } from './faults.ts';
import type { Speech } from './options.ts';
import { speak } from './speak.ts';

/** Refuses the folder that nothing could be put into. */
export function confirmPut(put: 'written' | 'in-use' | 'not-a-folder', to: string): void {
  if (put === 'in-use') throw new CommandFault(usageFaults.notEmpty(to));
  if (put === 'not-a-folder') throw new CommandFault(usageFaults.notAFolder(to));
}

/** Says why nothing was restored; gives the exit code back. */
export async function refuse(
  { fault, code }: { readonly fault: Diagnostic; readonly code: number },
  options: Speech,
  stage: Stage,
): Promise<number> {
  await speak([fault], { stage, options, lines: () => undefined });
  if (options.json) stage.terminal.out(`${JSON.stringify({ type: 'result', command: 'restore', exit: code })}\n`);
  return code;
}
