import type { Header } from '../../../model/index.ts';
import { miningOf } from '../../furniture/index.ts';
import { maker, type Property } from '../xmp.ts';

/** What a story's header says, as XMP has places for it. */
export const storyMetadata = (header: Header): readonly Property[] => {
  const { rights, dateline, published } = header;
  const mining = miningOf(rights);
  return [
    ['dc:format', 'application/pdf'],
    ['dc:title', { alt: header.headline }],
    ['dc:creator', { seq: header.byline }],
    ['dc:description', { alt: header.summary }],
    ['dc:subject', { bag: header.keywords }],
    ['dc:publisher', { bag: [header.source.name] }],
    ['dc:rights', { alt: rights.notice }],
    ['dc:language', { bag: [header.language] }],
    ['dc:date', { seq: [published] }],
    ['dc:identifier', header.guid],
    ['dc:source', header.source.uri],
    ['dc:type', { bag: header.genre === undefined ? [] : [header.genre] }],
    ['dc:coverage', header.places.join('; ') || undefined],
    ['photoshop:Headline', header.headline],
    ['photoshop:Credit', header.credit],
    ['photoshop:Source', header.source.name],
    ['photoshop:City', dateline?.place],
    ['photoshop:Country', dateline?.country],
    ['photoshop:DateCreated', published],
    ['photoshop:Instructions', header.note],
    ['photoshop:Urgency', header.urgency === undefined ? undefined : String(header.urgency)],
    ['photoshop:SupplementalCategories', { bag: header.subjects }],
    ['photoshop:TransmissionReference', header.slug],
    ['xmp:CreateDate', published],
    ['xmp:ModifyDate', header.updated ?? published],
    ['xmp:MetadataDate', header.updated ?? published],
    ['xmp:CreatorTool', maker.creator],
    ['xmpMM:DocumentID', header.guid],
    ['xmpMM:VersionID', String(header.version)],
    ['xmpRights:Marked', 'True'],
    ['xmpRights:Owner', { bag: [rights.holder] }],
    ['xmpRights:UsageTerms', { alt: rights.terms }],
    ['xmpRights:WebStatement', rights.uri],
    ['tdm:reservation', mining?.reservation],
    ['tdm:policy', mining?.policy],
    ['plus:DataMining', mining?.dataMining],
    ['pdf:Producer', maker.producer],
    ['pdf:Keywords', header.keywords.join(', ') || undefined],
  ];
};
