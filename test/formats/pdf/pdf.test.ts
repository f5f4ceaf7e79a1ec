import sharp from 'sharp';
import { expect, test } from 'vitest';
import { pdf } from '../../../src/formats/pdf/index.ts';
import { openPdf } from '../../../src/proof/pdf/index.ts';
import { outlineOf, read } from './read.ts';
import { e, headerOf, p, print, storyOf, worldOf } from './story.ts';

const sentence = 'The official inspection of the foundations, unaffected by the flood, found nothing unacceptable in the reconstruction. ';
const long = sentence.repeat(12);
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The blocks of the text in reading order, as the house's own reader finds them in the tags. */
const blocksOf = (bytes: Uint8Array) => openPdf(bytes).tellings.flat();

test('the text of the file is the text of the story, word for word', async () => {
  const { bytes } = await print(
    storyOf([
      p(long),
      e('h2', {}, 'A ﬁne heading'),
      e('blockquote', {}, p(sentence)),
      e('ul', {}, e('li', {}, 'first'), e('li', {}, p('second'))),
      p(long),
    ]),
  );
  expect(blocksOf(bytes).slice(0, -1)).toEqual([
    'The old bridge opens again',
    'By Ada Obi',
    '17 March 2008',
    squeezed(long),
    'A fine heading',
    squeezed(sentence),
    '•',
    'first',
    '•',
    'second',
    squeezed(long),
    '— IPS',
  ]);
});

test('PDF.js reads every letter too, ligatures as letters', async () => {
  const { bytes } = await print(storyOf([p(long)]));
  const { texts } = await read(bytes);
  // It shows a parted word with its hyphen.
  expect(texts.join('').replace(/-|\s/g, '')).toContain(long.replace(/-|\s/g, ''));
});

test('a character that no face has is named once, with its place and number, and stays in the text', async () => {
  const position = { start: { line: 9, column: 1, offset: 120 }, end: { line: 9, column: 27, offset: 146 } };
  const text = { type: 'text' as const, value: 'A smile 😀 and again 😀 there', position };
  const { bytes, diagnostics } = await print(
    storyOf([p({ ...text, position: { ...position, end: { ...position.end, column: 1 + text.value.length } } })]),
  );
  expect(diagnostics).toEqual([
    {
      code: 'pdf/no-glyph',
      severity: 'warning',
      message: 'No face has a glyph for “😀” (U+1F600), 2 times',
      hints: ['A box stands in its place; the text of the file still says the character'],
      place: { path: 'stories/old-bridge.md', start: { line: 9, column: 9, offset: 128 }, end: { line: 9, column: 11, offset: 130 } },
    },
  ]);
  expect(blocksOf(bytes)).toContain('A smile 😀 and again 😀 there');
  expect((await read(bytes)).texts.join('')).toContain('A smile 😀 and again 😀 there');
});

test('a character that no face has is named wherever it stands', async () => {
  const cell = (text: string) => e('tr', {}, e('td', {}, text));
  const picture = { src: 'a.png', alt: 'not shown: 日', width: 10, height: 10, mediaType: 'image/png' } as const;
  const { diagnostics } = await print(
    storyOf(
      [
        p(e('code', {}, '木')),
        e('pre', {}, 'line\n火'),
        e('table', {}, e('tbody', {}, cell('土'))),
        e('figure', { ...picture, caption: '金', credit: '水' }),
        e('pullquote', {}, e('label', {}, '月'), p('山')),
        e('ul', {}, e('li', {}, '川')),
        p('A note', e('footnoteref', { number: 1, occurrence: 1 })),
        e('footnotes', {}, e('footnote', { number: 1 }, p('田'))),
      ],
      { headline: '人 and bridge', byline: ['口'] },
    ),
    worldOf(
      { name: '目 Courier' },
      {
        'a.png': await sharp({ create: { width: 10, height: 10, channels: 3, background: 'white' } })
          .png()
          .toBuffer(),
      },
    ),
  );
  const named = diagnostics.filter(({ code }) => code === 'pdf/no-glyph').map(({ message }) => /“(.)”/u.exec(message)?.[1]);
  expect(named.toSorted()).toEqual([...'人口土山川月木水火田目金'].toSorted());
});

test('Arabic, Devanagari and Chinese do not stop the press: each missing letter is named once', async () => {
  const { bytes, diagnostics } = await print(storyOf([p('سلام عليكم कर्म 日本語 '.repeat(200))]));
  expect(new Set(diagnostics.map(({ message }) => message.replace(/.*\((U\+\w+)\).*/, '$1'))).size).toBe(diagnostics.length);
  expect(diagnostics.length).toBeGreaterThan(10);
  expect(blocksOf(bytes).join(' ')).toContain('日本語');
});

test('two kinds of hyphen that look alike are told apart in the text', async () => {
  const { texts } = await read((await print(storyOf([p('well\u2011known re-enter re\u2010enter')]))).bytes);
  expect(texts.join('')).toContain('well\u2011known re-enter re\u2010enter');
});

test('letters with marks that the face has only apart stay one word', async () => {
  const { bytes } = await print(storyOf([p('before x\u0336y\u0301q\u0327 after')]));
  expect(blocksOf(bytes)).toContain('before x\u0336y\u0301q\u0327 after'.normalize('NFC'));
});

test('a soft hyphen is a place to break a word, not a letter', async () => {
  const { bytes } = await print(storyOf([p('Donau\u00ADdampf\u00ADschiff '.repeat(60))]));
  expect(blocksOf(bytes)).toContain('Donaudampfschiff '.repeat(60).trim());
});

test('every part of the text is tagged with what it is', async () => {
  const { bytes } = await print(
    storyOf([
      p(
        'Text with ',
        e('a', { href: 'https://example.org/' }, 'a link'),
        ' and a note',
        e('footnoteref', { number: 1, occurrence: 1 }),
        '.',
      ),
      e('h2', {}, 'Heading'),
      e('ol', {}, e('li', {}, 'one')),
      e(
        'table',
        {},
        e('thead', {}, e('tr', {}, e('th', {}, 'Part'), e('th', {}, 'Sum'))),
        e('tbody', {}, e('tr', {}, e('td', {}, 'Arch'), e('td', {}))),
      ),
      e('figure', { src: 'a.jpg', alt: 'The bridge', caption: 'Seen from the ferry', width: 1, height: 1, mediaType: 'image/jpeg' }),
      e('pre', {}, 'x = 1'),
      e('footnotes', {}, e('footnote', { number: 1 }, p('A note.'))),
    ]),
    worldOf({}, { 'a.jpg': jpeg }),
  );
  const { pages } = await read(bytes);
  expect(outlineOf((await pages[0]?.getStructTree()) as Parameters<typeof outlineOf>[0])).toBe(`Document
  H1
  P
  P
  P
    Link
    Reference
      Link
  H2
  L
    LI
      Lbl
      LBody
        P
  Table
    THead
      TR
        TH
        TH
    TBody
      TR
        TD
        TD
  Div
    Figure "The bridge"
    P
  Code
  Div
    Note
      Lbl
      P
  P
  P
`);
});

test('a link can be pressed on each of its lines, and a note leads to its text', async () => {
  const { pages } = await read(
    (
      await print(
        storyOf([
          p(e('a', { href: 'https://example.org/?q=ä' }, sentence), e('footnoteref', { number: 1, occurrence: 1 })),
          e('footnotes', {}, e('footnote', { number: 1 }, p('A note.'))),
        ]),
      )
    ).bytes,
  );
  const links = (await pages[0]?.getAnnotations())?.map(({ url, dest }: { url?: string; dest?: unknown[] }) => url ?? dest?.length);
  expect(links).toEqual(['https://example.org/?q=%C3%A4', 'https://example.org/?q=%C3%A4', 5]);
});

test('a relative link is kept where the publication has an address, else its text alone', async () => {
  const story = storyOf([p('See ', e('a', { href: '../ferry/' }, 'the ferry'), '.')]);
  const urls = async (house: object) => {
    const { pages } = await read((await print(story, worldOf(house))).bytes);
    return (await pages[0]?.getAnnotations())?.map(({ url }: { url?: string }) => url);
  };
  expect(await urls({ baseUrl: 'https://news.example.org/' })).toEqual(['https://news.example.org/ferry/']);
  expect(await urls({})).toEqual([]);
});

test('headings are bookmarks', async () => {
  const { outline } = await read(
    (await print(storyOf([e('h2', {}, 'One'), p(long), e('h3', {}, 'Inner'), p(long), e('h2', {}, 'Two'), p(long)]))).bytes,
  );
  const titles = (items: typeof outline): unknown => items?.map(({ title, items }) => (items.length > 0 ? [title, titles(items)] : title));
  expect(titles(outline)).toEqual([['The old bridge opens again', [['One', ['Inner']], 'Two']]]);
});

test('a stranger finds every header key where the format says', async () => {
  const header = headerOf({
    headline: 'Smith & Co <reopen> “the” bridge',
    subheadline: 'After eleven months',
    summary: 'Short & <clear>',
    byline: ['Ada Obi', 'Li Wei'],
    dateline: { place: 'Tarnford', country: 'Freedonia', date: '2008-03-17' },
    updated: '2008-03-18T09:30:00+01:00',
    note: 'Corrects the number of arches',
    signal: 'correction',
    subjects: ['01000000', '20000001'],
    keywords: ['bridges', 'river'],
    places: ['Tarnford', 'Ebb'],
    genre: 'Background',
    urgency: 4,
    related: ['ferry'],
    source: { name: 'Inter Press Service', code: 'IPS', uri: 'https://ips.example.org/' },
    rights: {
      holder: 'IPS',
      notice: '© 2008 IPS',
      terms: 'Keep IPS & link back.',
      uri: 'https://ips.example.org/terms',
      aiTraining: 'prohibited',
    },
  });
  const { bytes } = await print(storyOf([p('Text.')], header));
  const opened = openPdf(bytes);
  const lost = Object.entries(pdf.fields).flatMap(([key, where]) => {
    const value = key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], header);
    if (value === undefined || 'nowhere' in where || key.startsWith('image')) return [];
    return where.flatMap((spot) => {
      const { at, match } = typeof spot === 'string' ? { at: spot, match: 'equal' } : spot;
      const found = opened.find(at);
      return [value].flat().flatMap((each) => {
        const text = String(each);
        const holds = found.some((one) =>
          match === 'present' || match === 'reserves'
            ? one !== ''
            : match === 'equal'
              ? one === text
              : match === 'instant'
                ? Date.parse(one) === Date.parse(text)
                : one.includes(text),
        );
        return holds ? [] : [`${key} at ${at}: ${found.join(' | ')}`];
      });
    });
  });
  expect(lost).toEqual([]);
});

test('the credit is the last line of the story, and the foot of each page names the agency without a dash', async () => {
  const { bytes } = await print(storyOf([p(long), p(long), p(long), p(long), p(long)]));
  const { tellings, furniture } = openPdf(bytes);
  expect(tellings.flat().filter((block) => block.includes('— IPS'))).toEqual(['— IPS']);
  const { document } = await read(bytes);
  expect(furniture.filter((line) => line.includes('The Riverside Courier · Inter Press Service · IPS'))).toHaveLength(document.numPages);
  expect(furniture.join()).not.toContain('— IPS');
});

test('of a killed story only its note is told', async () => {
  const { bytes } = await print(
    storyOf([p('Withdrawn text.')], {
      status: 'canceled',
      signal: 'correction',
      note: 'This story was wrong.',
      summary: 'Withdrawn summary',
      byline: ['Ada Obi'],
    }),
  );
  const blocks = blocksOf(bytes);
  expect(blocks).toContain('This story was wrong.');
  // Its note is its text, and stands above it no second time.
  expect(blocks.filter((block) => block.includes('wrong'))).toHaveLength(1);
  expect(blocks.join(' ')).not.toContain('Ada Obi');
  expect(blocks.join(' ')).not.toContain('Withdrawn');
  expect(openPdf(bytes).find('xmp:dc:description')).toEqual([]);
});

test('the same story gives the same bytes, another story another identifier', async () => {
  const story = storyOf([p(long), e('pre', {}, 'code')]);
  const [one, two, other] = await Promise.all([print(story), print(story), print(storyOf([p('Else.')]))]);
  expect(one.bytes).toEqual(two.bytes);
  const identifier = (bytes: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  expect(identifier(one.bytes)).toMatch(/^[\da-f]{32}$/);
  expect(identifier(other.bytes)).not.toBe(identifier(one.bytes));
});

test('every face is in the file, with what its glyphs say, and only the glyphs that are used', async () => {
  const { bytes } = await print(
    storyOf([p('Regular, ', e('em', {}, 'italic'), ', ', e('strong', {}, 'bold'), ' and ', e('code', {}, 'code'), '.')]),
  );
  const file = Buffer.from(bytes).toString('latin1');
  const faces = [...file.matchAll(/\/Subtype \/Type0\n\/BaseFont \/([A-Z]{6})\+(\S+)/g)].map(([, , name]) => name).sort();
  expect(faces).toEqual(['SourceCodePro-Regular', 'SourceSerif4-Italic', 'SourceSerif4-Regular', 'SourceSerif4-SemiBold']);
  expect(file.match(/\/FontFile2 /g)).toHaveLength(4);
  expect(file.match(/\/ToUnicode /g)).toHaveLength(4);
  expect(file).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
  expect(bytes.length).toBeLessThan(40_000);
});

test('a long text is set from what is in stock of its face, and is whole with letters that are not in it', async () => {
  const rare = 'Erdős wrote to Λουκάς and Čapek; Łódź is in Poland.';
  const before = await print(storyOf([p(`${long}${long}${long} ${rare}`)]));
  await print(storyOf([p(sentence), p('Ůzké, příliš žluťoučký.')]));
  const after = await print(storyOf([p(`${long}${long}${long} ${rare}`)]));
  expect(blocksOf(before.bytes)).toContain(squeezed(`${long}${long}${long} ${rare}`));
  // Whatever was set in between.
  expect(after.bytes).toEqual(before.bytes);
  const fonts = (bytes: Uint8Array) => [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/BaseFont \/([A-Z]{6}\+SourceSerif4-Regular)\n\/Encoding/g),
  ];
  expect(fonts(before.bytes)).toHaveLength(2);
  // A short text has a part of its own.
  expect(fonts((await print(storyOf([p(sentence)]))).bytes)).toHaveLength(1);
});

test.each([
  ['a word of 3,000 letters', [p(`before ${'abcdefghij'.repeat(300)} after`)], `before ${'abcdefghij'.repeat(300)} after`],
  ['a paragraph of 5,000 words', [p(sentence.repeat(350))], squeezed(sentence.repeat(350))],
  [
    'a cell taller than a page',
    [e('table', {}, e('tbody', {}, e('tr', {}, e('td', {}, sentence.repeat(100)))))],
    squeezed(sentence.repeat(100)),
  ],
])('%s is set whole', async (_, body, text) => {
  const blocks = blocksOf((await print(storyOf(body))).bytes);
  // Letters alone: a page that ends inside a word shows its hyphen.
  const letters = (given: string) => given.replace(/[\s-]/g, '');
  expect(letters(blocks.join(' '))).toContain(letters(text));
});

test('no text leaves its page, with 40 columns or 50 levels of lists', async () => {
  let nested = p('deep');
  for (let level = 0; level < 50; level++) nested = e('ul', {}, e('li', {}, nested));
  const cells = (kind: 'th' | 'td') => e('tr', {}, ...Array.from({ length: 40 }, (_, at) => e(kind, {}, `Column ${at}`)));
  const { pages } = await read(
    (await print(storyOf([nested, e('table', {}, e('thead', {}, cells('th')), e('tbody', {}, cells('td'))), p(long)]))).bytes,
  );
  for (const page of pages) {
    const [, , width = 0] = page.view;
    for (const item of (await page.getTextContent()).items) {
      if (!('transform' in item) || item.str.trim() === '') continue;
      expect(item.transform[4]).toBeGreaterThan(0);
      expect(item.transform[4] + item.width).toBeLessThan(width);
    }
  }
});

test('a table of 10,000 rows is set in full, its head on every page', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => e('tr', {}, e('td', {}, `row ${at}`), e('td', {}, String(at * 3))));
  const { bytes } = await print(
    storyOf([e('table', {}, e('thead', {}, e('tr', {}, e('th', {}, 'Row'), e('th', {}, 'Triple'))), e('tbody', {}, ...rows))]),
  );
  const { tellings, furniture } = openPdf(bytes);
  const cells = new Set(tellings.flat());
  expect(rows.filter((_, at) => !cells.has(`row ${at}`))).toEqual([]);
  expect(furniture.filter((line) => line.includes('Row Triple')).length).toBeGreaterThan(100);
});

/** One white pixel, the smallest baseline JPEG. */
const jpeg = Uint8Array.from(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  ),
);

/** The packet as it stands in the file. */
const packetIn = (bytes: Uint8Array) => /<\?xpacket begin.*?<\?xpacket end="r"\?>/s.exec(Buffer.from(bytes).toString('utf8'))?.[0] ?? '';

test('the file calls itself PDF/A-3a and PDF/UA-1, and describes what PDF/A does not know', async () => {
  const { bytes } = await print(
    storyOf([p('Text.')], { rights: { ...headerOf().rights, uri: 'https://ips.example/tdm', aiTraining: 'prohibited' } }),
  );
  const packet = packetIn(bytes);
  for (const said of [
    '<pdfaid:part>3</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<tdm:reservation>1</tdm:reservation>',
    '<tdm:policy>https://ips.example/tdm</tdm:policy>',
    '<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING</plus:DataMining>',
  ])
    expect(packet).toContain(said);
  expect([...packet.matchAll(/<pdfaSchema:prefix>(\w+)</g)].map(([, prefix]) => prefix)).toEqual(['pdfuaid', 'tdm', 'plus']);
});

test('of text and data mining nothing is said where the story says nothing', async () => {
  const packet = packetIn((await print(storyOf([p('Text.')]))).bytes);
  expect(packet).not.toMatch(/tdm|plus/);
  expect([...packet.matchAll(/<pdfaSchema:prefix>(\w+)</g)].map(([, prefix]) => prefix)).toEqual(['pdfuaid']);
});

test('a picture described in more letters than a PDF takes is named, and cut in the file', async () => {
  const alt = 'a'.repeat(20_000);
  const { bytes, diagnostics } = await print(
    storyOf([e('figure', { src: 'a.jpg', alt, width: 1, height: 1, mediaType: 'image/jpeg' })]),
    worldOf({}, { 'a.jpg': jpeg }),
  );
  expect(diagnostics.map(({ code, message }) => [code, message])).toContainEqual([
    'pdf/alt-cut',
    'The text that stands for the picture "a.jpg" has 20000 characters; the PDF has the first 16381 of them',
  ]);
  const { pages } = await read(bytes);
  expect(JSON.stringify(await pages[0]?.getStructTree())).toContain(`"${'a'.repeat(16_381)}…"`);
});
