import type { Element } from 'xast';
import type { Edition, Emit, Header, World } from '../../model/index.ts';
import { aiTrainingOf, dateTime, editionMoments, pathOf, toldHeaderOf } from '../furniture/index.ts';
import { oneLine, x } from '../markup/xml.ts';
import { type Codes, codesOf } from './aliases.ts';
import { agencyOf, creditOf } from './contentMeta.ts';
import { documentOf } from './document.ts';
import { type Bound, groupSet, sectionMetas } from './groupSet.ts';
import { alternatives, generator, versionBefore } from './itemMeta.ts';
import { packageType } from './mediaTypes.ts';
import { named, party } from './named.ts';
import { rightsInfo } from './rightsInfo.ts';

/** An edition as its packageItem: which stories are in it, in which sections and order, each by its identity and version. */
export const editionPackage: Emit<Edition> = async (edition, world, report) => {
  const bound: Bound = {
    edition,
    sections: edition.sections.map(({ title, stories }) => ({
      title,
      // All of them are there: press has looked.
      stories: stories.flatMap((slug) => world.story(slug) ?? []).map((story) => ({ ...story, header: toldHeaderOf(story.header) })),
    })),
  };
  const headers = bound.sections.flatMap(({ stories }) => stories.map(({ header }) => header));
  const codes = codesOf(world.house);
  const parts = [
    ...rightsInfos(headers),
    itemMeta(bound, world, codes),
    contentMeta(edition, headers, codes),
    ...sectionMetas(bound),
    groupSet(bound, world, codes),
  ];
  const bytes = documentOf('packageItem', edition, { codes, parts, report });
  return [{ path: pathOf(edition, 'newsml.xml'), mediaType: packageType, bytes, carries: 'package' }];
};

/** Each set of rights of its stories once; what one of them prohibits to machines, all of it does. */
function rightsInfos(headers: readonly Header[]): readonly Element[] {
  const aiTraining = aiTrainingOf(headers);
  const sets = headers.map(({ rights: { aiTraining: _, ...set } }) => ({ ...set, ...(aiTraining && { aiTraining }) }));
  return [...new Map(sets.map((set) => [JSON.stringify(set), set])).values()].map(rightsInfo);
}

/** What the package is and from whom. The order of the elements is the schema's. */
function itemMeta({ edition, sections }: Bound, world: World, codes: Codes): Element {
  const stories = sections.flatMap((section) => section.stories);
  const { created, modified } = editionMoments(edition, stories, world.house);
  const [source, ...others] = distinct(stories.map(({ header }) => header.source));
  const provider = world.house.provider ?? (others.length === 0 ? source : undefined);
  return x(
    'itemMeta',
    null,
    x('itemClass', { qcode: codes.iptc('ninat', 'composite') }),
    // An edition of several agencies is the publication's.
    provider ? party('provider', provider, codes) : named('provider', world.house.name),
    x('versionCreated', null, dateTime(modified)),
    x('firstCreated', null, dateTime(created)),
    x('pubStatus', { qcode: codes.iptc('stat', 'usable') }),
    x('fileName', null, `${edition.id}.newsml.xml`),
    generator(),
    x('title', null, oneLine(edition.title)),
    alternatives(edition, world, codes),
    versionBefore(edition, packageType, codes),
  );
}

/** What the edition says of itself, and whose its stories are: each agency and each credit line once. */
function contentMeta({ title, date, language }: Edition, headers: readonly Header[], codes: Codes): Element {
  const credits = distinct(headers.map(({ credit }) => credit));
  return x(
    'contentMeta',
    null,
    x('contentCreated', null, date),
    distinct(headers.map(({ source }) => source)).map((source) => agencyOf(source, codes)),
    credits.map((credit) => creditOf(credit, codes)),
    distinct([language, ...headers.map((header) => header.language)]).map((tag) => x('language', { tag })),
    x('headline', null, title),
    // One creditline for all: a reader takes one of several, and nobody knows which.
    x('creditline', null, credits.map(oneLine).join('; ')),
  );
}

const distinct = <T>(values: readonly T[]): readonly T[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
