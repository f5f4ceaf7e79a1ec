import type { Card, Diagnostic, Publication, Settings, Story } from '../model/index.ts';
import { faults } from './faults.ts';
import { deepFreeze } from './freeze.ts';
import { instantOf } from './instant.ts';
import { nearest } from './nearest.ts';
import { findPlaces } from './story.ts';
import { translationFaults } from './translations.ts';

/**
 * Stories -> Publication: what is wrong between them, and what only all of them together say. `absent` are the slugs of stories that have
 * errors of their own: to name one of those is no second error.
 */
export function gather(
  settings: Settings,
  stories: readonly Story[],
  absent: readonly string[] = [],
): { publication: Publication; stories: Story[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const bad = new Set<Story>();
  const placeOf = (story: Story, key: string) => findPlaces(story)?.[key] ?? { path: story.path };
  const refuseDoubles = (key: 'slug' | 'guid', fault: typeof faults.doubledSlug) => {
    // Disks may fold letter case, and partners' databases too.
    const groups = groupBy(stories, ({ header }) => header[key].toLowerCase());
    for (const group of groups.values()) {
      if (group.length < 2) continue;
      for (const story of group) {
        bad.add(story);
        diagnostics.push(
          fault(
            placeOf(story, key),
            story.header[key],
            group.filter((other) => other !== story).map(({ path }) => path),
          ),
        );
      }
    }
  };
  refuseDoubles('slug', faults.doubledSlug);
  refuseDoubles('guid', faults.doubledGuid);

  const slugs = new Set([...stories.map(({ header }) => header.slug), ...absent]);
  const known = [...slugs].sort();
  for (const story of stories) {
    const { related, translationOf, slug } = story.header;
    const named = [
      ...related.map((other, index) => ['related', other, `related.${index}`] as const),
      ...(translationOf ? [['translationOf', translationOf, 'translationOf'] as const] : []),
    ];
    let suggestions = 0;
    for (const [key, other, at] of named) {
      if (slugs.has(other) && other !== slug) continue;
      bad.add(story);
      const place = placeOf(story, at);
      diagnostics.push(
        other === slug
          ? faults.itself(place, key)
          : faults.missingStory(place, key, other, suggestions++ < mostSuggestions ? nearest(other, known) : undefined),
      );
    }
  }

  for (const { story, diagnostic } of translationFaults(stories, (one) => placeOf(one, 'translationOf'))) {
    if (diagnostic.severity === 'error') bad.add(story);
    diagnostics.push(diagnostic);
  }

  const good = stories.filter((story) => !bad.has(story)).sort(newestFirst);
  const publication: Publication = {
    settings: settings.name === '' ? { ...settings, name: commonCredit(good) } : settings,
    asOf: good.flatMap(({ header }) => [header.published, header.updated ?? header.published]).reduce(later, '1970-01-01T00:00:00+00:00'),
    cards: good.map(cardOf),
  };
  return { publication: deepFreeze(publication), stories: good, diagnostics };
}

/** A story or an edition may name thousands of slugs, and each is compared with all that there are. */
export const mostSuggestions = 20;

/** A story without its body. */
const cardOf = ({ body: _, ...card }: Story): Card => card;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const newestFirst = (a: Story, b: Story) =>
  instantOf(b.header.published) - instantOf(a.header.published) || compare(a.header.slug, b.header.slug);

const later = (a: string, b: string) => (instantOf(b) > instantOf(a) ? b : a);

/** The credit that most stories have, ties by code point. */
function commonCredit(stories: readonly Story[]): string {
  const counts = new Map<string, number>();
  for (const { header } of stories) counts.set(header.credit, (counts.get(header.credit) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b));
  return first?.[0] ?? 'Slugline';
}

export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
