import type { Element } from 'xast';
import type { Body, Settings, Story } from '../../model/index.ts';
import { miningOf } from '../furniture/index.ts';
import { elementsOf } from '../markup/elements.ts';
import { x } from '../markup/xml.ts';
import type { Pictures } from '../pictures/index.ts';
import { meta } from './package.ts';

/** What the package says of a story beyond title, language and identity: Dublin Core first, schema.org for what that has no word for. */
export function metadataOf({ header }: Story, { provider }: Settings): readonly Element[] {
  const { rights, dateline, source } = header;
  const mining = miningOf(rights);
  const optional = (property: string, text: string | undefined) => (text === undefined ? [] : [meta(property, text)]);
  return [
    ...optional('dcterms:alternative', header.subheadline),
    x('dc:date', null, header.published),
    ...header.byline.flatMap((name, at) => contributor('dc:creator', `creator-${at + 1}`, name, 'aut')),
    x('dc:publisher', null, source.name),
    // Who sends the stories, where that is not the agency itself: a distributor.
    ...(provider && provider.name !== source.name ? contributor('dc:contributor', 'provider', provider.name, 'dst') : []),
    x('dc:source', null, header.credit),
    x('dc:rights', null, rights.notice),
    ...(header.summary === undefined ? [] : [x('dc:description', null, header.summary)]),
    ...header.subjects.flatMap((code, at) => {
      const refines = `#topic-${at + 1}`;
      return [x('dc:subject', { id: refines.slice(1) }, code), meta('authority', 'MEDTOP', { refines }), meta('term', code, { refines })];
    }),
    ...header.keywords.map((keyword) => x('dc:subject', null, keyword)),
    ...header.places.map((place) => x('dc:coverage', null, place)),
    ...optional('dcterms:rightsHolder', rights.holder),
    ...optional('dcterms:accessRights', rights.terms),
    ...optional('dcterms:license', rights.uri),
    ...optional('dcterms:created', dateline?.date),
    ...optional('schema:creditText', header.credit),
    ...optional('schema:version', String(header.version)),
    ...optional('schema:datePublished', header.published),
    ...optional('schema:dateModified', header.updated),
    ...optional('schema:creativeWorkStatus', header.status),
    ...optional('schema:locationCreated', dateline?.place),
    ...optional('schema:genre', header.genre),
    ...optional('tdm:reservation', mining?.reservation),
    ...optional('tdm:policy', mining?.policy),
  ];
}

/** How the book can be read, as its content has it (EPUB Accessibility 1.1, 2; schema.org's accessibility terms). */
export function accessibilityOf(body: Body, pictures: Pictures): readonly Element[] {
  const shown = pictures.shown.map(({ picture }) => picture);
  const described = shown.every(({ alt }) => alt !== '');
  const moves = shown.some(({ mediaType }) => mediaType === 'image/gif');
  const kinds = new Set([...elementsOf(body)].map(({ tagName }) => tagName));
  const features = [
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
    'unlocked',
    ...(kinds.has('h2') ? ['structuralNavigation'] : []),
    ...(shown.length > 0 && described ? ['alternativeText'] : []),
  ];
  const summary = [
    'The text can be read aloud and its type, size and colours changed.',
    shown.length === 0 ? 'There are no pictures.' : described ? 'Every picture is described.' : 'Not every picture is described.',
    ...(kinds.has('table') ? ['Tables have marked headings.'] : []),
    ...(kinds.has('footnotes') ? ['Notes are linked both ways.'] : []),
  ];
  return [
    ...['textual', ...(shown.length > 0 ? ['visual'] : [])].map((mode) => meta('schema:accessMode', mode)),
    ...(described ? [meta('schema:accessModeSufficient', 'textual')] : [meta('schema:accessModeSufficient', 'textual,visual')]),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    // A GIF may move; whether this one flashes is not known.
    meta('schema:accessibilityHazard', moves ? 'unknown' : 'none'),
    meta('schema:accessibilitySummary', summary.join(' '), { 'xml:lang': 'en' }),
  ];
}

/** A person or party with the part they had (MARC relators). */
export const contributor = (name: 'dc:creator' | 'dc:contributor', id: string, who: string, role: string) => [
  x(name, { id }, who),
  meta('role', role, { refines: `#${id}`, scheme: 'marc:relators' }),
];
