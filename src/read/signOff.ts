import { endMark, signOffBrackets, signOffDashes } from '../model/index.ts';

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/**
 * Finds the sign-off at the end of a text: `— IPS`, `-- IPS.`, `(IPS)`, `[IPS]`, `(END/2008)`, `(END/IPS/2008)`, one or several of them.
 * `credit` is the story's own: another agency's and a longer word (IPSOS) are text.
 *
 * After a word a hyphen belongs to it (pre-IPS), and brackets may explain it (Inter Press Service (IPS)): there a sign-off needs
 * a space before its dash, and the end of a sentence before its brackets.
 */
export function signOffFinder(credit: string) {
  const name = credit.trim().split(/\s+/).map(escaped).join('\\s+');
  const dash = `[${escaped(signOffDashes)}]+[^\\S\\n]*${name}`;
  const separator = `\\s*${escaped(endMark.separator)}\\s*`;
  const mark = `${endMark.word}(?:${separator}${name})?(?:${separator}(?:\\d{4}|\\d{2}))?`;
  const inBrackets = (inside: string) =>
    signOffBrackets.map(([open, close]) => `${escaped(open)}\\s*${inside}\\s*${escaped(close)}`).join('|');
  const sentenceEnd = '[.!?…:;"”“»’\'\\)\\]]';
  const any = `(?:${dash}|${inBrackets(name)}|${inBrackets(mark)})`;
  const patterns = [
    // On a line of its own, one after another.
    new RegExp(`(?:(?<=\\n)|^)[^\\S\\n]*${any}(?:\\s*${any})?\\s*\\.?$`),
    // At the end of a line.
    new RegExp(`(?:(?<=\\s)|(?<=${sentenceEnd}))(?:${dash})(?:\\s*${any})?\\s*\\.?$`),
    new RegExp(`(?<=${sentenceEnd}\\s*)(?:${inBrackets(name)})\\s*\\.?$|(?:${inBrackets(mark)})\\s*\\.?$`),
  ];
  const bare = new RegExp(`^\\s*${name}\\s*\\.?\\s*$`);
  // Longer than any sign-off; a line of a million hyphens must not be tried from each of them.
  const reach = credit.length * 2 + 100;

  return {
    /** Offset at which it begins; undefined where there is none. */
    at(text: string): number | undefined {
      let end = text.trimEnd().length;
      let found: number | undefined;
      for (;;) {
        const from = Math.max(0, end - reach);
        const tail = text.slice(from, end);
        let start: number | undefined;
        for (const pattern of patterns) start ??= pattern.exec(tail)?.index;
        if (start === undefined) return found;
        found = from + start;
        end = text.slice(0, found).trimEnd().length;
        if (end === 0) return 0;
      }
    },
    /** Whether a text is nothing but the credit, as the only item of a list is after `- IPS`. */
    isCredit: (text: string) => bare.test(text),
  };
}
