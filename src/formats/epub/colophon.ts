import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Story } from '../../model/index.ts';
import { dayIn, type Words, wordsIn } from '../furniture/index.ts';
import { timeOf } from '../markup/heading.ts';
import { legalUri } from '../markup/legalUri.ts';
import { lines } from '../markup/run.ts';
import { wordFrom } from '../markup/spokenIn.ts';
import type { Pictures } from '../pictures/index.ts';
import { documentOf } from './document.ts';

/** The last page: whose the story is, which version of it this is, where its pictures are from. It names the credit as furniture. */
export function colophonOf({ header }: Story, pictures: Pictures, timeZone: string): string {
  const { language, rights, source, updated } = header;
  const day = (moment: string) => timeOf(moment, dayIn(moment, timeZone), language);
  return aboutOf({
    language,
    subjects: [header.headline],
    words: wordsIn(language),
    rows: [
      ['credit', [header.credit, ...(source.name === header.credit ? [] : [source.name]), ...(source.uri ? [link(source.uri)] : [])]],
      ['published', [day(header.published)]],
      ['updated', updated === undefined ? [] : [day(updated)]],
      ['rights', [rights.notice, rights.terms, ...(rights.uri ? [link(rights.uri)] : [])]],
      ['pictures', creditedIn(pictures)],
      ['identifier', [header.guid]],
      ['version', [String(header.version)]],
    ],
  });
}

/** What each picture with a credit shows, and its credit. */
export const creditedIn = ({ shown }: Pictures): readonly string[] =>
  shown.flatMap(({ picture: { credit, caption, alt } }) => (credit ? [[caption ?? alt, credit].filter(Boolean).join(' · ')] : []));

export const link = (uri: string): ElementContent => h('a', { href: legalUri(uri) }, uri);

/** A term and what there is to say to it, one or more; nothing leaves the term out. */
type Row = readonly [term: Exclude<keyof Words, 'language'>, details: readonly (ElementContent | string)[]];

/** What a book says of itself. `subjects`: what it is about, a line each. */
export function aboutOf({
  language,
  subjects,
  words,
  rows,
}: {
  readonly language: string;
  readonly subjects: readonly string[];
  readonly words: Words;
  readonly rows: readonly Row[];
}): string {
  return documentOf({
    language,
    title: words.aboutThisFile,
    type: 'backmatter',
    body: [
      h('section', { 'epub:type': 'colophon', role: 'doc-colophon', ariaLabelledBy: 'about' }, [
        h('h1', { id: 'about' }, [wordFrom(words, 'aboutThisFile', language)]),
        ...subjects.map((subject) => h('p', subject)),
        h(
          'dl',
          lines(
            rows.flatMap(([term, details]) =>
              details.length === 0
                ? []
                : [h('dt', [wordFrom(words, term, language)]), ...details.map((detail) => h('dd', { dir: 'auto' }, [detail]))],
            ),
          ),
        ),
      ]),
    ],
  });
}
