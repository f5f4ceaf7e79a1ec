import type { Card } from '../model/index.ts';
import { byCodePoint } from './paths.ts';

/** By the slug of an original, the slugs of those that say they translate it, sorted. */
export function translatorsOf(cards: Iterable<Pick<Card, 'header'>>): ReadonlyMap<string, readonly string[]> {
  const translators = new Map<string, string[]>();
  for (const { header } of cards) {
    if (header.translationOf === undefined) continue;
    const known = translators.get(header.translationOf);
    if (known) known.push(header.slug);
    else translators.set(header.translationOf, [header.slug]);
  }
  for (const slugs of translators.values()) slugs.sort(byCodePoint);
  return translators;
}
