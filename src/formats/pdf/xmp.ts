/** One property of the packet: a text, or texts in a set, a list, or by language (XMP specification part 1, 7). */
type Value =
  | string
  | undefined
  | { readonly bag: readonly string[] }
  | { readonly seq: readonly string[] }
  | { readonly alt: string | undefined };

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
  tdm: 'http://www.w3.org/ns/tdmrep/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
} as const;

/** Who made the file: the same words in the packet and in the information dictionary. */
export const maker = { creator: 'Slugline', producer: 'Slugline with PDFKit' } as const;

/** A property of the packet with its value. */
export type Property = readonly [name: `${keyof typeof namespaces}:${string}`, value: Value];

/** What PDF/A does not know it takes only with a description of it in the packet (ISO 19005-3, 6.6.2.3). */
const described = {
  pdfuaid: { schema: 'PDF/UA identification', properties: { part: ['Integer', 'internal', 'The part of ISO 14289 that the file keeps'] } },
  tdm: {
    schema: 'Text and data mining reservation (TDMRep)',
    properties: {
      reservation: ['Integer', 'external', 'Whether the rights of text and data mining are reserved: 1, or 0'],
      policy: ['URI', 'external', 'Where a reserved right may be had'],
    },
  },
  plus: {
    schema: 'PLUS licence data',
    properties: { DataMining: ['URI', 'external', 'What text and data mining is allowed or prohibited'] },
  },
} as const satisfies Partial<Record<keyof typeof namespaces, Schema>>;

interface Schema {
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly [type: string, category: 'internal' | 'external', description: string]>>;
}

/** Properties as an XMP packet. Those without a value are left out. */
export function xmpPacket(properties: readonly Property[]): string {
  const lines = properties.flatMap(([name, value]) => {
    const inside = insideOf(value);
    return inside === undefined ? [] : [{ prefix: prefixOf(name), line: `   <${name}>${inside}</${name}>` }];
  });
  const used = new Set(lines.map(({ prefix }) => prefix));
  const declared = [...used].map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""${declared.join('')}>
${lines.map(({ line }) => line).join('\n')}
  </rdf:Description>${used.has('pdfaid') ? `\n${descriptions(used)}` : ''}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

type Prefix = keyof typeof namespaces;

/** All before the colon of a name is a prefix by its type. */
const prefixOf = (name: Property[0]) => name.slice(0, name.indexOf(':')) as Prefix;

/** The extension schemas of those prefixes that PDF/A does not know. */
function descriptions(used: ReadonlySet<Prefix>): string {
  const schemas = Object.entries<Schema>(described).filter(([prefix]) => used.has(prefix as Prefix)); // a key of `described` is one
  const items = schemas.map(([prefix, { schema, properties }]) => {
    const rows = Object.entries(properties).map(
      ([name, [type, category, description]]) =>
        `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>${category}</pdfaProperty:category><pdfaProperty:description>${escaped(description)}</pdfaProperty:description></rdf:li>`,
    );
    return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${escaped(schema)}</pdfaSchema:schema><pdfaSchema:namespaceURI>${namespaces[prefix as Prefix]}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${rows.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;
  });
  return `  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag>${items.join('')}</rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`;
}

function insideOf(value: Value): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return escaped(value);
  if ('alt' in value)
    return value.alt === undefined ? undefined : `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(value.alt)}</rdf:li></rdf:Alt>`;
  const [kind, texts] = 'bag' in value ? ['Bag', value.bag] : ['Seq', value.seq];
  return texts.length === 0 ? undefined : `<rdf:${kind}>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

/** Text as XML may carry it: marks escaped, what XML 1.0 forbids (2.2) replaced. */
const escaped = (text: string): string =>
  text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
