import type { AnyElement, Body, BodyNode, Handlers, Picture } from '../../model/index.ts';
import { fold } from './fold.ts';

/** A body as plain text: blocks with an empty line between them. */
export const plainOf = (body: Body, caption: (picture: Picture) => string): string =>
  fold(body.children, plain(caption), (value) => value)
    .map(edged)
    .filter((block) => block !== '')
    .join('\n\n');

/**
 * Each kind of body element as plain text: all of its words, and no marks but those of lists and notes. An item begins with a bullet and
 * not with a dash, which would make a sign-off of an item that is the agency's name.
 */
const plain = (caption: (picture: Picture) => string): Handlers<string> => {
  const run = (_: unknown, inside: readonly string[]) => inside.join('');
  const blocks = ({ children }: AnyElement, inside: readonly string[]) => `${blocksOf(children, inside)}\n\n`;
  const block = (_: unknown, inside: readonly string[]) => `${edged(inside.join(''))}\n\n`;
  // An empty line would make two blocks of one that has several line breaks in a row.
  const text = (_: unknown, inside: readonly string[]) => `${edged(inside.join('').replace(/\n[^\S\n]*(?=\n)/g, ''))}\n\n`;
  return {
    p: text,
    h2: text,
    h3: text,
    h4: text,
    ul: (_, inside) => `${inside.map((item) => `• ${item}`).join('\n')}\n\n`,
    ol: ({ properties: { start = 1 } }, inside) => `${inside.map((item, at) => `${start + at}. ${item}`).join('\n')}\n\n`,
    li: ({ children }, inside) => blocksOf(children, inside).replace(/\n+/g, '\n'),
    blockquote: blocks,
    pre: block,
    hr: () => '* * *\n\n',
    table: (_, inside) => `${inside.join('')}\n`,
    thead: run,
    tbody: run,
    tr: (_, inside) => `${inside.join('\t')}\n`,
    th: (_, inside) => inside.join('').replace(/\s+/g, ' ').trim(),
    td: (_, inside) => inside.join('').replace(/\s+/g, ' ').trim(),
    figure: ({ properties }) => {
      const words = caption(properties) || properties.alt;
      return words === '' ? '' : `[${words}]\n\n`;
    },
    pullquote: blocks,
    factbox: blocks,
    note: blocks,
    label: text,
    footnotes: blocks,
    footnote: ({ properties: { number }, children }, inside) => `[${number}] ${blocksOf(children, inside)}\n\n`,
    footnoteref: ({ properties: { number } }) => `[${number}]`,
    em: run,
    strong: run,
    del: run,
    sub: run,
    sup: run,
    code: run,
    a: run,
    br: () => '\n',
    span: run,
  };
};

/** Text that runs on, and blocks on lines of their own: an item may hold both. */
const blocksOf = (children: readonly BodyNode[], inside: readonly string[]): string =>
  inside
    .map((text, at) => (children[at]?.type === 'element' && text.endsWith('\n\n') ? `\n${text}` : text))
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Without empty lines around it; a line of code keeps its spaces before it. */
const edged = (text: string): string => text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
