import pico from 'picocolors';
import type { Environment } from './settings.ts';

/** Where a command speaks. Standard output is for results, standard error for all else. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether a person watches standard error. */
  readonly watched: boolean;
  /** Whether a line on it can be written over. */
  readonly live: boolean;
  readonly columns: number;
  readonly paint: ReturnType<typeof pico.createColors>;
  /** Whether results were lost, because there was no room for them. */
  lost(): Promise<boolean>;
}

/** A reader that went away, or a stream that was closed from the start: nobody misses what it would have read. */
const unread = ['EPIPE', 'EBADF', 'ERR_STREAM_DESTROYED', 'ECONNRESET', 'ENXIO', 'EIO'];

/** The real one. A reader that went away (a closed pipe) never fails a command: what it would have read is dropped. */
export function openTerminal(
  { stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>,
  { color, dumb }: Pick<Environment, 'color' | 'dumb'>,
): Terminal {
  let isLost = false;
  const say = (stream: NodeJS.WriteStream, onLoss: () => void) => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!unread.includes(error.code ?? '')) onLoss();
    });
    return (text: string) => {
      if (stream.writable) stream.write(text);
    };
  };
  const watched = Boolean(stderr.isTTY);
  return {
    out: say(stdout, () => {
      isLost = true;
    }),
    err: say(stderr, () => {}),
    watched,
    live: watched && !dumb,
    columns: stderr.columns || 80,
    paint: pico.createColors(color ?? watched),
    lost: async () => {
      // A stream tells of its error after the write.
      await new Promise((resolve) => setImmediate(resolve));
      return isLost;
    },
  };
}

/** Control and bidi characters as escapes, so that no input can move the cursor or turn a line around. */
export const visible = (text: string): string =>
  text.replace(
    /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/g,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
  );

/** As much of a text as has room in so many columns; what is Chinese, Japanese, Korean or a pictograph takes two. */
export function fitted(text: string, columns: number): string {
  let room = columns;
  let end = 0;
  for (const character of text) {
    room -= /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u.test(
      character,
    )
      ? 2
      : /\p{M}/u.test(character)
        ? 0
        : 1;
    if (room < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
