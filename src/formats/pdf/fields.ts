import { contains, type EditionKey, type HeaderKey, instant, nowhere, reserves, type Spot, type Where } from '../../model/index.ts';

/** Where each header key stands in the PDF of a story. */
export const fields = {
  headline: ['info:Title', 'xmp:dc:title', 'xmp:photoshop:Headline', 'tag:H1'],
  credit: ['xmp:photoshop:Credit', contains('xmp:xmpRights:UsageTerms'), contains('furniture'), contains('text')],
  published: [instant('xmp:photoshop:DateCreated'), instant('xmp:dc:date')],
  language: ['lang', 'xmp:dc:language'],
  slug: ['xmp:photoshop:TransmissionReference'],
  guid: ['xmp:dc:identifier'],
  version: ['xmp:xmpMM:VersionID'],
  subheadline: [contains('text')],
  summary: ['xmp:dc:description'],
  byline: ['xmp:dc:creator', contains('text')],
  'dateline.place': ['xmp:photoshop:City'],
  'dateline.country': ['xmp:photoshop:Country', contains('text')],
  'dateline.date': nowhere('XMP has a date for the file, none for the place; it is printed in words'),
  'source.name': ['xmp:photoshop:Source'],
  'source.code': nowhere('is for feeds; the agency stands here by name'),
  'source.uri': ['xmp:dc:source'],
  updated: [instant('xmp:xmp:ModifyDate')],
  embargo: nowhere('a PDF is made only when its embargo has passed'),
  status: nowhere('XMP has no field for it; a kill is one notice'),
  signal: nowhere('a reader is told in words, above the text'),
  note: ['xmp:photoshop:Instructions'],
  subjects: ['xmp:photoshop:SupplementalCategories'],
  keywords: ['xmp:dc:subject', contains('xmp:pdf:Keywords')],
  places: [contains('xmp:dc:coverage')],
  genre: ['xmp:dc:type'],
  urgency: ['xmp:photoshop:Urgency'],
  'rights.holder': ['xmp:xmpRights:Owner'],
  'rights.notice': ['xmp:dc:rights', contains('text')],
  'rights.terms': ['xmp:xmpRights:UsageTerms', contains('text')],
  'rights.uri': ['xmp:xmpRights:WebStatement'],
  'rights.aiTraining': [reserves('xmp:tdm:reservation'), reserves('xmp:plus:DataMining')],
  'image.file': nowhere('the picture is in the file, without a name'),
  'image.alt': nowhere('stands in the structure, for who can’t see the picture'),
  'image.caption': [contains('text')],
  'image.credit': [contains('text')],
  related: nowhere('the page links to them; a story held back must not be named in a file that is out'),
  translationOf: nowhere('the page links to the story that this one translates'),
} satisfies Record<HeaderKey, Where>;

/** Where each statement of an edition stands in its PDF. */
export const editionFields = {
  title: ['info:Title', 'xmp:dc:title', 'xmp:photoshop:Headline', contains('furniture'), contains('text')],
  date: ['xmp:dc:date', 'xmp:photoshop:DateCreated'],
  language: ['lang', 'xmp:dc:language'],
  guid: ['xmp:dc:identifier', contains('text')],
  version: ['xmp:xmpMM:VersionID', contains('text')],
  credit: [contains('xmp:photoshop:Credit'), contains('xmp:xmpRights:UsageTerms'), contains('furniture'), contains('text')],
} satisfies Record<EditionKey, Where>;

/** Where they stand when no page has a foot: the credit in the text alone, in sign-off, imprint and colophon. */
export const fieldsWithoutFoot = {
  fields: { ...fields, credit: fields.credit.filter(isOnPage) } satisfies Record<HeaderKey, Where>,
  editionFields: {
    ...editionFields,
    title: editionFields.title.filter(isOnPage),
    credit: editionFields.credit.filter(isOnPage),
  } satisfies Record<EditionKey, Where>,
};

function isOnPage(spot: string | Spot): boolean {
  return typeof spot === 'string' || spot.at !== 'furniture';
}
