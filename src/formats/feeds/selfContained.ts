import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** Properties that mean something where a piece of a page is shown among others. Ids would clash, roles name what is no more there. */
const kept = new Set(
  'href src alt title width height lang dir className colSpan rowSpan scope start value dateTime hrefLang cite'.split(' '),
);

/** Elements whose text common ingests drop, and what they keep. */
const plainer: Readonly<Record<string, string>> = { aside: 'div', section: 'div' };

/** How a cell is set, which on a page its style sheet says. */
const alignments = new Set(['center', 'right']);

/**
 * A piece of a page for a feed: nothing in it needs the page's style, script or ids. A link within the page leads to `page`, and without one
 * is its text alone; ways back from a footnote are gone.
 */
export function selfContained(nodes: readonly ElementContent[], page: string | undefined): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    const { role, href } = node.properties;
    if (role === 'doc-backlink') return [];
    const inside = selfContained(withoutBacklinks(node.children), page);
    if (typeof href !== 'string' || !href.startsWith('#')) return [{ ...element(node), children: inside }];
    return page === undefined ? inside : [{ ...element(node), properties: { href: `${page}${href}` }, children: inside }];
  });
}

/** A space stands before each of them. */
const withoutBacklinks = (nodes: readonly ElementContent[]) => {
  const isBacklink = (node: ElementContent | undefined) => node?.type === 'element' && node.properties.role === 'doc-backlink';
  return nodes.filter((node, at) => !(isBacklink(nodes[at + 1]) && node.type === 'text' && node.value === ' '));
};

function element({ tagName, properties }: Element): Element {
  const className = [properties.className].flat();
  const align = className.find((name): name is string => typeof name === 'string' && alignments.has(name));
  const own = Object.fromEntries(Object.entries(properties).filter(([name]) => kept.has(name)));
  const isQuote = tagName === 'aside' && className.includes('pullquote');
  const style = align === undefined ? {} : { className: undefined, style: `text-align: ${align}` };
  return h(isQuote ? 'blockquote' : (plainer[tagName] ?? tagName), { ...own, ...style });
}
