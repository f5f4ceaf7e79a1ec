import type { Mark, TextMark } from '../../src/model/index.ts';
import { apart } from '../../src/typeset/apart.ts';

/** The text among some marks: each word and each space as a mark of its own. */
export const wordsIn = (marks: readonly Mark[]): readonly TextMark[] =>
  marks.flatMap((mark) => (mark.kind === 'line' ? apart(mark) : mark.kind === 'text' ? [mark] : []));
