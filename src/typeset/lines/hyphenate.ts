import { recent } from '../recent.ts';
import { hyphenExceptions } from './hyphenExceptions.ts';

/** The places in a word where a line may end with a hyphen: indices of the letters that would begin the next line. */
export type Hyphenate = (word: string) => readonly number[];

interface Patterns {
  readonly load: () => Promise<{ default: { hyphenateSync: (text: string) => string } }>;
  /** Letters that stay together before and after a hyphen, by TeX's custom. */
  readonly fewest: readonly [before: number, after: number];
  /** Letters that cannot begin a line, because the word would be spelled otherwise. */
  readonly never?: RegExp;
  /** Words that are parted otherwise than by the patterns. */
  readonly exceptions?: string;
}

const american: Patterns = { load: () => import('hyphen/en-us/index.js'), fewest: [2, 3], exceptions: hyphenExceptions.american };

/** By language, most special first. A language that is not here is not hyphenated. NOTICE.md has the licence of each. */
const patterns: Readonly<Record<string, Patterns>> = {
  'en-us': american,
  'en-ca': american,
  en: { load: () => import('hyphen/en-gb/index.js'), fewest: [2, 3], exceptions: hyphenExceptions.british },
  es: { load: () => import('hyphen/es/index.js'), fewest: [2, 2] },
  fr: { load: () => import('hyphen/fr/index.js'), fewest: [2, 3] },
  de: { load: () => import('hyphen/de/index.js'), fewest: [2, 2] },
  it: { load: () => import('hyphen/it/index.js'), fewest: [2, 2] },
  pt: { load: () => import('hyphen/pt/index.js'), fewest: [2, 3] },
  // A diaeresis is left out at the beginning of a line: reëel, re-eel.
  nl: { load: () => import('hyphen/nl/index.js'), fewest: [2, 2], never: /[äëïöü]/ },
  sv: { load: () => import('hyphen/sv/index.js'), fewest: [2, 2] },
  ca: { load: () => import('hyphen/ca/index.js'), fewest: [2, 2] },
  da: { load: () => import('hyphen/da/index.js'), fewest: [2, 2] },
  el: { load: () => import('hyphen/el-monoton/index.js'), fewest: [2, 2] },
  fi: { load: () => import('hyphen/fi/index.js'), fewest: [2, 2] },
  nb: { load: () => import('hyphen/nb/index.js'), fewest: [2, 2] },
  no: { load: () => import('hyphen/nb/index.js'), fewest: [2, 2] },
  pl: { load: () => import('hyphen/pl/index.js'), fewest: [2, 2] },
  ru: { load: () => import('hyphen/ru/index.js'), fewest: [2, 2] },
  uk: { load: () => import('hyphen/uk/index.js'), fewest: [2, 2] },
};

/** A longer word is no word: looking for syllables in it would take time that grows with its square. */
const longest = 100;

const keptWords = 5_000;
const open = new Map<string, Promise<Hyphenate>>();

/** Whether words of a language can be parted. */
export const isHyphenated = (language: string): boolean => knownAs(language) !== undefined;

function knownAs(language: string): string | undefined {
  const tag = language.toLowerCase();
  return [tag, tag.split('-')[0] ?? ''].find((candidate) => Object.hasOwn(patterns, candidate));
}

/** Loads the patterns of a language, once a process. */
export function hyphenation(language: string): Promise<Hyphenate> {
  const known = knownAs(language) ?? '';
  const hyphenate = open.get(known) ?? load(known);
  open.set(known, hyphenate);
  return hyphenate;
}

async function load(language: string): Promise<Hyphenate> {
  const known = patterns[language];
  if (!known) return () => [];
  const loaded = await known.load();
  const { fewest, never, exceptions = '' } = known;
  const [before, after] = fewest;
  const given = new Map(
    exceptions
      .trim()
      .split(/\s+/)
      .map((word) => [word.replaceAll('-', ''), placesOf(word, '-')]),
  );
  const words = recent<readonly number[]>(keptWords);
  return (word) => {
    // Lower case is made here: the package would make it by the machine's locale (Turkish I).
    const lower = word.toLowerCase();
    if (lower.length !== word.length || word.length < before + after || word.length > longest || isNameOfLetters(word)) return [];
    const known = words.get(lower);
    if (known) return known;
    const all = given.get(lower) ?? placesOf(loaded.default.hyphenateSync(lower), '\u00AD');
    const places = all.filter((place) => place >= before && word.length - place >= after && !never?.test(lower.charAt(place)));
    words.set(lower, places);
    return places;
  };
}

/** NATO, iPhone, McDonald: read letter by letter, or as they are drawn. */
const isNameOfLetters = (word: string): boolean => /^\P{Ll}*$|\p{Ll}\p{Lu}/u.test(word);

const placesOf = (marked: string, mark: string): readonly number[] => {
  const places: number[] = [];
  let letters = 0;
  for (const letter of marked) {
    if (letter === mark) places.push(letters);
    else letters += letter.length;
  }
  return places;
};
