import { namespaces } from '../../model/index.ts';
import type { XmlElement } from '../xml.ts';
import { isObject } from './ninjs/item.ts';

/** What a file is that no rule of the second level is for; `hint` says what to do. */
export interface OtherKind {
  readonly kind: string;
  readonly hint: string;
}

const items = 'Second-level rules are for NewsML-G2 and ninjs 3.1';

/** By the name of the root, in small letters. */
const roots: Readonly<Record<string, OtherKind>> = {
  rss: { kind: 'an RSS feed', hint: `${items}; look at it with a feed validator` },
  rdf: { kind: 'an RSS 1.0 feed or other RDF', hint: `${items}; look at it with a feed validator` },
  feed: { kind: 'an Atom feed', hint: `${items}; look at it with a feed validator` },
  nitf: { kind: 'plain NITF', hint: `${items}; look at it with IPTC’s schema of NITF 3.6` },
  newsml: { kind: 'NewsML 1', hint: `${items}; ask the sender for NewsML-G2` },
  html: { kind: 'a web page', hint: `${items}; name the item, not the page that shows it` },
  urlset: { kind: 'a sitemap', hint: items },
  sitemapindex: { kind: 'a sitemap', hint: items },
};

const g2Roots = new Set(['newsItem', 'packageItem', 'newsMessage', 'conceptItem', 'knowledgeItem', 'planningItem', 'catalogItem']);

/** Undefined where the root is one of NewsML-G2. */
export function otherXml({ name, namespace }: Pick<XmlElement, 'name' | 'namespace'>): OtherKind | undefined {
  const isKnown = g2Roots.has(name);
  if (isKnown && namespace === namespaces.nar) return undefined;
  if (isKnown) {
    const found = namespace === '' ? 'in no namespace' : `in the namespace ${namespace}`;
    return { kind: `a ${name} ${found}`, hint: `NewsML-G2 is in the namespace ${namespaces.nar}` };
  }
  return roots[name.toLowerCase()] ?? { kind: `XML with the root <${name}>`, hint: items };
}

/** What JSON is that is no ninjs 3. */
export function otherJson(value: unknown): OtherKind {
  const hint = 'Second-level rules are for one ninjs 3.1 object a file';
  if (Array.isArray(value)) return { kind: 'a JSON list', hint };
  if (!isObject(value)) return { kind: 'JSON, but no object', hint };
  const { version, standard } = value;
  if (typeof version === 'string' && version.startsWith('https://jsonfeed.org/')) return { kind: 'a JSON Feed', hint };
  const isFormer = ['headline', 'body_html', 'body_xhtml', 'body_text', 'versioncreated', 'pubstatus'].some((key) =>
    Object.hasOwn(value, key),
  );
  if (isFormer || (isObject(standard) && standard.name === 'ninjs')) return { kind: 'ninjs of another version', hint };
  return { kind: 'JSON, but no ninjs: it has no uri', hint };
}
