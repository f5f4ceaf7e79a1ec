import type { Diagnostic, Place } from '../../model/index.ts';
import { faults } from '../faults.ts';
import type { Decoded } from './decode.ts';
import type { Cut, Line, Oddity } from './lines.ts';

/** A stretch of the copy that one line takes. */
export const placeOfLine = (path: string, { number, column, text }: Line): Place => ({
  path,
  start: { line: number, column },
  end: { line: number, column: column + text.length },
});

/** Why a copy is no text, if it is none: the mark of another kind of file, a NUL, or controls in every twentieth place. */
export function refusalOf(path: string, text: string, { removed }: Cut): Diagnostic | undefined {
  const kind = kinds.find(([start]) => text.startsWith(start));
  if (kind) return faults.binary({ path }, kind[1]);
  const [first] = removed;
  const nul = removed.find(({ character }) => character === '\0');
  if (nul) return faults.binary(placeOf(path, nul), 'it has a NUL character');
  return first && removed.length > 20 && removed.length * 20 > text.length
    ? faults.binary(placeOf(path, first), 'it is full of control characters')
    : undefined;
}

const kinds = [
  ['%PDF-', 'it is a PDF'],
  ['{\\rtf', 'it is Rich Text (RTF)'],
  ['PK\u0003\u0004', 'it is a ZIP, as Word and OpenOffice write them'],
] as const;

/** What is odd in the characters of a copy: one diagnostic a character, however often it stands there. */
export function remarksOn(path: string, { text, encoding }: Decoded, cut: Cut): readonly Diagnostic[] {
  return [
    ...(encoding === 'Windows-1252' ? [faults.encoding({ path })] : []),
    ...each(cut.removed).map(({ first, count }) => faults.removed(placeOf(path, first), pointOf(first), others(count))),
    ...each(cut.turning).map(({ first, count }) => faults.turning(placeOf(path, first), pointOf(first), others(count))),
    ...each(cut.lost).map(({ first, count }) => faults.lost(placeOf(path, first), others(count))),
    ...((text.match(/=\r?\n/g)?.length ?? 0) > 2 && /=[89A-F][\dA-F]/.test(text) ? [faults.quotedPrintable({ path })] : []),
    ...(/^\s{0,20}(?:<!doctype|<html|<\?xml)/i.test(text.slice(0, 100)) ? [faults.markup({ path })] : []),
  ];
}

function each(oddities: readonly Oddity[]): readonly { first: Oddity; count: number }[] {
  const kinds = new Map<string, { first: Oddity; count: number }>();
  for (const oddity of oddities) {
    const kind = kinds.get(oddity.character);
    if (kind) kind.count += 1;
    else kinds.set(oddity.character, { first: oddity, count: 1 });
  }
  return [...kinds.values()];
}

const placeOf = (path: string, { line, column }: Oddity): Place => ({ path, start: { line, column }, end: { line, column: column + 1 } });
const pointOf = ({ character }: Oddity): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const others = (count: number): string => (count > 1 ? ` here and in ${count - 1} other place${count > 2 ? 's' : ''}` : '');
