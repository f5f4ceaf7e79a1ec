import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Artifact, type Emit, type Header, type Story, signOffOf, type World } from '../../model/index.ts';
import { asTold, miningOf, wordsIn } from '../furniture/index.ts';
import { addressOf } from '../markup/address.ts';
import { faults } from '../markup/faults.ts';
import { headingOf, noticeOf } from '../markup/heading.ts';
import { htmlOf } from '../markup/html.ts';
import { legalUri } from '../markup/legalUri.ts';
import { lines } from '../markup/run.ts';
import { spokenIn, wordFrom } from '../markup/spokenIn.ts';
import { collectPictures, type Pictures } from '../pictures/index.ts';
import { documentOf, named, property } from './document.ts';
import { newsArticle, scriptOf } from './jsonLd.ts';
import { feedLinks, fileName, more, others } from './more.ts';
import { storyStyle } from './style.ts';

/** A story's page, and its pictures beside it. */
export const storyPage: Emit<Story> = async (source, world, report) => {
  const story = asTold(source);
  const { header, body } = story;
  const { house } = world;
  const pictures = await collectPictures(body, world, report);
  const link = (href: string) => {
    const address = addressOf(href, { relative: true });
    if (address === undefined) report(faults.linkLeftOut(story.path, href, 'html'));
    return address;
  };
  const text = htmlOf(body, { language: header.language, medium: 'page', picture: (picture) => pictures.of(picture)?.name, link });
  const masthead = h('a', { href: '../index.html', ...spokenIn(house.language, header.language) }, house.name);
  const bytes = documentOf({
    language: header.language,
    title: header.headline === house.name ? header.headline : `${header.headline} · ${house.name}`,
    style: storyStyle,
    head: head(story, world, pictures),
    body: [
      h('header', { className: 'masthead' }, h('p', masthead)),
      h(
        'main',
        lines([
          h(
            'article',
            lines([
              headingOf(header, house.timeZone),
              noticeOf(header),
              ...text,
              h('p', { className: 'credit' }, signOffOf(header.credit)),
            ]),
          ),
          ...more(story, world),
        ]),
      ),
      h('footer', lines(rightsOf(header))),
    ],
  });
  return [
    { path: `${header.slug}/index.html`, mediaType: 'text/html', bytes, carries: 'story' },
    ...pictures.files.map(
      ({ name, mediaType, bytes }): Artifact => ({ path: `${header.slug}/${name}`, mediaType, bytes, carries: 'none' }),
    ),
  ];
};

/** What machines read before the text: search engines, readers of social cards, harvesters of credits and of reserved rights. */
function head(story: Story, world: World, pictures: Pictures): (ElementContent | undefined)[] {
  const { header } = story;
  const { rights } = header;
  const page = world.house.baseUrl && `${legalUri(world.house.baseUrl)}${header.slug}/`;
  const [picture] = pictures.shown;
  const mining = miningOf(rights);
  return [
    named('description', header.summary ?? header.subheadline),
    ...header.byline.map((name) => named('author', name)),
    named('credit', header.credit),
    named('copyright', rights.notice),
    named('robots', header.status === 'canceled' ? 'noindex' : undefined),
    named('tdm-reservation', mining?.reservation),
    named('tdm-policy', mining?.policy),
    page === undefined ? undefined : h('link', { rel: 'canonical', href: page }),
    rights.uri === undefined ? undefined : h('link', { rel: 'license', href: legalUri(rights.uri) }),
    ...others(story).map(({ path, mediaType }) => h('link', { rel: 'alternate', type: mediaType, href: fileName(path) })),
    ...feedLinks([{ kind: 'whole', cards: [], asOf: header.published }], world, '../'),
    property('og:type', 'article'),
    property('og:title', header.headline),
    property('og:description', header.summary ?? header.subheadline),
    property('og:site_name', world.house.name),
    property('og:locale', header.language.replaceAll('-', '_')),
    property('og:url', page),
    property('og:image', page && picture && `${page}${picture.file.name}`),
    property('og:image:alt', page && picture?.picture.alt),
    property('article:published_time', header.published),
    property('article:modified_time', header.updated),
    h('script', { type: 'application/ld+json' }, scriptOf(newsArticle(story, world, pictures))),
  ];
}

/** Whose the text is, and what may be done with it. */
function rightsOf({ rights: { notice, terms, uri }, language }: Header): readonly ElementContent[] {
  const words = wordsIn(language);
  const more = uri && h('a', { href: legalUri(uri), rel: 'license' }, [wordFrom(words, 'rights', language)]);
  // Rights are often in another language than the story, and run their own way.
  return [h('p', { dir: 'auto' }, notice), h('p', { dir: 'auto' }, more ? [terms, ' ', more] : terms)];
}
