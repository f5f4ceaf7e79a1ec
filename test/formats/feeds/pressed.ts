import type { Diagnostic, Format, Proven, Publication, Story, World } from '../../../src/model/index.ts';
import { pressFront, ready } from '../../../src/press/index.ts';
import { publicationOf, worldOf } from '../../press/bridge.ts';

/** The feeds of some stories in one format, as a build would seal them, with all that was said. */
export async function pressed(format: Format, stories: readonly Story[], change: Partial<World> = {}) {
  const world: World = { ...worldOf(stories), ...change };
  const publication: Publication = { ...publicationOf(...stories), settings: world.house };
  const diagnostics: Diagnostic[] = [];
  const files = await pressFront(await ready(format, undefined, world), publication, world, (diagnostic) => diagnostics.push(diagnostic));
  return {
    diagnostics,
    paths: files?.map(({ path }) => path),
    files: files ?? [],
    text: (path: string) => textOf(files?.find((file) => file.path === path)),
  };
}

const textOf = (file: Proven | undefined): string => {
  if (file === undefined) throw new Error('no such file was made');
  return new TextDecoder().decode(file.bytes);
};

/** A story with its page and its EPUB, as a build makes them. */
export const withPage = (story: Story): Story => ({
  ...story,
  renditions: [
    { format: 'html', path: `${story.header.slug}/index.html`, mediaType: 'text/html' },
    { format: 'epub', path: `${story.header.slug}/${story.header.slug}.epub`, mediaType: 'application/epub+zip' },
  ],
});
