import { formats } from '../formats/index.ts';
import type { Card, Format, World } from '../model/index.ts';
import { openFaces } from './faces.ts';
import { inPlainWords, WrongRequest } from './faults.ts';
import { isError, openPublication } from './open.ts';
import { openProfiles } from './profiles.ts';
import { translatorsOf } from './translatorsOf.ts';

/**
 * The world of a publication, for who uses a format as a unified plugin: its settings, its files, its stories as cards, the house's
 * faces. Throws where publication.yaml or a vocabulary has errors. Stories that have errors are not in it, and no other story is told of one that is held back.
 */
export async function openWorld(folder: string, all: readonly Format[] = formats): Promise<World> {
  const opened = await openPublication(folder, all).catch((error: unknown) => {
    throw inPlainWords(error);
  });
  const { publication, settings, topics, stories, elsewhere, ruling, diagnostics, read, refusal } = opened;
  const fault = diagnostics.find((diagnostic) => isError(diagnostic) && ruling.includes(diagnostic.place?.path ?? ''));
  if (fault) throw new WrongRequest(fault);
  const bySlug = new Map(stories.map((story) => [story.header.slug, story]));
  const cards = new Map(publication?.cards.filter(isOut).map((card) => [card.header.slug, card]));
  const card: World['card'] = (slug) => cards.get(slug) ?? elsewhere.get(slug);
  const translators = translatorsOf([...cards.values(), ...elsewhere.values()]);
  return {
    house: settings,
    feeds: all.flatMap(({ name, feed }) => (feed && settings.formats.includes(name) ? [{ format: name, ...feed }] : [])),
    read,
    refusal,
    font: openFaces(),
    profile: openProfiles(),
    card,
    translations: (slug) => (translators.get(slug) ?? []).flatMap((other) => card(other) ?? []),
    story: (slug) => bySlug.get(slug),
    topic: (code) => topics.get(code),
    // No sealed files.
    made: async function* () {},
  };
}

/** Whether a story may be named by others: only an embargo looks at the clock. */
const isOut = ({ header: { status, embargo } }: Card): boolean =>
  status !== 'withheld' && (embargo === undefined || Date.parse(embargo) <= Date.now());
