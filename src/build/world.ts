import { createRequire } from 'node:module';
import { formats } from '../formats/index.ts';
import type { Format, World } from '../model/index.ts';
import { disk } from './disk.ts';
import { inPlainWords, WrongRequest } from './faults.ts';
import { isError, openPublication } from './open.ts';

/**
 * The world of a publication, for who uses a format as a unified plugin: its settings, its files, its stories as cards, the house's
 * faces. Throws where publication.yaml has errors. Stories that have errors are not in it.
 */
export async function openWorld(folder: string, all: readonly Format[] = formats): Promise<World> {
  const { publication, settings, stories, diagnostics, read } = await openPublication(folder, all).catch((error: unknown) => {
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
    card: (slug) => cards.get(slug),
    story: (slug) => bySlug.get(slug),
    made: nothing,
  };
}

/** No sealed files. */
export async function* nothing(): AsyncGenerator<never> {}

const { resolve } = createRequire(import.meta.url);

/**
 * Whole faces by name, `source-serif-4/400Regular`: the folder of a family and of a face in Google Fonts' packages for Expo, which hold
 * the static TrueType files. Each is read once.
 */
export function openFaces(): World['font'] {
  const faces = new Map<string, Promise<Uint8Array>>();
  return (face) => {
    const known = faces.get(face) ?? readFace(face);
    faces.set(face, known);
    return known;
  };
}

async function readFace(face: string): Promise<Uint8Array> {
  const [, family, style] = /^([a-z\d]+(?:-[a-z\d]+)*)\/(\d{3}[A-Za-z_]+)$/.exec(face) ?? [];
  if (family === undefined || style === undefined) throw new Error(`No face is called "${face}"`);
  const name = family
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  const reading = await disk.read(resolve(`@expo-google-fonts/${family}/${style}/${name}_${style}.ttf`));
  if ('refused' in reading) throw new Error(`The face "${face}" cannot be read`);
  return reading.bytes;
}
