import { expect, test } from 'vitest';
import { archive } from '../../../../src/formats/pdf/archive/archive.ts';
import { openPen } from '../../../../src/formats/pdf/drawing/pen.ts';
import { read } from '../read.ts';

/** The names that PDF.js gives the pages of a file whose pages were named so. */
async function named(...labels: readonly (string | undefined)[]) {
  const pen = openPen({ language: 'en', xmp: '<x/>', information: { CreationDate: 'D:20080317120000Z' }, profile: archive });
  const fonts = pen.put({});
  for (const label of labels) pen.page({ width: 200, height: 300, ...(label !== undefined && { label }) }, fonts);
  const bytes = pen.finish([]);
  const { document } = await read(bytes);
  return {
    names: await document.getPageLabels(),
    ranges: /\/Nums \[(.*?)\]/s.exec(Buffer.from(bytes).toString('latin1'))?.[1]?.split('/S ').length,
  };
}

test('readers name pages as they are printed: front matter, numbers, plates, and one without a name', async () => {
  const labels = ['Cover', 'i', 'ii', 'iii', 'iv', '1', '2', '3', 'A-9', 'A-10', 'XIV', undefined, '100'];
  expect((await named(...labels)).names).toEqual(labels.map((label) => label ?? ''));
});

test('what is no number is taken as it is', async () => {
  const labels = ['iiii', '007', 'É (1)', 'Mix', 'cd', '0', '12345678901234567890'];
  expect((await named(...labels)).names).toEqual(labels);
});

test('pages that count on are one range', async () => {
  const labels = Array.from({ length: 300 }, (_, at) => String(at + 1));
  expect(await named(...labels)).toEqual({ names: labels, ranges: 2 });
});

test('a file whose pages have no names has no list of them', async () => {
  expect((await named(undefined, undefined)).names).toBeNull();
});
