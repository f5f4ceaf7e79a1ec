import { Temporal } from 'temporal-polyfill';
import type { Header, Settings as House } from '../../model/index.ts';
import { dataMining, reservation } from '../furniture/index.ts';
import { asSentence } from './asSentence.ts';
import type { Bound } from './composeEdition.ts';
import { maker, type Property } from './xmp.ts';

/** What an edition says of itself, and once what its stories say. */
export const editionMetadata = (bound: Bound, house: House): readonly Property[] => {
  const { edition, stories } = bound;
  const each = (of: (header: Header) => string | undefined) => [...new Set(stories.flatMap(({ header }) => of(header) ?? []))];
  const { title, date, guid, version, language } = edition;
  const credits = each(({ credit }) => credit);
  const reserved = aiTrainingOf(stories.map(({ header }) => header));
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
    ['xmp:CreateDate', createdOf(bound, house)],
    ['xmp:ModifyDate', modifiedOf(bound, house)],
    ['xmp:MetadataDate', modifiedOf(bound, house)],
    ['xmp:CreatorTool', maker.creator],
    ['xmpMM:DocumentID', guid],
    ['xmpMM:VersionID', String(version)],
    ['xmpRights:Marked', 'True'],
    ['xmpRights:Owner', { bag: each(({ rights }) => rights.holder) }],
    ['xmpRights:UsageTerms', { alt: each(({ rights }) => asSentence(rights.terms)).join(' ') }],
    ['xmpRights:WebStatement', house.rights.uri],
    ['tdm:reservation', reserved && reservation[reserved]],
    ['plus:DataMining', reserved && dataMining[reserved]],
    ['pdf:Producer', maker.producer],
  ];
};

/** All that wrote a story of it. */
export const authorsOf = (stories: Bound['stories']): readonly string[] => [...new Set(stories.flatMap(({ header }) => header.byline))];

/** An edition is of a day, which begins where its publication is. */
export const createdOf = ({ edition }: Bound, { timeZone }: House): string =>
  Temporal.PlainDate.from(edition.date).toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: 'second' });

/** The newest of its day and the moments of its stories: there is no clock. */
export function modifiedOf(bound: Bound, house: House): string {
  const { stories } = bound;
  const moments = [createdOf(bound, house), ...stories.map(({ header }) => header.updated ?? header.published)];
  return moments.reduce((newest, moment) =>
    Temporal.Instant.compare(Temporal.Instant.from(moment), Temporal.Instant.from(newest)) > 0 ? moment : newest,
  );
}

/** What one story prohibits, the edition does; it allows what all allow. */
function aiTrainingOf(headers: readonly Header[]): Header['rights']['aiTraining'] {
  const said = headers.map(({ rights }) => rights.aiTraining);
  if (said.includes('prohibited')) return 'prohibited';
  return said.every((each) => each === 'allowed') ? 'allowed' : undefined;
}
