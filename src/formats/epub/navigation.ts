import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { wordsIn } from '../furniture/index.ts';
import { legible } from '../markup/legible.ts';
import { lines } from '../markup/run.ts';
import { wordFrom } from '../markup/spokenIn.ts';
import { serialise, x } from '../markup/xml.ts';
import type { Book } from './book.ts';
import { documentOf } from './document.ts';

/** toc.xhtml: the contents, and the landmarks by which a reading system finds its way (EPUB 3.3, 7). */
export function contentsOf({ language, pages }: Book): string {
  const words = wordsIn(language);
  const list = (links: readonly ElementContent[]) => h('ol', lines(links.map((link) => h('li', link))));
  return documentOf({
    language,
    title: words.contents,
    body: [
      h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: 'contents' }, [
        h('h1', { id: 'contents' }, [wordFrom(words, 'contents', language)]),
        list(pages.map(({ path, title }) => h('a', { href: path }, title))),
      ]),
      h('nav', { 'epub:type': 'landmarks', hidden: true }, [
        list(pages.map(({ path, title, landmark }) => h('a', { 'epub:type': landmark, href: path }, title))),
      ]),
    ],
  });
}

/** toc.ncx: the same contents for readers of EPUB 2. */
export function ncxOf({ identifier, title, language, pages }: Book): string {
  const tree = x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language }, [
    x('head', null, [
      x('meta', { name: 'dtb:uid', content: identifier }),
      x('meta', { name: 'dtb:depth', content: 1 }),
      x('meta', { name: 'dtb:totalPageCount', content: 0 }),
      x('meta', { name: 'dtb:maxPageNumber', content: 0 }),
    ]),
    x('docTitle', null, x('text', null, title)),
    x(
      'navMap',
      null,
      pages.map((page, at) =>
        x('navPoint', { id: `ncx-${page.id}`, playOrder: at + 1 }, [
          x('navLabel', null, x('text', null, page.title)),
          x('content', { src: page.path }),
        ]),
      ),
    ),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legible(serialise(tree))}\n`;
}
