/** Words that belong to the next or to the one before, so that a line should not end between them. */
interface Ties {
  /** Before a name. */
  readonly titles?: string;
  /** Before a number. */
  readonly counted?: string;
  /** After a number. */
  readonly amounts?: string;
  /** Words of one letter do not end a line. */
  readonly letters?: true;
}

/** By language; what is the same everywhere is in `everywhere`. */
const languages: Readonly<Record<string, Ties>> = {
  en: {
    titles: 'Mr Mrs Ms Mx Dr Prof St Gen Sen Rep Gov Lt Col Capt Sgt Maj Rev Hon Sir Dame Mount Mt',
    counted: 'No Nos no nos p pp vol vols ch fig figs art arts para sec c ca Page page Chapter chapter Article article Section section',
    amounts: 'million billion trillion bn m tn per percent a.m. p.m. am pm',
  },
  es: {
    titles: 'Sr Sra Srta Dr Dra D Dña Prof Gral Mons Lic',
    counted: 'n.º núm núms pág págs p pp art arts vol cap',
    amounts: 'mil millón millones billones por',
  },
  fr: {
    titles: 'M MM Mme Mmes Mlle Dr Me Mgr Pr',
    counted: 'n° no nᵒ p pp art vol chap',
    amounts: 'mille million millions milliard milliards euros',
  },
  de: {
    titles: 'Hr Fr Dr Prof Herr Frau St',
    counted: 'Nr Nrn S Abs Art Bd Kap Abb',
    amounts: 'Mio Mrd Million Millionen Milliarde Milliarden Billionen Prozent Euro Uhr',
  },
  it: {
    titles: 'Sig Sig.ra Dott Dott.ssa Prof On Mons',
    counted: 'n nn p pp pag art vol cap',
    amounts: 'mila milione milioni miliardo miliardi per',
  },
  pt: {
    titles: 'Sr Sra Dr Dra D Dom Prof Gen',
    counted: 'n.º nº p pp pág art vol cap',
    amounts: 'mil milhão milhões bilhão bilhões por',
  },
  nl: { titles: 'dhr mevr dr mr prof ds', counted: 'nr nrs blz p art dl', amounts: 'miljoen miljard procent euro uur' },
  sv: { titles: 'dr prof', counted: 'nr s kap fig', amounts: 'miljon miljoner miljard miljarder procent kronor' },
  da: { titles: 'dr hr fru prof', counted: 'nr s kap fig', amounts: 'million millioner milliard milliarder procent kroner' },
  nb: { titles: 'dr prof', counted: 'nr s kap fig', amounts: 'million millioner milliard milliarder prosent kroner' },
  pl: { titles: 'dr prof ks św', counted: 'nr s str art ust rozdz', amounts: 'tys mln mld zł proc', letters: true },
  cs: { letters: true },
  sk: { letters: true },
  ru: { titles: 'г гн ул', counted: '№ с стр гл ст', amounts: 'тыс млн млрд руб', letters: true },
  uk: { counted: '№ с ст', amounts: 'тис млн млрд грн', letters: true },
};

/** After a number, in all languages: units of the SI and those used beside it, currencies, hours. */
const units = new Set(
  (
    'm km cm mm µm μm nm m² km² cm² m³ cm³ mi ft yd ha l L dl cl ml mL g kg mg µg t lb lbs oz s ms min h Hz kHz MHz GHz W kW MW GW TW ' +
    'Wh kWh MWh GWh TWh V kV mV mA N kN Pa hPa kPa MPa bar J kJ MJ cal kcal K °C °F ° dB px kB MB GB TB km/h km/s m/s m/s² mph kn ' +
    '% ‰ € $ £ ¥ ₽ zł kr Kč Ft CHF EUR USD GBP SEK NOK DKK'
  ).split(' '),
);

interface Known {
  readonly titles: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
  readonly letters: boolean;
}

const known = new Map<string, Known>();

function tiesIn(language: string): Known {
  const found = known.get(language);
  if (found) return found;
  const { titles = '', counted = '', amounts = '', letters = false } = languages[language.split('-')[0] ?? ''] ?? {};
  const set = (words: string) => new Set(words.split(' '));
  const made = { titles: set(titles), counted: set(counted), amounts: set(amounts), letters };
  known.set(language, made);
  return made;
}

const opening = /^[([{«‹“„‘"'¿¡]+/u;
const closing = /[)\]}»›”’"',;:!?…]+$/u;
const initial = /(?:^|[.\-\p{Pd}])\p{L}\.$/u;
const endsInNumber = /\d$/;
const begins = { number: /^[$€£¥]?\d/, name: /^\p{Lu}/u, letter: /^\p{L}\./u, thousand: /^\d{3}(?!\d)/ } as const;
const pointless = /^[-–—―…·•/=+×<>.!?;:,»›”’)\]]+$/u;
const sign = /^[§№#&$€£¥°+−±~≈<>≤≥–]$/u;

const isSmall = (letter: number) => letter >= 0x61 && letter <= 0x7a;
const isPlain = (letter: number) => isSmall(letter) || (letter >= 0x41 && letter <= 0x5a);
const isDigit = (letter: number) => letter >= 0x30 && letter <= 0x39;
const point = 0x2e;

/** Whether a line should not end at the space between two words of a language. */
export function isTied(before: string, after: string, language: string): boolean {
  // Nearly all spaces: before a word in small letters only numbers, words of one letter, and initials, where it is one too, are tied.
  const isWord = before.length > 1 && isPlain(before.charCodeAt(0)) && !isDigit(before.charCodeAt(before.length - 1));
  if (isWord && isSmall(after.charCodeAt(0)) && after.charCodeAt(1) !== point) return false;
  // A dash, or what is left of a quotation, never begins a line.
  if (pointless.test(after)) return true;
  const first = before.replace(opening, '');
  const { titles, counted, amounts, letters } = tiesIn(language);
  if (letters && first.length === 1 && /\p{L}/u.test(first)) return true;
  if (endsInNumber.test(first)) {
    const last = after.replace(closing, '');
    const bare = last.endsWith('.') ? last.slice(0, -1) : last;
    return begins.thousand.test(after) || units.has(last) || units.has(bare) || amounts.has(last) || amounts.has(bare);
  }
  if (initial.test(first))
    return begins.name.test(after) || begins.letter.test(after) || (begins.number.test(after) && counted.has(first.slice(0, -1)));
  const word = first.endsWith('.') ? first.slice(0, -1) : first;
  if (titles.has(word)) return begins.name.test(after);
  if (counted.has(word)) return begins.number.test(after);
  return sign.test(first) && begins.number.test(after);
}

/** Where a language sets a narrow space: French before high marks and inside its quotation marks. */
export function isNarrow(before: string, after: string, language: string): boolean {
  if (!/^fr(?:-|$)/.test(language)) return false;
  return /[«‹]$/.test(before) || /^[;:!?»›]+[.,)\]]*$/.test(after);
}
