import { markdownOf, slugOf } from '../typography/markdown.ts';
import { plainStories } from '../typography/prose.ts';
import type { Files } from './publication.ts';

/** The file of an edition, counted from 0. */
export const editionPath = (at: number) => `editions/edition-${at + 1}.yaml`;

/** A publication of generated prose, its stories shared out among editions. */
export function proseFiles({
  seed,
  stories,
  editions,
}: {
  seed: number;
  stories: number;
  editions: number;
}): Readonly<Record<string, string>> {
  const each = Math.ceil(stories / editions);
  const bound = Array.from({ length: editions }, (_, at) => {
    const slugs = Array.from({ length: Math.min(each, stories - at * each) }, (_, n) => `    - ${slugOf(at * each + n)}`);
    const half = Math.ceil(slugs.length / 2);
    const sections = [slugs.slice(0, half), slugs.slice(half)].filter((list) => list.length > 0);
    const lines = sections.map((list, n) => `  - title: Part ${n + 1}\n    stories:\n${list.join('\n')}`);
    return [editionPath(at), `title: Edition ${at + 1}\ndate: 2026-03-02\nsections:\n${lines.join('\n')}\n`] as const;
  });
  const written = plainStories(seed, stories).map((plain, n) => [`stories/${slugOf(n)}.md`, markdownOf(plain, n)] as const);
  return Object.fromEntries([...written, ...bound]) satisfies Files;
}
