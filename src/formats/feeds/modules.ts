import type { Element } from 'xast';
import { type Header, namespaces } from '../../model/index.ts';
import { miningOf } from '../furniture/index.ts';
import { oneLine, x } from '../markup/xml.ts';
import type { Entry } from './entry.ts';

/** The namespaces of what RSS and Atom themselves have no element for. */
export const extensions = {
  'xmlns:dc': namespaces.dc,
  'xmlns:dcterms': namespaces.dcterms,
  'xmlns:media': namespaces.media,
  'xmlns:tdm': namespaces.tdmrep,
};

/**
 * What Dublin Core says of a story in a feed: the credit line as `dc:source`, as in the story's EPUB; the story that it translates, by its
 * guid, as `dcterms:isVersionOf`.
 */
export const dublinCore = ({ header, stories }: Entry): Element[] => {
  const { credit, subheadline, dateline, places, genre, rights } = header;
  const mining = miningOf(rights);
  return [
    x('dc:source', null, oneLine(credit)),
    subheadline !== undefined && x('dcterms:alternative', null, subheadline),
    dateline?.date !== undefined && x('dcterms:created', null, dateline.date),
    ...places.map((place) => x('dcterms:spatial', null, place)),
    genre !== undefined && x('dc:type', null, genre),
    ...stories.filter(({ kind }) => kind === 'translationOf').map(({ guid }) => x('dcterms:isVersionOf', null, guid)),
    x('dcterms:rightsHolder', null, rights.holder),
    mining !== undefined && x('tdm:reservation', null, mining.reservation),
    mining?.policy !== undefined && x('tdm:policy', null, mining.policy),
  ].filter((element) => element !== false);
};

/** The pictures of a story with their own words and credits (Media RSS). */
export const media = ({ pictures }: Entry): Element[] =>
  pictures.map(({ href, length, mediaType, width, height, caption, credit }) =>
    x(
      'media:content',
      { url: href, fileSize: length, type: mediaType, medium: 'image', width, height },
      caption !== undefined && x('media:description', { type: 'plain' }, caption),
      credit !== undefined && x('media:credit', null, credit),
    ),
  );

/**
 * Pages of other stories as attributes of Atom's links. The original of a translation is related too, although it could be an alternate:
 * of several alternates that are pages, common readers take the last for the story's own.
 */
export const otherPages = ({ stories }: Entry): readonly Readonly<Record<'rel' | 'type' | 'hreflang' | 'href' | 'title', string>>[] =>
  stories.flatMap(({ language, page, headline }) =>
    page === undefined ? [] : [{ rel: 'related', type: 'text/html', hreflang: language, href: page, title: oneLine(headline) }],
  );

/** What may be done with a story, in one text: a feed has one place for it. */
export const rightsOf = ({ rights: { notice, terms } }: Header): string => `${notice}${/[.!?…]$/.test(notice) ? '' : '.'} ${terms}`;

/**
 * What a version is to the one that a reader has: a kill, a correction, an update. Neither RSS nor Atom has an element for it, and every
 * reader keeps categories with their scheme. Of a usable story there is nothing to say.
 */
export const lifeOf = ({ status, signal }: Header): readonly { readonly scheme: string; readonly term: string }[] => [
  ...(status === 'usable' ? [] : [{ scheme: 'http://cv.iptc.org/newscodes/pubstatusg2/', term: status }]),
  ...(signal === undefined ? [] : [{ scheme: 'http://cv.iptc.org/newscodes/signal/', term: signal }]),
];
