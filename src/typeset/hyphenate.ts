/** The places in a word where a line may end with a hyphen: indices of the letters that would begin the next line. */
export type Hyphenate = (word: string) => readonly number[];

/** By language, most special first. A language that is not here is not hyphenated. */
const patterns: Readonly<Record<string, () => Promise<{ default: { hyphenateSync: (text: string) => string } }>>> = {
  'en-us': () => import('hyphen/en-us/index.js'),
  en: () => import('hyphen/en-gb/index.js'),
  es: () => import('hyphen/es/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  de: () => import('hyphen/de/index.js'),
  it: () => import('hyphen/it/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  sv: () => import('hyphen/sv/index.js'),
  ca: () => import('hyphen/ca/index.js'),
  da: () => import('hyphen/da/index.js'),
  el: () => import('hyphen/el-monoton/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  no: () => import('hyphen/nb/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  uk: () => import('hyphen/uk/index.js'),
};

/** Words that the patterns misbreak. */
const exceptions: Readonly<Record<string, string>> = {
  en: 'resched-uled resched-ule resched-ul-ing sched-ule sched-uled sched-ul-ing data-base data-bases web-site web-sites news-letter news-letters',
  'en-us': 'resched-uled resched-ule resched-ul-ing sched-ule sched-uled sched-ul-ing data-base data-bases web-site web-sites',
};

/** Letters that must stay together before and after a hyphen. */
const fewest = { before: 2, after: 3 } as const;

/** A longer word is no word: looking for syllables in it would take time that grows with its square. */
const longest = 100;

const keptWords = 40_000;
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
  const loaded = await patterns[language]?.();
  if (!loaded) return () => [];
  const given = new Map((exceptions[language] ?? '').split(' ').map((word) => [word.replaceAll('-', ''), placesOf(word, '-')]));
  let words = new Map<string, readonly number[]>();
  return (word) => {
    // Lower case is made here: the package would make it by the machine's locale (Turkish I).
    const lower = word.toLowerCase();
    if (lower.length !== word.length || word.length < fewest.before + fewest.after || word.length > longest) return [];
    const known = words.get(lower);
    if (known) return known;
    if (words.size > keptWords) words = new Map();
    const all = given.get(lower) ?? placesOf(loaded.default.hyphenateSync(lower), '\u00AD');
    const places = all.filter((place) => place >= fewest.before && word.length - place >= fewest.after);
    words.set(lower, places);
    return places;
  };
}

const placesOf = (marked: string, mark: string): readonly number[] => {
  const places: number[] = [];
  let letters = 0;
  for (const letter of marked) {
    if (letter === mark) places.push(letters);
    else letters += letter.length;
  }
  return places;
};
