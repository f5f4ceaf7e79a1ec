import type { Opened, Shown } from './opened.ts';
import { isInline, isUnseen, normal } from './text.ts';
import type { XmlElement } from './xml.ts';

/** What the elements of some trees say, each text by its innermost element that says nothing else. */
export function standingIn(roots: readonly XmlElement[]): Pick<Opened, 'standing' | 'cards' | 'everything'> {
  let counts: ReadonlyMap<string, number> | undefined;
  return {
    standing(text) {
      counts ??= countOf(roots.flatMap((root) => saidIn(root).standing));
      return counts.get(normal(text)) ?? 0;
    },
    cards: (headlines) => roots.flatMap((root) => saidIn(root, headlines).cards),
    everything: () => stringsOf(roots),
  };
}

/** The blocks of some trees as one run of text each, those that no reader sees too, and the values of all attributes. */
export const stringsOf = (roots: readonly XmlElement[]): readonly string[] =>
  roots.flatMap((root) => {
    const texts: string[] = [];
    const visit = ({ attributes, children }: XmlElement) => {
      for (const child of children)
        if (typeof child === 'string') texts.push(child);
        else visit(child);
      values.push(...Object.values(attributes));
    };
    const values: string[] = [];
    visit(root);
    return [texts.join(''), ...values];
  });

interface Said {
  /** With a space around a block's. */
  readonly text: string;
  readonly standing: readonly string[];
  readonly cards: readonly Shown[];
}

/** The place of a headline is the largest element around it that has no other. */
function saidIn(element: XmlElement, headlines: ReadonlySet<string> = new Set()): Said {
  if (isUnseen(element)) return { text: '', standing: [], cards: [] };
  const parts = element.children.map((child) =>
    typeof child === 'string' ? { text: child, standing: [], cards: [] } : saidIn(child, headlines),
  );
  const inside = parts.map(({ text }) => text).join('');
  const text = normal(inside);
  const standing = parts.flatMap((part) => part.standing);
  let cards = parts.flatMap((part) => part.cards);
  const isInnermost =
    text !== '' && !element.children.some((child, at) => typeof child !== 'string' && normal(parts[at]?.text ?? '') === text);
  if (isInnermost) standing.push(text);
  if (isInnermost && headlines.has(text)) cards = [{ headline: text, beside: new Set() }];
  const [only, ...others] = cards;
  if (only !== undefined && others.length === 0) cards = [{ ...only, beside: new Set(standing) }];
  return { text: isInline(element) ? inside : text && ` ${text} `, standing, cards };
}

export function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
