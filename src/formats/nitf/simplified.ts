import type { BodyElement, BodyKind } from '../../model/index.ts';

const asItIs = () => undefined;
const always = (how: string) => () => how;
const withMarkup = (how: string) => (node: BodyElement) => (node.children.some(({ type }) => type === 'element') ? how : undefined);

/** What NITF 3.6 has no element for, and as what markup/nitf.ts writes it: what it does to each kind, in words. */
export const simplified = {
  p: asItIs,
  h2: asItIs,
  h3: always('headings of the second level as headings'),
  h4: always('headings of the third level as headings'),
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
  th: ({ properties: { scope } }) => (scope === 'row' ? 'headings of rows as heading cells' : undefined),
  td: asItIs,
  figure: asItIs,
  pullquote: always('pull quotes as quotations'),
  factbox: always('fact boxes as notes'),
  note: asItIs,
  label: always('titles of boxes as headings'),
  footnotes: asItIs,
  footnote: always('numbers of footnotes as their first word'),
  footnoteref: always('marks of footnotes as raised numbers, without a link'),
  em: asItIs,
  strong: always('bold text as emphasis'),
  del: always('deleted text as emphasis'),
  sub: withMarkup('lowered text with markup in it as emphasis'),
  sup: withMarkup('raised text with markup in it as emphasis'),
  code: always('code within a line as emphasis'),
  a: asItIs,
  br: asItIs,
  span: asItIs,
} satisfies { readonly [K in BodyKind]: (node: BodyElement<K>) => string | undefined };
