import pico from 'picocolors';
import type { Environment } from './settings.ts';

/** Where a command speaks. Standard output is for results, standard error for all else. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person watches standard error. */
  readonly watched: boolean;
  readonly columns: number;
  readonly paint: ReturnType<typeof pico.createColors>;
}

/** The real one. A reader that went away (a closed pipe) never fails a command: what it would have read is dropped. */
export function openTerminal({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>, { color }: Environment): Terminal {
  const say = (stream: NodeJS.WriteStream) => {
    stream.on('error', () => {});
    return (text: string) => {
      if (stream.writable) stream.write(text);
    };
  };
  const watched = Boolean(stderr.isTTY);
  return { out: say(stdout), err: say(stderr), watched, columns: stderr.columns || 80, paint: pico.createColors(color ?? watched) };
}

/** Control and bidi characters as escapes, so that no input can move the cursor or turn a line around. */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
  );
