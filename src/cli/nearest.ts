import { distance } from 'fastest-levenshtein';

/** The word that was probably meant: at most a third of its letters away. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = [...known]
    .map((name) => ({ name, away: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  return best && best.away <= Math.max(1, Math.ceil(best.name.length / 3)) ? best.name : undefined;
}
