import type { Mark } from '../../model/index.ts';
import { apart } from '../apart.ts';

/** Ems. */
const near = 0.3;

type Marks = readonly Mark[];

/**
 * poppler takes a word that is said whole over two lines to reach from where its first part begins to where its second ends. Where that
 * is near to the next word, it runs the two together: then the space between them is said with the word. Takes and gives the marks of both lines.
 */
export function keepApart(before: Marks, given: Marks): readonly [Marks, Marks] {
  const line = given.findIndex((mark) => mark.kind === 'line');
  const marks = given.flatMap((mark, at): Marks => (mark.kind === 'line' && at === line ? apart(mark) : [mark]));
  const first = before.findLastIndex((mark) => mark.kind === 'text' && mark.says !== undefined);
  const after = marks.findIndex((mark) => mark.kind === 'text' && !mark.joins);
  const [word, space, next] = [before[first], marks[after], marks[after + 1]];
  if (word?.kind !== 'text' || space?.kind !== 'text' || next?.kind !== 'text') return [before, given];
  if (space.glyphs.text !== ' ' || Math.abs(next.x - word.x) > near * word.size) return [before, given];
  return [before.with(first, { ...word, says: `${word.says} ` }), marks.with(after, { ...space, joins: true })];
}
