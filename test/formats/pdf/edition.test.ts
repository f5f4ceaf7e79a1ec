import sharp from 'sharp';
import { expect, test } from 'vitest';
import { wordsIn } from '../../../src/formats/furniture/index.ts';
import { pdf } from '../../../src/formats/pdf/index.ts';
import { openPdf } from '../../../src/proof/pdf/index.ts';
import { bind, editionOf, leadsOf, printedOn, storyNamed } from './edition.ts';
import { outlineOf, read } from './read.ts';
import { e, p, worldOf } from './story.ts';

const sentence = 'The official inspection of the foundations, unaffected by the flood, found nothing unacceptable in the reconstruction. ';
const pagesLong = (pages: number) => [p('Short.'), ...Array.from({ length: pages * 5 }, () => p(sentence.repeat(6)))];
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const jpeg = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#557788' } })
    .jpeg()
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));

test('an edition has a file of its own beside those of its stories', () => {
  expect(pdf.renditions(editionOf({ World: [storyNamed('a')] }), pdf.settings.parse({}))).toEqual([
    { format: 'pdf', path: 'editions/week/week.pdf', mediaType: 'application/pdf' },
  ]);
});

test('each number in the contents is what readers call the page where the story begins, and its line leads there', async () => {
  const stories = Array.from({ length: 9 }, (_, at) => storyNamed(`s${at}`, {}, pagesLong((at * 2) % 5)));
  const file = await read(await bind({ World: stories.slice(0, 4), Home: stories.slice(4) }));
  const [, contents] = file.pages;
  const printed = (await printedOn(contents)).flatMap(({ parts }) => {
    const slug = /^Headline of (\w+)$/.exec(parts[0]?.text.trim() ?? '')?.[1];
    return slug === undefined ? [] : [{ slug, number: parts.at(-1)?.text }];
  });
  const labels = await file.document.getPageLabels();
  const begins = stories.map(({ header }) => file.texts.findIndex((text, at) => at > 1 && text.includes(header.headline)));
  expect(printed).toEqual(stories.map(({ header }, at) => ({ slug: header.slug, number: labels?.[begins[at] ?? 0] })));
  expect(new Set(begins).size).toBe(9);
  const leads = contents ? await leadsOf(file, contents) : [];
  // Each section leads to its first story.
  const expected = begins.map((page) => page + 1);
  expect(leads.map(({ page }) => page)).toEqual([expected[0], ...expected.slice(0, 4), expected[4], ...expected.slice(4)]);
  // What is printed at the foot is the same number.
  for (const [at, page] of file.pages.entries()) if (at > 0) expect((await printedOn(page)).at(-1)?.parts.at(-1)?.text).toBe(labels?.[at]);
});

test('the dots of the contents stand below each other, clear of text and numbers, and are not read out', async () => {
  const titles = ['Rain', 'Harvest', 'What the flood left behind', 'A long account of three winters and two councils'];
  const bytes = await bind({ World: titles.map((headline, at) => storyNamed(`s${at}`, { headline })) });
  const [, contents] = (await read(bytes)).pages;
  const lines = (await printedOn(contents)).filter(({ parts }) => parts.some(({ text }) => /^[. ]+$/.test(text)));
  expect(lines).toHaveLength(4);
  const ends = lines.map(({ parts }) => {
    const dots = parts.filter(({ text }) => /^[. ]+$/.test(text));
    const [text, number] = [parts[0], parts.at(-1)];
    expect(dots[0]?.x).toBeGreaterThan(text?.right ?? 0);
    expect(dots.at(-1)?.right).toBeLessThan((number?.x ?? 0) - 2);
    return dots.at(-1)?.right ?? 0;
  });
  for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? 0, 1);
  expect(openPdf(bytes).tellings.flat().join(' ')).not.toContain('..');
});

test('a title of several lines stays clear of the numbers, and its own stands on the last line', async () => {
  const headline = 'What the flood left behind: a long account of three winters, two councils and a counterweight '.repeat(3).trim();
  const section = 'A section whose name is as long as the story that it holds '.repeat(3).trim();
  const bytes = await bind({ [section]: [storyNamed('long', { headline })] });
  const file = await read(bytes);
  const lines = await printedOn(file.pages[1]);
  const from = lines.findIndex(({ parts }) => parts[0]?.text.startsWith('What the flood'));
  const last = lines.findIndex(({ parts }, at) => at >= from && parts.at(-1)?.text === '3');
  expect(last - from).toBeGreaterThan(2);
  const number = lines[last]?.parts.at(-1);
  for (const { parts } of lines.slice(from, last)) expect(parts.at(-1)?.right).toBeLessThan(number?.x ?? 0);
  expect(
    tidy(
      lines
        .slice(from, last + 1)
        .flatMap(({ parts }) => parts.map(({ text }) => text))
        .join(' ')
        .replace(/[. ]{4,}/g, ' '),
    ),
  ).toBe(`${headline} 3`);
});

test('contents of several pages are counted before the first story, whose number is right', async () => {
  const stories = Array.from({ length: 120 }, (_, at) => storyNamed(`s${at}`, {}, [p('Short.')]));
  const file = await read(await bind({ World: stories }));
  const first = file.texts.findIndex((text) => text.includes('Short.'));
  expect(first).toBeGreaterThan(3);
  expect((await printedOn(file.pages[1])).find(({ parts }) => parts[0]?.text === 'Headline of s0')?.parts.at(-1)?.text).toBe(
    String(first + 1),
  );
});

test('an edition of 500 stories is bound whole, each headline in the contents and on its page', async () => {
  const stories = Array.from({ length: 500 }, (_, at) => storyNamed(`s${at}`, {}, [p(`Words of s${at}.`)]));
  const bytes = await bind({ One: stories.slice(0, 20), Two: stories.slice(20) });
  const all = openPdf(bytes).tellings.flat();
  const blocks = all.slice(all.indexOf('Contents'));
  const count = (text: string) => blocks.filter((block) => block === text || block.startsWith(`${text} `)).length;
  expect(stories.filter(({ header }) => count(header.headline) !== 2 || count(`Words of ${header.slug}.`) !== 1)).toEqual([]);
});

test('sections, stories and their headings are bookmarks within each other', async () => {
  const { outline } = await read(
    await bind({ World: [storyNamed('a', {}, [p('A.'), e('h2', {}, 'Inside'), p('A.')]), storyNamed('b')], Home: [storyNamed('c')] }),
  );
  const titles = (items: typeof outline): unknown => items?.map(({ title, items }) => (items.length > 0 ? [title, titles(items)] : title));
  expect(titles(outline)).toEqual([
    'Contents',
    ['World', [['Headline of a', ['Inside']], 'Headline of b']],
    ['Home', ['Headline of c']],
    'Colophon',
  ]);
});

test('cover, contents, sections and stories are tagged as what they are, with no level of headings left out', async () => {
  const cover = {
    src: 'cover.jpg',
    alt: 'The river at dawn',
    credit: 'Ada Obi',
    width: 1200,
    height: 800,
    mediaType: 'image/jpeg',
  } as const;
  const { pages } = await read(
    await bind(
      { World: [storyNamed('a', {}, [p('A.'), e('h2', {}, 'Inside'), p('A.')])] },
      { edition: { cover }, files: { 'cover.jpg': await jpeg(1200, 800) } },
    ),
  );
  const trees = await Promise.all(pages.map(async (page) => outlineOf((await page.getStructTree()) as Parameters<typeof outlineOf>[0])));
  expect(trees[0]).toBe('Document\n  Sect\n    Figure "The river at dawn"\n    P\n    P\n    P\n    P\n    P\n    P\n');
  expect(trees[1]).toBe(
    'Document\n  Sect\n    H1\n    TOC\n      TOCI\n        Reference\n          Link\n        TOC\n          TOCI\n            Reference\n              Link\n            P\n',
  );
  expect(trees[2]).toBe('Document\n  Sect\n    H1\n    Art\n      H2\n      P\n      P\n      P\n      H3\n      P\n      P\n      P\n');
  expect(trees[3]).toMatch(/^Document\n {2}Sect\n {4}H1\n {4}H2\n {4}P\n/);
});

test('the colophon names each credit with its notice and terms once, and each picture credit with the stories it is in', async () => {
  const figure = (credit: string, src = 'a.jpg') =>
    e('figure', { src, alt: 'A bridge', credit, width: 90, height: 60, mediaType: 'image/jpeg' });
  const efe = {
    credit: 'EFE',
    source: { name: 'Agencia EFE', code: 'EFE', uri: 'https://efe.example.org/' },
    rights: { holder: 'EFE', notice: '© 2008 EFE', terms: 'The credit line EFE must be kept.' },
  };
  const bytes = await bind(
    {
      World: [storyNamed('a', {}, [p('A.'), figure('Jo Day'), figure('Jo Day')]), storyNamed('b', efe, [p('B.'), figure('Li Wei / EFE')])],
      Home: [storyNamed('c', {}, [p('C.'), figure('Jo Day')]), storyNamed('d', efe)],
    },
    {
      edition: { cover: { src: 'a.jpg', alt: '', credit: 'Jo Day', width: 90, height: 60, mediaType: 'image/jpeg' } },
      files: { 'a.jpg': await jpeg(90, 60) },
    },
  );
  const blocks = openPdf(bytes).tellings.flat();
  expect(blocks.slice(blocks.lastIndexOf('Colophon'))).toEqual([
    'Colophon',
    'Edition',
    'After the flood',
    'The Riverside Courier',
    '20 March 2008',
    'Credits',
    'IPS',
    'Inter Press Service',
    '© 2008 IPS.',
    'The credit line IPS must be kept.',
    'EFE',
    'Agencia EFE',
    'https://efe.example.org/',
    '© 2008 EFE.',
    'The credit line EFE must be kept.',
    'Pictures',
    'Jo Day',
    'Cover',
    'Headline of a 3',
    'Headline of c 5',
    'Li Wei / EFE',
    'Headline of b 4',
    'Identifier',
    'tag:news.example.org,2008-03-20:edition/week',
    'Version 2',
  ]);
  const file = await read(bytes);
  const last = file.pages.at(-1);
  expect((last ? await leadsOf(file, last) : []).map(({ page }) => page)).toEqual([3, 5, 4]);
});

test('every story keeps its own sign-off at its end and its own agency at the foot of its pages', async () => {
  const stories = ['IPS', 'EFE', 'dpa'].map((credit) =>
    storyNamed(credit.toLowerCase(), { credit, source: { name: credit, code: credit } }, pagesLong(1)),
  );
  const bytes = await bind({ World: stories });
  expect(
    openPdf(bytes)
      .tellings.flat()
      .filter((block) => block.startsWith('— ')),
  ).toEqual(['— IPS', '— EFE', '— dpa']);
  const { pages, texts } = await read(bytes);
  const feet = await Promise.all(pages.slice(2, -1).map(async (page) => (await printedOn(page)).at(-1)?.parts[0]?.text));
  const starts = stories.map(({ header }) => texts.findIndex((text, at) => at > 1 && text.includes(header.headline)) - 2);
  expect(feet).toEqual(
    feet.map((_, at) => `The Riverside Courier · ${['IPS', 'EFE', 'dpa'][starts.findLastIndex((start) => start <= at)]}`),
  );
});

test('a footnote leads to the note of its own story', async () => {
  const noted = (slug: string) =>
    storyNamed(slug, {}, [
      p(`Text of ${slug}`, e('footnoteref', { number: 1, occurrence: 1 }), '.'),
      e('footnotes', {}, e('footnote', { number: 1 }, p(`Note of ${slug}.`))),
    ]);
  const file = await read(await bind({ World: [noted('a'), noted('b'), noted('c')] }));
  for (const [slug, page] of [
    ['a', 3],
    ['b', 4],
    ['c', 5],
  ] as const) {
    expect(file.texts[page - 1]).toContain(`Note of ${slug}.`);
    const own = file.pages[page - 1];
    expect((own ? await leadsOf(file, own) : []).map((lead) => lead.page)).toEqual([page]);
  }
});

test('a link to another story of the edition leads to it within the file, with or without an address of the publication', async () => {
  const referring = (slug: string) =>
    storyNamed('a', {}, [
      p('See ', e('a', { href: `../${slug}/` }, 'that'), ' and ', e('a', { href: 'https://example.org/' }, 'this'), '.'),
    ]);
  for (const house of [{}, { baseUrl: 'https://news.example.org/' }]) {
    const file = await read(await bind({ World: [referring('c'), storyNamed('b')], Home: [storyNamed('c')] }, { house }));
    const page = file.pages[2];
    expect((page ? await leadsOf(file, page) : []).map((lead) => lead.page)).toEqual([5]);
    const other = (await read(await bind({ World: [referring('elsewhere')] }, { house }))).pages[2];
    const outside = ((await other?.getAnnotations()) ?? []).flatMap(({ url }: { url?: string }) => url ?? []);
    expect(outside).toEqual([...('baseUrl' in house ? ['https://news.example.org/elsewhere/'] : []), 'https://example.org/']);
  }
});

test('an edition complains of what is its own; what is wrong with a story is said of the story', async () => {
  const heard: string[] = [];
  const picture = (src: string) => e('figure', { src, alt: 'A', width: 9, height: 9, mediaType: 'image/jpeg' });
  const story = storyNamed('a', {}, [p('日本 ', e('a', { href: '../gone/' }, 'gone')), picture('gone.jpg')]);
  const cover = { src: 'cover.jpg', alt: 'A', width: 9, height: 9, mediaType: 'image/jpeg' } as const;
  await bind({ World: [story] }, { edition: { cover, title: 'Title 語' }, report: ({ message }) => heard.push(message) });
  expect(heard.sort()).toEqual(['No face has a glyph for “語” (U+8A9E), 2 times', 'The picture "cover.jpg" cannot be read any more']);
});

test('stories in Spanish, French, Greek and Russian are told apart by language, in the contents too', async () => {
  const text = {
    es: 'La inspección oficial de los cimientos no encontró nada inaceptable en la reconstrucción. ',
    fr: 'L’inspection officielle des fondations n’a rien trouvé d’inacceptable dans la reconstruction. ',
    el: 'Η επίσημη επιθεώρηση των θεμελίων δεν βρήκε τίποτα απαράδεκτο στην ανακατασκευή της γέφυρας. ',
    ru: 'Официальная проверка фундамента не обнаружила ничего неприемлемого в восстановлении моста. ',
  };
  const stories = Object.entries(text).map(([language, words]) => storyNamed(language, { language }, [p(words.repeat(8))]));
  const bytes = await bind({ World: [...stories, storyNamed('en')] });
  const blocks = openPdf(bytes).tellings.flat();
  for (const words of Object.values(text)) expect(blocks).toContain(tidy(words.repeat(8)));
  expect(blocks).toEqual(expect.arrayContaining(['Por Ada Obi', 'Par Ada Obi', '17 марта 2008 г.', '17 Μαρτίου 2008']));
  const file = Buffer.from(bytes).toString('latin1');
  // The cover's teaser, the entry in the contents, the story.
  for (const language of Object.keys(text)) expect(file.match(new RegExp(`/Lang \\(${language}\\)`, 'g'))?.length).toBe(3);
});

test('the words around the stories are in the language of the edition', async () => {
  const bytes = await bind({ Mundo: [storyNamed('a')] }, { edition: { language: 'es', title: 'Después de la riada' } });
  const blocks = openPdf(bytes).tellings.flat();
  expect(blocks).toEqual(expect.arrayContaining(['20 de marzo de 2008', 'Índice', 'Colofón', 'Créditos', 'Identificador', 'Versión 2']));
});

test.each(['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'sv', 'el', 'ru', 'uk', 'pl'])(
  'no word beside the colophon is broken in %s',
  async (language) => {
    const { pages } = await read(await bind({ World: [storyNamed('a')] }, { edition: { language } }));
    const parts = (await printedOn(pages.at(-1))).flatMap((line) => line.parts.map(({ text }) => text.trim()));
    const { colophon, edition, credits, identifier } = wordsIn(language);
    expect(parts).toEqual(expect.arrayContaining([colophon, edition, credits, identifier]));
  },
);

test('a cover is printed without a foot: with the picture, or with type alone', async () => {
  const picture = { src: 'a.jpg', alt: 'The river', width: 600, height: 900, mediaType: 'image/jpeg' } as const;
  const files = { 'a.jpg': await jpeg(600, 900) };
  for (const more of [{ edition: { cover: picture }, files }, { edition: {} }]) {
    const { pages } = await read(await bind({ World: [storyNamed('a')] }, more));
    const lines = (await printedOn(pages[0])).map(({ parts }) => parts.map(({ text }) => text).join(' '));
    expect(lines).toEqual(['The Riverside Courier', 'After the flood', '20 March 2008', 'World', 'Headline of a']);
  }
});

test.each([
  ['a title of 1,500 words', { title: 'Flood and harvest on the river '.repeat(250).trim() }],
  ['a picture of one pixel', { cover: { src: 'a.jpg', alt: 'A', width: 1, height: 1, mediaType: 'image/jpeg' as const } }],
  [
    'a picture a hundred times as tall as wide',
    { cover: { src: 'a.jpg', alt: 'A', width: 20, height: 2000, mediaType: 'image/jpeg' as const } },
  ],
])('%s spoils no cover: nothing is lost, and the numbers are right', async (_, edition) => {
  const cover = 'cover' in edition ? edition.cover : undefined;
  const files: Record<string, Uint8Array> = cover ? { 'a.jpg': await jpeg(cover.width, cover.height) } : {};
  const bytes = await bind({ World: [storyNamed('a')] }, { edition, files });
  const title = 'title' in edition ? edition.title : 'After the flood';
  const letters = (text: string) => text.replace(/[\s-]/g, '');
  expect(letters(openPdf(bytes).tellings.flat().join(' '))).toContain(letters(title));
  const file = await read(bytes);
  const contents = file.texts.findIndex((text) => text.startsWith('Contents'));
  const line = (await printedOn(file.pages[contents])).find(({ parts }) => parts[0]?.text === 'Headline of a');
  expect(line?.parts.at(-1)?.text).toBe(String(contents + 2));
});

test('of a killed story an edition tells only its note, and shows none of its pictures', async () => {
  const killed = storyNamed('a', { status: 'canceled', note: 'This story was wrong.', headline: 'Withdrawn' }, [
    p('Secret text.'),
    e('figure', { src: 'a.jpg', alt: 'Secret', credit: 'Secret hand', width: 9, height: 9, mediaType: 'image/jpeg' }),
  ]);
  const bytes = await bind({ World: [killed, storyNamed('b')] });
  const text = openPdf(bytes).tellings.flat().join(' ');
  expect(text).toContain('This story was wrong.');
  expect(text).not.toContain('Secret');
});

test('the file says of the edition what it is, and every credit, notice and language once', async () => {
  const bytes = await bind({
    World: [
      storyNamed('a'),
      storyNamed('b', {
        credit: 'EFE',
        language: 'es',
        byline: ['Li Wei'],
        rights: { holder: 'EFE', notice: '© 2008 EFE', terms: 'Keep EFE.' },
      }),
      storyNamed('c', { updated: '2008-04-01T12:00:00+02:00' }),
    ],
  });
  const { find } = openPdf(bytes);
  const said = (name: string) => find(`xmp:${name}`);
  expect(said('dc:title')).toEqual(['After the flood']);
  expect(said('dc:identifier')).toEqual(['tag:news.example.org,2008-03-20:edition/week']);
  expect(said('dc:date')).toEqual(['2008-03-20']);
  expect(said('xmpMM:VersionID')).toEqual(['2']);
  expect(said('dc:creator')).toEqual(['Ada Obi', 'Li Wei']);
  expect(said('dc:publisher')).toEqual(['The Riverside Courier']);
  expect(said('dc:language')).toEqual(['en', 'es']);
  expect(said('photoshop:Credit')).toEqual(['IPS; EFE']);
  expect(said('dc:rights')).toEqual(['© 2008 IPS; © 2008 EFE']);
  expect(said('xmp:ModifyDate')).toEqual(['2008-04-01T12:00:00+02:00']);
});

test.each([
  ['A4', {}],
  ['the smallest paper', { paper: { width: '60mm', height: '90mm' }, size: '8pt' }],
  ['three columns, run on', { paper: 'tabloid', columns: 3, stories: 'run-on' }],
  ['a bound book', { margins: { inside: '15pt', outside: '70pt' } }],
])('with long names of everything no text leaves its page: %s', async (_, design) => {
  const long = (words: number) =>
    'A counterweight of twelve tonnes is not moved by resolutions of the town '.repeat(Math.ceil(words / 13)).trim();
  const more = { headline: long(80), byline: [long(30)], credit: 'The Agency of the River '.repeat(4).trim() };
  const stories = ['a', 'b', 'c'].map((slug) => storyNamed(slug, more, pagesLong(1)));
  const bytes = await bind(
    { [long(40)]: stories.slice(0, 2), Home: stories.slice(2) },
    { design, house: { name: long(60) }, edition: { title: long(40) } },
  );
  for (const page of (await read(bytes)).pages) {
    const [, , width = 0, height = 0] = page.view;
    for (const { y, parts } of await printedOn(page)) {
      expect(parts[0]?.x).toBeGreaterThan(0);
      expect(parts.at(-1)?.right).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  }
});

test('without running feet each credit still stands where the format says', async () => {
  const bytes = await bind(
    { World: [storyNamed('a'), storyNamed('b', { credit: 'EFE', rights: { holder: 'EFE', notice: '©', terms: 'Keep the line EFE.' } })] },
    { design: { furniture: 'hidden' } },
  );
  const { find, furniture } = openPdf(bytes);
  expect(furniture.join(' ')).not.toMatch(/IPS|EFE/);
  const { claims } = await pdf.prepare(pdf.settings.parse({ furniture: 'hidden' }), worldOf());
  const places = [claims?.editionFields?.credit, claims?.fields?.credit].map((where) => (Array.isArray(where) ? where : []));
  expect(places.every((spots) => spots.length > 1)).toBe(true);
  for (const spot of places.flat())
    for (const credit of ['IPS', 'EFE']) expect(find(typeof spot === 'string' ? spot : spot.at).join(' ')).toContain(credit);
});

test('the same edition gives the same bytes', async () => {
  const make = () => bind({ World: [storyNamed('a'), storyNamed('b')], Home: [storyNamed('c')] });
  expect(await make()).toEqual(await make());
});
