/**
 * Text of one paragraph as Markdown that prints it as typed: CommonMark 0.31 with GFM's tables, footnotes and strikethrough, and
 * `:::` directives. `text` is one line without white space at its ends. What cannot be taken for Markdown where it stands is left
 * alone, so that the source stays readable: a hyphen within a line, brackets, snake_case, a lone `&`.
 */
export function escapeMarkdown(text: string): string {
  const inline = text.replace(special, (mark, offset: number) => (isPlain(mark, text, offset) ? mark : `\\${mark}`));
  return inline.replace(atStart, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** All that can mean something inside a line. `[` counts before `^`, `]` before `(` and `[`, and before `:` where a definition could stand. */
const special = /[\\`*_~<&]|\[(?=\^)|\](?=[(:[])/g;

const letter = /[\p{L}\p{N}]/u;

function isPlain(mark: string, text: string, offset: number): boolean {
  const next = text.slice(offset + 1, offset + 34);
  switch (mark) {
    case '\\':
      return next !== '' && !/^[!-/:-@[-`{-~]/.test(next);
    case '<':
      return !/^[A-Za-z/!?]/.test(next);
    case '&':
      return !/^#?\w{1,31};/.test(next);
    case ']':
      return next.startsWith(':') && !text.startsWith('[');
    case '_':
      // Between letters it opens and closes nothing (CommonMark 6.2), and names of files are full of it.
      return letter.test(before(text, offset)) && letter.test(String.fromCodePoint(text.codePointAt(offset + 1) ?? 32));
    default:
      return false;
  }
}

/** The character before an offset, whole. */
function before(text: string, offset: number): string {
  const low = text.charAt(offset - 1);
  return /[\uDC00-\uDFFF]/.test(low) ? text.slice(offset - 2, offset) : low;
}

/** What means something at the start of a paragraph only: heading, list, quotation, rule, directive, definition. */
const atStart = /^(?:#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|-(?=[\s-]*$)|>|:(?=::)|\d{1,9}[.)](?=\s|$))/;
