import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Header } from '../../model/index.ts';
import { bylineOf, datelineOf, dayIn, longDate, noticeAbove, wordsIn } from '../furniture/index.ts';
import { dotted, lines } from './run.ts';
import { wordFrom } from './spokenIn.ts';

/** What stands above the text: headline, the line under it, who, where, when. Days are those of `timeZone`. */
export function headingOf(header: Header, timeZone: string): ElementContent {
  const { language, subheadline, dateline, published, updated } = header;
  const words = wordsIn(language);
  const dated = (word: 'published' | 'updated', moment: string) =>
    h('span', [wordFrom(words, word, language), ' ', timeOf(moment, dayIn(moment, timeZone), language)]);
  const where = datelineOf({ ...header, dateline: { ...dateline, date: undefined } });
  const when = dateline?.date && timeOf(dateline.date, dateline.date, language);
  const filed = [where, where && when && ', ', when].filter((part) => part !== undefined && part !== '');
  const byline = bylineOf(header);
  return h(
    'header',
    lines([
      h('h1', header.headline),
      subheadline === undefined ? undefined : h('p', { className: 'deck' }, subheadline),
      byline === undefined ? undefined : h('p', { className: 'byline' }, byline),
      filed.length === 0 ? undefined : h('p', { className: 'dateline' }, filed),
      h('p', { className: 'dates' }, dotted([dated('published', published), updated && dated('updated', updated)])),
    ]),
  );
}

/** The notice that stands above the text, in the story's language. */
export function noticeOf(header: Header): ElementContent | undefined {
  const notice = noticeAbove(header);
  if (notice === undefined) return undefined;
  const label = h('strong', [wordFrom(wordsIn(header.language), notice.word, header.language)]);
  return h('div', { className: 'notice' }, h('p', [label, ...(notice.note === undefined ? [] : [': ', notice.note])]));
}

/** A day in words, and for machines the moment. HTML allows three digits after the second. */
export const timeOf = (moment: string, day: string, language: string): ElementContent =>
  h('time', { dateTime: moment.replace(/(\.\d{3})\d+/, '$1') }, longDate(day, language));
