import type { Cover, Edition, Settings as House, Report, Story } from '../../../model/index.ts';
import type { ColophonItem, Volume } from '../../../typeset/index.ts';
import { longDate, type Words, wordsIn } from '../../furniture/index.ts';
import { picturesIn } from '../../markup/elements.ts';
import { asSentence } from './asSentence.ts';
import { compose } from './compose.ts';

/** An edition with its stories, in its order and as they are told, as a volume: cover, contents, sections, colophon. */
export function composeEdition(bound: Bound, { house, stories: run }: Manner, report: Report): Volume {
  const { edition, stories } = bound;
  const { title, language, path, cover } = edition;
  const words = wordsIn(language);
  const numbers = new Map(stories.map(({ header }, number) => [header.slug, number]));
  let first = 0;
  const sections = edition.sections.map(({ title, stories: { length } }) => {
    first += length;
    return { title, stories: stories.slice(first - length, first).map((story) => compose(story, { house, bound: numbers }, report)) };
  });
  return {
    path,
    language,
    foot: [...new Set([house.name, title])],
    cover: {
      name: house.name,
      title,
      date: longDate(edition.date, language),
      ...(cover && { picture: pictureOf(cover, words) }),
    },
    contents: words.contents,
    sections,
    stories: run,
    colophon: { heading: words.colophon, groups: groupsOf(bound, house, words) },
  };
}

/** An edition and its stories, one for each that its sections name. */
export interface Bound {
  readonly edition: Edition;
  readonly stories: readonly Story[];
}

/** How the publication binds its editions. */
interface Manner {
  readonly house: House;
  readonly stories: Volume['stories'];
}

function pictureOf(
  { src, alt, caption, credit, width, height }: Cover,
  words: Words,
): NonNullable<NonNullable<Volume['cover']>['picture']> {
  const below = [caption, credit && `${words.photo}: ${credit}`].filter(Boolean).join(' · ');
  return { src, alt: alt || caption || '', width, height, ...(below !== '' && { below }) };
}

type Groups = NonNullable<Volume['colophon']>['groups'];

/** All that is said once: what this edition is, whose its stories are and what may be done with them, who made its pictures. */
function groupsOf({ edition, stories }: Bound, house: House, words: Words): Groups {
  const line = (text: string): ColophonItem => ({ style: 'line', text });
  const groups: Groups = [
    {
      term: words.edition,
      items: [{ style: 'name', text: edition.title }, ...[...new Set([house.name, longDate(edition.date, edition.language)])].map(line)],
    },
    { term: words.credits, items: creditsOf(stories) },
    { term: words.pictures, items: pictureCredits(edition, stories, words) },
    { term: words.rights, items: rightsOf(house, stories) },
    { term: words.identifier, items: [line(edition.guid), line(`${words.version} ${edition.version}`)] },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

/** Each credit line with its sources, then each notice and each of its terms once. */
function creditsOf(stories: readonly Story[]): readonly ColophonItem[] {
  const credits = new Map<
    string,
    { readonly sources: Map<string, string | undefined>; readonly lines: Set<string>; readonly uris: Set<string> }
  >();
  for (const { header } of stories) {
    const { credit, source, rights } = header;
    const known = credits.get(credit) ?? { sources: new Map(), lines: new Set(), uris: new Set() };
    credits.set(credit, known);
    if (source.name !== credit || source.uri !== undefined) known.sources.set(source.name, known.sources.get(source.name) ?? source.uri);
    known.lines.add(asSentence(rights.notice));
    known.lines.add(asSentence(rights.terms));
    if (rights.uri !== undefined) known.uris.add(rights.uri);
  }
  return [...credits].flatMap(([credit, { sources, lines, uris }]): readonly ColophonItem[] => [
    { style: 'name', text: credit },
    ...[...sources].flatMap(([name, uri]): readonly ColophonItem[] => [
      ...(name === credit ? [] : [{ style: 'line' as const, text: name }]),
      ...(uri === undefined ? [] : [{ style: 'line' as const, text: uri, href: uri }]),
    ]),
    ...[...lines].map((text): ColophonItem => ({ style: 'line', text })),
    ...[...uris].map((uri): ColophonItem => ({ style: 'line', text: uri, href: uri })),
  ]);
}

/** Each picture credit with the stories that its pictures are in. */
function pictureCredits({ cover }: Edition, stories: readonly Story[], words: Words): readonly ColophonItem[] {
  const credits = new Map<string, Map<number | 'cover', ColophonItem>>();
  const add = (credit: string, at: number | 'cover', item: ColophonItem) => {
    const known = credits.get(credit) ?? new Map();
    credits.set(credit, known.set(at, item));
  };
  if (cover?.credit !== undefined) add(cover.credit, 'cover', { style: 'line', text: words.cover });
  stories.forEach(({ header, body }, story) => {
    for (const { credit } of picturesIn(body))
      if (credit) add(credit, story, { style: 'line', text: header.headline, language: header.language, story });
  });
  return [...credits].flatMap(([credit, items]): readonly ColophonItem[] => [{ style: 'name', text: credit }, ...items.values()]);
}

/** The publication's own notice and terms, where no story has said them. */
function rightsOf({ rights }: House, stories: readonly Story[]): readonly ColophonItem[] {
  const said = new Set(stories.flatMap(({ header }) => [header.rights.notice, header.rights.terms, header.rights.uri]));
  const own = [rights.notice, rights.terms].flatMap((text) => (text === undefined || said.has(text) ? [] : [asSentence(text)]));
  return [
    ...own.map((text): ColophonItem => ({ style: 'line', text })),
    ...(rights.uri === undefined || said.has(rights.uri) ? [] : [{ style: 'line' as const, text: rights.uri, href: rights.uri }]),
  ];
}
