import { describe, expect, test } from 'vitest';
import { pdf } from '../../src/formats/pdf/index.ts';
import { readSettings } from '../../src/read/index.ts';
import { file } from './marked.ts';

const settingsOf = (text: string) => readSettings(file('publication.yaml', text), { pdf: pdf.settings });

/** What is said of `pdf:`: the text that it is said of, the message, what to do. */
const saidOf = (yaml: string) => {
  const text = `pdf: {${yaml}}\n`;
  return settingsOf(text).diagnostics.map(({ place, message, hints }) => [
    text.slice(place?.start?.offset, place?.end?.offset),
    message,
    ...hints,
  ]);
};

const fourInks = 'Write cyan, magenta, yellow and black in percent, from 0 to 100 each, e.g. [0, 100, 80, 10]';

describe('a setting of print by itself:', () => {
  test.each<readonly [print: string, at: string, message: string, remedy: string]>([
    ['bleed: 3', '3', '"print.bleed": 3 has no unit', 'Write 3pt'],
    ['bleed: 25mm', '25mm', '"print.bleed": 25mm is too large', 'Write 20mm or less, e.g. 3mm'],
    ['marks: [crop, fold]', 'fold', '"print.marks" is "fold"', 'Expected: crop, registration, slug'],
    [
      'intent: FOGRA51',
      'FOGRA51',
      '"print.intent.profile": no press condition is called FOGRA51',
      'Known: FOGRA39; any other is an ICC profile of yours, e.g. {profile: press/newspaper.icc}',
    ],
    [
      'intent: {profile: ../press.icc}',
      '../press.icc',
      '"print.intent.profile": ../press.icc is not in the source folder',
      'Move it there, and write its path from it with "/", e.g. press/newspaper.icc',
    ],
    [
      'intent: {profile: a.icc, registry: color.org}',
      'color.org',
      '"print.intent.registry" is "color.org"',
      'Expected: the address of the registry that the condition is in, e.g. https://www.color.org',
    ],
    ['ink: 300', '300', '"print.ink": 300 has no unit', 'Write 300%'],
    ['ink: 900%', '900%', '"print.ink": 900% is not from 200% to 400%', 'Write e.g. 300%'],
    ['resolution: 220dpi', '220dpi', '"print.resolution": 220dpi is not from 72ppi to 1200ppi', 'Write e.g. 220ppi'],
    ['accent: [0, 100, 80]', '[0, 100, 80]', '"print.accent.cmyk": these are not four inks', fourInks],
    ['accent: [0, 100, 80, 101]', '[0, 100, 80, 101]', '"print.accent.cmyk": these are not four inks', fourInks],
    [
      'accent: "#8c1d18"',
      '"#8c1d18"',
      '"print.accent" holds a text',
      'Expected: [0, 100, 80, 10] in percent, or {spot: PANTONE 186 C, cmyk: [0, 100, 80, 10]}',
    ],
    [
      'accent: {spot: Black, cmyk: [0, 0, 0, 100]}',
      'Black',
      '"print.accent.spot": Black is no name of a spot colour: it stands for an ink of the process itself',
      'Write its name as the printer knows it, e.g. PANTONE 186 C',
    ],
    [
      'accent: {spot: all, cmyk: [0, 0, 0, 100]}',
      'all',
      '"print.accent.spot": All is no name of a spot colour: it stands for all inks',
      'Write its name as the printer knows it, e.g. PANTONE 186 C',
    ],
    ['accent: {spot: PANTONE 186 C}', '{spot: PANTONE 186 C}', '"print.accent.cmyk": these are not four inks', fourInks],
    ['pages: {multiple: 65}', '65', '"print.pages.multiple" is "65"', 'Expected: a whole number from 1 to 64'],
    ['pages: {multiple: 2.5}', '2.5', '"print.pages.multiple" is "2.5"', 'Expected: a whole number from 1 to 64'],
    ['pages: {backs: empty}', 'empty', '"print.pages.backs" is "empty"', 'Expected: printed, blank'],
    ['pages: {shift: 30mm}', '30mm', '"print.pages.shift": 30mm is too large', 'Write 20mm or less, e.g. 4mm'],
  ])('%s', (print, at, message, remedy) => {
    expect(saidOf(`profiles: [print], print: {${print}}`)).toEqual([[at, message, remedy]]);
  });
});

describe('settings of print that make no page with the others:', () => {
  test.each<readonly [yaml: string, at: string, message: string, remedy: string]>([
    [
      'print: {bleed: 5mm}',
      '{bleed: 5mm}',
      '"print": settings for a print copy, and none is made',
      'Write profiles: [archive, print], or delete them',
    ],
    [
      'profiles: [print], margins: {inside: 20pt}, print: {bleed: 10mm}',
      '10mm',
      '"print.bleed": a bleed of 28.35pt is larger than the smallest margin, 20pt',
      'Write 20pt or less; printers ask for 3mm',
    ],
    [
      'profiles: [print], margins: {outside: 20pt}, print: {pages: {shift: 4mm}}',
      '4mm',
      '"print.pages.shift": text moved by 11.34pt comes nearer than 9pt to the cut',
      'Write 11pt or less, or set wider margins',
    ],
    [
      'profiles: [print], print: {ink: 240%, accent: [80, 80, 80, 20]}',
      '[80, 80, 80, 20]',
      '"print.accent": an accent of 260% is more ink than the 240% that print may have',
      'Take four inks of 240% together or less',
    ],
  ])('%s', (yaml, at, message, remedy) => {
    expect(saidOf(yaml)).toEqual([[at, message, remedy]]);
  });
});

test('without a word of print its settings are the usual ones', () => {
  const { settings, diagnostics } = settingsOf('pdf: {profiles: [print], print: {}}\n');
  expect(diagnostics).toEqual([]);
  expect(settings.own.pdf).toMatchObject({
    print: {
      bleed: 8.5,
      marks: [],
      intent: { profile: 'FOGRA39' },
      ink: 300,
      resolution: 220,
      pages: { multiple: 1, backs: 'printed', shift: 0 },
    },
  });
});

test('numbers may stand as people write them: percents with their sign, a mark alone, a press condition in small letters', () => {
  const { settings, diagnostics } = settingsOf(
    'pdf: {profiles: [print], print: {marks: crop, intent: fogra39, accent: {spot: " PANTONE  186 C", cmyk: [0%, 100%, 80, "10"]}}}\n',
  );
  expect(diagnostics).toEqual([]);
  expect(settings.own.pdf).toMatchObject({
    print: { marks: ['crop'], intent: { profile: 'FOGRA39' }, accent: { spot: 'PANTONE 186 C', cmyk: [0, 100, 80, 10] } },
  });
});
