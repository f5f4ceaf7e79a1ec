import type { ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { namespaces } from '../../model/index.ts';
import { directionOf } from '../furniture/index.ts';
import { legible } from '../markup/legible.ts';
import { lines } from '../markup/run.ts';
import { serialise } from '../markup/xml.ts';

/** A whole XHTML document of a book. `type` is what part of the book it is, for its body. */
export function documentOf(page: {
  readonly language: string;
  readonly title: string;
  readonly type?: string;
  readonly body: readonly ElementContent[];
}): string {
  const { language, title, type, body } = page;
  const dir = directionOf(language) === 'rtl' ? 'rtl' : undefined;
  const tree = toXast(
    h('html', { xmlns: namespaces.xhtml, 'xmlns:epub': namespaces.epub, lang: language, dir }, [
      '\n',
      h(
        'head',
        lines([h('meta', { charSet: 'utf-8' }), h('title', title), h('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })]),
      ),
      '\n',
      h('body', { 'epub:type': type }, lines(body)),
      '\n',
    ]),
  );
  // XML's readers look for xml:lang, HTML's for lang.
  visit(tree, 'element', ({ attributes }) => {
    if (attributes.lang) attributes['xml:lang'] = attributes.lang;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${legible(serialise(tree))}\n`;
}
