import { calendarDay, isSeen, language, limits, type Topic, type Vocabulary } from '../model/index.ts';
import { clean } from './characters.ts';
import { faults } from './faults.ts';
import { isLanguageName } from './meant.ts';
import { type Complain, type Entry, kindOf, type Path } from './vocabularyForms.ts';

type Draft = { -readonly [K in keyof Topic]: Topic[K] } & { names: Record<string, string> };

/** What a file says of topics -> topics that each have a broader one that is there, or none. A code that comes again adds its names. */
export function topicsOf(entries: readonly Entry[], complain: Complain): Vocabulary {
  const topics = new Map<string, Draft>();
  const paths = new Map<string, Path>();
  const isLanguage = languageAsker();
  for (const entry of entries) {
    const { code } = entry;
    const topic = topics.get(code) ?? { code, names: {} };
    topics.set(code, topic);
    paths.set(code, entry.broader.path);
    addNames(topic, entry, { isLanguage, complain });
    const broader = textOf('broader', entry, { complain, expected: 'the code of a topic, e.g. "20000002"', is: isCode });
    const retired = textOf('retired', entry, { complain, expected: 'a day, e.g. "2021-09-30"', is: isDay });
    const note = textOf('note', entry, { complain, expected: 'one text', is: () => true });
    if (broader !== undefined) topic.broader = broader;
    if (retired !== undefined) topic.retired = retired;
    if (note !== undefined && isSeen(note) && topic.retired !== undefined) topic.note = oneLine(note.slice(0, limits.topicName));
  }
  for (const topic of topics.values()) {
    const { code, broader } = topic;
    if (broader === undefined || topics.has(broader)) continue;
    complain(paths.get(code) ?? [], (place) => faults.broaderMissing(place, code, broader));
    delete topic.broader;
  }
  refuseCycles(topics, (code, fault) => complain(paths.get(code) ?? [], fault));
  return topics;
}

const isCode = (text: string) => /^\d{8}$/.test(text);
const isDay = (text: string) => calendarDay.safeParse(text).success;
const oneLine = (text: string) => (plain.test(text) ? text : clean(text).replace(/\s+/g, ' ').trim());

interface Namer {
  isLanguage(tag: string): boolean;
  readonly complain: Complain;
}

/** Whether a tag is one of BCP 47; asked once of each, because a vocabulary has thousands of names in a dozen languages. */
function languageAsker(): (tag: string) => boolean {
  const known = new Map<string, boolean>();
  return (tag) => {
    const is = known.get(tag) ?? (tag.length <= 100 && !isLanguageName(tag) && language.safeParse(tag).success);
    known.set(tag, is);
    return is;
  };
}

function addNames(topic: Draft, { names: { byTag, path }, languageOf }: Entry, { isLanguage, complain }: Namer): void {
  const tags = Object.keys(byTag);
  // IPTC's own spelling of a language gives way to the right one.
  const isExact = (tag: string) => languageOf(tag) === tag;
  for (const tag of [...tags.filter(isExact), ...tags.filter((each) => !isExact(each))]) {
    const of = languageOf(tag);
    const name = byTag[tag];
    const why = isLanguage(of) ? whyNoName(name) : 'it is no language';
    if (why !== undefined) complain([...path, tag], (place) => faults.topicNameLeftOut(place, clean(tag), { topic: topic.code, why }));
    else if (!Object.hasOwn(topic.names, of)) topic.names[of] = oneLine(String(name));
  }
}

/** Words with single spaces between them, as nearly all names are. */
const plain = /^[\p{L}\p{N}\p{P}\p{M}]+(?: [\p{L}\p{N}\p{P}\p{M}]+)*$/u;

function whyNoName(name: unknown): string | undefined {
  if (typeof name !== 'string') return `it is ${kindOf(name)}`;
  if (name.length > limits.topicName) return `it has more than ${limits.topicName} characters`;
  if (plain.test(name)) return undefined;
  if (!isSeen(name)) return 'it is blank';
  return clean(name) === name ? undefined : 'it has a control character';
}

interface Wish {
  readonly complain: Complain;
  readonly expected: string;
  is(text: string): boolean;
}

function textOf(key: 'broader' | 'retired' | 'note', entry: Entry, { complain, expected, is }: Wish): string | undefined {
  const { value, path } = entry[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && is(value)) return value;
  complain(path, (place) => faults.topicValue(place, key, { topic: entry.code, found: kindOf(value), expected }));
  return undefined;
}

/** Each way up ends at a top topic, within so many steps. */
function refuseCycles(topics: Vocabulary, complain: (code: string, fault: Parameters<Complain>[1]) => void): void {
  /** Steps up to a top topic, of topics whose way is known to be good, or was told to be bad. */
  const known = new Map<string, number>();
  for (const start of topics.keys()) {
    const way: string[] = [];
    const seen = new Set<string>();
    let code: string | undefined = start;
    while (code !== undefined && !known.has(code) && !seen.has(code)) {
      seen.add(code);
      way.push(code);
      code = topics.get(code)?.broader;
    }
    const first = code;
    const circle = first !== undefined && seen.has(first) ? way.slice(way.indexOf(first)) : [];
    if (first !== undefined && circle.length > 0) complain(first, (place) => faults.topicCycle(place, circle.slice(0, 10)));
    const above = circle.length > 0 || first === undefined ? 0 : (known.get(first) ?? 0);
    const isDeep = circle.length === 0 && above <= limits.topicDepth + 1 && above + way.length > limits.topicDepth + 1;
    if (isDeep) complain(start, (place) => faults.vocabularyDepth(place, 'topics', limits.topicDepth));
    way.forEach((each, index) => {
      known.set(each, above + way.length - index);
    });
  }
}
