import type { Header } from '../../model/index.ts';

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
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
} as const;

/** Who made the file: the same words in the packet and in the information dictionary. */
export const maker = { creator: 'Slugline', producer: 'Slugline with PDFKit' } as const;

/** The metadata of a story as an XMP packet, by properties that PDF/A knows without an extension schema. */
export function xmpPacket(header: Header): string {
  const { rights, dateline, published } = header;
  const properties: readonly (readonly [name: `${keyof typeof namespaces}:${string}`, value: Value])[] = [
    ['dc:format', 'application/pdf'],
    ['dc:title', { alt: header.headline }],
    ['dc:creator', { seq: header.byline }],
    ['dc:description', { alt: header.summary }],
    ['dc:subject', { bag: header.keywords }],
    ['dc:publisher', { bag: [header.source.name] }],
    ['dc:rights', { alt: rights.notice }],
    ['dc:language', { bag: [header.language] }],
    ['dc:date', { seq: [published] }],
    ['dc:identifier', header.guid],
    ['dc:source', header.source.uri],
    ['dc:type', { bag: header.genre === undefined ? [] : [header.genre] }],
    ['dc:coverage', header.places.join('; ') || undefined],
    ['photoshop:Headline', header.headline],
    ['photoshop:Credit', header.credit],
    ['photoshop:Source', header.source.name],
    ['photoshop:City', dateline?.place],
    ['photoshop:Country', dateline?.country],
    ['photoshop:DateCreated', published],
    ['photoshop:Instructions', header.note],
    ['photoshop:Urgency', header.urgency === undefined ? undefined : String(header.urgency)],
    ['photoshop:SupplementalCategories', { bag: header.subjects }],
    ['photoshop:TransmissionReference', header.slug],
    ['xmp:CreateDate', published],
    ['xmp:ModifyDate', header.updated ?? published],
    ['xmp:MetadataDate', header.updated ?? published],
    ['xmp:CreatorTool', maker.creator],
    ['xmpMM:DocumentID', header.guid],
    ['xmpMM:VersionID', String(header.version)],
    ['xmpRights:Marked', 'True'],
    ['xmpRights:Owner', { bag: [rights.holder] }],
    ['xmpRights:UsageTerms', { alt: rights.terms }],
    ['xmpRights:WebStatement', rights.uri],
    ['pdf:Producer', maker.producer],
    ['pdf:Keywords', header.keywords.join(', ') || undefined],
  ];
  const declared = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  const lines = properties.flatMap(([name, value]) => {
    const inside = insideOf(value);
    return inside === undefined ? [] : [`   <${name}>${inside}</${name}>`];
  });
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""${declared.join('')}>
${lines.join('\n')}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
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
