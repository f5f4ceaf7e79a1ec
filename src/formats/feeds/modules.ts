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

/** What Dublin Core says of a story in a feed: the credit line as `dc:source`, as in the story's EPUB. */
export const dublinCore = ({ credit, subheadline, dateline, places, genre, rights }: Header): Element[] => {
  const mining = miningOf(rights);
  return [
    x('dc:source', null, oneLine(credit)),
    subheadline !== undefined && x('dcterms:alternative', null, subheadline),
    dateline?.date !== undefined && x('dcterms:created', null, dateline.date),
    ...places.map((place) => x('dcterms:spatial', null, place)),
    genre !== undefined && x('dc:type', null, genre),
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

/** Pages of other stories as attributes of Atom's links; the original of a translation is an alternate where its language is another. */
export const otherPages = ({
  header,
  stories,
}: Entry): readonly Readonly<Record<'rel' | 'type' | 'hreflang' | 'href' | 'title', string>>[] =>
  stories.flatMap(({ kind, language, page, headline }) =>
    page === undefined
      ? []
      : [
          {
            rel: kind === 'translationOf' && language !== header.language ? 'alternate' : 'related',
            type: 'text/html',
            hreflang: language,
            href: page,
            title: oneLine(headline),
          },
        ],
  );

/** What may be done with a story, in one text: a feed has one place for it. */
export const rightsOf = ({ rights: { notice, terms } }: Header): string => `${notice}${/[.!?…]$/.test(notice) ? '' : '.'} ${terms}`;
