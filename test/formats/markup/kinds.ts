import type { AnyElement, BodyKind, BodyNode, BodyProperties, Picture } from '../../../src/model/index.ts';

/** One example of each kind of body element, for the tables of markup. A new kind does not compile until it has one. */
export const element = <K extends BodyKind>(
  tagName: K,
  properties: BodyProperties[K],
  ...children: readonly (BodyNode | string)[]
): AnyElement =>
  ({
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }) as AnyElement; // a kind with its own properties is one of the union

const picture: Picture = {
  src: 'stories/bridge.jpg',
  alt: 'A stone bridge',
  caption: 'In spring',
  credit: 'Ada Obi',
  width: 800,
  height: 600,
  mediaType: 'image/jpeg',
};
const row = element('tr', {}, element('th', { align: 'right' }, 'Year'), element('td', {}, '2026'));

export const examples = {
  p: element('p', {}, 'The bridge.'),
  h2: element('h2', {}, 'Cost'),
  h3: element('h3', {}, 'Stone'),
  h4: element('h4', {}, 'Mortar'),
  ul: element('ul', {}, element('li', {}, 'one'), element('li', {}, element('p', {}, 'two'))),
  ol: element('ol', { start: 3 }, element('li', {}, 'three')),
  li: element('li', {}, 'one'),
  blockquote: element('blockquote', {}, element('p', {}, 'It stands.')),
  pre: element('pre', { language: 'ts' }, 'a < b\n  c'),
  hr: element('hr', {}),
  table: element('table', {}, element('thead', {}, row), element('tbody', {}, row)),
  thead: element('thead', {}, row),
  tbody: element('tbody', {}, row),
  tr: row,
  th: element('th', { align: 'center' }, 'Year'),
  td: element('td', { columns: 2, rows: 3 }, '2026'),
  figure: element('figure', picture),
  pullquote: element('pullquote', {}, element('p', {}, 'It stands.')),
  factbox: element('factbox', {}, element('label', {}, 'The bridge'), element('p', {}, 'Built in 1790.')),
  note: element('note', {}, element('p', {}, 'Updated.')),
  label: element('label', {}, 'The bridge'),
  footnotes: element('footnotes', {}, element('footnote', { number: 1 }, element('p', {}, 'By the council.'))),
  footnote: element('footnote', { number: 2 }, element('blockquote', {}, element('p', {}, 'Minutes.'))),
  footnoteref: element('footnoteref', { number: 1, occurrence: 2 }),
  em: element('em', {}, 'well ', element('strong', {}, 'built')),
  strong: element('strong', {}, 'built'),
  del: element('del', {}, 'wood'),
  sub: element('sub', {}, '2'),
  sup: element('sup', {}, element('em', {}, 'th')),
  code: element('code', {}, 'x < 1'),
  a: element('a', { href: 'https://example.org/', title: 'The council' }, 'council'),
  br: element('br', {}),
  span: element('span', { language: 'fr' }, 'le mot ', element('em', {}, 'juste')),
} satisfies Record<BodyKind, AnyElement>;
