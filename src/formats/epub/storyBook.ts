import { h } from 'hastscript';
import { Temporal } from 'temporal-polyfill';
import { type Emit, type Story, signOffOf } from '../../model/index.ts';
import { asTold, wordsIn } from '../furniture/index.ts';
import { addressOf } from '../markup/address.ts';
import { faults } from '../markup/faults.ts';
import { headingOf, noticeOf } from '../markup/heading.ts';
import { htmlOf } from '../markup/html.ts';
import { lines } from '../markup/run.ts';
import { collectPictures } from '../pictures/index.ts';
import { bind } from './bind.ts';
import type { Resource } from './book.ts';
import { colophonOf } from './colophon.ts';
import { documentOf } from './document.ts';
import { accessibilityOf, metadataOf } from './metadata.ts';
import { style } from './style.ts';

/** A story as a book: its text, then a page about it. */
export const storyBook: Emit<Story> = async (source, world, report) => {
  const story = asTold(source);
  const { house } = world;
  const { header, body, path } = story;
  const { language, headline, slug } = header;
  const pictures = await collectPictures(body, world, report);
  const files = new Map(pictures.files.map((file): [typeof file, Resource] => [file, resourceOf(file)]));

  // In a book a relative link leads nowhere, unless the publication has an address.
  const base = house.baseUrl && new URL(`${slug}/`, house.baseUrl).href;
  const text = htmlOf(body, {
    language,
    medium: 'book',
    picture: (picture) => {
      const file = pictures.of(picture);
      return file && files.get(file)?.path;
    },
    link: (href) => {
      const address = addressOf(href, { base, relative: false });
      if (address === undefined) report(faults.linkLeftOut(path, href, 'epub'));
      return address;
    },
  });
  const article = h(
    'article',
    lines([headingOf(header, house.timeZone), noticeOf(header), ...text, h('p', { className: 'credit' }, signOffOf(header.credit))]),
  );
  const bytes = await bind({
    identifier: header.guid,
    title: headline,
    language,
    modified: Temporal.Instant.from(header.updated ?? header.published).toString({ smallestUnit: 'second' }),
    metadata: [...metadataOf(story, house), ...accessibilityOf(body, pictures)],
    pages: [
      {
        id: 'story',
        path: 'story.xhtml',
        title: headline,
        landmark: 'bodymatter',
        document: documentOf({ language, title: headline, type: 'bodymatter', body: [article] }),
      },
      {
        id: 'about',
        path: 'about.xhtml',
        title: wordsIn(language).aboutThisFile,
        landmark: 'colophon',
        document: colophonOf(story, pictures, house.timeZone),
      },
    ],
    pictures: [...files.values()],
    style,
  });
  return [{ path: `${slug}/${slug}.epub`, mediaType: 'application/epub+zip', bytes, carries: 'story' }];
};

const resourceOf = ({ name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array }): Resource => ({
  // An XML id begins with a letter and has no dot.
  id: `picture-${name.replaceAll('.', '-')}`,
  path: `images/${name}`,
  mediaType,
  bytes,
});
