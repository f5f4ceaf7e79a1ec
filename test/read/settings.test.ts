import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSettings } from '../../src/read/index.ts';
import { file, marks } from './marked.ts';

const owners = {
  html: z.strictObject({ theme: z.enum(['light', 'dark']).default('light') }),
  pdf: z.strictObject({
    profiles: z.array(z.string()).default(['archive']),
    size: z.number().min(6).default(10),
    grid: z.boolean().default(true),
    name: z.string().default('x'),
  }),
};
const settingsOf = (text: string) => readSettings(file('publication.yaml', text), owners);

describe('publication.yaml', () => {
  test('names the file of a vocabulary, and a misspelt vocabulary comes with the right word', () => {
    expect(settingsOf('vocabularies: {mediatopics: vocabularies/mediatopics.json}\n')).toMatchObject({
      diagnostics: [],
      settings: { vocabularies: { mediatopics: 'vocabularies/mediatopics.json' } },
      places: { 'vocabularies.mediatopics': { start: { line: 1, column: 29 } } },
    });
    expect(settingsOf('vocabularies:\n  mediatopic: a.json\n').diagnostics.map(marks)).toEqual([
      '2:3-13 header/unknown-key; hint: Did you mean "mediatopics"?',
    ]);
    expect(settingsOf('vocabularies: mediatopics.json\n').diagnostics.map(marks)).toEqual([
      '1:15-31 header/wrong-type; hint: Expected: files, e.g. {mediatopics: vocabularies/mediatopics.json}',
    ]);
  });

  test('without it every setting has its default', () => {
    const { settings, diagnostics } = readSettings(undefined, owners);
    expect(diagnostics).toEqual([]);
    expect(settings).toEqual({
      name: '',
      language: 'en',
      timeZone: 'UTC',
      credits: {},
      rights: {},
      formats: ['html', 'pdf'],
      own: { html: { theme: 'light' }, pdf: { profiles: ['archive'], size: 10, grid: true, name: 'x' } },
    });
    expect(Object.isFrozen(settings.own)).toBe(true);
  });

  test('an empty file and one of comments are as none', () => {
    expect(settingsOf('').settings).toEqual(readSettings(undefined, owners).settings);
    expect(settingsOf('# nothing yet\n').diagnostics).toEqual([]);
  });

  test('its values, those of the formats too, are read as what they are', () => {
    const { settings, diagnostics } = settingsOf(`---
name: The Harbour Desk
baseUrl: https://news.example.org/desk
timeZone: Europe/Rome
provider: {name: Harbour Desk}
credits:
  I.P.S.: {name: Inter Press Service, uri: "https://ips.example"}
formats: pdf
pdf:
  size: 12.5
  grid: false
  name: "12"
`);
    expect(diagnostics).toEqual([]);
    expect(settings).toMatchObject({
      baseUrl: 'https://news.example.org/desk/',
      provider: { name: 'Harbour Desk', code: 'HarbourDesk' },
      credits: { 'I.P.S.': { name: 'Inter Press Service' } },
      formats: ['pdf'],
      own: { pdf: { size: 12.5, grid: false, name: '12', profiles: ['archive'] }, html: { theme: 'light' } },
    });
  });

  test('a list of no formats is an error: it would empty dist/', () => {
    const { diagnostics } = settingsOf('formats: []\n');
    expect(diagnostics.map(({ severity, message }) => [severity, message])).toEqual([['error', '"formats" holds an empty list']]);
  });

  test('every fault is told at its place, and the right values hold', () => {
    const { settings, diagnostics } = settingsOf(`name: Desk
langauge: en
timeZone: Europe/Roma
formats: [html, pfd]
html:
  theme: drak
pdf: {size: 4, grids: true}
editions: x
`);
    expect(diagnostics.map(marks)).toEqual([
      '2:1-9 header/unknown-key; hint: Did you mean "language"?',
      '8:1-9 header/unknown-key; hint: Known: name, baseUrl, language, timeZone, provider, credits, rights, vocabularies, formats, html, pdf',
      '3:11-22 header/wrong-value; hint: Expected: the name of a time zone, e.g. Europe/Rome',
      '6:10-14 header/wrong-value; hint: Did you mean "dark"?',
      '7:16-21 header/unknown-key; hint: Did you mean "grid"?',
      '7:13-14 header/wrong-value; hint: Expected: 6 or more',
      '4:17-20 settings/unknown-format; hint: Did you mean "pdf"?',
    ]);
    expect(settings).toMatchObject({ language: 'en', timeZone: 'UTC', formats: ['html'], own: { html: { theme: 'light' } } });
  });

  test.each([
    ['- a\n- b\n', 'header/not-keys'],
    ['name: a\nname: b\n', 'header/doubled-key'],
    ['name: &a x\n', 'yaml/alias'],
    ['name: a: b\n', 'yaml/syntax'],
    ['name: a\n---\nname: b\n', 'yaml/many-documents'],
    ['baseUrl: https://a.example/?q\n', 'settings/base-url'],
    ['baseUrl: https://desk:secret@a.example/\n', 'settings/base-url'],
    ['baseUrl: https:///a.example/\n', 'header/wrong-value'],
    ['provider: {uri: "https://a.example"}\n', 'settings/provider-name'],
    ['html: dark\n', 'header/wrong-type'],
    ['__proto__: {x: y}\n', 'header/unknown-key'],
    ['name: a\0b\n', 'file/nul'],
  ])('%j is refused', (text, code) => {
    expect(settingsOf(text).diagnostics.map((one) => one.code)).toEqual([code]);
  });
});
