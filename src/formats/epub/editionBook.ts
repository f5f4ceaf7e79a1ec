import { Temporal } from 'temporal-polyfill';
import type { AnyElement, Body, Edition, Emit, Story } from '../../model/index.ts';
import { asTold, editionMoments, pathOf, wordsIn } from '../furniture/index.ts';
import { addressOf, noHome, slugAt } from '../markup/address.ts';
import { collectPictures } from '../pictures/index.ts';
import { bind } from './bind.ts';
import type { Page } from './book.ts';
import { chapterOf } from './chapter.ts';
import { editionColophonOf } from './editionColophon.ts';
import { editionMetadataOf } from './editionMetadata.ts';
import { coverOf, pathOfChapter, pathOfSection, sectionFrontOf, titlePageOf } from './editionPages.ts';
import { accessibilityOf } from './metadata.ts';
import { resourcesOf } from './resource.ts';
import { style } from './style.ts';

/** An edition as a book: cover, title page, contents, each section with its stories a chapter each, and a page about all of it. */
export const editionBook: Emit<Edition> = async (edition, world, report) => {
  const { title, language, cover, guid } = edition;
  const { house } = world;
  const { timeZone, baseUrl } = house;
  const sections = edition.sections.map((section) => ({
    title: section.title,
    // All of them are there: press has looked.
    stories: section.stories.flatMap((slug) => world.story(slug) ?? []).map(asTold),
  }));
  const stories = sections.flatMap((section) => section.stories);
  const body = bodyOf(edition, stories);
  const pictures = await collectPictures(body, world, report);
  const resources = resourcesOf(pictures, cover?.src);

  const chapters = new Set(stories.map(({ header }) => header.slug));
  const linkFrom = ({ header: { slug } }: Story) => {
    const home = baseUrl ?? noHome;
    return (href: string): string | undefined => {
      const address = addressOf(href, { base: new URL(`${slug}/`, home).href, relative: false });
      const other = address === undefined ? undefined : slugAt(address, home);
      if (other !== undefined && chapters.has(other)) return pathOfChapter(other);
      // What leads nowhere in the story's own book is named there.
      return address !== undefined && baseUrl === undefined && address.startsWith(home) ? undefined : address;
    };
  };

  const coverPath = cover && resources.path(cover.src);
  const front: readonly Page[] = [
    ...(cover && coverPath !== undefined
      ? [{ id: 'cover', path: 'cover.xhtml', title, landmark: 'cover' as const, document: coverOf(edition, { ...cover, src: coverPath }) }]
      : []),
    { id: 'titlepage', path: 'titlepage.xhtml', title, landmark: 'titlepage', document: titlePageOf(edition, house.name) },
  ];
  const parts = sections.map((section, at) => ({
    front: {
      id: `section-${at + 1}`,
      path: pathOfSection(at),
      title: section.title,
      document: sectionFrontOf(section, { language, number: at + 1 }),
    },
    chapters: section.stories.map((story): Page & { readonly language: string } => ({
      id: `story-${story.header.slug}`,
      path: pathOfChapter(story.header.slug),
      title: story.header.headline,
      language: story.header.language,
      document: chapterOf(story, { timeZone, picture: ({ src }) => resources.path(src), link: linkFrom(story) }),
    })),
  }));
  const about: Page = {
    id: 'about',
    path: 'about.xhtml',
    title: wordsIn(language).aboutThisFile,
    landmark: 'colophon',
    document: editionColophonOf(edition, { house, stories, pictures }),
  };
  const [first, ...others] = parts.flatMap((part): Page[] => [part.front, ...part.chapters]);
  const { modified } = editionMoments(edition, stories, house);
  const bytes = await bind({
    identifier: guid,
    title,
    language,
    modified: Temporal.Instant.from(modified).toString({ smallestUnit: 'second' }),
    metadata: [...editionMetadataOf(edition, stories, house), ...accessibilityOf(body, pictures)],
    pages: [...front, ...(first ? [{ ...first, landmark: 'bodymatter' as const }] : []), ...others, about],
    contents: [...parts.map((part) => ({ ...part.front, entries: part.chapters })), about],
    contentsAt: front.length,
    pictures: resources.files,
    style,
  });
  return [{ path: pathOf(edition, 'epub'), mediaType: 'application/epub+zip', bytes, carries: 'edition' }];
};

/** All that the book shows, the cover first. */
function bodyOf({ cover }: Edition, stories: readonly Story[]): Body {
  const figure: readonly AnyElement[] = cover ? [{ type: 'element', tagName: 'figure', properties: cover, children: [] }] : [];
  return { type: 'root', children: [...figure, ...stories.flatMap((story) => story.body.children)] };
}
