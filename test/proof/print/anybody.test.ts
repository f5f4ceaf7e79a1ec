import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, composed, type Editable, editable, parsed, streamOf } from '../../../scripts/print/editable.ts';
import { goodSample } from '../../../scripts/print/sample.ts';
import type { PdfObject } from '../../../src/proof/pdf/objects.ts';
import { preflight } from '../../../src/proof/print/index.ts';

const good = goodSample();
const said = async (file: Uint8Array) => (await preflight(file)).diagnostics.map(({ code, message }) => `${code}: ${message}`);
const codesIn = async (file: Uint8Array) => [...new Set((await preflight(file)).diagnostics.map(({ code }) => code))];

/** A form of the good file's first page, whose content is packed in some way. */
function packed(dictionary: string, bytes: Uint8Array, file = editable(good)): Uint8Array {
  const form = file.put(streamOf(`<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] ${dictionary} >>`, bytes));
  const page = file.page(0);
  page.set('Resources', new Map([...file.dictionary(page.get('Resources')), ['XObject', new Map([['F', form]])]]));
  page.set('Contents', file.put(streamOf('<< >>', bytesOf('/F Do'))));
  return file.write();
}

/** A form that draws another twelve times, which draws another twelve times, and so on. */
function multiplied(levels: number): Uint8Array {
  const file = editable(good);
  let inner = '';
  for (let level = 1; level < levels; level++) {
    const drawing = inner === '' ? '' : '/F Do '.repeat(12);
    const form = `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << ${inner} >> >> >>`;
    inner = `/F ${file.put(streamOf(form, bytesOf(drawing))).reference} 0 R`;
  }
  return packed(`/Resources << /XObject << ${inner} >> >>`, bytesOf('/F Do '.repeat(12)), file);
}

const rgb = '1 0 0 rg 0 0 9 9 re f';
const hexadecimal = (text: string) => Buffer.from(text, 'latin1').toString('hex');

/** Base 85 (ISO 32000-1, 7.4.3). */
function base85(text: string): string {
  const bytes = Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4), 'latin1');
  let out = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let value = bytes.readUInt32BE(at);
    let digits = '';
    for (let digit = 0; digit < 5; digit++) {
      digits = String.fromCharCode(33 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    out += digits;
  }
  return `${out}~>`;
}

/** LZW with codes that grow from 9 to 12 bits, one code early (ISO 32000-1, 7.4.4.2). */
function lzw(text: string): Uint8Array {
  let bits = '';
  let table = new Map<string, number>();
  let width = 9;
  const put = (code: number) => {
    bits += code.toString(2).padStart(width, '0');
  };
  const codeOf = (run: string) => (run.length === 1 ? run.charCodeAt(0) : (table.get(run) ?? 0));
  put(256);
  let run = '';
  for (const character of text) {
    if (run === '' || table.has(run + character)) {
      run += character;
      continue;
    }
    put(codeOf(run));
    table.set(run + character, 258 + table.size);
    width = Math.min(12, (258 + table.size).toString(2).length);
    if (table.size === 3_800) {
      put(256);
      table = new Map();
      width = 9;
    }
    run = character;
  }
  put(codeOf(run));
  put(257);
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

/** Long enough that every length of code comes, and that the table is cleared. */
const long = `${Array.from({ length: 2_000 }, (_, index) => `${index * 7919} ${index} m n`).join('\n')}\n${rgb}`;

test.each([
  ['hexadecimal', '/Filter /ASCIIHexDecode', bytesOf(`${hexadecimal(rgb)}>`)],
  ['base 85', '/Filter /ASCII85Decode', bytesOf(base85(rgb))],
  ['runs', '/Filter /RunLengthDecode', Uint8Array.from([rgb.length - 1, ...bytesOf(rgb), 128])],
  ['LZW', '/Filter /LZWDecode', lzw(long)],
  ['a run of one letter in LZW', '/Filter /LZWDecode', lzw(`${rgb}%${'a'.repeat(500)}`)],
  ['two ways, one in the other', '/Filter [/ASCIIHexDecode /FlateDecode]', bytesOf(`${deflateSync(rgb).toString('hex')}>`)],
  [
    'rows of PNG, each filtered in its own way',
    '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 4 >>',
    deflateSync(Uint8Array.from(pngRows(rgb, 4))),
  ],
])('content packed as %s is read', async (_, dictionary, bytes) => {
  expect(await said(packed(dictionary, bytes))).toEqual([
    expect.stringMatching(/^x4\/device-colour: Page 1, object \d+: text or lines is in DeviceRGB/),
  ]);
});

/** Rows of one byte a pixel under the filters none, sub, up, average and Paeth in turn (PNG, 9.2). */
function pngRows(text: string, columns: number): readonly number[] {
  const bytes = bytesOf(text.padEnd(Math.ceil(text.length / columns) * columns));
  const out: number[] = [];
  for (let row = 0; row < bytes.length / columns; row++) {
    const kind = row % 5;
    out.push(kind);
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column > 0 ? (bytes[at - 1] ?? 0) : 0;
      const above = row > 0 ? (bytes[at - columns] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (bytes[at - columns - 1] ?? 0) : 0;
      const guess = left + above - corner;
      const near = [left, above, corner].reduce((best, one) => (Math.abs(guess - one) < Math.abs(guess - best) ? one : best));
      out.push(((bytes[at] ?? 0) - ([0, left, above, (left + above) >> 1, near][kind] ?? 0)) & 255);
    }
  }
  return out;
}

test('content packed as a picture is not judged, and that is said', async () => {
  expect(await said(packed('/Filter /DCTDecode', bytesOf('abc')))).toEqual([
    expect.stringMatching(/^x4\/not-judged: Page 1, object \d+: not judged: its content cannot be read/),
    expect.stringMatching(/^print\/not-judged: Page 1, object \d+: not judged: how the page prints/),
  ]);
});

test('small data that unpack to more than a machine holds are not judged', async () => {
  const bomb = deflateSync(new Uint8Array(60_000_000));
  const twice = deflateSync(deflateSync(new Uint8Array(210_000_000)));
  expect(await codesIn(packed('/Filter [/FlateDecode /FlateDecode]', twice))).toContain('x4/not-judged');
  expect(await codesIn(packed('/Filter /FlateDecode', bomb))).not.toContain('x4/device-colour');
});

/** The good file with its objects in object streams, found by a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). */
function streamed({ hybrid = false } = {}): Uint8Array {
  const text = Buffer.from(goodSample()).toString('latin1');
  const objects = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body = '']) => ({
    number: Number(number),
    body,
  }));
  const loose = objects.filter(({ body }) => body.includes('\nstream\n'));
  const inside = objects.filter(({ body }) => !body.includes('\nstream\n'));
  let offset = 0;
  const index = inside.map(({ number, body }) => {
    const at = `${number} ${offset}`;
    offset += body.length + 1;
    return at;
  });
  const header = `${index.join(' ')} `;
  const own = Math.max(...objects.map(({ number }) => number)) + 1;
  const pack = deflateSync(bytesOf(header + inside.map(({ body }) => `${body} `).join('')));
  let out = '%PDF-1.6\n';
  const places = new Map<number, readonly [number, number, number]>();
  const put = (number: number, body: string) => {
    places.set(number, [1, out.length, 0]);
    out += `${number} 0 obj\n${body}\nendobj\n`;
  };
  for (const { number, body } of loose) put(number, body);
  put(
    own,
    `<< /Type /ObjStm /N ${inside.length} /First ${header.length} /Filter /FlateDecode /Length ${pack.length} >>\nstream\n${pack.toString('latin1')}\nendstream`,
  );
  for (const [at, { number }] of inside.entries()) places.set(number, [2, own, at]);
  const start = out.length;
  places.set(own + 1, [1, start, 0]);
  const size = own + 2;
  const table = Array.from({ length: size }, (_, number) => {
    const [kind, second, third] = places.get(number) ?? [0, 0, 0];
    return [kind, second >> 16, (second >> 8) & 255, second & 255, third];
  });
  // Each row of the table as its difference from the one above.
  const rows = table.flatMap((row, number) => [2, ...row.map((byte, column) => (byte - (table[number - 1]?.[column] ?? 0)) & 255)]);
  const trailer = '/Root 1 0 R /Info 4 0 R /ID [<3031> <3031>]';
  const packedTable = deflateSync(Uint8Array.from(rows));
  out += `${own + 1} 0 obj\n<< /Type /XRef /Size ${size} /W [1 3 1] ${trailer} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length ${packedTable.length} >>\nstream\n${packedTable.toString('latin1')}\nendstream\nendobj\n`;
  if (!hybrid) return bytesOf(`${out}startxref\n${start}\n%%EOF\n`);
  const old = out.length;
  out += `xref\n0 ${size}\n`;
  for (let number = 0; number < size; number++) {
    const [kind, second] = places.get(number) ?? [0, 0];
    out += kind === 1 ? `${String(second).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n';
  }
  return bytesOf(`${out}trailer\n<< /Size ${size} ${trailer} /XRefStm ${start} >>\nstartxref\n${old}\n%%EOF\n`);
}

test('objects in object streams are read, by a table that is a stream and in hybrid files', async () => {
  expect(await preflight(streamed())).toEqual({ pages: 2, diagnostics: [] });
  expect(await preflight(streamed({ hybrid: true }))).toEqual({ pages: 2, diagnostics: [] });
});

test('what an update took out of the file is not in it any more', async () => {
  const text = Buffer.from(good).toString('latin1');
  const before = /startxref\n(\d+)/.exec(text)?.[1];
  const start = text.length;
  const update = `xref\n5 1\n0000000000 00001 f \ntrailer\n<< /Size 16 /Root 1 0 R /Info 4 0 R /ID [<3031> <3031>] /Prev ${before} >>\nstartxref\n${start}\n%%EOF\n`;
  expect(await codesIn(bytesOf(text + update))).toEqual(['x4/intent']);
});

test.each([
  ['nothing', '', /does not start as a PDF/],
  ['a web page', '<!doctype html><p>Text</p>', /does not start as a PDF/],
  ['a file cut short', Buffer.from(good.subarray(0, 50_000)).toString('latin1'), /cross-reference table/],
  ['a table that leads back to itself', '%PDF-1.6\nxref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF', /circle/],
  [
    'a file without pages',
    Buffer.from(composed('1.6', [parsed('<< /Type /Catalog >>')], new Map([['Root', { reference: 1 }]]))).toString('latin1'),
    /no pages/,
  ],
])('%s is not judged, and the reason is said', async (_, text, why) => {
  const { pages, diagnostics } = await preflight(bytesOf(text));
  expect(pages).toBe(0);
  expect(diagnostics).toEqual([expect.objectContaining({ code: 'x4/not-judged', severity: 'error', message: expect.stringMatching(why) })]);
});

test.each([
  ['a form that draws itself', packed('/Resources << /XObject << /F 16 0 R >> >>', bytesOf('/F Do /F Do'))],
  ['a form that draws forms that draw forms', multiplied(9)],
  ['graphics states without end', packed('', bytesOf('q '.repeat(20_000)))],
  ['numbers without an operator', packed('', bytesOf('1 '.repeat(200_000)))],
])('%s is not drawn for ever', async (_, file) => {
  expect(await codesIn(file)).toContain('print/not-judged');
});

test.each([
  ['leads back to itself', (file: Editable) => file.catalog.get('Pages'), /twice, or goes in a circle/],
  [
    'has a page twice',
    (file: Editable) => [file.dictionary(file.catalog.get('Pages')).get('Kids') ?? null].flat()[0],
    /twice, or goes in a circle/,
  ],
  ['has a hole', () => ({ reference: 9_999 }), /a page of it is missing/],
  ['has a page in itself', () => parsed('<< /Type /Page >>'), /damaged/],
  ['is a hundred branches high', (file: Editable) => branches(file, 100), /nested too deep/],
] as const)('a page tree that %s is not judged: the pages behind it would have wrong numbers', async (_, kid, why) => {
  const file = editable(good);
  const pages = file.dictionary(file.catalog.get('Pages'));
  pages.set('Kids', [...[pages.get('Kids') ?? []].flat(), kid(file) ?? null]);
  const { pages: count, diagnostics } = await preflight(file.write());
  expect(count).toBe(0);
  expect(diagnostics).toEqual([expect.objectContaining({ code: 'x4/not-judged', message: expect.stringMatching(why) })]);
});

const branches = (file: Editable, height: number): PdfObject =>
  height === 0 ? file.put(parsed('<< /Type /Page >>')) : file.put(new Map([['Kids', [branches(file, height - 1)]]]));

test.each([
  ['a string of 65 MB', `(${'a'.repeat(65_000_000)}) Tj`, /string in it is too long/],
  ['a string of 65 MB that is hexadecimal', `<${'a'.repeat(65_000_000)}> Tj`, /string in it is too long/],
  ['a name of 1 MB', `/${'a'.repeat(1_000_000)} gs`, /name or number in it is too long/],
  ['a list of eleven million numbers', `[${'1 '.repeat(11_000_000)}] TJ`, /too large/],
  ['a list of a million lists', `[${'[]'.repeat(1_000_000)}] TJ`, /too large/],
])('%s is not read, and does not take the memory of the machine', async (_, content, why) => {
  expect(await said(packed('', Buffer.from(content, 'latin1')))).toContainEqual(expect.stringMatching(why));
});

test('a table of four million objects is not read to its end', async () => {
  const rows = deflateSync(Buffer.alloc(4_000_000, 1));
  const dictionary = `<< /Type /XRef /W [1 0 0] /Size 4000000 /Filter /FlateDecode /Length ${rows.length} >>`;
  const file = Buffer.concat([
    Buffer.from(`%PDF-1.6\n1 0 obj\n${dictionary}\nstream\n`),
    rows,
    Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF'),
  ]);
  expect(await said(file)).toEqual([expect.stringMatching(/more objects than can be read/)]);
});

test('a page that has the same long content a thousand times is not put together', async () => {
  const file = editable(good);
  const part = file.put(streamOf('<< >>', bytesOf('q Q '.repeat(100_000))));
  file.page(1).set(
    'Contents',
    Array.from({ length: 1_000 }, () => part),
  );
  expect(await said(file.write())).toContainEqual(expect.stringMatching(/^x4\/not-judged: Page 2, object \d+: .*too much content/));
});

test('a stream whose length leaves out what stands in it is not judged by its beginning', async () => {
  const content = `q Q ${rgb}`;
  const text = Buffer.from(packed('', bytesOf(content))).toString('latin1');
  const cut = text.replace(`/Length ${content.length}`, '/Length 03');
  expect(cut).not.toBe(text);
  expect(await said(bytesOf(cut))).toContainEqual(expect.stringMatching(/not judged: .*another length than it says/));
});

test('what unpacks to more than can be read is called too large, not damaged', async () => {
  const form = packed('/Filter /FlateDecode', deflateSync(Buffer.alloc(210_000_000, 32)));
  expect(await said(form)).toContainEqual(expect.stringMatching(/larger than can be read/));
});

test.each([
  ['/C9 cs', 'it sets the colour space "C9"'],
  ['/X9 Do', 'it draws "X9"'],
  ['/S9 sh', 'it draws the shading "S9"'],
  ['/Pattern cs /P9 scn', 'it sets the pattern "P9"'],
  ['/G9 gs', 'it sets the graphics state "G9"'],
])('%s, where nothing says what that is, is not passed over', async (content, what) => {
  const file = editable(good);
  file.page(1).set('Contents', file.put(streamOf('<< >>', bytesOf(content))));
  expect(await said(file.write())).toEqual([
    expect.stringMatching(new RegExp(`^x4/not-judged: Page 2, object \\d+: not judged: ${what}, and nothing says what that is$`)),
  ]);
});

test('a colour space that is made of itself has no end and is said to be unread', async () => {
  const file = editable(good);
  const loop = file.put(null);
  file.replace(loop, ['Indexed', loop, 1, bytesOf('x')]);
  const page = file.page(0);
  page.set('Resources', new Map([...file.dictionary(page.get('Resources')), ['ColorSpace', new Map([['L', loop]])]]));
  page.set('Contents', file.put(streamOf('<< >>', bytesOf('/L cs 1 sc 30 30 9 9 re f'))));
  expect(await said(file.write())).toContainEqual(expect.stringMatching(/not judged: the colour space of text or lines cannot be read/));
});

test('a file with any bytes otherwise is judged or is said not to be, and nothing is thrown', async () => {
  const small = bytesOf(
    Buffer.from(good)
      .toString('latin1')
      .replace(/14 0 obj[\s\S]*?endobj/, '14 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj'),
  );
  const cross = Buffer.from(small).toString('latin1');
  const moved = bytesOf(cross.replace(/startxref\n\d+/, `startxref\n${cross.lastIndexOf('xref\n0 ')}`));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(moved.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }), async (edits) => {
      const file = Uint8Array.from(moved);
      for (const [at, byte] of edits) file[at] = byte;
      const { diagnostics } = await preflight(file);
      expect(diagnostics.every(({ message }) => message.length > 10)).toBe(true);
    }),
    { numRuns: 150, seed: 7 },
  );
});
