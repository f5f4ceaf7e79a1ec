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
  // Descriptions inside of others are parts of values.
  const holders = packet.children.filter((child) => typeof child !== 'string').filter((child) => child.name === 'Description');
  const elements = holders.flatMap(({ children }) =>
    children.flatMap((child) =>
      typeof child !== 'string' && child.name === name && child.namespace === namespace ? [textOf(child).trim()] : [],
    ),
  );
  const attributes = holders.flatMap((holder) =>
    Object.entries(holder.attributes).flatMap(([key, value]) => {
      const [prefix = '', local] = key.split(':');
      const declared = holder.attributes[`xmlns:${prefix}`] ?? packet.attributes[`xmlns:${prefix}`];
      return local === name && declared === namespace ? [value.trim()] : [];
    }),
  );
  return [...elements, ...attributes].filter((text) => text !== '');
}
