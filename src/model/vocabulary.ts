/** One of IPTC's Media Topics, as a vocabulary tells of it. */
export interface Topic {
  /** Eight digits. */
  readonly code: string;
  /** By BCP 47 tag; ask own keys only. */
  readonly names: Readonly<Record<string, string>>;
  /** The code one step up; a top topic has none. */
  readonly broader?: string;
  /** The day since which it is not to be used (ISO 8601). */
  readonly retired?: string;
  /** What IPTC says of its retirement, mostly in English. */
  readonly note?: string;
}

/** What stands before a Media Topic's eight digits in its URI, and by itself names all of them (IPTC NewsCodes). */
export const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/';

/** Topics by code. */
export type Vocabulary = ReadonlyMap<string, Topic>;

const inBritish: Readonly<Record<string, string>> = {
  '01000000': 'arts, culture, entertainment and media',
  '02000000': 'crime, law and justice',
  '03000000': 'disaster, accident and emergency incident',
  '04000000': 'economy, business and finance',
  '05000000': 'education',
  '06000000': 'environment',
  '07000000': 'health',
  '08000000': 'human interest',
  '09000000': 'labour',
  '10000000': 'lifestyle and leisure',
  '11000000': 'politics',
  '12000000': 'religion',
  '13000000': 'science and technology',
  '14000000': 'society',
  '15000000': 'sport',
  '16000000': 'conflict, war and peace',
  '17000000': 'weather',
};

const inAmerican: Readonly<Record<string, string>> = { '09000000': 'labor' };

/** The 17 top topics with their English names (IPTC, CC BY 4.0): all that is known where a newsroom names no vocabulary. */
export const topTopics: Vocabulary = new Map(
  Object.entries(inBritish).map(([code, name]) => [code, { code, names: { 'en-GB': name, 'en-US': inAmerican[code] ?? name } }]),
);
