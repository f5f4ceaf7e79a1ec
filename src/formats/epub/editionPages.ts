import { h } from 'hastscript';
import type { Cover, Edition, Story } from '../../model/index.ts';
import { bylineOf } from '../furniture/index.ts';
import { timeOf } from '../markup/heading.ts';
import { lines } from '../markup/run.ts';
import { spokenIn } from '../markup/spokenIn.ts';
import { documentOf } from './document.ts';

/** A story keeps its file however the edition is ordered, so that a reader's notes stay in their place. */
export const pathOfChapter = (slug: string) => `story-${slug}.xhtml`;
export const pathOfSection = (at: number) => `section-${at + 1}.xhtml`;

/** The front of the book: its picture alone. */
export function coverOf({ language, title }: Edition, { src, alt }: Pick<Cover, 'src' | 'alt'>): string {
  const image = h('img', { src, alt, role: alt === '' ? undefined : 'doc-cover' });
  return documentOf({ language, title, body: [h('section', { 'epub:type': 'cover', className: 'cover' }, [image])] });
}

/** Whose the edition is, its title, its day. */
export function titlePageOf({ language, title, date }: Edition, publication: string): string {
  return documentOf({
    language,
    title,
    type: 'frontmatter',
    body: [
      h(
        'section',
        { 'epub:type': 'titlepage', className: 'titlepage' },
        lines([h('p', { className: 'publication', dir: 'auto' }, publication), h('h1', title), h('p', timeOf(date, date, language))]),
      ),
    ],
  });
}

/** Where a section begins: its title, and what is in it. */
export function sectionFrontOf(
  { title, stories }: { readonly title: string; readonly stories: readonly Story[] },
  { language, number }: { readonly language: string; readonly number: number },
): string {
  const id = `section-${number}`;
  const items = stories.map(({ header }) => {
    const byline = bylineOf(header);
    return h('li', spokenIn(header.language, language), [
      h('p', { className: 'entry' }, h('a', { href: pathOfChapter(header.slug) }, header.headline)),
      ...(byline === undefined ? [] : [h('p', { className: 'dateline' }, byline)]),
    ]);
  });
  return documentOf({
    language,
    title,
    type: 'bodymatter',
    body: [
      h(
        'section',
        { 'epub:type': 'part', role: 'doc-part', ariaLabelledBy: id },
        lines([h('h1', { id }, title), h('ul', { className: 'entries' }, lines(items))]),
      ),
    ],
  });
}
