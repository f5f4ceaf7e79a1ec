import { type Diagnostic, limits, type SourceFile } from '../model/index.ts';
import { faults } from './faults.ts';
import { locate } from './place.ts';

/** `ignoreBOM` keeps U+FEFF in the text. */
const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Bytes -> text: UTF-8, without its mark, without NUL. A lone CR becomes LF; no offset moves by it.
 * A text comes only without diagnostics. `most`: bytes that the file may have.
 */
export function decode(file: SourceFile, most: number = limits.storyBytes): { text: string } | { fault: Diagnostic } {
  const { path, bytes } = file;
  if (bytes.length === 0) return { fault: faults.empty({ path }) };
  if (bytes.length > most) {
    const before = withoutMark(lenient.decode(bytes.subarray(0, most)));
    return { fault: faults.tooLarge(locate(path, before).place(before.length), bytes.length, most) };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { fault: faults.utf16({ path }) };
  let text: string;
  try {
    text = withoutMark(strict().decode(bytes));
  } catch {
    return { fault: invalid(file) };
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) return { fault: faults.nul(locate(path, text).place(nul, nul + 1)) };
  return { text: text.replace(/\r(?!\n)/g, '\n') };
}

const withoutMark = (text: string) => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** The longest start of the file that is UTF-8, found by halving: what follows it is not. */
function invalid({ path, bytes }: SourceFile): Diagnostic {
  const decodeStart = (length: number): string | undefined => {
    try {
      return strict().decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodeStart(middle) === undefined) bad = middle;
    else good = middle;
  }
  const before = decodeStart(good) ?? '';
  const offset = new TextEncoder().encode(before).length;
  const text = withoutMark(before);
  return faults.invalidUtf8(locate(path, text).place(text.length), { offset, byte: bytes[offset] ?? 0 });
}
