import type { Element } from 'xast';
import type { Cell, Handlers, Picture } from '../../model/index.ts';
import type { Site } from './site.ts';
import { type XmlNode, x, xmlText } from './xml.ts';

/**
 * Each kind of body element as NITF 3.6, all of it fit for one `block`. NITF knows one inline emphasis: what is more than that is `em`
 * with class and style, so that it looks right and its name is kept. `block` stands in no block, so boxes are `note` or `bq`. No kind of
 * block is more than two elements deep: libxml2 stops at a depth of 256, and 50 blocks with 100 runs in each other are allowed.
 */
export const nitf = ({ link, picture }: Site, caption: (picture: Picture) => string): Handlers<XmlNode> => {
  const bare = (name: string) => (_: unknown, inside: readonly XmlNode[]) => x(name, null, inside);
  const styled = (className: string, style: string) => (_: unknown, inside: readonly XmlNode[]) =>
    x('em', { class: className, style }, inside);
  const heading = (className: string) => (_: unknown, inside: readonly XmlNode[]) => x('hl2', { class: className }, inside);
  const boxed = (className: string) => (_: unknown, inside: readonly XmlNode[]) =>
    x('note', { class: className }, x('body.content', null, inside));
  return {
    p: bare('p'),
    h2: bare('hl2'),
    h3: heading('h3'),
    h4: heading('h4'),
    ul: (_, inside) => filled(x('ul', null, inside)),
    ol: ({ properties: { start } }, inside) => filled(x('ol', { seqnum: start }, inside)),
    li: bare('li'),
    blockquote: (_, inside) => x('bq', null, x('block', null, inside)),
    pre: ({ properties: { language } }, inside) => x('pre', { class: language }, inside),
    hr: bare('hr'),
    table: (_, inside) => filled(x('table', null, inside)),
    thead: (_, inside) => filled(x('thead', null, inside)),
    tbody: (_, inside) => filled(x('tbody', null, inside)),
    tr: (_, inside) => filled(x('tr', null, inside)),
    th: ({ properties }, inside) => x('th', cell(properties), inside),
    td: ({ properties }, inside) => x('td', cell(properties), inside),
    figure: ({ properties }) => {
      const { src, alt, credit, width, height, mediaType } = properties;
      const reference = { source: picture(properties), name: src, 'mime-type': mediaType, 'alternate-text': alt, 'source-credit': credit };
      return x(
        'media',
        { 'media-type': 'image' },
        x('media-reference', { ...reference, width, height, units: 'pixels' }),
        x('media-caption', null, x('p', null, caption(properties) || alt)),
      );
    },
    pullquote: (_, inside) => x('bq', { class: 'pullquote' }, x('block', { class: 'pullquote' }, inside)),
    factbox: boxed('factbox'),
    note: boxed('note'),
    label: heading('label'),
    footnotes: (_, inside) => inside,
    footnote: ({ properties: { number } }, inside) => x('fn', { class: 'footnote' }, x('body.content', null, numbered(number, inside))),
    footnoteref: ({ properties: { number } }) => x('num', { class: 'footnote' }, x('sup', null, String(number))),
    em: bare('em'),
    strong: styled('strong', 'font-style: normal; font-weight: bold'),
    del: styled('del', 'font-style: normal; text-decoration: line-through'),
    sub: (_, inside) => raised('sub', inside),
    sup: (_, inside) => raised('sup', inside),
    code: styled('code', 'font-style: normal; font-family: monospace'),
    a: ({ properties: { href, title } }, inside) => {
      const address = link(href);
      return address === undefined ? inside : x('a', { href: address, title }, inside);
    },
    br: bare('br'),
    span: ({ properties: { language } }, inside) => x('lang', { value: language, 'xml:lang': language }, inside),
  };
};

const cell = ({ align, columns, rows }: Cell) => ({ align, colspan: columns, rowspan: rows });

/** Lists and tables of NITF hold at least one row; an empty one is nothing to see and is left out. */
const filled = (element: Element): readonly XmlNode[] => (element.children.length === 0 ? [] : [element]);

/** `sub` and `sup` of NITF stand in `num` and hold text alone; with markup inside they are `em` in their style. */
const raised = (name: 'sub' | 'sup', inside: readonly XmlNode[]): XmlNode =>
  inside.every(({ type }) => type === 'text')
    ? x('num', null, x(name, null, inside))
    : x('em', { class: name, style: `font-style: normal; vertical-align: ${name === 'sub' ? 'sub' : 'super'}` }, inside);

/** A footnote's number stands before its first words; NITF numbers no notes. */
function numbered(number: number, inside: readonly XmlNode[]): readonly XmlNode[] {
  const mark = xmlText(`${number}. `);
  const [first, ...rest] = inside;
  return first?.type === 'element' && first.name === 'p'
    ? [x('p', null, [mark, ...first.children]), ...rest]
    : [x('p', null, `${number}.`), ...inside];
}
