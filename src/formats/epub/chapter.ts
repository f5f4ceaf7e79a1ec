import { h } from 'hastscript';
import { type Picture, type Story, signOffOf } from '../../model/index.ts';
import { headingOf, noticeOf } from '../markup/heading.ts';
import { htmlOf } from '../markup/html.ts';
import { lines } from '../markup/run.ts';
import { documentOf } from './document.ts';

/** What a chapter must know of the book around it. */
export interface Setting {
  readonly timeZone: string;
  /** Where a picture lies in the book; undefined: it is not there. */
  picture(picture: Picture): string | undefined;
  /** An address as the book may write it; undefined: its text stays, without the link. */
  link(href: string): string | undefined;
}

/** A story, as it is told, as a document of a book, signed off at its end. */
export function chapterOf({ header, body }: Story, { timeZone, picture, link }: Setting): string {
  const { language, headline, credit } = header;
  const text = htmlOf(body, { language, medium: 'book', picture, link });
  const signOff = h('p', { className: 'credit' }, signOffOf(credit));
  const article = h('article', lines([headingOf(header, timeZone), noticeOf(header), ...text, signOff]));
  return documentOf({ language, title: headline, type: 'bodymatter', body: [article] });
}
