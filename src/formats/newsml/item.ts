import type { Element, ElementContent } from 'xast';
import { namespaces, type Report, type Story, type World } from '../../model/index.ts';
import { asTold, directionOf } from '../furniture/index.ts';
import { serialise, x } from '../markup/xml.ts';
import { iptcCatalog, ownCodes } from './aliases.ts';
import { contentMeta } from './contentMeta.ts';
import { contentSet } from './contentSet.ts';
import { itemMeta } from './itemMeta.ts';
import { rightsInfo } from './rightsInfo.ts';

/** A story as the text of a NewsML-G2 2.35 newsItem, conformance power; it stands on its own inside a newsMessage too. */
export async function writeItem(source: Story, world: World, report: Report): Promise<string> {
  const story = asTold(source);
  const { header } = story;
  const codes = ownCodes(world.house);
  const meta = [rightsInfo(header), itemMeta(story, world, codes), contentMeta(header, codes)];
  const content = await contentSet(story, world, { codes, report });
  const item = x(
    'newsItem',
    {
      xmlns: namespaces.nar,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      guid: header.guid,
      version: header.version,
      'xml:lang': header.language,
      dir: directionOf(header.language) === 'rtl' ? 'rtl' : undefined,
    },
    [x('catalogRef', { href: iptcCatalog }), codes.catalog(), ...meta, content], // last, when all codes are known
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(indented(item, 0))}\n`;
}

/** One line an element, for people who debug feeds; text, and all inside inlineXML, stays as it is. */
function indented(element: Element, depth: number): Element {
  const apart = element.name !== 'inlineXML' && element.children.length > 0 && element.children.every(({ type }) => type === 'element');
  if (!apart) return element;
  const line = (levels: number): ElementContent => ({ type: 'text', value: `\n${'  '.repeat(levels)}` });
  const children = element.children.flatMap((child) => [line(depth + 1), child.type === 'element' ? indented(child, depth + 1) : child]);
  return { ...element, children: [...children, line(depth)] };
}
