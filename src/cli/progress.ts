import type { Progress as BuildProgress } from '../build/index.ts';
import { fitted, type Terminal, visible } from './terminal.ts';

type Progress =
  | BuildProgress
  | { readonly doing: 'archiving' | 'verifying'; readonly path: string; readonly done: number; readonly of: number };

/** One line on a watched terminal that says what a build is doing; nothing in a pipe, but that it waits. */
export function progressLine({ err, live, columns }: Terminal) {
  let shown = false;
  let waited = false;
  const clear = () => {
    if (shown) err('\r\u001B[K');
    shown = false;
  };
  return {
    show(progress: Progress) {
      if (progress.doing === 'waiting' && !live && !waited) err('slugline: another command is writing there; waiting for it to end\n');
      waited ||= progress.doing === 'waiting';
      if (!live) return;
      err(`\r\u001B[K${fitted(visible(inWords(progress)), columns - 1)}`);
      shown = true;
    },
    clear,
  };
}

function inWords(progress: Progress): string {
  switch (progress.doing) {
    case 'waiting':
      return 'Waiting for another command in the same folder ...';
    case 'reading':
      return 'Reading ...';
    case 'making':
      return `Making ${progress.done + 1}/${progress.of} ${progress.path}`;
    case 'archiving':
      return `Archiving ${progress.done + 1}/${progress.of} ${progress.path}`;
    case 'verifying':
      return `Verifying ${progress.done + 1}/${progress.of} ${progress.path}`;
    case 'writing':
      return 'Writing ...';
  }
}
