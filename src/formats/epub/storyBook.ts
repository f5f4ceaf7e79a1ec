import { Temporal } from 'temporal-polyfill';
import type { Emit, Story } from '../../model/index.ts';
import { asTold, pathOf, wordsIn } from '../furniture/index.ts';
import { addressOf } from '../markup/address.ts';
import { faults } from '../markup/faults.ts';
import { collectPictures } from '../pictures/index.ts';
import { bind } from './bind.ts';
import type { Page } from './book.ts';
import { chapterOf } from './chapter.ts';
import { colophonOf } from './colophon.ts';
import { accessibilityOf, metadataOf } from './metadata.ts';
import { resourcesOf } from './resource.ts';
import { style } from './style.ts';

/** A story as a book: its text, then a page about it. */
export const storyBook: Emit<Story> = async (source, world, report) => {
  const story = asTold(source);
  const { house } = world;
  const { header, body, path } = story;
  const { language, headline, slug } = header;
  const pictures = await collectPictures(body, world, report);
  const resources = resourcesOf(pictures);

  // In a book a relative link leads nowhere, unless the publication has an address.
  const base = house.baseUrl && new URL(`${slug}/`, house.baseUrl).href;
  const document = chapterOf(story, {
    timeZone: house.timeZone,
    picture: ({ src }) => resources.path(src),
    link: (href) => {
      const address = addressOf(href, { base, relative: false });
      if (address === undefined) report(faults.linkLeftOut(path, href, 'epub'));
      return address;
    },
  });
  const pages: readonly Page[] = [
    { id: 'story', path: 'story.xhtml', title: headline, landmark: 'bodymatter', document },
    {
      id: 'about',
      path: 'about.xhtml',
      title: wordsIn(language).aboutThisFile,
      landmark: 'colophon',
      document: colophonOf(story, pictures, house.timeZone),
    },
  ];
  const bytes = await bind({
    identifier: header.guid,
    title: headline,
    language,
    modified: Temporal.Instant.from(header.updated ?? header.published).toString({ smallestUnit: 'second' }),
    metadata: [...metadataOf(story, house), ...accessibilityOf(body, pictures)],
    pages,
    contents: pages,
    pictures: resources.files,
    style,
  });
  return [{ path: pathOf(story, 'epub'), mediaType: 'application/epub+zip', bytes, carries: 'story' }];
};
