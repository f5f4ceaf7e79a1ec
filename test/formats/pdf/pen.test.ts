import { expect, test } from 'vitest';
import { openPen } from '../../../src/formats/pdf/pen.ts';
import { read } from './read.ts';

const packet = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">é</x:xmpmeta><?xpacket end="r"?>';

/** A file of two pages with one grey square each; `at` moves the second. */
function drawn(at: number): Uint8Array {
  const pen = openPen({ language: 'es', xmp: packet, information: { Title: 'Título', CreationDate: 'D:20080317120000Z' } });
  const fonts = pen.put({});
  const root = pen.reserve();
  pen.page(200, 300, fonts);
  pen.write('/Artifact BMC 0.5 g 10 10 20 20 re f EMC');
  pen.page(200, 300, fonts);
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
