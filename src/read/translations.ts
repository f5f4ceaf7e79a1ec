import type { Diagnostic, Place, Story } from '../model/index.ts';
import { faults } from './faults.ts';

/** What is wrong with one story's claim to translate another. */
export interface WrongClaim {
  readonly story: Story;
  readonly diagnostic: Diagnostic;
}

/**
 * What stories claim of each other in `translationOf`: a circle has no original, a story in its original's language is no translation of it,
 * and a translation of a translation is known as one with all others only by the first of them.
 */
export function translationFaults(stories: readonly Story[], placeOf: (story: Story) => Place): readonly WrongClaim[] {
  const bySlug = new Map(stories.map((story) => [story.header.slug, story]));
  const originalOf = ({ header: { translationOf, slug } }: Story) =>
    translationOf === undefined || translationOf === slug ? undefined : bySlug.get(translationOf);

  /** By slug: where its claims lead to in the end; undefined: into a circle. */
  const ends = new Map<string, Story | undefined>();
  const circles = new Map<Story, readonly [circle: readonly Story[], at: number]>();
  for (const story of stories) {
    const way: Story[] = [];
    const onWay = new Map<Story, number>();
    let at: Story = story;
    let end: Story | undefined;
    for (;;) {
      const begun = onWay.get(at);
      if (begun !== undefined) {
        const circle = way.slice(begun);
        for (const [index, one] of circle.entries()) circles.set(one, [circle, index]);
        break;
      }
      if (ends.has(at.header.slug)) {
        end = ends.get(at.header.slug);
        break;
      }
      onWay.set(at, way.length);
      way.push(at);
      const next = originalOf(at);
      if (next === undefined) {
        end = at;
        break;
      }
      at = next;
    }
    for (const { header } of way) ends.set(header.slug, end);
  }

  return stories.flatMap((story): readonly WrongClaim[] => {
    const original = originalOf(story);
    if (original === undefined) return [];
    const say = (diagnostic: Diagnostic): readonly WrongClaim[] => [{ story, diagnostic }];
    const { slug, language } = original.header;
    const found = circles.get(story);
    if (found !== undefined) {
      const [circle, index] = found;
      const named = [...circle.slice(index, index + mostNamed), ...circle.slice(0, index)].slice(0, mostNamed);
      return say(
        faults.translationCircle(
          placeOf(story),
          named.map(({ header }) => header.slug),
        ),
      );
    }
    if (language.toLowerCase() === story.header.language.toLowerCase()) return say(faults.sameLanguage(placeOf(story), slug, language));
    const first = ends.get(slug);
    return first === undefined || first === original ? [] : say(faults.translationChain(placeOf(story), slug, first.header.slug));
  });
}

/** Of a circle; a hostile one has thousands. */
const mostNamed = 10;
