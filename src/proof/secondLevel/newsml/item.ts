import { namespaces } from '../../../model/index.ts';
import { blocksOf } from '../../text.ts';
import type { XmlElement } from '../../xml.ts';
import type { Rule, Words } from '../rule.ts';

/** One item, or a newsMessage's header: it has catalogs and ids of its own. */
export interface Item {
  readonly root: XmlElement;
  /** Its elements of NewsML-G2, in document order, itself first; what inlineXML holds is not among them. */
  readonly elements: readonly XmlElement[];
  /** Those of a name. */
  named(name: string): readonly XmlElement[];
}

/** What is wrong, and at which element: at its start, at one of its attributes, or at a comment inside it. */
export interface Complaint extends Words {
  readonly element: XmlElement;
  readonly attribute?: string;
  readonly comment?: true;
}

/** One row a rule; its name is for those who read the table. */
export type Rules = Readonly<Record<string, Rule<Item, Complaint>>>;

export function itemOf(root: XmlElement): Item {
  const elements = [...outerElements(root)];
  const byName = new Map<string, XmlElement[]>();
  for (const element of elements) {
    const others = byName.get(element.name);
    if (others === undefined) byName.set(element.name, [element]);
    else others.push(element);
  }
  return { root, elements, named: (name) => byName.get(name) ?? [] };
}

/** A message's header and each of its items stand for themselves. */
export function itemsOf(root: XmlElement): readonly Item[] {
  if (root.name !== 'newsMessage') return [itemOf(root)];
  return root.children.flatMap((part) => {
    if (typeof part === 'string') return [];
    return part.name === 'itemSet' ? childrenOf(part).map(itemOf) : [itemOf(part)];
  });
}

function* outerElements(element: XmlElement): Generator<XmlElement> {
  if (element.namespace !== namespaces.nar) return;
  yield element;
  if (element.name === 'inlineXML') return;
  for (const child of element.children) if (typeof child !== 'string') yield* outerElements(child);
}

export const childrenOf = ({ children }: XmlElement): readonly XmlElement[] => children.filter((child) => typeof child !== 'string');

export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && childrenOf(element).find((child) => child.name === name);

/** Whether it is an item, not a message's header. */
export const isItem = ({ root: { name } }: Item): boolean => name.endsWith('Item');

/** What tells the story in an inlineXML: the body of XHTML, or the body.content of NITF; else all of it. */
export function bodyIn(inlineXml: XmlElement): XmlElement {
  const [document] = childrenOf(inlineXml);
  const body = childNamed(document, 'body');
  return childNamed(body, 'body.content') ?? body ?? inlineXml;
}

/** The story as a reader sees it, once for each inlineXML, block by block. */
export const tellingsOf = (item: Item): readonly { readonly element: XmlElement; readonly blocks: readonly string[] }[] =>
  item.named('inlineXML').map((element) => ({ element, blocks: blocksOf(bodyIn(element)) }));

/** The code in a qcode: `canceled` of `stat:canceled`. */
export const codeIn = (qcode = ''): string => qcode.slice(qcode.indexOf(':') + 1).toLowerCase();
