import type { Edition, Settings, Story } from '../../model/index.ts';
import { wordsIn } from '../furniture/index.ts';
import { timeOf } from '../markup/heading.ts';
import type { Pictures } from '../pictures/index.ts';
import { aboutOf, creditedIn, link } from './colophon.ts';
import { distinct } from './distinct.ts';

export interface Bound {
  readonly house: Settings;
  /** In their order, as they are told. */
  readonly stories: readonly Story[];
  readonly pictures: Pictures;
}

/** The last page: whose the stories and pictures are, and which version of the edition this is. It names every credit as furniture. */
export function editionColophonOf(edition: Edition, { house, stories, pictures }: Bound): string {
  const { language, title, date, guid, version } = edition;
  const headers = stories.map(({ header }) => header);
  return aboutOf({
    language,
    subjects: [house.name, title],
    rows: [
      ['credit', distinct(headers.map(({ credit, source: { name } }) => (name === credit ? credit : `${credit} · ${name}`)))],
      ['published', [timeOf(date, date, language)]],
      [
        'rights',
        [
          ...distinct(headers.flatMap(({ rights: { notice, terms } }) => [notice, terms])),
          ...distinct(headers.flatMap(({ rights: { uri } }) => uri ?? [])).map(link),
        ],
      ],
      ['pictures', distinct(creditedIn(pictures))],
      ['identifier', [guid]],
      ['version', [String(version)]],
    ],
    words: wordsIn(language),
  });
}
