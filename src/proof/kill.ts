import { type Card, type Edition, type Format, type Header, isWithdrawn, type Spot, type Story } from '../model/index.ts';
import { isNamed, rowsOf, spotsOf } from './found.ts';
import type { Opened } from './opened.ts';
import { cardTexts, storyText, withdrawnIn } from './storyText.ts';
import { lettersOf, textsIn } from './text.ts';

/**
 * What a file of a kill says and may not: a withdrawn text that is long enough to be no chance, in whatever part of the file; a picture;
 * and of any length what the header said, at the places of those keys that are left out.
 */
export function leftOfKill(opened: Opened, { card, texts, fields }: Kill): readonly string[] {
  const everything = texts.length === 0 ? '' : lettersOf(opened.everything().join(' '));
  const said = withdrawnIn(card, cardTexts(card), 1);
  const isLeft = ({ match }: Spot, value: string) =>
    match === 'present' || said.some((text) => (match === 'contain' ? isNamed(value, text) : value === text));
  const filled = spotsOfWithdrawn(card.header, fields).flatMap((spot) => opened.find(spot.at).filter((value) => isLeft(spot, value)));
  return [...new Set([...texts.filter((text) => everything.includes(lettersOf(text))), ...filled])];
}

interface Kill {
  readonly card: Card;
  /** Those that may be nowhere in the file. */
  readonly texts: readonly string[];
  readonly fields: Format['fields'];
}

/** Where a format says what a kill leaves out, and nothing else. */
function spotsOfWithdrawn({ subjects }: Header, fields: Format['fields']): readonly Spot[] {
  const rows = rowsOf(fields);
  const kept = new Set(rows.flatMap(([key, where]) => (isWithdrawn(key) ? [] : spotsOf(where).map(({ at }) => at))));
  // Among keywords, feeds name the topics of a story, which stay.
  const left = rows.filter(([key]) => isWithdrawn(key) && (key !== 'keywords' || subjects.length === 0));
  return left.flatMap(([, where]) => spotsOf(where)).filter(({ at }) => !kept.has(at) && !/(?:^|\|)(?:text|furniture)$/.test(at));
}

/** Withdrawn texts that a file of several stories still says, in whatever part of it, unless another of them, or the edition itself, says the same. */
export function leftAmong(opened: Opened, stories: readonly Story[], edition: Edition): readonly string[] {
  const texts = stories.map(storyText);
  const withdrawn = texts.flatMap((story) => story.withdrawn);
  if (withdrawn.length === 0) return [];
  const everything = lettersOf(opened.everything().join(' '));
  const bodies = stories.flatMap(({ header, body }) => (header.status === 'canceled' ? [] : textsIn(body)));
  const said = [...texts.flatMap(({ blocks, repeatable }) => [...blocks, ...repeatable]), ...bodies, ...textsIn(edition)];
  // Read as the file is, over the ends of blocks.
  const allowed = lettersOf(said.join(' '));
  return withdrawn.filter((text) => everything.includes(lettersOf(text)) && !allowed.includes(lettersOf(text)));
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
