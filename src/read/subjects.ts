import { distance } from 'fastest-levenshtein';
import { type Diagnostic, type Topic, topTopics, type Vocabulary } from '../model/index.ts';
import { faults } from './faults.ts';
import { nearest } from './nearest.ts';
import type { Yaml } from './yaml.ts';

/**
 * What is wrong with the Media Topics of a header whose codes have the right form: with a vocabulary those that it does not know or calls
 * retired, without one those that no vocabulary can know; and those that stand twice.
 */
export function judgeSubjects(yaml: Yaml, topics: Vocabulary | undefined): readonly Diagnostic[] {
  const { subjects = [] } = yaml.data;
  const list = typeof subjects === 'string' ? [subjects] : Array.isArray(subjects) ? subjects : [];
  const seen = new Set<string>();
  let suggestions = 0;
  return list.flatMap((subject: unknown, index: number) => {
    const place = (yaml.spotOf(['subjects', index]) ?? yaml.spotOf(['subjects']))?.value;
    // What has not the form of a code was told by the schema.
    if (typeof subject !== 'string' || !/^\d{8}$/.test(subject) || !place) return [];
    if (seen.has(subject)) return [faults.doubledSubject(place, subject)];
    seen.add(subject);
    if (!topics) return /^2\d{7}$/.test(subject) || topTopics.has(subject) ? [] : [faults.noMediaTopic(place, subject)];
    const topic = topics.get(subject);
    if (!topic) return [faults.unknownSubject(place, subject, suggestions++ < mostSuggestions ? near(subject, topics) : { topics: [] })];
    if (topic.retired === undefined) return [];
    const above = inUseAbove(topic, topics);
    const instead = above && `${above.code} (${nameOf(above)})`;
    return [faults.retiredSubject(place, { ...named(topic), retired: topic.retired }, { note: topic.note, instead })];
  });
}

/** What was written for a code: the name of a topic, in any language of the vocabulary, or near to one. */
export function subjectMeant(topics: Vocabulary = topTopics): (key: string, text: string) => string | undefined {
  let suggestions = 0;
  let codes: ReadonlyMap<string, string> | undefined;
  return (key, text) => {
    if (key !== 'subjects' || /^[\d\s,;]*$/.test(text) || ++suggestions > mostSuggestions) return undefined;
    codes ??= codesByName(topics);
    const name = fold(text);
    const known = codes;
    const near = [...known.keys()].filter((other) => isNear(name, other));
    return known.get(name) ?? known.get(nearest(name, near, (one, other) => known.get(one) === known.get(other)) ?? '');
  };
}

interface Near {
  readonly topics: readonly { readonly code: string; readonly name: string }[];
  readonly meant?: string | undefined;
}

/** Each code or name is compared with all that there are. */
const mostSuggestions = 20;

/** Of topics in use, by each name that only one of them has. */
function codesByName(topics: Vocabulary): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const { code, names, retired } of topics.values()) {
    if (retired !== undefined) continue;
    for (const name of new Set(Object.values(names).map(fold))) {
      if (codes.has(name)) shared.add(name);
      codes.set(name, code);
    }
  }
  for (const name of shared) codes.delete(name);
  return codes;
}

/** Whether a name may be `nearest` at all, asked first because that takes long. */
const isNear = (name: string, other: string) => Math.abs(name.length - other.length) <= 3 || other.startsWith(name);

const fold = (name: string) => name.trim().toLowerCase();

/**
 * The topics in use, three at most, that a slip of the finger makes this code of: the fewest wrong digits, then the least difference.
 * One that is the only one, and one slip away, is what was meant.
 */
function near(code: string, topics: Vocabulary): Near {
  const slips = [...topics.values()]
    .filter(({ retired }) => retired === undefined)
    .map((topic) => ({ topic, far: isSwapped(code, topic.code) ? 1 : distance(code, topic.code) }));
  const least = Math.min(...slips.map(({ far }) => far), 3);
  if (least > 2) return { topics: [] };
  const away = ({ topic }: (typeof slips)[number]) => Math.abs(Number(topic.code) - Number(code));
  const nearest = slips.filter(({ far }) => far === least).sort((a, b) => away(a) - away(b) || Number(a.topic.code) - Number(b.topic.code));
  const [first, second] = nearest;
  const meant = least === 1 && !second ? first?.topic.code : undefined;
  return { topics: nearest.slice(0, 3).map(({ topic }) => named(topic)), meant };
}

/** Whether two neighbouring digits changed places. */
function isSwapped(code: string, other: string): boolean {
  const at = [...code].findIndex((digit, index) => digit !== other[index]);
  return at >= 0 && code[at] === other[at + 1] && code[at + 1] === other[at] && code.slice(at + 2) === other.slice(at + 2);
}

/** The next topic above one that is retired. */
function inUseAbove({ broader }: Topic, topics: Vocabulary): Topic | undefined {
  const above = broader === undefined ? undefined : topics.get(broader);
  return above?.retired === undefined ? above : inUseAbove(above, topics);
}

/** As a message calls it: in English, as messages are. */
const nameOf = ({ names }: Topic): string => names['en-GB'] ?? names.en ?? names['en-US'] ?? Object.values(names)[0] ?? 'without a name';
const named = (topic: Topic) => ({ code: topic.code, name: nameOf(topic) });
