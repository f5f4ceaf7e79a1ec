import type { Diagnostic } from '../model/index.ts';
import { faults } from './faults.ts';
import type { Locator } from './place.ts';

/** Controls but tab and line ends, noncharacters, lone surrogates: XML and HTML forbid them. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{NChar}\p{Surrogate}]/gu;

/** Embeddings, overrides and isolates: they turn the text around them. */
const bidi = /[\u202A-\u202E\u2066-\u2069]/g;

/** Complaints of one kind in one file; a binary file has thousands. */
const most = 20;

export const nameOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text without what no format may carry. */
export const clean = (text: string): string => text.replace(unprintable, '');

/** The characters that no format may carry, each once. */
export const unprintableIn = (text: string): readonly string[] => [...new Set(text.match(unprintable))];

/** The first character that no format may carry. */
export const firstUnprintable = (text: string): { character: string; at: number } | undefined => {
  const at = text.search(unprintable);
  return at < 0 ? undefined : { character: String.fromCodePoint(text.codePointAt(at) ?? 0), at };
};

/** The first character that turns the text around it. */
export const bidiIn = (text: string): string | undefined => text[text.search(bidi)];

/** What in a body is removed (`clean` does it later, so that places stay true), and what turns the text around. */
export function inspectCharacters(text: string, from: number, locator: Locator): Diagnostic[] {
  const found: Diagnostic[] = [];
  const look = (pattern: RegExp, say: typeof faults.removedCharacter, start: number) => {
    let count = 0;
    for (const { 0: character, index } of text.slice(start).matchAll(pattern)) {
      if (++count > most) break;
      const at = start + index;
      found.push(say(locator.place(at, at + character.length), nameOf(character)));
    }
  };
  look(unprintable, faults.removedCharacter, from);
  look(bidi, faults.bidiControl, 0);
  return found;
}
