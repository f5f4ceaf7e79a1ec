import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { bytesOf, composed, parsed, streamOf } from './editable.ts';

const face = createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf');

/** An ICC profile that is nothing but its header (ICC.1:2004-10, 7.2): enough to say what it is for, too little to convert with. */
export function profileOf({ space = 'CMYK', deviceClass = 'prtr', version = 2 } = {}): Uint8Array {
  const bytes = Buffer.alloc(132);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes[8] = version;
  bytes.write(deviceClass.padEnd(4), 12, 'latin1');
  bytes.write(space.padEnd(4), 16, 'latin1');
  bytes.write('Lab ', 20, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  return bytes;
}

const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">The Mill Bridge</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2008-03-17T12:00:00Z</xmp:CreateDate>
<xmp:ModifyDate>2008-03-17T12:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2008-03-17T12:00:00Z</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:0a1b2c3d</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Trapped>False</pdf:Trapped>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;

/** Black text that overprints, an area of the accent, a photograph, a line, and crop marks in registration colour beside the page. */
const content = `/Black gs
BT /F1 10 Tf 0 0 0 1 k 1 0 0 1 40 240 Tm <002400250026> Tj ET
0 1 0.8 0.1 k 40 200 100 10 re f
0 0 0 1 K 0.5 w 40 190 m 140 190 l S
q 72 0 0 72 40 100 cm /I1 Do Q
/All CS 1 SCN 0.25 w 10 20 m 10 5 l S`;

/** A good PDF/X-4 of two small pages, put together by hand, so that rules can be tried without a writer. */
export function goodSample(): Uint8Array {
  const font = readFileSync(face);
  const photograph = new Uint8Array(300 * 300 * 4).fill(60);
  const page = (contents: number) =>
    parsed(`<< /Type /Page /Parent 2 0 R /Contents ${contents} 0 R /TrimBox [20 20 220 320] /BleedBox [12 12 228 328] >>`);
  return composed(
    '1.6',
    [
      parsed('<< /Type /Catalog /Pages 2 0 R /Metadata 3 0 R /OutputIntents [5 0 R] >>'),
      parsed(`<< /Type /Pages /Kids [7 0 R 8 0 R] /Count 2 /MediaBox [0 0 240 340] /Resources <<
        /Font << /F1 11 0 R >> /XObject << /I1 10 0 R >> /ColorSpace << /All [/Separation /All /DeviceCMYK 15 0 R] >>
        /ExtGState << /Black << /Type /ExtGState /OP true /op true /OPM 1 >> >> >> >>`),
      streamOf('<< /Type /Metadata /Subtype /XML >>', new TextEncoder().encode(packet)),
      parsed('<< /Title (The Mill Bridge) /CreationDate (D:20080317120000Z) /ModDate (D:20080317120000Z) /Trapped /False >>'),
      parsed(
        '<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) /RegistryName (http://www.color.org) /DestOutputProfile 6 0 R >>',
      ),
      streamOf('<< /N 4 >>', profileOf()),
      page(9),
      page(9),
      streamOf('<< /Filter /FlateDecode >>', deflateSync(bytesOf(content))),
      streamOf(
        '<< /Type /XObject /Subtype /Image /Width 300 /Height 300 /ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter /FlateDecode >>',
        deflateSync(photograph),
      ),
      parsed('<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+SourceSerif4-Regular /Encoding /Identity-H /DescendantFonts [12 0 R] >>'),
      parsed(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+SourceSerif4-Regular /CIDToGIDMap /Identity /FontDescriptor 13 0 R
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`),
      parsed(`<< /Type /FontDescriptor /FontName /ABCDEF+SourceSerif4-Regular /Flags 4 /FontBBox [-200 -300 1200 1000] /ItalicAngle 0
        /Ascent 1000 /Descent -300 /CapHeight 670 /StemV 80 /FontFile2 14 0 R >>`),
      streamOf(`<< /Filter /FlateDecode /Length1 ${font.length} >>`, deflateSync(font)),
      parsed('<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1 >>'),
    ],
    new Map([
      ['Root', { reference: 1 }],
      ['Info', { reference: 4 }],
      ['ID', [bytesOf('0123456789abcdef'), bytesOf('0123456789abcdef')]],
    ]),
  );
}
