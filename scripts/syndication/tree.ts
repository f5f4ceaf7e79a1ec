import { XMLParser } from 'fast-xml-parser';

/** An element as another parser reads it than the house's own. */
export interface Branch {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Branch | string)[];
}

type Ordered = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  // Of hostile text there is much.
  processEntities: { enabled: true, maxTotalExpansions: Number.MAX_SAFE_INTEGER, maxExpandedLength: Number.MAX_SAFE_INTEGER },
});

/** The root of an XML document. */
export function treeOf(xml: string): Branch {
  const [root] = (parser.parse(xml) as readonly Ordered[]).flatMap(branchOf).filter((node) => typeof node !== 'string');
  if (root === undefined) throw new Error('the document has no root');
  return root;
}

function branchOf(node: Ordered): Branch | string {
  if (typeof node['#text'] === 'string') return node['#text'];
  const [name = ''] = Object.keys(node).filter((key) => key !== ':@');
  const inside = node[name];
  return {
    name,
    attributes: (node[':@'] ?? {}) as Readonly<Record<string, string>>, // as the parser is set: no value is parsed
    children: Array.isArray(inside) ? inside.map(branchOf) : [],
  };
}

/** All text in an element. */
export const textIn = (node: Branch | string): string => (typeof node === 'string' ? node : node.children.map(textIn).join(''));
