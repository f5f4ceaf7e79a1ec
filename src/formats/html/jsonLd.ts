import { mediaTopics, type Story, type World } from '../../model/index.ts';
import { type Mining, miningOf } from '../furniture/index.ts';
import type { Pictures } from '../pictures/index.ts';

/** What machines read of a story: schema.org's NewsArticle. What is undefined falls out when it is written. */
export function newsArticle(story: Story, world: World, pictures: Pictures): object {
  const { header } = story;
  const { rights, source, dateline, signal, note } = header;
  const { baseUrl, provider } = world.house;
  const page = baseUrl && `${baseUrl}${header.slug}/`;
  const original = header.translationOf === undefined ? undefined : world.card(header.translationOf);
  const mining = miningOf(rights);
  return {
    '@context': mining === undefined ? 'https://schema.org' : ['https://schema.org', namespaces],
    '@type': 'NewsArticle',
    identifier: header.guid,
    version: header.version,
    url: page,
    mainEntityOfPage: page,
    headline: header.headline,
    alternativeHeadline: header.subheadline,
    description: header.summary,
    inLanguage: header.language,
    datePublished: header.published,
    dateModified: header.updated,
    creativeWorkStatus: header.status,
    author: listed(header.byline.map((name) => ({ '@type': 'Person', name }))),
    creditText: header.credit,
    sourceOrganization: organization({ ...source, alternateName: header.credit === source.name ? undefined : header.credit }),
    publisher: organization(provider ?? source),
    copyrightHolder: organization({ name: rights.holder }),
    copyrightNotice: rights.notice,
    copyrightYear: Number(header.published.slice(0, 4)),
    usageInfo: { '@type': 'CreativeWork', text: rights.terms, url: rights.uri },
    license: rights.uri,
    ...(mining && minable(mining)),
    correction: signal === 'correction' && header.status !== 'canceled' ? { '@type': 'CorrectionComment', text: note } : undefined,
    genre: header.genre,
    keywords: listed(header.keywords),
    about: listed(header.subjects.map(mediaTopic)),
    contentLocation: listed(header.places.map((name) => ({ '@type': 'Place', name }))),
    locationCreated: (dateline?.place ?? dateline?.country) ? placeOf(dateline) : undefined,
    image: listed(
      pictures.shown.map(({ picture, file }) => ({
        '@type': 'ImageObject',
        contentUrl: `${page ?? ''}${file.name}`,
        encodingFormat: file.mediaType,
        width: picture.width,
        height: picture.height,
        caption: picture.caption,
        description: picture.alt || undefined,
        creditText: picture.credit,
      })),
    ),
    translationOfWork: original && {
      '@type': 'NewsArticle',
      identifier: original.header.guid,
      headline: original.header.headline,
      inLanguage: original.header.language,
    },
  };
}

/** What schema.org has no word for: the properties of TDMRep and of PLUS, by their own names. */
const namespaces = { tdm: 'http://www.w3.org/ns/tdmrep#', plus: 'http://ns.useplus.org/ldf/xmp/1.0/' };

const minable = ({ reservation, policy, dataMining }: Mining) => ({
  'tdm:reservation': Number(reservation),
  'tdm:policy': policy && { '@id': policy },
  'plus:DataMining': { '@id': dataMining },
});

/**
 * As the content of a script element: with no `<`, nothing in it can end the element or open a comment. What HTML forbids in a page is
 * escaped too, so that it is read as it was written.
 */
export const scriptOf = (data: object): string =>
  JSON.stringify(data).replace(
    /[<>&\u007F-\u009F\u2028\u2029\uFDD0-\uFDEF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const listed = <T>(items: readonly T[]) => (items.length === 0 ? undefined : items);

const organization = ({
  name,
  code,
  uri,
  alternateName,
}: {
  name: string;
  code?: string;
  uri?: string | undefined;
  alternateName?: string | undefined;
}) => ({
  '@type': 'Organization',
  name,
  alternateName,
  identifier: code,
  url: uri,
});

const placeOf = ({ place, country }: NonNullable<Story['header']['dateline']>) => ({
  '@type': 'Place',
  name: place,
  address: country && { '@type': 'PostalAddress', addressCountry: country },
});

/** An IPTC Media Topic by its code. */
const mediaTopic = (code: string) => ({
  '@type': 'DefinedTerm',
  '@id': `${mediaTopics}${code}`,
  termCode: code,
  inDefinedTermSet: mediaTopics,
});
