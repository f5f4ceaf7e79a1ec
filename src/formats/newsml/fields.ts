import { code, contains, day, type EditionKey, type HeaderKey, instant, nowhere, present, reserves, type Where } from '../../model/index.ts';

const picture = 'contentSet/inlineXML/nitf/body/body.content/block/media/media-reference';

/** Where each header key stands, from the newsItem down, by local names; `text` is what a reader of the body sees. */
export const fields = {
  headline: [
    'itemMeta/title',
    'contentMeta/headline',
    'contentSet/inlineXML/html/head/title',
    'contentSet/inlineXML/nitf/body/body.head/hedline/hl1',
  ],
  credit: ['contentMeta/creditline', 'contentMeta/infoSource[@role=cRole:source]/@literal', contains('rightsInfo/usageTerms')],
  published: [instant('itemMeta/firstCreated'), instant('contentMeta/contentCreated')],
  language: ['@xml:lang', 'contentMeta/language/@tag'],
  slug: ['contentMeta/slugline', contains('itemMeta/fileName')],
  guid: ['@guid'],
  version: ['@version'],
  subheadline: ['contentMeta/headline[@role=slhead:subheadline]'],
  summary: ['contentMeta/description[@role=drol:summary]'],
  byline: ['contentMeta/creator/name', contains('contentMeta/by')],
  'dateline.place': ['contentMeta/located/name'],
  'dateline.country': [contains('contentMeta/dateline')],
  'dateline.date': [day('contentSet/inlineXML/nitf/body/body.head/dateline/story.date/@norm')],
  'source.name': ['contentMeta/infoSource/name', 'contentSet/inlineXML/nitf/body/body.head/distributor/org'],
  'source.code': [code('contentMeta/infoSource/@qcode'), 'contentSet/inlineXML/nitf/body/body.head/distributor/org/@value'],
  'source.uri': ['contentMeta/infoSource/sameAs/@uri'],
  updated: [instant('itemMeta/versionCreated'), instant('contentMeta/contentModified')],
  embargo: [instant('itemMeta/embargoed')],
  status: [code('itemMeta/pubStatus/@qcode')],
  signal: [code('itemMeta/signal/@qcode')],
  note: [contains('itemMeta/edNote')],
  subjects: [code('contentMeta/subject[@type=cpnat:abstract]/@qcode')],
  keywords: ['contentMeta/keyword'],
  places: ['contentMeta/subject[@type=cpnat:geoArea]/name'],
  genre: ['contentMeta/genre/name'],
  urgency: ['contentMeta/urgency'],
  'rights.holder': ['rightsInfo/copyrightHolder/name'],
  'rights.notice': ['rightsInfo/copyrightNotice', contains('contentSet/inlineXML/nitf/body/body.end/tagline')],
  'rights.terms': ['rightsInfo/usageTerms'],
  'rights.uri': ['rightsInfo/copyrightNotice/@href'],
  'rights.aiTraining': [reserves('rightsInfo/dataMining/@uri')],
  'image.file': [present(`${picture}/@name`)],
  'image.alt': [`${picture}/@alternate-text`],
  'image.caption': [contains('text')],
  'image.credit': [`${picture}/@source-credit`, contains('text')],
  related: nowhere('each of them that is published has its link (rel irel:seeAlso, residref its guid)'),
  translationOf: nowhere('the other story, where it is published, has its link (rel slrel:translationOf, residref its guid)'),
} satisfies Record<HeaderKey, Where>;

/** Where each statement of an edition stands in its packageItem. */
export const editionFields = {
  title: ['itemMeta/title', 'contentMeta/headline'],
  date: [day('contentMeta/contentCreated')],
  language: ['@xml:lang', 'contentMeta/language/@tag'],
  guid: ['@guid'],
  version: ['@version'],
  credit: [
    contains('contentMeta/creditline'),
    'contentMeta/infoSource[@role=cRole:source]/@literal',
    contains('rightsInfo/usageTerms'),
    contains('groupSet/group/itemRef/creditline'),
  ],
} satisfies Record<EditionKey, Where>;
