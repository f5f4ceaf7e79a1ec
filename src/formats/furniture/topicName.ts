import type { Topic } from '../../model/index.ts';

/** A topic's name and the BCP 47 tag of the language that it is in. */
interface TopicName {
  readonly name: string;
  readonly language: string;
}

/** What a tag may stand for beside its own language: Norwegian is written in two ways (ISO 639-3). */
const kin: Readonly<Record<string, readonly string[]>> = { no: ['nb', 'nn'], nb: ['no', 'nn'], nn: ['no', 'nb'] };

/**
 * The name in a story's language: of the exact tag, then of a shorter tag, then of any other form of the language, then the English one,
 * then any. Undefined where the vocabulary gives no name.
 */
export function topicName({ names }: Topic, language: string): TopicName | undefined {
  const tags = Object.keys(names);
  const tag = [...wishes(language), ...wishes('en')].flatMap((wish) => tags.filter((known) => matches(known, wish)))[0] ?? tags[0];
  const name = tag === undefined ? undefined : names[tag];
  return tag === undefined || name === undefined ? undefined : { name, language: tag };
}

/** What is taken, best first: `pt-BR`, `pt`, any `pt-*`. */
function wishes(language: string): readonly string[] {
  const parts = language.toLowerCase().split('-');
  const shorter = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  const [primary = ''] = parts;
  return [
    ...shorter,
    `${primary}-*`,
    ...(Object.hasOwn(kin, primary) ? (kin[primary] ?? []) : []).flatMap((other) => [other, `${other}-*`]),
  ];
}

const matches = (known: string, wish: string): boolean =>
  wish.endsWith('*') ? known.toLowerCase().startsWith(wish.slice(0, -1)) : known.toLowerCase() === wish;
