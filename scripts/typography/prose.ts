import { vocabulary } from './vocabulary.ts';

/** A story as plain text: what every setter is given. */
export interface PlainStory {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** `count` stories of about 640 words in nine paragraphs, all the same again for the same seed. */
export function plainStories(seed: number, count: number): readonly PlainStory[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, () => {
    const paragraphs = Array.from({ length: between(chance, 8, 10) }, () => paragraph(chance));
    return { title: sentenceCase(tidy(expand('{adj} {things} in {town}', chance))), paragraphs };
  });
}

/** A number from 0 to 1, the next each time (mulberry32). */
type Chance = () => number;

function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const between = (chance: Chance, least: number, most: number) => least + Math.floor(chance() * (most - least + 1));

/** From 18 words to 130, as in a newspaper: most have about seventy. */
function paragraph(chance: Chance): string {
  const enough = between(chance, 12, 64) + between(chance, 4, 44);
  let text = '';
  while (text.split(' ').length < enough) text += `${text && ' '}${ended(sentenceCase(tidy(expand('{sentence}', chance))))}`;
  return text;
}

/** Figures as a newspaper writes them. */
const figures: Readonly<Record<string, (chance: Chance) => string>> = {
  year: (chance) => String(between(chance, 1780, 1959)),
  year2: (chance) => String(between(chance, 1960, 2019)),
  age: (chance) => String(between(chance, 19, 94)),
  count: (chance) => pick(chance, [...numerals, String(between(chance, 13, 990))]),
  count2: (chance) => pick(chance, [...numerals, String(between(chance, 13, 99))]),
  thousands: (chance) => `${between(chance, 1, 99)},${String(between(chance, 0, 999)).padStart(3, '0')}`,
  thousands2: (chance) => `${between(chance, 100, 899)},${String(between(chance, 0, 99) * 10).padStart(3, '0')}`,
  percent: (chance) => pick(chance, [`${between(chance, 2, 98)} per cent`, `${between(chance, 2, 98)}.${between(chance, 1, 9)}%`]),
  money: (chance) =>
    pick(chance, [
      `£${between(chance, 2, 90)},500`,
      `€${between(chance, 1, 40)}.${between(chance, 1, 9)} million`,
      `$${between(chance, 3, 800)}`,
    ]),
  weight: (chance) => `${between(chance, 2, 900)} ${pick(chance, ['kg', 'tonnes', 'g', 'lb'])}`,
  length: (chance) =>
    pick(chance, [
      `${between(chance, 2, 240)} km`,
      `${between(chance, 2, 90)}.${between(chance, 1, 9)} m`,
      `${between(chance, 12, 640)} miles`,
    ]),
  small: (chance) => `${between(chance, 2, 90) / 10} ${pick(chance, ['mm', 's', 'µm', 'per mille'])}`,
  temperature: (chance) => `${pick(chance, ['', '−'])}${between(chance, 2, 40)} °C`,
  cost: (chance) => `cost ${figures.money?.(chance)} in ${figures.year?.(chance)}`,
  time: (chance) => `${between(chance, 1, 12)}.${String(between(chance, 0, 11) * 5).padStart(2, '0')} ${pick(chance, ['a.m.', 'p.m.'])}`,
  date: (chance) => `${between(chance, 1, 28)} ${pick(chance, vocabulary.month ?? [])} ${between(chance, 1780, 1959)}`,
  grew: (chance) => pick(chance, ['grew', 'rose', 'climbed', 'had risen', 'increased']),
};
const numerals = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'fourteen',
  'thirty-one',
  'two dozen',
  'several hundred',
];

const pick = (chance: Chance, list: readonly string[]): string => list[Math.floor(chance() * list.length)] ?? '';

/** How deep clauses stand in clauses; below, the shortest rule that there is. */
const deepest = 9;

function expand(rule: string, chance: Chance, depth = 0): string {
  return rule.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const figure = figures[name];
    if (figure) return figure(chance);
    const list = vocabulary[name];
    if (!list) throw new Error(`The grammar has no "${name}"`);
    const plain = depth < deepest ? [] : list.filter((each) => !/\{(clause|subject|object|thing)/.test(each));
    return expand(pick(chance, plain.length > 0 ? plain : list), chance, depth + 1);
  });
}

/** Articles, and the stops that two rules put twice. */
const tidy = (text: string): string =>
  text
    .replaceAll(/\ba\(n\) (?=[“‘]?[aeioAEIO]|[“‘]?u(?!ni|bi|s)|18)/g, 'an ')
    .replaceAll('a(n) ', 'a ')
    .replaceAll(/,([”’]?),/g, ',$1')
    .replaceAll('..', '.');

const sentenceCase = (text: string): string =>
  text.replace(/^“?\p{L}/u, (first) => first.toUpperCase()).replaceAll(/(?:[:.] “|\? )\p{L}/gu, (first) => first.toUpperCase());

/** A full stop where there is none yet; inside the quotation that ends a sentence. */
const ended = (text: string): string => (/[.!?]”?$/.test(text) ? text : text.endsWith('”') ? `${text.slice(0, -1)}.”` : `${text}.`);
