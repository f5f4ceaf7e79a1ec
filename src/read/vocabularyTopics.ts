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
  for (const entry of entries) {
    const { code, path } = entry;
    const topic = topics.get(code) ?? { code, names: {} };
    topics.set(code, topic);
    paths.set(code, entry.broader.path);
    addNames(topic, entry, complain);
    const broader = textOf('broader', entry, { complain, expected: 'the code of a topic, e.g. "20000002"', is: isCode });
    const retired = textOf('retired', entry, { complain, expected: 'a day, e.g. "2021-09-30"', is: isDay });
    const note = textOf('note', entry, { complain, expected: 'one text', is: () => true });
    if (broader !== undefined) topic.broader = broader;
    if (retired !== undefined) topic.retired = retired;
    if (note !== undefined && isSeen(note) && topic.retired !== undefined) topic.note = oneLine(note).slice(0, limits.topicName);
    if (topic.broader === code) complain(path, (place) => faults.topicCycle(place, [code]));
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
const oneLine = (text: string) => clean(text).replace(/\s+/g, ' ').trim();

function addNames(topic: Draft, entry: Entry, complain: Complain): void {
  // IPTC's own spelling of a language gives way to the right one.
  const exact = entry.names.filter(({ tag, language: of }) => tag === of);
  const others = entry.names.filter(({ tag, language: of }) => tag !== of);
  for (const { tag, language: of, name, path } of [...exact, ...others]) {
    const leaveOut = (why: string) => complain(path, (place) => faults.topicNameLeftOut(place, clean(tag), { topic: topic.code, why }));
    if (of.length > 100 || isLanguageName(of) || !language.safeParse(of).success) leaveOut('it is no language');
    else if (typeof name !== 'string') leaveOut(`it is ${kindOf(name)}`);
    else if (name.length > limits.topicName) leaveOut(`it has more than ${limits.topicName} characters`);
    else if (!isSeen(name)) leaveOut('it is blank');
    else if (clean(name) !== name) leaveOut('it has a control character');
    else if (!Object.hasOwn(topic.names, of)) topic.names[of] = oneLine(name);
  }
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
    if (first !== undefined && circle.length > 1) complain(first, (place) => faults.topicCycle(place, circle.slice(0, 10)));
    const above = circle.length > 0 || first === undefined ? 0 : (known.get(first) ?? 0);
    const isDeep = above <= limits.topicDepth + 1 && above + way.length > limits.topicDepth + 1;
    if (isDeep) complain(start, (place) => faults.vocabularyDepth(place, 'topics', limits.topicDepth));
    way.forEach((each, index) => {
      known.set(each, above + way.length - index);
    });
  }
}
