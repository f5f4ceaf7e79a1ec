import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { archive } from '../../../../src/formats/pdf/archive/archive.ts';
import { type Attachment, openPen } from '../../../../src/formats/pdf/drawing/pen.ts';
import { read } from '../read.ts';

const packet = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">é</x:xmpmeta><?xpacket end="r"?>';

/** A file of two pages with one grey square each; `at` moves the second. */
function drawn(at: number): Uint8Array {
  const pen = openPen({
    language: 'es',
    xmp: packet,
    information: { Title: 'Título', CreationDate: 'D:20080317120000Z' },
    profile: archive,
  });
  const fonts = pen.put({});
  const root = pen.reserve();
  pen.page({ width: 200, height: 300 }, fonts);
  pen.write('/Artifact BMC 0.5 g 10 10 20 20 re f EMC');
  pen.page({ width: 200, height: 300 }, fonts);
  pen.setPage('Tabs', 'S');
  pen.write(`/Artifact BMC 0.5 g ${at} 10 20 20 re f EMC`);
  pen.setStructure(root, { Type: 'StructTreeRoot' });
  return pen.finish([
    { level: 1, title: 'One', page: 0, y: 0 },
    { level: 2, title: 'Two', page: 1, y: 50 },
  ]);
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('pdfkit still lets the pen in: pages, bookmarks, catalog and information are as told', async () => {
  const bytes = drawn(10);
  const { document, pages, outline, metadata } = await read(bytes);
  expect(pages.map(({ view }) => view)).toEqual([
    [0, 0, 200, 300],
    [0, 0, 200, 300],
  ]);
  expect(outline?.map(({ title, items }) => [title, items.map((item) => item.title)])).toEqual([['One', ['Two']]]);
  expect(metadata.info).toMatchObject({ Title: 'Título', CreationDate: 'D:20080317120000Z', Language: 'es', PDFFormatVersion: '1.7' });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const [, second] = outline?.[0]?.items[0]?.dest ?? [];
  expect(second).toMatchObject({ name: 'XYZ' });
});

test('the XMP packet stands in the file as it was given, and no other', () => {
  const file = Buffer.from(drawn(10)).toString('utf8');
  expect(file.split('<?xpacket begin').length - 1).toBe(1);
  expect(file).toContain(packet);
});

test('the identifier is a digest of the file, and the clock is not in it', () => {
  const identifier = (bytes: Uint8Array) => /\/ID \[<([\da-f]{32})> <\1>\]/.exec(latin(bytes))?.[1];
  expect(identifier(drawn(10))).toBeDefined();
  expect(identifier(drawn(10))).toBe(identifier(drawn(10)));
  expect(identifier(drawn(11))).not.toBe(identifier(drawn(10)));
  expect(latin(drawn(10))).not.toMatch(/D:20(?!080317)/);
});

/** A file of one empty page with these files in it. */
function holding(...attachments: readonly Partial<Attachment>[]): Uint8Array {
  const pen = openPen({ language: 'en', xmp: packet, information: { CreationDate: 'D:20080317120000Z' }, profile: archive });
  pen.page({ width: 200, height: 300 }, pen.put({}));
  for (const attachment of attachments)
    pen.attach({
      name: 'story.md',
      bytes: new TextEncoder().encode('# Text\n'),
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'The source',
      modified: '2008-03-17T12:00:00+05:30',
      ...attachment,
    });
  return pen.finish([]);
}

test('a file in the file comes out as it went in, whatever its name and kind', async () => {
  const picture = Uint8Array.from({ length: 300 }, (_, at) => at % 251);
  const bytes = holding(
    { name: 'stories/Ünïcode “ñ” 日本 🙂.md' },
    { name: 'photo.jpg', bytes: picture, mediaType: 'image/jpeg', description: 'A “photo”' },
    { name: 'nothing.jpg', bytes: new Uint8Array(), mediaType: 'image/jpeg' },
  );
  const { document } = await read(bytes);
  const found = (await document.getAttachments()) as Record<string, { rawFilename: string; content: Uint8Array; description: string }>;
  expect(Object.values(found).map(({ rawFilename, content, description }) => [rawFilename, [...content], description])).toEqual([
    ['nothing.jpg', [], 'The source'],
    ['photo.jpg', [...picture], 'A “photo”'],
    ['stories/Ünïcode “ñ” 日本 🙂.md', [...Buffer.from('# Text\n')], 'The source'],
  ]);
});

test('each says what it is to the document, of which kind, how long, how old and with which digest; the catalog lists them as given', () => {
  const file = latin(holding({ name: 'b.md' }, { name: 'ä.xml', mediaType: 'application/vnd.iptc.g2+xml', relationship: 'Alternative' }));
  expect(file.match(/\/AFRelationship \/\w+/g)).toEqual(['/AFRelationship /Source', '/AFRelationship /Alternative']);
  expect(file.match(/\/Subtype \/(?:text|application).*/g)).toEqual([
    '/Subtype /text#2fmarkdown',
    '/Subtype /application#2fvnd.iptc.g2+xml',
  ]);
  expect(file).toContain("/ModDate (D:20080317120000+05'30')");
  expect(file).toContain(`/Size 7\n/CheckSum <${createHash('md5').update('# Text\n').digest('hex')}>`);
  expect(file).toContain('/F (b.md)\n/UF (b.md)');
  expect(file).toContain('/F (_.xml)\n');
  const [first, second] = [...file.matchAll(/(\d+) 0 obj\n<<\n\/Type \/Filespec/g)].map(([, number]) => number);
  expect(file).toContain(`/AF [${first} 0 R ${second} 0 R]`);
});

test('the name tree is in the order of its bytes, and there is none without files', () => {
  const names = ['Zebra', 'apple', 'b2', 'b10', 'B2', '_x', 'Ä', 'ä', '\u{1F642}'];
  const file = latin(holding(...names.map((name) => ({ name }))));
  const tree = /\/EmbeddedFiles <<\n\/Names \[(.*)\]\n/s.exec(file)?.[1] ?? '';
  const found = [...tree.matchAll(/\((.*?)\) \d+ 0 R/gs)].map(([, key = '']) => Buffer.from(key, 'latin1'));
  expect(found).toHaveLength(names.length);
  expect(found).toEqual([...found].sort(Buffer.compare));
  expect(found.slice(0, 6).map(String)).toEqual(['B2', 'Zebra', '_x', 'apple', 'b10', 'b2']);
  expect(latin(holding())).not.toMatch(/EmbeddedFiles|\/AF|\/Dests/);
});

test('a name is given to one file only', () => {
  expect(() => holding({ name: 'a' }, { name: 'a' })).toThrow('Two files are to be attached as "a"');
});

test('the colours of the file are sRGB', () => {
  const file = latin(drawn(10));
  expect(file).toContain('/S /GTS_PDFA1\n/OutputConditionIdentifier (sRGB IEC61966-2.1)');
  expect(file).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
});

test('a text keeps to what an archive takes: no half characters, no more than its strings hold', async () => {
  const pen = openPen({
    language: 'en',
    xmp: packet,
    information: { Title: 'Half \ud83d of one', Keywords: 'é'.repeat(30_000), CreationDate: 'D:20080317120000Z' },
    profile: archive,
  });
  pen.page({ width: 200, height: 300 }, pen.put({}));
  const { metadata, outline } = await read(pen.finish([{ level: 1, title: 'A '.repeat(5_000), page: 0, y: 0 }]));
  const { Title, Custom, Keywords } = metadata.info as { Title: string; Custom?: { Keywords?: string }; Keywords?: string };
  expect(Title).toBe('Half \ufffd of one');
  expect(Keywords ?? Custom?.Keywords).toBe(`${'é'.repeat(16_381)}…`);
  expect(outline?.[0]?.title).toHaveLength(500);
});
