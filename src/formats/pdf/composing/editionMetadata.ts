import type { Header, Settings as House } from '../../../model/index.ts';
import { type EditionMoments, miningOfAll } from '../../furniture/index.ts';
import { maker, type Property } from '../xmp.ts';
import { asSentence } from './asSentence.ts';
import type { Bound } from './composeEdition.ts';

/** What an edition says of itself, and once what its stories say. */
export const editionMetadata = (
  { edition, stories }: Bound,
  { house, moments }: { readonly house: House; readonly moments: EditionMoments },
): readonly Property[] => {
  const each = (of: (header: Header) => string | undefined) => [...new Set(stories.flatMap(({ header }) => of(header) ?? []))];
  const { title, date, guid, version, language } = edition;
  const credits = each(({ credit }) => credit);
  const mining = miningOfAll(stories.map(({ header }) => header));
  return [
    ['dc:format', 'application/pdf'],
    ['dc:title', { alt: title }],
    ['dc:creator', { seq: authorsOf(stories) }],
    ['dc:publisher', { bag: [house.name] }],
    ['dc:rights', { alt: each(({ rights }) => rights.notice).join('; ') }],
    ['dc:language', { bag: [...new Set([language, ...each((header) => header.language)])] }],
    ['dc:date', { seq: [date] }],
    ['dc:identifier', guid],
    ['photoshop:Headline', title],
    ['photoshop:Credit', credits.join('; ')],
    ['photoshop:Source', each(({ source }) => source.name).join('; ')],
    ['photoshop:DateCreated', date],
    ['xmp:CreateDate', moments.created],
    ['xmp:ModifyDate', moments.modified],
    ['xmp:MetadataDate', moments.modified],
    ['xmp:CreatorTool', maker.creator],
    ['xmpMM:DocumentID', guid],
    ['xmpMM:VersionID', String(version)],
    ['xmpRights:Marked', 'True'],
    ['xmpRights:Owner', { bag: each(({ rights }) => rights.holder) }],
    ['xmpRights:UsageTerms', { alt: each(({ rights }) => asSentence(rights.terms)).join(' ') }],
    ['xmpRights:WebStatement', house.rights.uri],
    ['tdm:reservation', mining?.reservation],
    ['tdm:policy', mining?.policy],
    ['plus:DataMining', mining?.dataMining],
    ['pdf:Producer', maker.producer],
  ];
};

/** All that wrote a story of it. */
export const authorsOf = (stories: Bound['stories']): readonly string[] => [...new Set(stories.flatMap(({ header }) => header.byline))];
