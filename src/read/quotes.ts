/**
 * Straight quotation marks and apostrophes become the language's own; no other character changes.
 *
 * - A mark opens after a space, an opening bracket or a dash, and closes after anything else while one is open.
 * - Between letters, at the end of a word and in '90s, 'tis, 's-Hertogenbosch it is an apostrophe.
 * - After a digit a mark that closes nothing is a prime and stays as typed: 5'10", 12".
 */
type Marks = readonly [open: string, close: string, openInner: string, closeInner: string];

const english: Marks = ['“', '”', '‘', '’'];
const german: Marks = ['„', '“', '‚', '‘'];
const guillemets: Marks = ['«', '»', '“', '”'];
const polish: Marks = ['„', '”', '«', '»'];
const croatian: Marks = ['„', '”', '‚', '’'];
const russian: Marks = ['«', '»', '„', '“'];
const swedish: Marks = ['”', '”', '’', '’'];

/** By primary language; where there is no row, English marks. French has a narrow no-break space inside. */
const marksOf: Readonly<Record<string, Marks>> = {
  bg: german,
  ca: guillemets,
  cs: german,
  da: ['»', '«', '›', '‹'],
  de: german,
  el: guillemets,
  es: guillemets,
  et: german,
  eu: guillemets,
  fa: ['«', '»', '‹', '›'],
  fi: swedish,
  fr: ['«\u202F', '\u202F»', '“', '”'],
  gl: guillemets,
  hr: croatian,
  hu: ['„', '”', '»', '«'],
  is: german,
  it: guillemets,
  ja: ['「', '」', '『', '』'],
  lt: german,
  nb: ['«', '»', '‘', '’'],
  nn: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  pl: polish,
  ro: polish,
  ru: russian,
  sk: german,
  sl: german,
  sr: croatian,
  sv: swedish,
  uk: russian,
};
/** Countries that quote otherwise than their language. */
const byRegion: Readonly<Record<string, Marks>> = { 'de-ch': ['«', '»', '‹', '›'], 'de-li': ['«', '»', '‹', '›'] };

/** What can follow an apostrophe at the beginning of a word, by language. */
const clipped: Readonly<Record<string, RegExp>> = {
  en: /^(?:tis|twas|twere|twill|em|til|cause|bout|round|neath|n(?=['’ ]))(?![\p{L}\p{N}])/iu,
  nl: /^[snkt](?=[ -])/iu,
  af: /^n(?= )/iu,
};
const decade = /^\d\d(?:s|er|ers)?(?![\p{L}\p{N}])/u;

const isSpace = (c: string) => c === '' || /\s/.test(c);
const isOpener = (c: string) => isSpace(c) || /[\p{Ps}\p{Pi}\p{Pd}/=+|„‚]/u.test(c);
const isLetter = (c: string) => /[\p{L}\p{M}]/u.test(c);
const isDigit = (c: string) => /\p{Nd}/u.test(c);

export interface Curler {
  /** The text with its marks curled. Calls follow the reading order of one block, so that marks match across its elements. */
  text(value: string, next?: string): string;
  /** Something that is not to be curled stood here: code, an address. */
  pass(value: string): void;
}

/** A curler for one block of text. */
export function curler(language: string): Curler {
  const tag = language.toLowerCase();
  const primary = tag.split('-')[0] ?? tag;
  const [open, close, openInner, closeInner] = byRegion[tag] ?? marksOf[primary] ?? english;
  const clips = clipped[primary];
  let before = '';
  let doubles = 0;
  let singles = 0;

  /** Marks leave behind what the next one sees: something opened, or something closed. */
  const opened = (mark: string) => {
    before = '(';
    return mark;
  };
  const closed = (mark: string) => {
    before = ')';
    return mark;
  };
  const double = (next: string, isInches: boolean): string => {
    const canOpen = isOpener(before) && !isSpace(next);
    // After a dash both are possible: it closes what is open, unless a word follows.
    const closesAtDash = /\p{Pd}/u.test(before) && !isLetter(next) && !isDigit(next);
    if (doubles > 0 && !isInches && (!canOpen || closesAtDash)) {
      doubles--;
      return closed(close);
    }
    if (isDigit(before) || isInches) return closed('"');
    // Hebrew gershayim stand within a word.
    if (primary === 'he' && isLetter(before) && isLetter(next)) return closed('"');
    // Where nothing is open, a word after it opens: said,"no".
    const closesNothing = doubles === 0 && /[,;:.!?*_]/.test(before) && (isLetter(next) || isDigit(next));
    if (canOpen || isSpace(before) || closesNothing) {
      doubles++;
      return opened(open);
    }
    return closed(close);
  };
  const single = (rest: string, next: string): string => {
    if (isLetter(before) && (isLetter(next) || isDigit(next))) return closed('’');
    // Elision before a quotation: l'"homme".
    if (isLetter(before) && next === '"' && doubles + singles === 0) return opened('’');
    if (isDigit(before)) {
      if (isLetter(next)) return closed('’');
      if (isDigit(next) || singles === 0) return closed("'");
    }
    if (isOpener(before) && !isSpace(next)) {
      if (decade.test(rest) || clips?.test(rest)) return closed('’');
      singles++;
      return opened(openInner);
    }
    if (singles > 0 && !isSpace(before)) {
      singles--;
      return closed(closeInner);
    }
    return closed('’');
  };

  return {
    text(value, next = '') {
      let out = '';
      let from = 0;
      for (let at = 0; at < value.length; at++) {
        const c = value[at];
        if (c !== '"' && c !== "'") continue;
        if (at > from) before = charBefore(value, at);
        const after = at + 1 < value.length ? charAt(value, at + 1) : next;
        const rest = value.slice(at + 1, at + 12) + (at + 12 > value.length ? next : '');
        const mark = c === '"' ? double(after, /\d'\d+$/.test(value.slice(Math.max(0, at - 8), at))) : single(rest, after);
        out += value.slice(from, at) + mark;
        from = at + 1;
      }
      if (from < value.length) before = charBefore(value, value.length);
      return out + value.slice(from);
    },
    pass(value) {
      if (value !== '') before = charBefore(value, value.length);
    },
  };
}

const charAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0);
const charBefore = (text: string, at: number) => {
  const code = text.charCodeAt(at - 1);
  return text.slice(at - (code >= 0xdc00 && code <= 0xdfff ? 2 : 1), at);
};

/** A text that stands alone, such as a headline. */
export const curl = (text: string, language: string): string => (/["']/.test(text) ? curler(language).text(text) : text);
