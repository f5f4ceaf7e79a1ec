import { describe, expect, test } from 'vitest';
import { editable } from '../../../scripts/print/editable.ts';
import { counted, harvest, planted, plants } from '../../../scripts/print/plant.ts';
import { goodSample } from '../../../scripts/print/sample.ts';
import { openPdf } from '../../../src/proof/pdf/index.ts';
import { preflight, pressRules, printRules } from '../../../src/proof/print/index.ts';
import { kept } from './kept.ts';

const good = goodSample();
const rules = [...pressRules, ...printRules];

test('of a good file nothing is said, and its pages are counted', async () => {
  expect(await preflight(good)).toEqual({ pages: 2, diagnostics: [] });
});

test.each(rules)(
  '$code has an example that breaks it and one that keeps it, says who wants it and what to do',
  ({ code, source, remedy }) => {
    expect(Object.values(plants).map((plant) => plant.code)).toContain(code);
    expect(Object.keys(kept)).toContain(code);
    expect(source).toMatch(/^(ISO 15930-7:2010|GWG2015), .{5}|^(All content|What could not)/);
    expect(remedy.length).toBeGreaterThan(15);
  },
);

describe.each(Object.entries(plants))('%s', (name, { code }) => {
  test(`is found by ${code}, with what to do`, async () => {
    const { diagnostics } = await preflight(planted(good, name));
    const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(found.every(({ hints: [hint = ''] }) => hint.length > 15)).toBe(true);
    const rule = rules.find((one) => one.code === code);
    expect(found.every(({ severity }) => severity === rule?.severity)).toBe(true);
  });
});

describe.each(Object.entries(kept))('%s', (code, examples) => {
  test.each(Object.entries(examples))('is kept by %s', async (_, change) => {
    const file = editable(good);
    change(file);
    const { diagnostics } = await preflight(file.write());
    expect(diagnostics.map((diagnostic) => `${diagnostic.code}: ${diagnostic.message}`)).toEqual([]);
    expect(rules.map((rule) => rule.code)).toContain(code);
  });
});

test('faults are counted: all of them found, each by its rule', async () => {
  const outcomes = await harvest(good);
  expect(counted(outcomes)).toEqual({ planted: outcomes.length, found: outcomes.length, named: outcomes.length });
  expect(outcomes.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ['an RGB picture', 'Page 1, object 16: the picture "Planted" is in DeviceRGB, and the press prints CMYK'],
  ['RGB in a form', 'Page 1, object 16: text or lines is in DeviceRGB, and the press prints CMYK'],
  ['a picture of 72 ppi', 'Page 1, object 16: the picture "Planted" has 72 ppi at its size on the page; 220 are needed'],
  ['a link on the page', 'Page 1, object 16: a Link annotation stands on what is printed'],
  ['no trim box', 'Page 1, object 7: it has no TrimBox, so nobody knows where to cut'],
  ['a line of 0.1 pt', 'Page 1, object 7: a line is 0.1 pt wide'],
  ['text of 4 pt', 'Page 1, object 7: text has 4 pt'],
  ['a page of another size', 'Page 3, object 16: it is 63.5 × 105.8 mm when trimmed, and page 1 is 70.6 × 105.8 mm'],
  ['a page that lies on its side', 'Page 3, object 16: it is 105.8 × 70.6 mm when trimmed, and page 1 is 70.6 × 105.8 mm'],
  ['one ink under two names', 'Page 1, object 7: the inks "Red 186 C" and "RED 186C" are two plates for one ink'],
  [
    'a spot colour that is RGB where it is not printed as one',
    'Page 1, object 7: what stands for the ink "Accent" is in DeviceRGB, and the press prints CMYK',
  ],
  ['another title in the information dictionary', 'Title is "Another bridge" and dc:title is "The Mill Bridge"'],
])('of %s page, object and picture are named', async (name, said) => {
  const { diagnostics } = await preflight(planted(good, name));
  expect(diagnostics.map(({ message }) => message)).toContain(said);
});

test('a file that says it is PDF/X is judged by PDF/X-4 before it is sealed; how it prints is not asked', () => {
  expect(openPdf(good).rules).toEqual([]);
  const codes = (name: string) => openPdf(planted(good, name)).rules.map(({ code, severity }) => `${severity} ${code}`);
  expect(codes('RGB in a form')).toEqual(['error x4/device-colour']);
  expect(codes('a link on the page')).toEqual(['error x4/annotation']);
  expect(codes('a line of 0.1 pt')).toEqual([]);
});

test('a file that says nothing of PDF/X is not held to it', () => {
  const file = editable(planted(good, 'RGB in a form'));
  file.catalog.delete('Metadata');
  expect(openPdf(file.write()).rules).toEqual([]);
});

test('what the printer allows decides of ink and resolution', async () => {
  const codes = async (allowance: { ink: number; resolution: number }) =>
    (await preflight(good, { allowance })).diagnostics.map(({ code }) => code);
  expect(await codes({ ink: 180, resolution: 220 })).toEqual(['print/ink', 'print/ink']);
  expect(await codes({ ink: 300, resolution: 400 })).toEqual(['print/resolution', 'print/resolution']);
});
