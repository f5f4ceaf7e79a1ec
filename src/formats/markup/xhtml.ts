import type { Cell, Handlers, Picture } from '../../model/index.ts';
import type { Site } from './site.ts';
import { type XmlNode, x } from './xml.ts';

/**
 * Each kind of body element as XHTML for other systems (NewsML-G2 2.35, inlineXML). No `id`: ids clash across a message, so a footnote
 * is found by its number. Common ingests drop aside and section; a classed block is the nearest that they show.
 */
export const xhtml = ({ link, picture }: Site, caption: (picture: Picture) => string): Handlers<XmlNode> => {
  const bare = (name: string) => (_: unknown, inside: readonly XmlNode[]) => x(name, null, inside);
  const classed = (className: string) => (_: unknown, inside: readonly XmlNode[]) => x('div', { class: className }, inside);
  return {
    p: bare('p'),
    h2: bare('h2'),
    h3: bare('h3'),
    h4: bare('h4'),
    ul: bare('ul'),
    ol: ({ properties: { start } }, inside) => x('ol', { start }, inside),
    li: bare('li'),
    blockquote: bare('blockquote'),
    pre: ({ properties: { language } }, inside) => x('pre', null, x('code', { class: language && `language-${language}` }, inside)),
    hr: bare('hr'),
    table: bare('table'),
    thead: bare('thead'),
    tbody: bare('tbody'),
    tr: bare('tr'),
    th: ({ properties }, inside) => x('th', { scope: properties.scope, ...cell(properties) }, inside),
    td: ({ properties }, inside) => x('td', cell(properties), inside),
    figure: ({ properties }) => {
      const src = picture(properties);
      const { alt, width, height } = properties;
      if (src === undefined) return x('p', { class: 'picture' }, `[${caption(properties) || alt}]`);
      return x('figure', null, x('img', { src, alt, width, height }), x('figcaption', null, caption(properties)));
    },
    pullquote: (_, inside) => x('blockquote', { class: 'pullquote' }, inside),
    factbox: classed('factbox'),
    note: classed('note'),
    label: (_, inside) => x('p', { class: 'label' }, x('strong', null, inside)),
    footnotes: (_, inside) => x('ol', { class: 'footnotes' }, inside),
    footnote: ({ properties: { number } }, inside) => x('li', { value: number }, inside),
    footnoteref: ({ properties: { number } }) => x('sup', { class: 'footnote' }, String(number)),
    em: bare('em'),
    strong: bare('strong'),
    del: bare('del'),
    sub: bare('sub'),
    sup: bare('sup'),
    code: bare('code'),
    a: ({ properties: { href, title } }, inside) => {
      const address = link(href);
      return address === undefined ? inside : x('a', { href: address, title }, inside);
    },
    br: bare('br'),
    span: ({ properties: { language } }, inside) => x('span', { lang: language, 'xml:lang': language }, inside),
  };
};

const cell = ({ align, columns, rows }: Cell) => ({ style: align && `text-align: ${align}`, colspan: columns, rowspan: rows });
