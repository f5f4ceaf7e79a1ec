import { distance } from 'fastest-levenshtein';

/**
 * The one candidate that a misspelt word can have meant, by edit distance without letter case; undefined where none is near,
 * or two are equally near that are not the same thing by other names. A third of the letters may be wrong, at least one and at most three; a beginning of three letters will do.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  isSame: (one: string, other: string) => boolean = () => false,
): string | undefined {
  // Distance takes the product of both lengths: nothing that long was a slip of the finger.
  if (word.length > 100) return undefined;
  const folded = word.toLowerCase();
  const room = Math.min(3, Math.max(1, Math.floor(folded.length / 3)));
  let best: string | undefined;
  let least = room + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    // Letters in the wrong order are one slip.
    const far = lettersOf(other) === lettersOf(folded) && other !== folded ? 1 : distance(folded, other);
    if (far < least) [best, least] = [candidate, far];
    else if (far === least && best !== undefined && !isSame(best, candidate)) best = undefined;
  }
  const begun = candidates.filter((candidate) => folded.length > 2 && candidate.toLowerCase().startsWith(folded));
  return best ?? (begun.length === 1 ? begun[0] : undefined);
}

const lettersOf = (word: string) => [...word].sort().join('');
