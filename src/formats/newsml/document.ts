import type { Element, ElementContent } from 'xast';
import { namespaces, type Report } from '../../model/index.ts';
import { directionOf } from '../furniture/index.ts';
import { faults } from '../markup/faults.ts';
import { illegalIn, serialise, x, xmlText } from '../markup/xml.ts';
import type { Codes } from './aliases.ts';

/** What a document is an item of. */
interface Identity {
  /** The source file. */
  readonly path: string;
  readonly guid: string;
  readonly version: number;
  readonly language: string;
}

/** What is in an item, and the codes that were used in it. */
interface Content {
  readonly codes: Codes;
  readonly parts: readonly Element[];
  readonly report: Report;
}

/** An item as a document of its own: NewsML-G2 2.35, conformance power. It stands on its own inside a newsMessage too. */
export function documentOf(
  kind: 'newsItem' | 'packageItem',
  { path, guid, version, language }: Identity,
  { codes, parts, report }: Content,
): Uint8Array {
  const item = x(
    kind,
    {
      xmlns: namespaces.nar,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      guid,
      version,
      'xml:lang': language,
      dir: directionOf(language) === 'rtl' ? 'rtl' : undefined,
    },
    [codes.catalogs(), parts],
  );
  const lost = illegalIn(item);
  if (lost.length > 0) report(faults.charactersLost(path, lost));
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${serialise(indented(item, 0))}\n`);
}

/** One line an element, for people who debug feeds; text, and all inside inlineXML, stays as it is. */
function indented(element: Element, depth: number): Element {
  const apart = element.name !== 'inlineXML' && element.children.length > 0 && element.children.every(({ type }) => type === 'element');
  if (!apart) return element;
  const line = (levels: number): ElementContent => xmlText(`\n${'  '.repeat(levels)}`);
  const children = element.children.flatMap((child) => [line(depth + 1), child.type === 'element' ? indented(child, depth + 1) : child]);
  return { ...element, children: [...children, line(depth)] };
}
