import type { BodyElement, BodyKind } from '../../model/index.ts';

const asItIs = () => undefined;
const emphasis = (what: string, className: string) => () => `no ${what}; it is emphasis of the class "${className}"`;
const markupIn = (what: string) => (node: BodyElement) =>
  node.children.some(({ type }) => type === 'element') ? `no markup in ${what} text; it is emphasis that is ${what}` : undefined;

/** What NITF 3.6 has not, and what stands for it: what markup/nitf.ts does to each kind. `NITF has ...` begins the sentence. */
export const simplified = {
  p: asItIs,
  h2: asItIs,
  h3: () => 'one level of headings in a text; this one has the class "h3"',
  h4: () => 'one level of headings in a text; this one has the class "h4"',
  ul: asItIs,
  ol: asItIs,
  li: asItIs,
  blockquote: asItIs,
  pre: asItIs,
  hr: asItIs,
  table: asItIs,
  thead: asItIs,
  tbody: asItIs,
  tr: asItIs,
  th: ({ properties: { scope } }) => (scope === 'row' ? 'no heading of a row; it is a heading cell' : undefined),
  td: asItIs,
  figure: asItIs,
  pullquote: () => 'no pull quote; it is a quotation of the class "pullquote"',
  factbox: () => 'no fact box; it is a note of the class "factbox"',
  note: asItIs,
  label: () => 'no title of a box; it is a heading of the class "label"',
  footnotes: asItIs,
  footnote: () => 'no number of a footnote; it stands before the note’s first words',
  footnoteref: () => 'no way from the text to a footnote; the number stands raised in the text',
  em: asItIs,
  strong: emphasis('bold text', 'strong'),
  del: emphasis('deleted text', 'del'),
  sub: markupIn('lowered'),
  sup: markupIn('raised'),
  code: emphasis('code within a line', 'code'),
  a: asItIs,
  br: asItIs,
  span: asItIs,
} satisfies { readonly [K in BodyKind]: (node: BodyElement<K>) => string | undefined };
