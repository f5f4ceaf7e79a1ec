import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { archive } from '../../src/formats/pdf/archive/archive.ts';
import { type Ref, textOf } from '../../src/formats/pdf/drawing/pdfValue.ts';
import { openPen, type Pen } from '../../src/formats/pdf/drawing/pen.ts';
import { faceBook } from '../../src/formats/pdf/faces/faceBook.ts';
import type { Stock } from '../../src/formats/pdf/faces/stock.ts';
import { readTrueType } from '../../src/formats/pdf/faces/trueType.ts';
import { xmpPacket } from '../../src/formats/pdf/xmp.ts';
import { openPdf } from '../../src/proof/pdf/index.ts';

const face = readTrueType(
  new Uint8Array(
    readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf')),
  ),
);

/** Ways in which the page is drawn otherwise than it should be. */
interface Otherwise {
  /** What stands between the marks of the paragraph. */
  readonly content?: (font: string) => string;
  /** What stands beside it. */
  readonly beside?: string;
  readonly glyph?: number;
  /** What the letter is set with, where that is in stock, in codes of one byte. */
  readonly stock?: Stock;
  readonly fonts?: (pen: Pen) => Ref;
  readonly annotation?: { readonly [key: string]: string | number | ReturnType<typeof textOf> | undefined };
  readonly picture?: (pen: Pen) => Ref;
  readonly attach?: boolean;
}

/** A page of one letter, one link and, where asked, one file, drawn by hand as the standards want it but for what is told. */
function drawn({ content, beside = '', glyph = 40, fonts, annotation = {}, stock, picture, attach = false }: Otherwise = {}): Uint8Array {
  const pen = openPen({
    language: 'en',
    xmp: xmpPacket([...archive.conformance, ['dc:title', { alt: 'Title' }]]),
    information: { Title: 'Title', CreationDate: 'D:20080317120000Z' },
    profile: archive,
  });
  const book = faceBook(pen, new Map([['face', { type: face, ...(stock && { stock: () => stock }) }]]), new Set(['face']));
  const { font, codes } = book.shown({ face: 'face', text: 'x', ids: [glyph], texts: ['x'], advances: [500], width: 500 });
  const page = pen.page({ width: 200, height: 300 }, fonts ? fonts(pen) : book.resources);
  const [root, paragraph, link] = [pen.reserve(), pen.reserve(), pen.reserve()];
  pen.setPage('Tabs', 'S');
  pen.setPage('StructParents', 0);
  pen.write(`/P<</MCID 0>>BDC ${content?.(font) ?? `BT /${font} 12 Tf 0 g [(${codes})]TJ ET`} EMC ${beside}`);
  if (picture) pen.setPage('Resources', { Font: book.resources, XObject: { I: picture(pen) } });
  const pressed = pen.annotate({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: 'URI', URI: textOf('https://example.org/') },
    ...Object.fromEntries(
      Object.entries({ F: 4, Contents: textOf('A link'), StructParent: 1, ...annotation }).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    ),
  });
  pen.put({ Type: 'StructElem', S: 'Link', P: paragraph, K: [{ Type: 'OBJR', Pg: page, Obj: pressed }] }, { ref: link });
  pen.put({ Type: 'StructElem', S: 'P', P: root, Pg: page, K: [0, link] }, { ref: paragraph });
  pen.setStructure(root, { Type: 'StructTreeRoot', K: [paragraph], ParentTree: pen.put({ Nums: [0, [paragraph], 1, link] }) });
  book.finish();
  if (attach)
    pen.attach({
      name: 'story.md',
      bytes: new TextEncoder().encode('# Text\n'),
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'The source',
      modified: '2008-03-17T12:00:00Z',
    });
  return pen.finish([]);
}

/** The file with some of its bytes otherwise; as many as before, so that its table holds. */
function damaged(from: string, to: string, file = drawn({ attach: true })): Uint8Array {
  expect(to).toHaveLength(from.length);
  const text = Buffer.from(file).toString('latin1');
  expect(text).toContain(from);
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

const codesOf = (bytes: Uint8Array) => openPdf(bytes).rules.map(({ code, message }) => `${code}: ${message}`);

/** The name of the face in a file, with the tag of its subset. */
const nameIn = (file: Uint8Array) => /\/BaseFont \/([A-Z]{6}\+[\w-]+)/.exec(Buffer.from(file).toString('latin1'))?.[1];

const image = (space: string) => (pen: Pen) =>
  pen.put(
    { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, ColorSpace: space, BitsPerComponent: 8 },
    { stream: new Uint8Array(4) },
  );
const helvetica = (pen: Pen) => pen.put({ F1: pen.put({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }) });

/** One letter in stock, of code 1. */
const oneLetter: Stock = { codes: [{ glyph: 40, text: 'x' }], codeOf: () => 1 };
const shownAs = (codes: string) => (font: string) => `BT /${font} 12 Tf 0 g ${codes} Tj ET`;

test('a file as the standards want it breaks no rule, with a file in it and without', () => {
  expect(codesOf(drawn())).toEqual([]);
  expect(codesOf(drawn({ attach: true }))).toEqual([]);
  // Two codes of one byte, which as one of two would be another.
  expect(codesOf(drawn({ stock: oneLetter, content: shownAs('<0101>') }))).toEqual([]);
  expect(codesOf(drawn({ content: () => '1 0 0 rg 0 0 9 9 re f', beside: '/Artifact BMC 0.5 g 0 0 9 9 re f EMC' }))).toEqual([]);
  expect(codesOf(drawn({ picture: image('DeviceRGB'), content: () => '/I Do' }))).toEqual([]);
});

test('a file that claims nothing is held to nothing', () => {
  const silent = damaged('www.aiim.org', 'www.aiim.com', drawn({ beside: 'BT [] TJ ET' }));
  expect(codesOf(silent)).toEqual([]);
});

test.each<[string, () => Uint8Array, string]>([
  [
    'another part of PDF/A',
    () => damaged('pdfaid:part>3', 'pdfaid:part>2'),
    'archive/claim: its metadata should say pdfaid:part 3 and says 2',
  ],
  [
    'a lower level',
    () => damaged('conformance>A', 'conformance>B'),
    'archive/claim: its metadata should say pdfaid:conformance A and says B',
  ],
  [
    'PDF/UA not claimed',
    () => damaged('http://www.aiim.org/pdfua/ns/id/', 'http://www.aiim.org/pdfxx/ns/id/'),
    'archive/claim: its metadata should say pdfuaid:part 1 and says nothing',
  ],
  ['no identifier', () => damaged('/ID [', '/IX ['), 'archive/no-identifier: it has no identifier of two parts'],
  ['no title', () => damaged('dc:title', 'dc:taste'), 'archive/lacks: it lacks a title in its metadata'],
  [
    'a title that no reader shows',
    () => damaged('/DisplayDocTitle true', '/DisplayDocTitle null'),
    'archive/lacks: it lacks DisplayDocTitle among its ViewerPreferences',
  ],
  ['no language', () => damaged('/Lang (en)', '/Long (en)'), 'archive/lacks: it lacks a language'],
  ['no structure', () => damaged('/StructTreeRoot ', '/StructTreeRoom '), 'archive/lacks: it lacks a structure tree'],
  ['no mark that it is marked', () => damaged('/Marked true', '/Marked null'), 'archive/lacks: it lacks MarkInfo that says it is marked'],
  [
    'no intent',
    () => damaged('GTS_PDFA1', 'GTS_PDFX1'),
    'archive/no-intent: it has no output intent with a profile of RGB, so its colours mean nothing',
  ],
  [
    'ink of a press',
    () => drawn({ content: () => '0 0 0 1 k 0 0 9 9 re f' }),
    'archive/foreign-colour: a colour is outside the intent (k)',
  ],
  [
    'a colour space of its own',
    () => drawn({ content: () => '/Spot cs 0 0 9 9 re f' }),
    'archive/foreign-colour: a colour is outside the intent (Spot)',
  ],
  [
    'a picture in ink',
    () => drawn({ picture: image('DeviceCMYK'), content: () => '/I Do' }),
    'archive/foreign-colour: a colour is outside the intent (DeviceCMYK)',
  ],
  [
    'a font that is not in the file',
    () => drawn({ fonts: helvetica, content: () => 'BT /F1 12 Tf (x) Tj ET' }),
    'archive/font-not-embedded: the font Helvetica is not in the file',
  ],
  [
    'glyphs without a meaning',
    () => damaged('/ToUnicode', '/ToUnichor'),
    `archive/font-without-unicode: the font ${nameIn(drawn())} does not say what its glyphs mean`,
  ],
  [
    'the glyph for what is missing',
    () => drawn({ glyph: 0 }),
    `archive/missing-glyph: the glyph for what is missing in ${nameIn(drawn({ glyph: 0 }))} is shown`,
  ],
  [
    'the same in codes of one byte',
    () => drawn({ stock: oneLetter, content: shownAs('<00>') }),
    `archive/missing-glyph: the glyph for what is missing in ${nameIn(drawn({ stock: oneLetter }))} is shown`,
  ],
  [
    'text outside of the structure',
    () => drawn({ beside: 'BT [] TJ ET' }),
    'archive/untagged: something on a page is neither told nor an artifact (drawn by TJ)',
  ],
  [
    'a bar outside of the structure',
    () => drawn({ beside: '0 g 0 0 9 9 re f' }),
    'archive/untagged: something on a page is neither told nor an artifact (drawn by f)',
  ],
  [
    'tabs in another order',
    () => damaged('/Tabs /S', '/Tabs /R'),
    'archive/tab-order: the order of tabs on a page with links is not that of the structure',
  ],
  ['a link that is not printed', () => drawn({ annotation: { F: 0 } }), 'archive/annotation: a Link annotation is not printed'],
  ['a hidden link', () => drawn({ annotation: { F: 6 } }), 'archive/annotation: a Link annotation is not printed'],
  [
    'a link without words',
    () => drawn({ annotation: { Contents: textOf('') } }),
    'archive/annotation: a Link annotation says nothing in words',
  ],
  [
    'a link outside of the structure',
    () => drawn({ annotation: { StructParent: undefined } }),
    'archive/annotation: a Link annotation is not in the structure',
  ],
  [
    'a file in it without a name',
    () => damaged('/UF (story.md)', '/UX (story.md)'),
    'archive/attachment: the file "" in it lacks its names, F and UF',
  ],
  [
    'a file in it with no relation',
    () => damaged('/AFRelationship /Source', '/AFRelationship /Sauce0'),
    'archive/attachment: the file "story.md" in it lacks AFRelationship',
  ],
  [
    'a file in it of no kind',
    () => damaged('/text#2fmarkdown', '/textiimarkdown#'),
    'archive/attachment: the file "story.md" in it lacks a media type',
  ],
  [
    'a file in it without a date',
    () => damaged('/Params <<\n/ModDate', '/Params <<\n/MadDate'),
    'archive/attachment: the file "story.md" in it lacks the date of its last change',
  ],
  [
    'a file in it that belongs to nothing',
    () => damaged('/AF [', '/AX ['),
    'archive/attachment: the file "story.md" in it lacks a place in the catalog’s AF',
  ],
])('%s is told', (_, make, told) => {
  expect(codesOf(make())).toContain(told);
});

test('a packet that is no XML is not read', () => {
  expect(() => openPdf(damaged('</dc:title>', '<<dc:title>'))).toThrow();
});
