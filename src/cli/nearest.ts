import { distance } from 'fastest-levenshtein';

/** The word that was probably meant: at most a third of its letters away, or its letters in another order. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  const letters = (text: string) => [...text].sort().join('');
  const [best] = known
    .map((name) => ({ name, away: letters(typed) === letters(name.toLowerCase()) ? 0 : distance(typed, name.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= Math.max(1, Math.ceil(best.name.length / 3)) ? best.name : undefined;
}
