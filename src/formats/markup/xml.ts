import type { Element, ElementContent, Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x as build } from 'xastscript';

/** What a handler makes. */
export type XmlNode = ElementContent;

type Child = XmlNode | string | number | undefined | false | readonly Child[];

/**
 * An element. Attributes are always named, if only as null: xastscript alone would take an element in their place for attributes.
 * Those that are undefined, and children that are undefined or false, are left out.
 */
export const x = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> | null,
  ...children: readonly Child[]
): Element => build(name, attributes ?? {}, nodesOf(children));

const nodesOf = (children: readonly Child[]): XmlNode[] =>
  children.flatMap((child): XmlNode[] => {
    if (child === undefined || child === false || child === '') return [];
    if (typeof child === 'string' || typeof child === 'number') return [xmlText(String(child))];
    return isList(child) ? nodesOf(child) : [child];
  });

const isList = (child: XmlNode | readonly Child[]): child is readonly Child[] => Array.isArray(child);

/** An element with each of its children on a line of its own, for people who debug feeds; not for one with text of its own. */
export const inLines = (element: Element): string =>
  around(
    element,
    element.children.map((child) => serialise(child)),
  );

/** A document with each child of its root on a line of its own, each written already. */
export const documentInLines = (root: Element, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${around(root, lines)}\n`;

/** An element's tags on the first and the last line, whatever it holds itself. */
function around(element: Element, lines: readonly string[]): string {
  const [opening = '', closing = ''] = serialise({ ...element, children: [xmlText('\n')] }).split('\n');
  return [opening, ...lines, closing].join('\n');
}

export const xmlText = (value: string): XmlNode => ({ type: 'text', value });

/**
 * A tree as XML 1.0 without a declaration. Read lets no character pass that XML forbids; what comes all the same is taken out
 * (control characters, U+FFFE, U+FFFF) or becomes U+FFFD (half a surrogate pair): `illegalIn` says of which. The serialiser leaves `]]>`
 * in text, which XML (2.4) forbids; there is no CDATA and no comment in our trees, so every `]]>` of the result is text or an attribute.
 */
export const serialise = (tree: Nodes | Nodes[]): string =>
  legalText(toXml(tree, { closeEmptyElements: true, tightClose: true })).replaceAll(']]>', ']]&#x3E;');

/** The characters in a tree, or in any other plain data, that XML 1.0 (2.2) has no place for, each once and in their order. */
export function illegalIn(data: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (illegal.test(value)) for (const [character] of value.matchAll(everyIllegal)) found.add(character);
    } else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) visit(each);
  };
  visit(data);
  return [...found].sort();
}

const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;
const everyIllegal = new RegExp(illegal, 'gu');

/** One line of text, as XML Schema's normalized string and attributes want it: tab and line ends become a space. */
export const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** Text with no character that XML 1.0 forbids, for JSON that is sent too: what one of our forms cannot say, none of them says. */
export const legalText = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
