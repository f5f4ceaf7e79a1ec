import type { Topic, Vocabulary } from '../model/index.ts';

/** Topics -> the file that `slugline vocabulary import` writes: by code, a line each, so that two releases can be compared. */
export function vocabularyText(vocabulary: Vocabulary, notice: string): string {
  const topics = [...vocabulary.values()].sort((a, b) => compare(a.code, b.code));
  const lines = topics.map((topic) => `${JSON.stringify(topic.code)}: ${JSON.stringify(plain(topic))}`);
  return `{\n"notice": ${JSON.stringify(notice)},\n"topics": {\n${lines.join(',\n')}\n}\n}\n`;
}

const plain = ({ names, broader, retired, note }: Topic) => ({
  name: Object.fromEntries(Object.entries(names).sort(([a], [b]) => compare(a, b))),
  broader,
  retired,
  note,
});

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
