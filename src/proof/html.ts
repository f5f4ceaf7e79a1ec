import { fromHtml } from 'hast-util-from-html';
import { type Opened, textValues } from './opened.ts';
import { jsonValuesAt, valuesAt } from './path.ts';
import { standingIn } from './standing.ts';
import { blocksOf } from './text.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/** Places: `title`, `meta[name=author]/@content`, `html/@lang` (the first step anywhere in the page), `jsonld:author[].name`, `text`. */
export function openHtml(bytes: Uint8Array): Opened {
  const tree = fromHtml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const root: XmlElement = { name: '#document', namespace: '', attributes: {}, children: tree.children.flatMap(toElement) };
  const blocks = blocksOf(root);
  let linked: readonly unknown[] | undefined;
  return {
    tellings: [blocks],
    furniture: [],
    find(at) {
      if (at === 'text') return textValues(blocks);
      if (!at.startsWith('jsonld:')) return valuesAt([root], at, true);
      linked ??= linkedData(root);
      return jsonValuesAt(linked, at.slice('jsonld:'.length));
    },
    ...standingIn([root]),
    rules: [],
  };
}

/** A piece of HTML, as a feed has it in its text. */
export const readPiece = (html: string): readonly (XmlElement | string)[] => fromHtml(html, { fragment: true }).children.flatMap(toElement);

type Hast = ReturnType<typeof fromHtml>['children'][number];

/** hast's property names lose case and hyphens again, so that places are written as in the page: `time/@datetime`. */
const attributeNames: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for', httpEquiv: 'http-equiv' };
const attributeName = (property: string) => attributeNames[property] ?? property.replace(/^(aria|data)([A-Z])/, '$1-$2').toLowerCase();

function toElement(node: Hast): readonly (XmlElement | string)[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const attributes: Record<string, string> = Object.create(null);
  for (const [property, value] of Object.entries(node.properties)) {
    if (value === false || value == null) continue;
    attributes[attributeName(property)] = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
  }
  return [{ name: node.tagName, namespace: '', attributes, children: node.children.flatMap(toElement) }];
}

/** Every JSON-LD object of a page, those in a `@graph` too. */
function linkedData(root: XmlElement): readonly unknown[] {
  const scripts = [...elementsOf(root)].filter(({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json');
  return scripts.flatMap(({ children }) => {
    try {
      const document: unknown = JSON.parse(children.join(''));
      return typeof document === 'object' && document !== null && '@graph' in document
        ? [document, document['@graph']].flat()
        : [document].flat();
    } catch {
      // Broken JSON says nothing: the fields that claim to be in it are then reported lost.
      return [];
    }
  });
}
