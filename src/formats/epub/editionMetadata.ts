import type { Element } from 'xast';
import type { Edition, Settings, Story } from '../../model/index.ts';
import { miningOfAll } from '../furniture/index.ts';
import { x } from '../markup/xml.ts';
import { distinct } from './distinct.ts';
import { contributor } from './metadata.ts';
import { meta } from './package.ts';

/** What the package says of an edition beyond title, language and identity: whose its stories are, each once. */
export function editionMetadataOf({ date, version, language }: Edition, stories: readonly Story[], { name }: Settings): readonly Element[] {
  const headers = stories.map(({ header }) => header);
  const credits = distinct(headers.map(({ credit }) => credit));
  const languages = distinct(headers.map((header) => header.language)).filter((own) => own !== language);
  const mining = miningOfAll(headers);
  return [
    ...languages.map((own) => x('dc:language', null, own)),
    x('dc:date', null, date),
    x('dc:publisher', null, name),
    ...distinct(headers.flatMap(({ byline }) => byline)).flatMap((who, at) =>
      contributor('dc:contributor', `author-${at + 1}`, who, 'aut'),
    ),
    ...credits.map((credit) => x('dc:source', null, credit)),
    ...distinct(headers.map(({ rights }) => rights.notice)).map((notice) => x('dc:rights', null, notice)),
    ...distinct(headers.map(({ rights }) => rights.holder)).map((holder) => meta('dcterms:rightsHolder', holder)),
    ...distinct(headers.map(({ rights }) => rights.terms)).map((terms) => meta('dcterms:accessRights', terms)),
    ...distinct(headers.flatMap(({ rights }) => rights.uri ?? [])).map((uri) => meta('dcterms:license', uri)),
    ...credits.map((credit) => meta('schema:creditText', credit)),
    meta('schema:version', String(version)),
    meta('schema:datePublished', date),
    ...(mining ? [meta('tdm:reservation', mining.reservation)] : []),
    ...(mining?.policy ? [meta('tdm:policy', mining.policy)] : []),
  ];
}
