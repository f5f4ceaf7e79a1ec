import type { Card } from '../../model/index.ts';

/** By slug: a story and all that translate it, itself among them, one a language. A story in a language of which there is one before it stands alone. */
export function families(cards: readonly Card[]): (card: Card) => readonly Card[] {
  const bySlug = new Map(cards.map((card) => [card.header.slug, card]));
  const byOriginal = new Map<string, Map<string, Card>>();
  for (const card of [...cards].sort(originalsFirst)) {
    const original = originalOf(card, bySlug);
    const family = byOriginal.get(original) ?? new Map<string, Card>();
    const language = card.header.language.toLowerCase();
    if (!family.has(language)) family.set(language, card);
    byOriginal.set(original, family);
  }
  return (card) => {
    const family = [...(byOriginal.get(originalOf(card, bySlug))?.values() ?? [])];
    return family.includes(card) ? family : [card];
  };
}

const originalsFirst = (a: Card, b: Card) =>
  Number(a.header.translationOf !== undefined) - Number(b.header.translationOf !== undefined) || (a.header.slug < b.header.slug ? -1 : 1);

/** A translation may be of a translation; one whose original is not here goes by its name all the same. */
function originalOf({ header }: Card, bySlug: ReadonlyMap<string, Card>): string {
  const passed = new Set([header.slug]);
  let at = header.slug;
  for (let next = header.translationOf; next !== undefined && !passed.has(next); next = bySlug.get(next)?.header.translationOf) {
    passed.add(next);
    at = next;
  }
  return at;
}
