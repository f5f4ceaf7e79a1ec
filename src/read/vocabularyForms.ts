import type { Diagnostic, Place } from '../model/index.ts';
import { faults } from './faults.ts';

/** Keys and numbers from the whole of a file down to a value. */
export type Path = readonly (string | number)[];

/** Tells a fault of the value at a path. */
export type Complain = (path: Path, fault: (place: Place) => Diagnostic) => void;

/** What a file says of one topic, not yet looked at: texts may be anything. */
export interface Entry {
  readonly code: string;
  /** By the file's own tag of a language. */
  readonly names: { readonly byTag: Keys; readonly path: Path };
  /** The BCP 47 tag that the file's own stands for. */
  languageOf(tag: string): string;
  readonly broader: Value;
  readonly retired: Value;
  readonly note: Value;
  readonly path: Path;
}

interface Value {
  readonly value: unknown;
  readonly path: Path;
}

/** One form of JSON in which Media Topics are known. */
interface Form {
  is(whole: unknown): boolean;
  entries(whole: unknown, complain: Complain): readonly Entry[];
  notice(whole: unknown): string | undefined;
}

type Keys = Readonly<Record<string, unknown>>;

const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A key of the object itself: `__proto__` and the like are keys as others are. */
const at = (value: unknown, key: string): unknown => (isKeys(value) && Object.hasOwn(value, key) ? value[key] : undefined);
const textAt = (value: unknown, key: string): string | undefined => {
  const text = at(value, key);
  return typeof text === 'string' ? text : undefined;
};

/** IPTC's tags that are no BCP 47, or that of another language there: Northern Sami is `se`. */
const iptcLanguages: Readonly<Record<string, string>> = { se: 'sv', dk: 'da', 'no-nb': 'nb', 'no-nn': 'nn' };
const languageOf = (tag: string): string => {
  const small = tag.toLowerCase();
  return (Object.hasOwn(iptcLanguages, small) ? iptcLanguages[small] : undefined) ?? tag;
};

/** `medtop:20000002` and `http://cv.iptc.org/newscodes/mediatopic/20000002` are one. */
const iptcCode = /^(?:medtop:|https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/)(\d{8})$/;
const bare = (value: unknown): unknown => (typeof value === 'string' ? (iptcCode.exec(value)?.[1] ?? value) : value);

/** The forms, told apart by a key of the whole. */
export const vocabularyForms: readonly Form[] = [
  // What cv.iptc.org gives for ?format=json: IPTC's IKOS as JSON-LD.
  {
    is: (whole) => Array.isArray(at(whole, 'conceptSet')),
    entries: (whole, complain) => {
      const scheme = textAt(whole, 'uri');
      if (scheme !== undefined && !/\/newscodes\/mediatopic\/?$/.test(scheme)) {
        complain(['uri'], (place) => faults.foreignVocabulary(place, `it is that of ${scheme}`));
        return [];
      }
      const concepts = at(whole, 'conceptSet');
      return (Array.isArray(concepts) ? concepts : []).flatMap((concept: unknown, index) =>
        conceptOf(concept, ['conceptSet', index], complain),
      );
    },
    notice: (whole) => {
      const day = textAt(whole, 'dateReleased')?.slice(0, 10);
      return `IPTC Media Topics NewsCodes, (c) IPTC, CC BY 4.0${day ? `; codes and names as of ${day}` : ''}`;
    },
  },
  // What "slugline vocabulary import" writes.
  {
    is: (whole) => isKeys(at(whole, 'topics')),
    entries: (whole, complain) => {
      const topics = at(whole, 'topics');
      return Object.entries(isKeys(topics) ? topics : {}).flatMap(([code, topic]) => {
        const path = ['topics', code];
        if (!/^\d{8}$/.test(code)) {
          complain(path, (place) => faults.topicCode(place, code, { expected: 'eight digits, e.g. 20000002' }));
          return [];
        }
        if (!isKeys(topic)) {
          complain(path, (place) => faults.topicValue(place, 'topics', { topic: code, found: kindOf(topic), expected: 'an object' }));
          return [];
        }
        const names = namesOf(at(topic, 'name'), { code, path: [...path, 'name'], complain });
        return [
          {
            code,
            names,
            languageOf: (tag) => tag,
            ...restOf(topic, path, { note: 'note', broaderOf: (value) => value }),
            path,
          },
        ];
      });
    },
    notice: (whole) => textAt(whole, 'notice'),
  },
];

function conceptOf(concept: unknown, path: Path, complain: Complain): readonly Entry[] {
  const expected = 'the scheme and eight digits, e.g. medtop:20000002';
  const key = at(concept, 'qcode') === undefined ? 'uri' : 'qcode';
  const written = at(concept, key);
  const code = bare(written);
  if (typeof written !== 'string' || typeof code !== 'string' || code === written) {
    const digits = typeof written === 'string' ? /^\d{8}$/.exec(written)?.[0] : undefined;
    const at = typeof written === 'string' ? [...path, key] : path;
    const found = typeof written === 'string' ? written : kindOf(written);
    complain(at, (place) => faults.topicCode(place, found, { expected, right: digits && `medtop:${digits}` }));
    return [];
  }
  const names = namesOf(at(concept, 'prefLabel'), { code, path: [...path, 'prefLabel'], complain });
  const { broader, retired, note } = restOf(concept, path, {
    note: 'changeNote',
    broaderOf: (value) => bare(Array.isArray(value) ? value[0] : value),
  });
  return [
    {
      code,
      names,
      languageOf,
      broader,
      // A moment; the day is what counts.
      retired: { ...retired, value: typeof retired.value === 'string' ? retired.value.replace(/T.*$/s, '') : retired.value },
      note,
      path,
    },
  ];
}

interface Labels {
  readonly code: string;
  readonly path: Path;
  readonly complain: Complain;
}

function namesOf(names: unknown, { code, path, complain }: Labels): Entry['names'] {
  if (isKeys(names)) return { byTag: names, path };
  const key = String(path.at(-1));
  if (names !== undefined)
    complain(path, (place) => faults.topicValue(place, key, { topic: code, found: kindOf(names), expected: 'names by language' }));
  return { byTag: {}, path };
}

interface Wording {
  /** The key of what is said of a retirement: a text, or texts by language. */
  readonly note: string;
  broaderOf(value: unknown): unknown;
}

function restOf(topic: unknown, path: Path, { note: key, broaderOf }: Wording): Pick<Entry, 'broader' | 'retired' | 'note'> {
  const note = at(topic, key);
  return {
    broader: { value: broaderOf(at(topic, 'broader')), path: [...path, 'broader'] },
    retired: { value: at(topic, 'retired'), path: [...path, 'retired'] },
    note: {
      value: isKeys(note) ? (textAt(note, 'en-GB') ?? textAt(note, 'en-US') ?? Object.values(note)[0]) : note,
      path: [...path, key],
    },
  };
}

/** What a value is, for a message. */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 60));
  return typeof value === 'object' ? 'an object' : value === undefined ? 'nothing' : String(value);
};
