import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { attachmentsIn } from '../../src/proof/index.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A PDF of these objects, from number 1 on; the first is the catalog. */
function pdf(...objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return bytesOf(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

const stream = (text: string, more = '') => `<</Type/EmbeddedFile/Length ${text.length}${more}>>\nstream\n${text}\nendstream`;
const read = (bytes: Uint8Array) =>
  attachmentsIn(bytes).map(({ name, bytes: inside, relationship, whole }) => [name, new TextDecoder().decode(inside), relationship, whole]);

test('files are found through all branches of the tree, and among the associated files', () => {
  const bytes = pdf(
    '<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>/AF[5 0 R 7 0 R]>>',
    '<</Kids[3 0 R 4 0 R]>>',
    '<</Limits[(a)(a)]/Names[(a) 5 0 R]>>',
    '<</Kids[<</Names[(b)<</UF(b)/EF<</F 8 0 R>>>>]>>]>>',
    '<</Type/Filespec/F(a)/UF<feff00e4>/AFRelationship/Source/EF<</UF 6 0 R>>>>',
    stream('one'),
    '<</Type/Filespec/F(c)/AFRelationship/Data/EF<</F 8 0 R>>>>',
    stream('two'),
  );
  expect(read(bytes)).toEqual([
    ['ä', 'one', 'Source', true],
    ['b', 'two', undefined, true],
    ['c', 'two', 'Data', true],
  ]);
});

test('size and check sum are compared, as sixteen bytes and as digits', () => {
  const sum = 'f97c5d29941bfb1b2fdab0874906ab82'; // MD5 of "one"
  const wrong = sum.replace('f', 'e');
  const one = (parameters: string) =>
    read(pdf('<</AF[2 0 R]>>', '<</F(a)/EF<</F 3 0 R>>>>', stream('one', `/Params<<${parameters}>>`)))[0]?.[3];
  expect(
    ['/Size 3', '/Size 4', `/CheckSum<${sum}>`, `/CheckSum<${wrong}>`, `/CheckSum(${sum})`, `/CheckSum(${wrong})`, ''].map(one),
  ).toEqual([true, false, true, false, true, false, true]);
});

test('a file that is only named, and a PDF without any, give none', () => {
  expect(read(pdf('<</AF[2 0 R 9 0 R null]>>', '<</F(http://a.example/b)>>'))).toEqual([]);
  expect(read(pdf('<</Type/Catalog>>'))).toEqual([]);
});

test('a file that the tree lists and that is lost is named, so that nobody takes the rest for all', () => {
  const tree = '<</Names<</EmbeddedFiles<</Names[(a) 2 0 R(b.png) 4 0 R]>>>>>>';
  const file = '<</F(a)/AFRelationship/Source/EF<</F 3 0 R>>>>';
  expect(() => read(pdf(tree, file, stream('one'), '<</F(b.png)>>'))).toThrow('it lists "b.png", which is not in it');
  expect(() => read(pdf(tree, file, stream('one')))).toThrow('it lists "b.png", which is not in it');
});

test.each([
  ['a tree that leads back to itself', ['<</Names<</EmbeddedFiles 2 0 R>>>>', '<</Kids[2 0 R 2 0 R]>>'], /circle/],
  [
    'a stream longer than the file',
    ['<</AF[2 0 R]>>', '<</F(a)/EF<</F 3 0 R>>>>', '<</Length 9999>>\nstream\nx\nendstream'],
    /longer than the file/,
  ],
  [
    'a stream that does not inflate',
    ['<</AF[2 0 R]>>', '<</F(a)/EF<</F 3 0 R>>>>', stream('nothing packed', '/Filter/FlateDecode')],
    /does not inflate/,
  ],
  ['a picture for a file', ['<</AF[2 0 R]>>', '<</F(a)/EF<</F 3 0 R>>>>', stream('4142>', '/Filter/DCTDecode')], /another filter/],
  [
    'a file of many thousand times one stream',
    [`<</AF[${'2 0 R '.repeat(20_000)}]>>`, '<</F(a)/EF<</F 3 0 R>>>>', stream('x')],
    /more than/,
  ],
])('%s is refused', (_, objects, why) => {
  expect(() => attachmentsIn(pdf(...objects))).toThrow(why);
});

test('files that pdfkit attached by its own means are read', async () => {
  const document = new PDFDocument({ pdfVersion: '1.7' });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  document.file(Buffer.from('hello'), { name: 'a.txt', creationDate: new Date(0), modifiedDate: new Date(0) });
  await new Promise((resolve) => {
    document.on('end', resolve);
    document.end();
  });
  expect(read(Uint8Array.from(Buffer.concat(chunks)))).toEqual([['a.txt', 'hello', 'Unspecified', true]]);
});
