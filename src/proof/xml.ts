import { SaxesParser } from 'saxes';
import { Unreadable } from './unreadable.ts';

/** An element of a finished XML file, as saxes read it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** URI, or `''`. */
  readonly namespace: string;
  /** By their names as written: `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** Whether a comment stands among its children. */
  readonly commented?: true;
}

interface Growing extends XmlElement {
  commented?: true;
  readonly children: (XmlElement | string)[];
}

/** A deeper tree is refused: it would end in a stack overflow. */
const depthLimit = 500;

/** Reads XML piece by piece. */
export interface XmlReader {
  write(bytes: Uint8Array): void;
  /** The root; throws where the document has not ended. */
  end(): XmlElement;
}

/**
 * A reader of XML 1.0 with namespaces in UTF-8. No entity is expanded but the five of XML itself, and a document type other than
 * `<!DOCTYPE html>` is refused. `take` is shown each element as it ends; one that it takes is not kept, so that a long feed stays small.
 */
export function xmlReader(take: (element: XmlElement) => boolean = () => false): XmlReader {
  const parser = new SaxesParser({ xmlns: true });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  const addText = (text: string) => open.at(-1)?.children.push(text);

  parser.on('error', (error) => {
    throw new Unreadable(error.message);
  });
  parser.on('doctype', (doctype) => {
    if (!/^\s*html\s*$/i.test(doctype)) throw new Unreadable('it has a document type declaration');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', () => {
    const element = open.at(-1);
    if (element !== undefined) element.commented = true;
  });
  parser.on('opentag', (tag) => {
    if (open.length >= depthLimit) throw new Unreadable(`its elements are nested more than ${depthLimit} deep`);
    // No prototype: an attribute may be called `__proto__`.
    const attributes: Record<string, string> = Object.create(null);
    for (const [name, { value }] of Object.entries(tag.attributes)) attributes[name] = value;
    open.push({ name: tag.local, namespace: tag.uri, attributes, children: [] });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else if (!take(element)) parent.children.push(element);
  });

  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new Unreadable('it is not UTF-8');
    }
  };
  return {
    write: (bytes) => {
      parser.write(decode(bytes));
    },
    end: () => {
      parser.write(decode()).close();
      if (root === undefined) throw new Unreadable('it has no root element');
      return root;
    },
  };
}

export function readXml(bytes: Uint8Array): XmlElement {
  const reader = xmlReader();
  reader.write(bytes);
  return reader.end();
}

/** Every element of a tree in document order, itself first. */
export function* elementsOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}
