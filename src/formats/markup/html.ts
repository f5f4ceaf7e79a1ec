import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AnyElement, Body, BodyElement, Cell, Handlers, Picture } from '../../model/index.ts';
import { directionOf, wordsIn } from '../furniture/index.ts';
import { elementsOf, textOf } from './elements.ts';
import { fold } from './fold.ts';
import { spokenIn, wordFrom } from './spokenIn.ts';

/** What the markup must know of the file that it is for. */
export interface Setting {
  /** The story's. */
  readonly language: string;
  /** `page` scrolls and is read by a browser; `book` is paged and has `epub:type`. */
  readonly medium: 'page' | 'book';
  /** Where a picture lies, seen from this file; undefined: it is not there, and its texts stand in for it. */
  picture(node: Picture): string | undefined;
  /** An address as this file may write it; undefined: its text stays, without the link. */
  link(href: string): string | undefined;
}

/** A body as HTML. Its ids (`note-1`, `note-1-ref-1`) are unique in a story. */
export const htmlOf = (body: Body, setting: Setting): ElementContent[] =>
  fold<ElementContent>(body.children, html(body, setting), (value) => ({ type: 'text', value }));

/** Each kind of body element as HTML. */
function html(body: Body, { language, medium, picture, link }: Setting): Handlers<ElementContent> {
  const words = wordsIn(language);
  const { tables, references } = survey(body);
  const inBook = (type: string) => (medium === 'book' ? { 'epub:type': type } : {});

  const backlinks = (number: number) =>
    (references.get(number) ?? []).flatMap((occurrence) => [
      ' ',
      // VARIATION SELECTOR-15 keeps the arrow from becoming a coloured picture.
      h(
        'a',
        {
          href: `#${reference(number, occurrence)}`,
          role: 'doc-backlink',
          ariaLabel: words.backToText,
          ...spokenIn(words.language, language),
        },
        '↩\uFE0E',
      ),
    ]);

  const aside = (role: string, className: string) => (node: BodyElement, inside: readonly ElementContent[]) => {
    const [first] = node.children;
    const label = first?.type === 'element' && first.tagName === 'label' ? textOf(first.children) : undefined;
    return h('aside', { role, className, ariaLabel: label, ...(role === 'doc-pullquote' && inBook('pullquote')) }, [...inside]);
  };

  return {
    p: plain('p'),
    h2: plain('h2'),
    h3: plain('h3'),
    h4: plain('h4'),
    ul: plain('ul'),
    ol: ({ properties }, [...inside]) => h('ol', { start: properties.start }, [...inside]),
    li: plain('li'),
    blockquote: plain('blockquote'),
    pre: ({ properties }, [...inside]) =>
      h(
        'pre',
        { dir: directionOf(language) === 'rtl' ? 'ltr' : undefined },
        h('code', { className: languageClass(properties.language) }, [...inside]),
      ),
    hr: plain('hr'),
    table: (node, [...inside]) => {
      const label = `${words.table} ${tables.get(node)}`;
      const scrolls = { role: 'region', tabIndex: 0, ariaLabel: label };
      return h('div', { className: 'table', ...(medium === 'page' && scrolls) }, h('table', [...inside]));
    },
    thead: plain('thead'),
    tbody: plain('tbody'),
    tr: plain('tr'),
    // A heading with nothing in it would be read out as one.
    th: (node, [...inside]) =>
      textOf(node.children).trim()
        ? h('th', { scope: node.properties.scope ?? 'col', ...cell(node.properties) }, [...inside])
        : h('td', cell(node.properties), [...inside]),
    td: ({ properties }, [...inside]) => h('td', cell(properties), [...inside]),
    figure: ({ properties }) => {
      const src = picture(properties);
      const { alt, width, height, caption, credit, lead } = properties;
      const image = { src, alt, width, height, ...(medium === 'page' && { loading: lead ? undefined : 'lazy', decoding: 'async' }) };
      const caps = [
        caption && h('span', { className: 'caption' }, caption),
        credit && h('span', { className: 'picture-credit' }, [wordFrom(words, 'photo', language), `: ${credit}`]),
      ].filter((cap) => cap !== undefined && cap !== '');
      return h(
        'figure',
        { className: lead ? 'lead' : undefined },
        [src === undefined ? alt && h('p', alt) : h('img', image), caps.length > 0 && h('figcaption', spaced(caps))].filter(
          (part) => part !== false && part !== '',
        ),
      );
    },
    pullquote: aside('doc-pullquote', 'pullquote'),
    factbox: aside('note', 'factbox'),
    note: aside('note', 'note'),
    label: (_, [...inside]) => h('p', { className: 'label' }, [...inside]),
    footnotes: (_, [...inside]) =>
      h('section', { className: 'footnotes', role: 'doc-endnotes', ariaLabelledBy: 'notes', ...inBook('endnotes') }, [
        h('h2', { id: 'notes' }, [wordFrom(words, 'notes', language)]),
        h('ol', [...inside]),
      ]),
    footnote: ({ properties: { number } }, [...inside]) => {
      const links = backlinks(number);
      const last = inside.at(-1);
      const ends = last?.type === 'element' && last.tagName === 'p';
      const text = ends ? [...inside.slice(0, -1), h('p', [...last.children, ...links])] : [...inside, h('p', links)];
      return h('li', { id: note(number), value: number }, text);
    },
    footnoteref: ({ properties: { number, occurrence } }) => {
      const properties = { href: `#${note(number)}`, id: reference(number, occurrence), role: 'doc-noteref', ...inBook('noteref') };
      return h('sup', { className: 'noteref' }, h('a', properties, String(number)));
    },
    em: plain('em'),
    strong: plain('strong'),
    del: plain('del'),
    sub: plain('sub'),
    sup: plain('sup'),
    code: plain('code'),
    a: ({ properties: { href, title } }, [...inside]) => {
      const address = link(href);
      return address === undefined ? inside : h('a', { href: address, title }, [...inside]);
    },
    br: plain('br'),
    span: ({ properties }, [...inside]) =>
      h('span', { lang: properties.language, ...spokenIn(properties.language, language) }, [...inside]),
  };
}

const plain = (tagName: string) => (_: unknown, inside: readonly ElementContent[]) => h(tagName, [...inside]);

const note = (number: number) => `note-${number}`;
const reference = (number: number, occurrence: number) => `note-${number}-ref-${occurrence}`;

const cell = ({ align, columns, rows }: Cell) => ({
  className: align === 'center' || align === 'right' ? align : undefined,
  colSpan: columns,
  rowSpan: rows,
});

/** `language-ts`, as highlighters expect it; nothing where it is no plain word. */
const languageClass = (name: string | undefined) => (name && /^[\w+#.-]+$/.test(name) ? `language-${name}` : undefined);

const spaced = <T>(parts: readonly T[]): (T | string)[] => parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));

/** What a handler needs of elements that are not its own: the number of each table, which references to a footnote are in the text. */
function survey(body: Body) {
  const tables = new Map<AnyElement, number>();
  const references = new Map<number, number[]>();
  for (const element of elementsOf(body)) {
    if (element.tagName === 'table') tables.set(element, tables.size + 1);
    if (element.tagName === 'footnoteref') {
      const { number, occurrence } = element.properties;
      references.set(number, [...(references.get(number) ?? []), occurrence]);
    }
  }
  return { tables, references };
}
