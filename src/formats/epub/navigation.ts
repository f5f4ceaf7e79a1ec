import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { wordsIn } from '../furniture/index.ts';
import { legible } from '../markup/legible.ts';
import { lines } from '../markup/run.ts';
import { spokenIn, wordFrom } from '../markup/spokenIn.ts';
import { serialise, x } from '../markup/xml.ts';
import type { Book, Entry } from './book.ts';
import { documentOf } from './document.ts';

/** toc.xhtml: the contents, and the landmarks by which a reading system finds its way (EPUB 3.3, 7). */
export function contentsOf({ language, pages, contents, contentsAt }: Book): string {
  const words = wordsIn(language);
  // Contents that are a page of the book are found like its other parts.
  const itself = contentsAt === undefined ? [] : [{ path: 'toc.xhtml', title: words.contents, landmark: 'toc' as const }];
  const parts = pages.map(({ path, title, landmark }) => ({ path, title, landmark })).toSpliced(contentsAt ?? 0, 0, ...itself);
  const list = (items: readonly (readonly ElementContent[])[]) => h('ol', lines(items.map((item) => h('li', [...item]))));
  const entry = ({ title, path, language: own = language, entries = [] }: Entry): ElementContent[] => [
    h('a', { href: path, ...spokenIn(own, language) }, title),
    ...(entries.length > 0 ? [list(entries.map(entry))] : []),
  ];
  return documentOf({
    language,
    title: words.contents,
    body: [
      h('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', ariaLabelledBy: 'contents' }, [
        h('h1', { id: 'contents' }, [wordFrom(words, 'contents', language)]),
        list(contents.map(entry)),
      ]),
      h('nav', { 'epub:type': 'landmarks', hidden: true }, [
        list(parts.flatMap(({ path, title, landmark }) => (landmark ? [[h('a', { 'epub:type': landmark, href: path }, title)]] : []))),
      ]),
    ],
  });
}

/** toc.ncx: the same contents for readers of EPUB 2. */
export function ncxOf({ identifier, title, language, contents }: Book): string {
  let order = 0;
  const point = (entry: Entry): Element => {
    order++;
    return x('navPoint', { id: `ncx-${entry.path.replace(/\.xhtml$/, '')}`, playOrder: order }, [
      x('navLabel', null, x('text', null, entry.title)),
      x('content', { src: entry.path }),
      ...(entry.entries ?? []).map(point),
    ]);
  };
  const depth = contents.some(({ entries = [] }) => entries.length > 0) ? 2 : 1;
  const tree = x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': language }, [
    x('head', null, [
      x('meta', { name: 'dtb:uid', content: identifier }),
      x('meta', { name: 'dtb:depth', content: depth }),
      x('meta', { name: 'dtb:totalPageCount', content: 0 }),
      x('meta', { name: 'dtb:maxPageNumber', content: 0 }),
    ]),
    x('docTitle', null, x('text', null, title)),
    x('navMap', null, contents.map(point)),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legible(serialise(tree))}\n`;
}
