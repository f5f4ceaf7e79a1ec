import { type Card, type Format, isWithdrawn, signOffOf } from '../model/index.ts';
import { rowsOf, spotsOf } from './found.ts';
import type { Opened } from './opened.ts';
import { cardTexts, withdrawnIn } from './storyText.ts';
import { lettersOf } from './text.ts';

/**
 * What a file of a kill says and may not: a withdrawn text, in whatever part of the file, and anything but the notice at the places of
 * those header keys that are left out. `texts` are what the story has withdrawn.
 */
export function leftOfKill(opened: Opened, { card, texts, fields }: Kill): readonly string[] {
  const everything = texts.length === 0 ? '' : lettersOf(opened.everything().join(' '));
  const rows = rowsOf(fields);
  const placesOf = (withdrawn: boolean) =>
    new Set(rows.flatMap(([key, where]) => (isWithdrawn(key) === withdrawn ? spotsOf(where).map(({ at }) => at) : [])));
  // What several keys share may stand there for one that is left.
  const kept = placesOf(false).add('text').add('furniture');
  const filled = [...placesOf(true)].filter((at) => !kept.has(at)).flatMap((at) => opened.find(at));
  const notice = lettersOf([...cardTexts(card), signOffOf(card.header.credit)].join(' '));
  return [
    ...texts.filter((text) => everything.includes(lettersOf(text))),
    ...[...new Set(filled)].filter((text) => lettersOf(text) === '' || !notice.includes(lettersOf(text))),
  ];
}

interface Kill {
  readonly card: Card;
  readonly texts: readonly string[];
  readonly fields: Format['fields'];
}

/** Withdrawn texts that a front still says, unless another story of it says the same. */
export function leftOfKills(opened: Opened, cards: readonly Card[]): readonly string[] {
  const killed = cards.filter(({ header }) => header.status === 'canceled');
  if (killed.length === 0) return [];
  const kept = cards.flatMap(cardTexts);
  const texts = killed.flatMap((card) => withdrawnIn(card, kept));
  const everything = texts.length === 0 ? '' : lettersOf(opened.everything().join(' '));
  return texts.filter((text) => everything.includes(lettersOf(text)));
}
