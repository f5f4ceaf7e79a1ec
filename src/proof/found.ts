import type { Spot, Where } from '../model/index.ts';
import { isFound } from './match.ts';
import type { Opened } from './opened.ts';
import { normal } from './text.ts';

/** A table's rows: `Object.entries` forgets that its keys are those of the table. */
export const rowsOf = <Key extends string>(fields: Readonly<Record<Key, Where>>) =>
  Object.entries(fields) as unknown as readonly (readonly [Key, Where])[];

/** The places that a row of a format's table names. */
export const spotsOf = (where: Where): readonly Spot[] =>
  'nowhere' in where ? [] : where.map((spot) => (typeof spot === 'string' ? { at: spot, match: 'equal' } : spot));

/** Whether a value is among what was found at a spot; where lines part words, spaces say nothing. */
export const isSaid = ({ linesPartWords }: Opened, { match, found }: Pick<Spot, 'match'> & { found: readonly string[] }, value: string) =>
  isFound(match, found, value) || (linesPartWords === true && isFound(match, found.map(unspaced), unspaced(value)));

/** Whether a text names the credit: not as a part of a longer word. */
export function isNamed(text: string, credit: string): boolean {
  const name = normal(credit);
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    // Two units hold any one character; a longer slice would be read again for each of a million names.
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return true;
  }
  return false;
}

export const unspaced = (text: string) => text.replace(/\s+/g, '').normalize('NFC');
