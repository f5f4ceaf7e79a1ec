import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { open } from '../../src/proof/index.ts';
import { opened } from './opened.ts';

const face = createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf');

type Draw = (document: PDFKit.PDFDocument) => void;

/** A PDF by pdfkit's own means, A6, so that lines break. */
function pdf(draw: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A6', margin: 30, tagged: true, pdfVersion: '1.7', lang: 'en', ...options });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
    draw(document);
    document.end();
  });
}

const prose =
  'The footbridge over the mill stream is open again, and some fifty people walked across it in the rain. “It is safe,” said the official first walker — and went home.';

/** One tagged block. */
const block = (document: PDFKit.PDFDocument, type: 'H1' | 'P', text: string) =>
  document.addStructure(document.struct(type, {}, () => document.text(text)));

test('a tagged PDF says its blocks in the order of its structure, lines joined, ligatures spelt out', async () => {
  const bytes = await pdf((document) => {
    document.font(face);
    block(document, 'H1', 'The Mill Bridge');
    block(document, 'P', prose);
    block(document, 'P', '— IPS');
  });
  const { tellings, find } = await opened('application/pdf', bytes);
  expect(tellings).toEqual([['The Mill Bridge', prose, '— IPS']]);
  expect(find('tag:H1')).toEqual(['The Mill Bridge']);
  expect(find('lang')).toEqual(['en']);
});

test('agrees with pdf.js on the words of a page, with embedded faces and without', async () => {
  for (const font of [face, 'Times-Roman']) {
    const bytes = await pdf((document) => {
      document.font(font);
      for (const word of ['first', 'second', 'third']) block(document, 'P', `${word}: ${prose}`);
    });
    const { tellings } = await opened('application/pdf', bytes);
    expect(tellings[0]?.join(' ')).toBe(await wordsByPdfJs(bytes));
  }
});

test('furniture is kept apart from the text', async () => {
  const bytes = await pdf((document) => {
    block(document, 'P', 'The text.');
    document.markContent('Artifact', { type: 'Pagination' });
    document.text('IPS · page 1');
    document.endMarkedContent();
  });
  const { tellings, furniture, find } = await opened('application/pdf', bytes);
  expect(tellings).toEqual([['The text.']]);
  expect(furniture).toEqual(['IPS · page 1']);
  expect(find('furniture')).toEqual(['IPS · page 1']);
});

test('a word broken over two lines is one word where the file says so', async () => {
  const bytes = await pdf((document) => {
    const paragraph = document.struct('P', {}, () => {
      document.text('It was unac-', { lineBreak: false });
    });
    const broken = document.struct('P', {}, () => {
      document.markContent('Span', { actual: 'unacceptable' });
      document.text('unac-', 30, 100).text('ceptable', 30, 115);
      document.endMarkedContent();
      document.text('to all', 90, 115);
    });
    document.addStructure(paragraph).addStructure(broken);
  });
  expect((await opened('application/pdf', bytes)).tellings).toEqual([['It was unac-', 'unacceptable to all']]);
});

test('a link within a paragraph is of its block; paragraphs within a list item are blocks', async () => {
  const bytes = await pdf((document) => {
    const said = (type: 'Link' | 'P' | 'Lbl', text: string) => document.struct(type, {}, () => document.text(text));
    document.addStructure(
      document.struct('P', {}, [() => document.text('See '), said('Link', 'the map'), () => document.text(' for more.')]),
    );
    document.addStructure(
      document.struct('LI', {}, [said('Lbl', '1.'), document.struct('LBody', {}, [said('P', 'First.'), said('P', 'Second.')])]),
    );
  });
  expect((await opened('application/pdf', bytes)).tellings).toEqual([['See the map for more.', '1.', 'First.', 'Second.']]);
});

test('an element’s own ActualText stands for what is drawn in it', async () => {
  const bytes = await pdf((document) => {
    document.addStructure(document.struct('P', { actual: 'Ω is said' }, () => document.text('? is drawn')));
  });
  expect((await opened('application/pdf', bytes)).tellings).toEqual([['Ω is said']]);
});

test('pieces that touch are one word; a gap, and a line below, is a space', async () => {
  const drawn = async (draw: Draw) => {
    const bytes = await pdf((document) => {
      document.font(face).fontSize(12);
      document.addStructure(document.struct('P', {}, () => draw(document)));
    });
    return (await opened('application/pdf', bytes)).tellings[0];
  };
  const place = (document: PDFKit.PDFDocument, text: string, x: number, y: number) => document.text(text, x, y, { lineBreak: false });
  const width = (document: PDFKit.PDFDocument) => document.widthOfString('Lilli');
  expect(await drawn((document) => place(place(document, 'Lilli', 30, 50), 'put', 30 + width(document), 50))).toEqual(['Lilliput']);
  expect(await drawn((document) => place(place(document, 'Lilli', 30, 50), 'put', 34 + width(document), 50))).toEqual(['Lilli put']);
  expect(await drawn((document) => place(place(document, 'Lilli', 30, 50), 'put', 30 + width(document), 65))).toEqual(['Lilli put']);
});

test('a PDF whose objects and table are packed in streams says the same', async () => {
  expect(await opened('application/pdf', packed())).toMatchObject({ tellings: [['It is 31 metres long.', '— IPS']] });
});

test('titles are read from Info and from XMP, with every character', async () => {
  const bytes = await pdf((document) => block(document, 'P', 'x'), {
    subset: 'PDF/A-3a',
    info: { Title: 'The bridge · мост', Author: 'Ada Obi', CreationDate: new Date(0) },
  } as PDFKit.PDFDocumentOptions);
  const { find } = await opened('application/pdf', bytes);
  expect(find('info:Title')).toEqual(['The bridge · мост']);
  expect(find('xmp:dc:title')).toEqual(['The bridge · мост']);
  expect(find('xmp:dc:creator[]')).toEqual(['Ada Obi']);
  expect(find('xmp:photoshop:Credit')).toEqual([]);
  expect(find('nonsense')).toEqual([]);
});

test('an untagged PDF has one block a page', async () => {
  const bytes = await pdf((document) => document.text('One.').addPage().text('Two.'), { tagged: false });
  expect((await opened('application/pdf', bytes)).tellings).toEqual([['One.', 'Two.']]);
});

test.each([
  ['nothing at all', new Uint8Array(), 'it does not start as a PDF'],
  ['a promise and no more', Buffer.from('%PDF-1.7\n'), 'it has no cross-reference table, or one that leads in a circle'],
  [
    'a table that names itself as the one before',
    Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer <</Prev 9>>\nstartxref\n9\n%%EOF'),
    'it has no cross-reference table, or one that leads in a circle',
  ],
  [
    'brackets without end',
    Buffer.from(
      `%PDF-1.7\n1 0 obj ${'['.repeat(100_000)}\nxref\n1 1\n0000000009 00000 n \ntrailer <</Root 1 0 R>>\nstartxref\n${100_018}\n%%EOF`,
    ),
    'its objects are nested too deep',
  ],
])('%s is refused', async (_, bytes, reason) => {
  expect(await open('application/pdf', bytes)).toEqual({ unreadable: reason });
});

test('a damaged PDF opens or is refused, and is never a crash', async () => {
  const whole = await pdf((document) => {
    document.font(face);
    block(document, 'P', prose);
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      fc.nat(whole.length),
      async (edits, end) => {
        const bytes = whole.slice(0, end % 3 === 0 ? end : whole.length);
        for (const [at, byte] of edits) if (at < bytes.length) bytes[at] = byte;
        const found = await open('application/pdf', bytes);
        // "It is damaged" stands for an error that the reader did not foresee.
        expect('unreadable' in found && found.unreadable).not.toBe('it is damaged');
      },
    ),
    { numRuns: 300, seed: 20081117 },
  );
});

/** A PDF 1.5 by hand: an object stream, and a cross-reference stream with PNG prediction, as most tools write them now. */
function packed(): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/StructTreeRoot 3 0 R>>',
    '<</Type/Pages/Kids[4 0 R]/Count 1/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>',
    '<</Type/StructTreeRoot/RoleMap<</Text/P>>/K[<</S/Text/Pg 4 0 R/K 0>><</S/Text/Pg 4 0 R/K[<</Type/MCR/MCID 1>>]>>]>>',
    '<</Type/Page/Parent 2 0 R/Contents[6 0 R]>>',
  ];
  const offsets = objects.map((_, index) => `${index + 1} ${objects.slice(0, index).join(' ').length + (index > 0 ? 1 : 0)}`).join(' ');
  const content =
    "/P <</MCID 0>> BDC BT /F 10 Tf 12 TL 1 0 0 1 20 90 Tm [(It is) -300 (31 me) 20 (tres)] TJ (long.) ' ET EMC /P <</MCID 1>> BDC BT /F 10 Tf <97> Tj ( IPS) Tj ET EMC";
  const file: Buffer[] = [Buffer.from('%PDF-1.5\n')];
  const at: number[] = [];
  const add = (number: number, dictionary: string, data: Buffer) => {
    at[number] = Buffer.concat(file).length;
    file.push(
      Buffer.from(`${number} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${data.length}>>\nstream\r\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    );
  };
  add(5, `/Type/ObjStm/N 4/First ${offsets.length + 1}`, deflateSync(`${offsets} ${objects.join(' ')}`));
  add(6, '', deflateSync(content));
  const rows = [
    [0, 0, 0],
    [2, 5, 0],
    [2, 5, 1],
    [2, 5, 2],
    [2, 5, 3],
    [1, at[5] ?? 0, 0],
    [1, at[6] ?? 0, 0],
  ].map(([kind = 0, second = 0, third = 0]) => [kind, second >> 8, second & 255, third]);
  const predicted = rows.flatMap((row, index) => [2, ...row.map((byte, column) => (byte - (rows[index - 1]?.[column] ?? 0)) & 255)]);
  add(7, '/Type/XRef/Size 7/W[1 2 1]/Root 1 0 R/DecodeParms<</Predictor 12/Columns 4>>', deflateSync(Buffer.from(predicted)));
  return Uint8Array.from(Buffer.concat([...file, Buffer.from(`startxref\n${at[7]}\n%%EOF\n`)]));
}

async function wordsByPdfJs(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  await document.destroy();
  return pages.join(' ').replace(/\s+/g, ' ').trim();
}
