import { formats } from '../formats/index.ts';
import type { Format, World } from '../model/index.ts';
import { openFaces } from './faces.ts';
import { inPlainWords, WrongRequest } from './faults.ts';
import { isError, openPublication } from './open.ts';

/**
 * The world of a publication, for who uses a format as a unified plugin: its settings, its files, its stories as cards, the house's
 * faces. Throws where publication.yaml has errors. Stories that have errors are not in it.
 */
export async function openWorld(folder: string, all: readonly Format[] = formats): Promise<World> {
  const { publication, settings, stories, elsewhere, diagnostics, read } = await openPublication(folder, all).catch((error: unknown) => {
    throw inPlainWords(error);
  });
  const fault = diagnostics.find((diagnostic) => isError(diagnostic) && diagnostic.place?.path === 'publication.yaml');
  if (fault) throw new WrongRequest(fault);
  const bySlug = new Map(stories.map((story) => [story.header.slug, story]));
  const cards = new Map(publication?.cards.map((card) => [card.header.slug, card]));
  return {
    house: settings,
    read,
    font: openFaces(),
    card: (slug) => cards.get(slug) ?? elsewhere.get(slug),
    story: (slug) => bySlug.get(slug),
    // No sealed files.
    made: async function* () {},
  };
}
