import { expect, test } from 'vitest';
import { bytesOf, composed, streamOf } from '../../../scripts/print/editable.ts';
import { readObjects } from '../../../src/proof/pdf/document.ts';
import { isStream } from '../../../src/proof/pdf/objects.ts';
import { readOnce } from '../../../src/proof/pdf/readOnce.ts';

/** A file whose first object is a stream. */
function fileOf(dictionary: string, text: string) {
  const bytes = composed('1.6', [streamOf(dictionary, bytesOf(text))], new Map([['Root', { reference: 1 }]]));
  const document = readObjects(bytes);
  const stream = document.resolve(document.trailer.get('Root'));
  if (!isStream(stream)) throw new Error('it has no stream');
  return { document, stream };
}

test('a part that stands in two files alike is read once; another one, or the same packed in another way, is read anew', () => {
  const read: string[] = [];
  const reader = readOnce((bytes) => {
    const text = Buffer.from(bytes).toString('latin1');
    read.push(text);
    return text;
  });
  const readIn = (dictionary: string, text: string) => {
    const { document, stream } = fileOf(dictionary, text);
    return reader(document, stream);
  };
  expect(readIn('<< >>', '4142>')).toBe('4142>');
  expect(readIn('<< >>', '4142>')).toBe('4142>');
  expect(read).toHaveLength(1);
  expect(readIn('<< /Filter /ASCIIHexDecode >>', '4142>')).toBe('AB');
  expect(readIn('<< /Filter [/ASCIIHexDecode] >>', '4143>')).toBe('AC');
  expect(readIn('<< >>', '4142>')).toBe('4142>');
  expect(read).toHaveLength(3);
});

test('what was told how to be unpacked is read each time', () => {
  let times = 0;
  const reader = readOnce(() => ++times);
  for (const wanted of [1, 2]) {
    const { document, stream } = fileOf('<< /Filter /ASCIIHexDecode /DecodeParms << /Predictor 1 >> >>', '41>');
    expect(reader(document, stream)).toBe(wanted);
  }
});

test('only the readings used last are kept', () => {
  let times = 0;
  const reader = readOnce(() => ++times);
  for (let at = 0; at < 60; at++) {
    const { document, stream } = fileOf('<< >>', `text ${at}`);
    reader(document, stream);
  }
  const last = fileOf('<< >>', 'text 59');
  expect(reader(last.document, last.stream)).toBe(60);
  const first = fileOf('<< >>', 'text 0');
  expect(reader(first.document, first.stream)).toBe(61);
});
