import { box, type Hang, type Item, penalty } from './breakLines.ts';
import type { Cast, MeasuredWord, Mould, Part } from './measuredWord.ts';
import { costs } from './word.ts';

const flush: Hang = { end: 0, start: 0 };

export function castOf(word: MeasuredWord, mould: Mould): Cast {
  const found = word.last.cast;
  const { size, stretch, shrink, hangs } = mould;
  if (found && found.size === size && found.stretch === stretch && found.shrink === shrink && found.hangs === hangs) return found;
  const made = { size, stretch, shrink, hangs, ...anywhere(word, mould, Number.POSITIVE_INFINITY) };
  word.last.cast = made;
  return made;
}

/** What is wider than `measure` may be broken between any two letters. */
export function anywhere(word: MeasuredWord, { size, stretch, shrink, hangs }: Mould, measure: number): Cast {
  const { text, width, places } = word;
  const items: Item[] = [];
  const parts: Part[] = [];
  const scale = size / 1000;
  const add = (item: Item, from: number, to: number) => {
    items.push(item);
    parts.push({ word, from, to });
  };
  if (places.length === 0 && width * scale <= measure) {
    add(box(width * scale, width * scale * stretch, width * scale * shrink), 0, text.length);
    return { items, parts };
  }
  const reached = word.reach();
  let from = 0;
  const room = (to: number) => ((reached[to] ?? width) - (reached[from] ?? 0)) * scale;
  const upTo = (to: number) => {
    if (to <= from) return;
    const width = room(to);
    add(box(width, width * stretch, width * shrink), from, to);
    from = to;
  };
  const between = (to: number) => {
    if (room(to) <= measure) return;
    // Behind what has no width of its own: a mark stays with its letter.
    let place = from;
    for (let at = from + 1; at <= to; at++) {
      if (reached[at] === undefined) continue;
      if (place > from && reached[at] !== reached[place]) {
        upTo(place);
        add(penalty(costs.letters), place, place);
      }
      place = at;
    }
  };
  for (const { at, cost, hyphen, hyphenated, hang } of places) {
    // Two places with nothing between them are one.
    if (from > 0 && reached[at] === reached[from]) continue;
    between(at);
    upTo(at);
    const edges = hangs ? { start: hang.start * scale, end: hang.end * scale } : flush;
    add(penalty(cost, hyphen * scale, hyphenated, edges), at, at);
  }
  between(text.length);
  upTo(text.length);
  return { items, parts };
}
