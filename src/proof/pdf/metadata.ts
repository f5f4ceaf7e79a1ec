import { textOf } from '../text.ts';
import { elementsOf, readXml, type XmlElement } from '../xml.ts';
import type { PdfDocument } from './document.ts';
import type { PdfDictionary } from './objects.ts';

const nothing: XmlElement = { name: 'RDF', namespace: '', attributes: {}, children: [] };

/** The XMP packet's RDF; empty where the file has none. */
export function packetOf(document: PdfDocument, catalog: PdfDictionary): XmlElement {
  const bytes = document.bytes(catalog.get('Metadata'));
  return bytes.length === 0 ? nothing : ([...elementsOf(readXml(bytes))].find(({ name }) => name === 'RDF') ?? nothing);
}

/** A property of XMP. */
export interface Property {
  readonly name: string;
  readonly namespace: string;
}

/** The values of a property of XMP, as element or attribute (ISO 16684-1, 7.9.2.2); of a list, its whole text. */
export function propertyOf(packet: XmlElement, { name, namespace }: Property): readonly string[] {
  const properties = known.get(packet) ?? propertiesOf(packet);
  known.set(packet, properties);
  return properties.get(`${namespace} ${name}`) ?? [];
}

/** What each packet says: rules ask a packet for a dozen properties. */
const known = new WeakMap<XmlElement, ReadonlyMap<string, readonly string[]>>();

/** By namespace and name: elements first, then attributes. */
function propertiesOf(packet: XmlElement): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (key: string, text: string) => {
    if (text === '') return;
    const values = found.get(key);
    if (values === undefined) found.set(key, [text]);
    else values.push(text);
  };
  // Descriptions inside of others are parts of values.
  const holders = packet.children.filter((child) => typeof child !== 'string').filter((child) => child.name === 'Description');
  for (const { children } of holders)
    for (const child of children) if (typeof child !== 'string') add(`${child.namespace} ${child.name}`, textOf(child).trim());
  for (const holder of holders)
    for (const [key, value] of Object.entries(holder.attributes)) {
      const [prefix = '', local] = key.split(':');
      const declared = holder.attributes[`xmlns:${prefix}`] ?? packet.attributes[`xmlns:${prefix}`];
      if (local !== undefined && declared !== undefined) add(`${declared} ${local}`, value.trim());
    }
  return found;
}
