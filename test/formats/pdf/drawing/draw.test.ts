import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { archive } from '../../../../src/formats/pdf/archive/archive.ts';
import { houseFaces } from '../../../../src/formats/pdf/design.ts';
import { draw } from '../../../../src/formats/pdf/drawing/draw.ts';
import type { FaceFile } from '../../../../src/formats/pdf/faces/faceBook.ts';
import { facesOf } from '../../../../src/formats/pdf/faces/facesOf.ts';
import { readTrueType } from '../../../../src/formats/pdf/faces/trueType.ts';
import type { Layout, Mark, Page, StructureNode } from '../../../../src/model/index.ts';
import { openPdf } from '../../../../src/proof/pdf/index.ts';
import { outlineOf, read } from '../read.ts';
import { worldOf } from '../story.ts';

const world = worldOf();
const face = readTrueType(await world.font('source-serif-4/400Regular'));

/** A line of text; which glyphs show it does not matter here. */
const text = (owner: Mark['owner'], said: string, y = 100): Mark => ({
  kind: 'text',
  owner,
  x: 50,
  y,
  size: 10,
  ink: 'text',
  glyphs: {
    face: 'face',
    text: said,
    ids: [...said].map((letter) => 40 + ((letter.codePointAt(0) ?? 0) % 400)),
    texts: [...said],
    advances: [...said].map(() => 500),
    width: said.length * 500,
  },
});
const page = (...marks: readonly Mark[]): Page => ({ width: 300, height: 400, marks });

const drawn = (structure: readonly StructureNode[], ...pages: readonly Page[]): Uint8Array =>
  drawnIn(new Map([['face', { type: face }]]), structure, pages);

function drawnIn(faces: ReadonlyMap<string, FaceFile>, structure: readonly StructureNode[], pages: readonly Page[]): Uint8Array {
  const layout: Layout = { language: 'en', pages, structure: [{ role: 'Document', parent: -1 }, ...structure], outline: [] };
  const inks = { text: '0 g', quiet: '0.33 g', hairline: '0.62 g', accent: '0.55 0.11 0.09 rg' };
  const material = { faces, pictures: new Map(), inks, attachments: [] };
  return draw(layout, material, { language: 'en', xmp: '<x/>', information: { CreationDate: 'D:20080317120000Z' }, profile: archive });
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** Every structure element of a role as it stands in the file, on one line. */
const elements = (bytes: Uint8Array, role: string): readonly string[] =>
  [...latin(bytes).matchAll(/<<\n\/Type \/StructElem\n\/S \/(\w+)\n(.*?)\nendobj/gs)].flatMap(([, kind, rest = '']) =>
    kind === role ? [rest.replaceAll('\n', ' ')] : [],
  );

/** What is drawn on the pages. */
const contents = (bytes: Uint8Array): readonly string[] =>
  [...latin(bytes).matchAll(/obj\n<<\n\/Length \d+\n\/Filter \/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)].map(([, packed = '']) =>
    inflateSync(Buffer.from(packed, 'latin1')).toString('latin1'),
  );

test('a cell says what it heads and how far it reaches; one of a single place says nothing', () => {
  const bytes = drawn(
    [
      { role: 'Table', parent: 0 },
      { role: 'TBody', parent: 1 },
      { role: 'TR', parent: 2 },
      { role: 'TH', parent: 3, scope: 'Row', span: { columns: 1, rows: 2 } },
      { role: 'TH', parent: 3 },
      { role: 'TD', parent: 3, span: { columns: 3, rows: 1 } },
      { role: 'TD', parent: 3 },
    ],
    page(text(4, 'a'), text(5, 'b'), text(6, 'c'), text(7, 'd')),
  );
  expect(elements(bytes, 'TH').map((element) => /\/A << (.*?) >>/.exec(element)?.[1])).toEqual([
    '/O /Table /Scope /Row /RowSpan 2',
    '/O /Table /Scope /Column',
  ]);
  expect(elements(bytes, 'TD').map((element) => /\/A << (.*?) >>/.exec(element)?.[1])).toEqual(['/O /Table /ColSpan 3', undefined]);
});

test('the rows of a table that is all head stand in the table', async () => {
  const structure: StructureNode[] = [
    { role: 'Table', parent: 0 },
    { role: 'THead', parent: 1 },
    { role: 'TR', parent: 2 },
    { role: 'TH', parent: 3 },
  ];
  const { pages } = await read(drawn(structure, page(text(4, 'a'))));
  expect(outlineOf((await pages[0]?.getStructTree()) as Parameters<typeof outlineOf>[0])).toBe('Document\n  Table\n    TR\n      TH\n');
});

test('words of another language say which', () => {
  const bytes = drawn(
    [
      { role: 'P', parent: 0 },
      { role: 'Span', parent: 1, language: 'fr' },
    ],
    page(text(1, 'He said'), text(2, 'bonjour')),
  );
  expect(elements(bytes, 'Span')[0]).toContain('/Lang (fr)');
  expect(elements(bytes, 'P')[0]).not.toContain('/Lang');
});

test('what stands above and below the text is head and foot, rules are layout, and none of it is told', () => {
  const bar: Mark = { kind: 'rule', owner: 'furniture', x: 50, y: 60, width: 9, height: 1, ink: 'accent' };
  const bytes = drawn(
    [{ role: 'P', parent: 0 }],
    page(
      text('furniture', 'head', 20),
      bar,
      text(1, 'told', 80),
      text('furniture', 'again', 150),
      text(1, 'on', 300),
      text('furniture', 'foot', 380),
    ),
  );
  expect(contents(bytes)[0]?.match(/\/Artifact<<.*?>>/g)).toEqual([
    '/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>',
    '/Artifact<</Type/Layout>>',
    '/Artifact<</Type/Pagination>>',
    '/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>',
  ]);
  expect(openPdf(bytes).tellings).toEqual([['told on']]);
});

test('a link leads to its target, on a page before it or behind it', async () => {
  const link = (to: number): Mark => ({ kind: 'link', owner: 2, x: 50, y: 90, width: 20, height: 12, to, text: 'there' });
  const structure: StructureNode[] = [
    { role: 'P', parent: 0 },
    { role: 'Link', parent: 0 },
    { role: 'Note', parent: 0 },
  ];
  const bytes = drawn(structure, page(text(1, 'first')), page(text(2, 'there'), link(1), link(3)), page(text(3, 'last')));
  const { document, pages } = await read(bytes);
  const links = (await pages[1]?.getAnnotations()) as readonly { dest: readonly [{ num: number; gen: number }] }[];
  expect(await Promise.all(links.map(({ dest }) => document.getPageIndex(dest[0])))).toEqual([0, 2]);
});

test('a private character is said in words, wherever it stands', () => {
  const bytes = drawn([{ role: 'P', parent: 0 }], page(text(1, '\uE000', 80), text('furniture', '\uE001', 380)));
  expect(contents(bytes)[0]?.match(/ActualText<\w+>/g)).toEqual(['ActualText<feffe000>', 'ActualText<feffe001>']);
});

test('a word in three lines that goes on behind the page says each of its letters once, also where glyphs stand off the line', () => {
  const line = (said: string, y: number, more: object): Mark => {
    const mark = text(1, said, y);
    if (mark.kind !== 'text') throw new Error('no text');
    return { ...mark, ...more, glyphs: { ...mark.glyphs, offsets: [...said].map(() => [0, 1] as const) } };
  };
  const first = [line('abc', 100, { says: 'abcdefghi' }), line('def', 120, { joins: true })];
  const bytes = drawn([{ role: 'P', parent: 0 }], page(...first), page(line('ghi', 100, { joins: true })));
  expect(openPdf(bytes).tellings[0]?.join('').replaceAll(' ', '')).toBe('abcdefghi');
});

test('no string is longer than an archive takes, in the text or in the structure', () => {
  const long = 'é'.repeat(40_000);
  const bytes = drawn([{ role: 'Figure', parent: 0, alt: long }], page(text(1, long)));
  const strings = [...contents(bytes), latin(bytes)].flatMap((part) => part.match(/\((?:[^\\()]|\\.)*\)/gs) ?? []);
  expect(strings.length).toBeGreaterThan(3);
  expect(Math.max(...strings.map(({ length }) => length))).toBeLessThanOrEqual(32_767 + 2);
  expect(openPdf(bytes).tellings).toEqual([[long]]);
});

test('words stand where they were set, whatever their spaces are widened by, whether the face is in stock or of the file', async () => {
  const { faces, files } = await facesOf(houseFaces, world);
  const [regular] = faces.regular;
  if (!regular) throw new Error('no face');
  const words = ['The', ' ', 'old', ' ', 'bridge,', ' ', 'as if it were', ' ', 'new,', ' ', 'opens', ' ', 'on', ' ', 'Monday'];
  const runs = words.map((word) => {
    const run = regular.shape(word, { language: 'en' });
    // As what stands off the line is drawn.
    return word === 'opens' ? { ...run, offsets: run.ids.map(() => [0, 0] as const) } : run;
  });
  const [size, stretch, tracking] = [10, 1.01, 0.013];
  const lineWith = (wider: number, y: number): Mark => {
    let x = 0;
    const at = runs.map(({ text, width, ids }) => {
      const here = x;
      x += ((width * size) / 1000 + ids.length * tracking) * stretch + (text === ' ' ? wider : 0);
      return here;
    });
    return { kind: 'line', owner: 1, x: 20, y, size, ink: 'text', runs, at, stretch, tracking };
  };
  const marks = Array.from({ length: 40 }, (_, at) => lineWith(at * 0.0731 - 0.5, 20 + at * 9));
  const rightEdges = async (bytes: Uint8Array) =>
    Promise.all((await read(bytes)).pages.map(async (page) => (await page.getTextContent()).items)).then((items) =>
      items.flat().flatMap((item) => ('transform' in item && item.str.trim() !== '' ? [item.transform[4] + item.width] : [])),
    );
  const ends = marks.map((mark) => {
    const last = runs.at(-1);
    if (mark.kind !== 'line' || !last) throw new Error('no line');
    return mark.x + (mark.at.at(-1) ?? 0) + ((last.width * size) / 1000 + last.ids.length * tracking) * stretch;
  });
  const ofTheFile = new Map([...files].map(([name, { type }]) => [name, { type }]));
  for (const given of [files, ofTheFile]) {
    const bytes = drawnIn(given, [{ role: 'P', parent: 0 }], [page(...marks)]);
    expect(openPdf(bytes).tellings[0]?.join('').trim()).toBe(marks.map(() => words.join('')).join(' '));
    const edges = await rightEdges(bytes);
    expect(edges).toHaveLength(ends.length);
    for (const [at, edge] of edges.entries()) expect(Math.abs(edge - (ends[at] ?? 0))).toBeLessThan(0.02);
    // A line's spaces are widened at once where that can be done.
    expect(contents(bytes)[0]?.match(/ Tw /g) ?? []).toHaveLength(given === files ? 40 : 0);
  }
});
