import type { Element } from 'xast';
import { namespaces } from '../../model/index.ts';
import { directionOf } from '../furniture/index.ts';
import { legible } from '../markup/legible.ts';
import { serialise, x } from '../markup/xml.ts';
import type { Book, Resource } from './book.ts';

/** content.opf: what the book is, what it holds, in which order it is read (EPUB 3.3, 5). */
export function packageOf(book: Book): string {
  const { language, contentsAt } = book;
  const rtl = directionOf(language) === 'rtl';
  const item = ({ id, path, mediaType }: Omit<Resource, 'bytes'>, properties?: string) =>
    x('item', { id, href: path, 'media-type': mediaType, properties });
  const lines = (elements: readonly Element[]) => ['\n', ...elements.flatMap((element) => [element, '\n'])];
  const tree = x(
    'package',
    {
      xmlns: namespaces.opf,
      version: '3.0',
      'unique-identifier': 'identifier',
      'xml:lang': language,
      dir: rtl ? 'rtl' : undefined,
      prefix: 'tdm: http://www.w3.org/ns/tdmrep#',
    },
    lines([
      x(
        'metadata',
        { 'xmlns:dc': namespaces.dc },
        lines([
          x('dc:identifier', { id: 'identifier' }, book.identifier),
          x('dc:title', { id: 'title' }, book.title),
          x('dc:language', null, language),
          meta('dcterms:modified', book.modified),
          ...book.metadata,
          // For readers of EPUB 2.
          ...book.pictures.filter(({ isCover }) => isCover).map(({ id }) => x('meta', { name: 'cover', content: id })),
        ]),
      ),
      x(
        'manifest',
        null,
        lines([
          item({ id: 'nav', path: 'toc.xhtml', mediaType: xhtml }, 'nav'),
          item({ id: 'ncx', path: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' }),
          item({ id: 'style', path: 'style.css', mediaType: 'text/css' }),
          ...book.pages.map(({ id, path }) => item({ id, path, mediaType: xhtml })),
          ...book.pictures.map((picture) => item(picture, picture.isCover ? 'cover-image' : undefined)),
        ]),
      ),
      x(
        'spine',
        { toc: 'ncx', 'page-progression-direction': rtl ? 'rtl' : undefined },
        lines(
          book.pages
            .map(({ id }) => id)
            .toSpliced(contentsAt ?? 0, 0, ...(contentsAt === undefined ? [] : ['nav']))
            .map((idref) => x('itemref', { idref })),
        ),
      ),
    ]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${legible(serialise(tree))}\n`;
}

const xhtml = 'application/xhtml+xml';

/** `<meta property>text</meta>`, of the book or, with `refines`, of one of its statements. */
export const meta = (
  property: string,
  text: string,
  attributes: { readonly refines?: string; readonly scheme?: string; readonly 'xml:lang'?: string } = {},
) => x('meta', { property, ...attributes }, text);
