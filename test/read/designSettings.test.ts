import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdf } from '../../src/formats/pdf/index.ts';
import { readSettings } from '../../src/read/index.ts';
import { file, fixture, marks } from './marked.ts';

const settingsOf = (text: string) => readSettings(file('publication.yaml', text), { pdf: pdf.settings });

/** The marks of a fixture: several may stand behind one line. */
const expectations = (text: string): readonly string[] =>
  text.split('\n').flatMap((line, index) =>
    line
      .split(/ +#! /)
      .slice(1)
      .map((mark) => `${index + 1}:${mark}`),
  );

test('every mistake in the design of pages is told at its place, with what to do', () => {
  const text = fixture('design-mistakes.yaml');
  const { diagnostics } = settingsOf(text.replace(/ +#! .*$/gm, ''));
  expect(diagnostics.map(marks).sort()).toEqual([...expectations(text)].sort());
});

test.each<readonly [yaml: string, at: string, message: string, remedy: string]>([
  ['size: 12', '12', '"size": 12 has no unit', 'Write 12pt'],
  [
    'paper: A7',
    'A7',
    '"paper": no paper is called A7',
    'Known: A4, A5, letter, tabloid; any other is written {width: 320pt, height: 560pt}',
  ],
  [
    'colours: {text: "#999999"}',
    '"#999999"',
    '"colours.text": #999999 on white paper has a contrast of 2.8:1',
    'Text needs 4.5:1 or more: take a darker colour',
  ],
  [
    'margins: {inside: 300pt, outside: 350pt}',
    '350pt',
    '"margins.outside": the margins inside and outside (300pt and 350pt) leave 0pt of a paper 595.28pt wide',
    'Make them 532pt together or less',
  ],
  [
    'margins: {top: 400pt, bottom: 400pt}',
    '400pt',
    '"margins.top": the margins at top and bottom (400pt and 400pt) leave room for 2 lines of text on a paper 841.89pt high',
    'Make them 725pt together or less',
  ],
  [
    'paper: {width: 60mm, height: 200mm}, columns: 3',
    '3',
    '"columns": 3 columns in 148pt are 38pt wide each, too narrow for text of 9.5pt',
    'A column is 57pt wide or more: take fewer columns, or narrower margins and gutter',
  ],
  ['leading: 9pt', '9pt', '"leading": lines 9pt apart run into each other, with text of 10.5pt', 'Write 13pt or so, or set a smaller size'],
  ['size: 10pt, leading: 40pt', '40pt', '"leading": lines 40pt apart do not hold together, with text of 10pt', 'Write 20pt or less'],
  ['gutter: 5mm', '5mm', '"gutter": a page of one column has no gutter', 'Delete it, or set columns'],
  ['columns: 2, gutter: 4pt', '4pt', '"gutter": columns 4pt apart read as one, with text of 10.5pt', 'Write 10.5pt or more'],
  [
    'margins: {bottom: 12pt}',
    '12pt',
    '"margins.bottom": a margin of 12pt has no room for the running foot',
    'Write 24pt or more, or hide it with furniture: {foot: false, pageNumbers: false}',
  ],
  [
    'faces: {regular: fonts/A.ttf, bold: fonts/B.ttf}',
    '{regular: fonts/A.ttf, bold: fonts/B.ttf}',
    '"faces": regular is named, but not italic, boldItalic: these would come from another family',
    'Add italic, boldItalic; a face may stand for several',
  ],
  [
    'paper: {width: 60mm, height: 300mm}, size: 36pt',
    '36pt',
    '"size": a line of 140pt is too narrow for text of 36pt',
    'Take a smaller size or a wider paper',
  ],
  [
    'paper: {width: 200mm, height: 60mm}, size: 30pt',
    '30pt',
    '"size": a page of 170.08pt has room for 0 lines of text',
    'Take a smaller size and leading, or a higher paper',
  ],
])('%s', (yaml, at, message, remedy) => {
  const text = `pdf: {${yaml}}\n`;
  const { diagnostics } = settingsOf(text);
  expect(diagnostics.map(({ place, message, hints }) => [text.slice(place?.start?.offset, place?.end?.offset), message, ...hints])).toEqual(
    [[at, message, remedy]],
  );
});

test('a length may be in millimetres, centimetres, inches or points, with a space before them', () => {
  const { settings, diagnostics } = settingsOf(
    'pdf: {margins: {top: 25.4 mm, bottom: 2.54cm, inside: 1in, outside: 72pt}, paper: letter}\n',
  );
  expect(diagnostics).toEqual([]);
  expect(settings.own.pdf).toMatchObject({ margins: { top: 72, bottom: 72, inside: 72, outside: 72 }, paper: { width: 612, height: 792 } });
});

test('furniture may be hidden in one word', () => {
  const { settings, diagnostics } = settingsOf('pdf: {furniture: hidden, paper: a5}\n');
  expect(diagnostics).toEqual([]);
  expect(settings.own.pdf).toMatchObject({ furniture: { head: false, foot: false, pageNumbers: false } });
});

test('a fix for a length without its unit is what the hint says', () => {
  const [fault] = settingsOf('pdf: {size: 12}\n').diagnostics;
  expect(fault?.fix?.text).toBe('12pt');
});

const docs = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const yamlsIn = (page: string) => [...page.matchAll(/```yaml\n([^`]*)```/g)].map(([, yaml = '']) => yaml);
const examplesIn = (page: string) => [...page.matchAll(/\| `([a-zA-Z]+: [^`|]*)` \|$/gm)].map(([, example = '']) => example);

test('the examples in docs/pdf.md are read without a word', () => {
  const page = docs('pdf.md');
  expect(yamlsIn(page)[0]).toContain('columns: 2');
  for (const yaml of yamlsIn(page)) expect([yaml, settingsOf(yaml).diagnostics]).toEqual([yaml, []]);
  expect(examplesIn(page).length).toBeGreaterThan(5);
  for (const example of examplesIn(page)) {
    const columns = example.startsWith('columns') ? '' : '  columns: 2\n';
    const profiles = example.startsWith('print') ? '  profiles: [print]\n' : '';
    expect([example, settingsOf(`pdf:\n${columns}${profiles}  ${example}\n`).diagnostics]).toEqual([example, []]);
  }
});

test('the examples in docs/print.md are read without a word', () => {
  const page = docs('print.md');
  expect(yamlsIn(page).join('')).toContain('bleed: 5mm');
  for (const yaml of yamlsIn(page)) expect([yaml, settingsOf(yaml).diagnostics]).toEqual([yaml, []]);
  expect(examplesIn(page).length).toBeGreaterThan(5);
  for (const example of examplesIn(page))
    expect([example, settingsOf(`pdf:\n  profiles: print\n  print:\n    ${example}\n`).diagnostics]).toEqual([example, []]);
});
