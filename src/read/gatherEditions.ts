import type { Diagnostic, Edition, Place, Story } from '../model/index.ts';
import type { ReadEdition } from './edition.ts';
import { faults } from './faults.ts';
import { groupBy, mostSuggestions } from './gather.ts';
import type { Places } from './header.ts';
import { nearest } from './nearest.ts';

/** What editions are checked against. */
export interface Among {
  /** All stories that can be built, those that are withheld too. */
  readonly stories: readonly Story[];
  /** Slugs of stories that have errors. */
  readonly absent: readonly string[];
}

/** Editions -> those that can be made of the stories that there are, and what is wrong with the others. */
export function gatherEditions(
  read: readonly ReadEdition[],
  { stories, absent }: Among,
): { editions: readonly Edition[]; diagnostics: readonly Diagnostic[] } {
  const drafts = read.flatMap(({ edition, places }) => (edition ? [{ edition, places }] : []));
  const diagnostics: Diagnostic[] = [];
  const bad = new Set<Edition>();
  const complain = (edition: Edition, diagnostic: Diagnostic) => {
    diagnostics.push(diagnostic);
    if (diagnostic.severity === 'error') bad.add(edition);
  };

  for (const [key, fault] of [
    ['id', faults.doubledEdition],
    ['guid', faults.doubledEditionGuid],
  ] as const) {
    // A story's identity is taken too.
    const taken = key === 'guid' ? stories.map(({ path, header }) => [header.guid.toLowerCase(), path] as const) : [];
    const owners = groupBy(taken, ([guid]) => guid);
    for (const [folded, group] of groupBy(drafts, ({ edition }) => edition[key].toLowerCase())) {
      const others = (owners.get(folded) ?? []).map(([, path]) => path);
      if (group.length + others.length < 2) continue;
      for (const { edition, places } of group) {
        const paths = group.map((one) => one.edition.path).filter((path) => path !== edition.path);
        complain(edition, fault(places[key] ?? { path: edition.path }, edition[key], [...paths, ...others]));
      }
    }
  }

  const bySlug = new Map(stories.map((story) => [story.header.slug, story]));
  const lost = new Set(absent);
  const known = [...bySlug.keys()].sort();
  for (const draft of drafts) {
    const first = new Map<string, Place>();
    let suggestions = 0;
    for (const { slug, place } of namedIn(draft)) {
      const before = first.get(slug);
      if (before) {
        const lines = { first: before.start?.line ?? 1, second: place.start?.line ?? 1 };
        complain(draft.edition, faults.editionStoryDoubled(place, slug, lines));
        continue;
      }
      first.set(slug, place);
      const story = bySlug.get(slug);
      if (story?.header.status === 'withheld') complain(draft.edition, faults.editionStoryWithheld(place, slug, story.path));
      else if (story?.header.status === 'canceled') complain(draft.edition, faults.editionStoryWithdrawn(place, slug));
      else if (story) continue;
      else if (lost.has(slug)) complain(draft.edition, faults.editionStoryBad(place, slug));
      else
        complain(
          draft.edition,
          faults.editionStoryMissing(place, slug, suggestions++ < mostSuggestions ? nearest(slug, known) : undefined),
        );
    }
  }
  return { editions: drafts.map(({ edition }) => edition).filter((edition) => !bad.has(edition)), diagnostics };
}

/** Every slug that an edition names, in its order, with its place. */
const namedIn = ({ edition, places }: { edition: Edition; places: Places }) =>
  edition.sections.flatMap(({ stories }, at) =>
    stories.map((slug, index) => ({ slug, place: places[`sections.${at}.stories.${index}`] ?? { path: edition.path } })),
  );
