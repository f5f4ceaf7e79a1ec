import { SaxesParser } from 'saxes';
import type { Point } from '../model/index.ts';
import { lineStarts } from './lineStarts.ts';
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
  /** Where it stands, if the reader was asked for places. */
  readonly placed?: Placed;
}

/** Places of an element as offsets in the text: of its `<`, of the quote that ends each attribute, and of the first comment in it. */
interface Placed {
  readonly start: number;
  readonly ends: Readonly<Record<string, number>>;
  readonly comment?: number;
}

interface Growing extends XmlElement {
  commented?: true;
  placed?: Placed;
  readonly children: (XmlElement | string)[];
}

/** A deeper tree is refused: it would end in a stack overflow. */
const depthLimit = 500;

/** Reads XML piece by piece. */
export interface XmlReader {
  write(bytes: Uint8Array): void;
  /** The point of an offset in the text, if places were asked for. */
  pointOf(offset: number): Point | undefined;
  /** The root, as soon as it has begun. */
  root(): Pick<XmlElement, 'name' | 'namespace'> | undefined;
  /** The root; throws where the document has not ended. */
  end(): XmlElement;
}

/**
 * A reader of XML 1.0 with namespaces in UTF-8. No entity is expanded but the five of XML itself, and a document type other than
 * `<!DOCTYPE html>` is refused. `take` is shown each element as it ends; one that it takes is not kept, so that a long feed stays small.
 * Places cost time and are kept only where they are asked for.
 */
export function xmlReader(take: (element: XmlElement) => boolean = () => false, { places = false } = {}): XmlReader {
  const parser = new SaxesParser({ xmlns: true });
  const lines = places ? lineStarts() : undefined;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  const addText = (text: string) => open.at(-1)?.children.push(text);

  const unreadable = (why: string) => new Unreadable(why, lines?.pointOf(parser.position));
  parser.on('error', ({ message }) => {
    throw unreadable(lines === undefined ? message : message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', (doctype) => {
    if (!/^\s*html\s*$/i.test(doctype)) throw unreadable('it has a document type declaration');
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', (comment) => {
    const element = open.at(-1);
    if (element === undefined) return;
    element.commented = true;
    // The parser stands after the comment's second dash.
    if (element.placed && element.placed.comment === undefined)
      element.placed = { ...element.placed, comment: parser.position - comment.length - '<!----'.length };
  });
  /** What was written last, and the length of all before it. */
  let chunk = '';
  let before = 0;
  let start = 0;
  let ends: Record<string, number> = {};
  if (places) {
    // The parser stands after the character that ends the name, or after the two that end a line.
    parser.on('opentagstart', ({ name }) => {
      const end = parser.position;
      start = end - name.length - (chunk.slice(end - before - 2, end - before) === '\r\n' ? '<\r\n' : '<>').length;
      ends = Object.create(null);
    });
    parser.on('attribute', ({ name }) => {
      ends[name] = parser.position - 1;
    });
  }
  parser.on('opentag', (tag) => {
    if (open.length >= depthLimit) throw unreadable(`its elements are nested more than ${depthLimit} deep`);
    // No prototype: an attribute may be called `__proto__`.
    const attributes: Record<string, string> = Object.create(null);
    for (const [name, { value }] of Object.entries(tag.attributes)) attributes[name] = value;
    open.push({ name: tag.local, namespace: tag.uri, attributes, children: [], ...(places && { placed: { start, ends } }) });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else if (!take(element)) parent.children.push(element);
    else if (element.placed) lines?.forget(element.placed.start);
  });

  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new Unreadable('it is not UTF-8');
    }
  };
  const write = (text: string) => {
    before += chunk.length;
    chunk = text;
    lines?.add(text);
    parser.write(text);
  };
  return {
    write: (bytes) => write(decode(bytes)),
    pointOf: (offset) => lines?.pointOf(offset),
    root: () => root ?? open[0],
    end: () => {
      write(decode());
      parser.close();
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
