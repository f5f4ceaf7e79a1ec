import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { image, pictured } from '../../scripts/print/change.ts';
import { editable } from '../../scripts/print/editable.ts';
import { planted } from '../../scripts/print/plant.ts';
import { goodSample } from '../../scripts/print/sample.ts';
import { folder, slugline } from './stage.ts';

const sample = goodSample();

const placed = async (name: string, bytes: Uint8Array) => {
  const file = join(await folder(), name);
  await writeFile(file, bytes);
  return file;
};

test('a good PDF for the press is well', async () => {
  const file = await placed('good.pdf', sample);
  expect(await slugline(['check', '--as', 'pdfx4', file])).toEqual({ code: 0, err: '', out: `${file}: 2 pages, 0 errors, 0 warnings\n` });
});

test('a fault has its file, page, object and picture, and what to do; the exit code is 1', async () => {
  const [good, file] = [await placed('good.pdf', sample), await placed('bad.pdf', planted(sample, 'an RGB picture'))];
  const { code, err, out } = await slugline(['check', '--as', 'pdfx4', good, file]);
  expect(code).toBe(1);
  expect(err).toBe(
    `${file} error Page 1, object 16: the picture "Planted" is in DeviceRGB, and the press prints CMYK. Convert it to the colours of the press, or give it an ICC profile that says what it looks like. x4/device-colour\n`,
  );
  expect(out).toContain(`${file}: 2 pages, 1 error, 0 warnings\n`);
});

test('warnings of printing fail the command with --frail only; what the printer allows can be said', async () => {
  const file = await placed('thin.pdf', planted(sample, 'a line of 0.1 pt'));
  expect((await slugline(['check', '--as', 'pdfx4', file])).code).toBe(0);
  expect((await slugline(['check', '--as', 'pdfx4', '--frail', file])).code).toBe(1);
  const good = await placed('good.pdf', sample);
  const { err } = await slugline(['check', '--as', 'pdfx4', '--ink', '180', '--resolution', '400', good]);
  expect(err).toMatch(/an area has 190 % of ink \(C 0 M 100 Y 80 K 10\)/);
  expect(err).toMatch(/the picture "I1" has 300 ppi at its size on the page; 400 are needed/);
});

test('--json gives each finding and ends with the result of all files; standard input is a file', async () => {
  const { code, out } = await slugline(['check', '--as', 'pdfx4', '--json', '-'], { stdin: [Buffer.from(planted(sample, 'no title'))] });
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.objectContaining({ type: 'diagnostic', code: 'x4/title', severity: 'error', place: { path: 'standard input' } }),
    { type: 'result', command: 'check', as: 'pdfx4', files: 1, pages: 2, errors: 1, warnings: 0, exit: 1 },
  ]);
});

test('what is no PDF is not judged, which is an error', async () => {
  const file = await placed('page.html', new TextEncoder().encode('<!doctype html><p>Text</p>'));
  const { code, err } = await slugline(['check', '--as', 'pdfx4', file]);
  expect(code).toBe(1);
  expect(err).toContain('Not judged: the file cannot be read (it does not start as a PDF)');
});

test('a picture in four inks that ends before its size is not said to be within the limit', async () => {
  const file = editable(sample);
  pictured(`<< ${image} /Width 200 /Height 200 /ColorSpace /DeviceCMYK >>`, { samples: new Uint8Array(1_000) })(file);
  const { err } = await slugline(['check', '--as', 'pdfx4', await placed('short.pdf', file.write())]);
  expect(err).toContain('it has fewer samples than pixels');
});

test('a pipe that goes on for ever is refused when it has more than any PDF', async () => {
  const chunk = Buffer.alloc(50_000_000);
  const endless = function* () {
    for (;;) yield chunk;
  };
  await expect(slugline(['check', '--as', 'pdfx4', '-'], { stdin: endless() })).resolves.toMatchObject({
    code: 2,
    err: expect.stringContaining('larger than any PDF that can be judged'),
  });
});

const asItIs = (jpeg: Buffer) => jpeg;
const withoutAdobe = (jpeg: Buffer) => {
  const at = jpeg.indexOf('Adobe') - 4;
  return Buffer.concat([jpeg.subarray(0, at), jpeg.subarray(at + 2 + jpeg.readUInt16BE(at + 2))]);
};
/** Application data of 130 kB, as a profile of a press is, in front of all else. */
const behindProfile = (jpeg: Buffer) => {
  const part = Buffer.concat([Buffer.from([0xff, 0xe2, 0xff, 0xff]), Buffer.alloc(0xfffd)]);
  return Buffer.concat([jpeg.subarray(0, 2), part, part, jpeg.subarray(2)]);
};

test.each([
  ['written upside down, as Adobe’s marker says', '/Decode [1 0 1 0 1 0 1 0]', 0, asItIs],
  ['written upside down and said to be upright', '', 1, asItIs],
  ['without Adobe’s marker, upside down', '/Decode [1 0 1 0 1 0 1 0]', 0, withoutAdobe],
  ['without Adobe’s marker, said to be upright', '', 1, withoutAdobe],
  ['whose marker stands behind a large profile', '/Decode [1 0 1 0 1 0 1 0]', 0, behindProfile],
])('the ink of a JPEG %s is that of the press', async (_, decode, warnings, changed) => {
  // A light picture: sharp writes Adobe's marker.
  const written = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#e0e0e0' } })
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
  const jpeg = changed(written);
  const file = editable(sample);
  pictured(`<< ${image} /Width 200 /Height 200 /ColorSpace /DeviceCMYK /Filter /DCTDecode ${decode} >>`, { samples: jpeg })(file);
  const { out, err } = await slugline(['check', '--as', 'pdfx4', await placed('jpeg.pdf', file.write())]);
  expect(out).toMatch(new RegExp(`0 errors, ${warnings} warning`));
  expect(err === '' || err.includes('print/ink')).toBe(true);
});

test.each([
  ['a damaged JPEG', '/ColorSpace /DeviceCMYK /Filter /DCTDecode'],
  ['JPEG 2000', '/Filter /JPXDecode'],
  ['a picture of inks by themselves in JPEG 2000', '/ColorSpace /DeviceCMYK /Filter /JPXDecode'],
])('%s is not judged, and that is said', async (_, packing) => {
  const file = editable(sample);
  pictured(`<< ${image} /Width 200 /Height 200 ${packing} >>`, { samples: new Uint8Array(100) })(file);
  const { code, err } = await slugline(['check', '--as', 'pdfx4', await placed('jpeg.pdf', file.write())]);
  expect(code).toBe(0);
  expect(err).toMatch(/note Page 1, object \d+: not judged: the colours of the picture "Planted"/);
});

test.each([
  [['check', '--as', 'pdfx4'], '--as tells of files'],
  [['check', '--as', 'pdfx4', '/nowhere/a.pdf'], '"/nowhere/a.pdf" is not there'],
  [['check', '--as', 'pdfx4', '/'], 'is a folder'],
  [['check', '--as', 'pdfx4', '--ink', 'much', 'a.pdf'], '--ink is "much"'],
  [['check', '--ink', '240', 'item.xml'], '--ink is for PDFs'],
])('%j is wrong usage', async (words, said) => {
  const { code, err, out } = await slugline(words);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(said);
});
