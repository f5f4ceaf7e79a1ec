import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pdf } from '../../../../src/formats/pdf/index.ts';
import { pressEdition, pressStory, ready } from '../../../../src/press/index.ts';
import { attachmentsIn } from '../../../../src/proof/index.ts';
import { openPdf } from '../../../../src/proof/pdf/index.ts';
import { preflight } from '../../../../src/proof/print/index.ts';
import { editionOf } from '../edition.ts';
import { outlineOf, read } from '../read.ts';
import { e, p, storyOf, worldOf } from '../story.ts';
import { bothOf, boxes, collect, contents, latin, operators, twoStories, worldWith } from './printed.ts';

const sentence = 'The official inspection of the foundations, unaffected by the flood, found nothing unacceptable in the reconstruction. ';
const photograph = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#3a6ea5' } })
  .jpeg()
  .toBuffer();
const picture = (src = 'a.jpg') =>
  e('figure', { src, alt: 'The bridge', caption: 'Seen', width: 1200, height: 800, mediaType: 'image/jpeg' });
const world = worldOf({}, { 'a.jpg': photograph });

/** All that a page can have, over several pages. */
const rich = storyOf([
  p(sentence.repeat(14)),
  e('h2', {}, 'Heading'),
  picture(),
  p('See ', e('a', { href: 'https://example.org/' }, 'the ferry'), '.', e('footnoteref', { number: 1, occurrence: 1 })),
  e('ul', {}, e('li', {}, 'one'), e('li', {}, 'two')),
  e('table', {}, e('thead', {}, e('tr', {}, e('th', {}, 'Part'))), e('tbody', {}, e('tr', {}, e('td', {}, 'Arch')))),
  p(sentence.repeat(30)),
  e('footnotes', {}, e('footnote', { number: 1 }, p('A note.'))),
]);

/** Each piece of text of each page, and where it stands from the top left corner of the page that is cut. */
async function placesIn(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const trims = boxes(bytes, 'TrimBox');
  const { pages } = await read(bytes);
  return Promise.all(
    pages.map(async (page, at) => {
      const [left = 0, , , top = page.view[3] ?? 0] = trims[at] ?? [];
      const { items } = await page.getTextContent({ disableNormalization: true });
      return items.flatMap((item) => {
        if (!('transform' in item) || item.str.trim() === '') return [];
        const [, , , size = 0, x = 0, y = 0] = item.transform as number[]; // six numbers
        return [`${item.str} ${size.toFixed(1)} ${(x - left).toFixed(1)} ${(top - y).toFixed(1)} ${item.width.toFixed(1)}`];
      });
    }),
  );
}

/** By our rules; notes tell what they cannot judge, which is the ink of pictures here. */
const faultsOf = async (bytes: Uint8Array) => (await preflight(bytes)).diagnostics.filter(({ severity }) => severity !== 'note');

describe('both copies', () => {
  test('have the same words at the same places of the same pages', async () => {
    const { archive, print } = await bothOf(rich, { world });
    const [kept, printed] = [await placesIn(archive), await placesIn(print)];
    expect(kept.length).toBeGreaterThan(2);
    expect(printed).toEqual(kept);
  });

  test('say the same to who listens, with a link’s text as text', async () => {
    const { archive, print } = await bothOf(rich, { world });
    const [kept, printed] = [openPdf(archive), openPdf(print)];
    expect(printed.tellings).toEqual(kept.tellings);
    expect(printed.furniture).toEqual(kept.furniture);
    const tree = async (bytes: Uint8Array) => {
      const { pages } = await read(bytes);
      return Promise.all(pages.map(async (page) => outlineOf((await page.getStructTree()) as Parameters<typeof outlineOf>[0])));
    };
    expect(await tree(print)).toEqual((await tree(archive)).map((page) => page.replaceAll('Link', 'Span')));
  });

  test('are proven to say the same of the header', async () => {
    const settings = pdf.settings.parse({ profiles: ['archive', 'print'] });
    const { diagnostics, report } = collect();
    const sealed = await pressStory(await ready(pdf, settings, world), rich, world, report);
    expect(diagnostics).toEqual([]);
    expect(sealed?.map(({ path }) => path)).toEqual(['old-bridge/old-bridge.pdf', 'old-bridge/old-bridge.print.pdf']);
    expect(sealed?.[1]?.evidence).toEqual(sealed?.[0]?.evidence);
    expect(sealed?.[1]?.evidence).toMatchObject({ credits: ['IPS'], seen: ['sign-off', 'furniture'] });
  });

  test('come out the same twice, and the one that is kept as if it were alone', async () => {
    const [first, second] = [await bothOf(rich, { world }), await bothOf(rich, { world })];
    expect(Buffer.from(first.print).equals(second.print)).toBe(true);
    const alone = await pdf.prepare(pdf.settings.parse({}), world);
    const [artifact] = (await alone.story?.(rich, world, () => {})) ?? [];
    expect(Buffer.from(first.archive).equals(artifact?.bytes ?? new Uint8Array())).toBe(true);
  });

  test('of an edition are proven too, under its name', async () => {
    const around = worldWith(twoStories());
    const edition = editionOf({ News: twoStories() });
    const { diagnostics, report } = collect();
    const tool = await ready(pdf, pdf.settings.parse({ profiles: ['archive', 'print'] }), around);
    const sealed = await pressEdition(tool, edition, around, report);
    expect(diagnostics).toEqual([]);
    expect(sealed?.map(({ path }) => path)).toEqual(['editions/week/week.pdf', 'editions/week/week.print.pdf']);
    expect(sealed?.[1]?.evidence).toEqual(sealed?.[0]?.evidence);
    const [kept, printed] = [sealed?.[0]?.bytes, sealed?.[1]?.bytes].map((bytes) => bytes ?? new Uint8Array());
    expect(await placesIn(printed as Uint8Array)).toEqual(await placesIn(kept as Uint8Array)); // two of two
  });

  test('of a killed story say its note alone', async () => {
    const killed = storyOf([p('The mayor was bribed.')], {
      status: 'canceled',
      note: 'Kill: the story was wrong.',
      byline: [],
    });
    const { archive, print } = await bothOf(killed);
    expect(openPdf(print).everything().join('\n')).not.toContain('bribed');
    expect(openPdf(print).tellings).toEqual(openPdf(archive).tellings);
  });

  test('complain of a picture that is gone once', async () => {
    const { diagnostics, report } = collect();
    await bothOf(rich, { report });
    expect(diagnostics.map(({ place }) => place?.path)).toEqual(['a.jpg']);
  });
});

describe('the print copy', () => {
  test('calls itself PDF/X-4 in its packet, its information and its intent, and nothing else', async () => {
    const { print } = await bothOf(storyOf([p('Text.')]));
    const file = latin(print);
    expect(file.startsWith('%PDF-1.6\n')).toBe(true);
    const { find } = openPdf(print);
    expect(find('xmp:pdfxid:GTS_PDFXVersion')).toEqual(['PDF/X-4']);
    expect(find('xmp:xmpMM:RenditionClass')).toEqual(['default']);
    expect(find('xmp:pdf:Trapped')).toEqual(['False']);
    expect(find('xmp:photoshop:Credit')).toEqual(['IPS']);
    expect(file).not.toMatch(/pdfaid|pdfuaid|pdfaExtension|GTS_PDFA1/);
    const [, trapped] = /\/Trapped (\d+) 0 R/.exec(file) ?? [];
    expect(file).toContain(`\n${trapped} 0 obj\n/False\nendobj`);
    expect(file).toMatch(/\/S \/GTS_PDFX\n\/OutputConditionIdentifier \(FOGRA39\)/);
    expect(file.match(/\/N 4\n/g)).toHaveLength(1);
  });

  test.each<readonly [string, object]>([
    ['by itself', {}],
    ['with all marks', { marks: ['crop', 'registration', 'slug'] }],
    ['in a spot colour', { accent: { spot: 'PANTONE 186 C', cmyk: [0, 100, 80, 10] }, bleed: '0mm' }],
    ['with blank backs', { pages: { backs: 'blank', multiple: 4, shift: '4mm' } }],
  ])('%s has no fault by PDF/X-4 and none for printing', async (_, print) => {
    const design = { colours: { accent: '#8c1d18' } };
    const story = await bothOf(rich, { world, print, design });
    expect(await faultsOf(story.print)).toEqual([]);
    const edition = await bothOf(editionOf({ News: twoStories() }), { world: worldWith(twoStories()), print, design });
    expect(await faultsOf(edition.print)).toEqual([]);
  });

  test('has nothing that can be pressed, no file in it, and no unit but points', async () => {
    const { archive, print } = await bothOf(rich, {
      world: { ...world, read: async (path) => (path === 'a.jpg' ? photograph : Buffer.from('x')) },
    });
    expect(latin(archive)).toMatch(/\/Annots/);
    expect(attachmentsIn(archive).length).toBeGreaterThan(0);
    expect(attachmentsIn(print)).toEqual([]);
    expect(latin(print)).not.toMatch(/\/Annots|\/EmbeddedFile|\/AF |\/UserUnit|\/Group|\/Action|\/URI/);
  });

  test('is printed in solid black that overprints, without screens under small letters and thin rules', async () => {
    const colours = { text: '#1a1a8c', quiet: '#545454', hairline: '#bbbbbb', accent: '#404040' };
    const { print } = await bothOf(rich, { world, design: { colours } });
    const drawn = contents(print).map(operators).join('\n');
    expect(new Set(drawn.match(/[\d.]+ [\d.]+ [\d.]+ [\d.]+ k\b/g))).toEqual(new Set(['0 0 0 1 k']));
    expect(drawn).not.toMatch(/ (?:g|G|rg|RG|K|cs|CS|sc|SC|scn|SCN)\s/);
    for (const [, before] of drawn.matchAll(/(\S+ \S+) 0 0 0 [\d.]+ k/g)) expect(before).toBe('/Over gs');
    expect(latin(print)).toMatch(/\/Over <<\n\/Type \/ExtGState\n\/OP true\n\/op true\n\/OPM 1\n>>/);
  });

  test('has no colour of screens anywhere', async () => {
    const { print } = await bothOf(rich, { world, design: { colours: { accent: '#8c1d18' } }, print: { marks: ['crop', 'registration'] } });
    expect(latin(print)).not.toMatch(/DeviceRGB|CalRGB|sRGB/);
    for (const drawn of contents(print).map(operators)) expect(drawn).not.toMatch(/ (?:rg|RG|sc|SC)\s|RGB/);
  });

  test.each<readonly [string, object, object, string | undefined]>([
    ['a grey stays black', {}, {}, '/Over gs 0 0 0 1 k'],
    ['four inks are these', {}, { accent: [0, 100, 80, 10] }, '/Cover gs 0 1 0.8 0.1 k'],
    ['black by its four inks overprints', {}, { accent: [0, 0, 0, 60] }, '/Over gs 0 0 0 0.6 k'],
    ['a spot colour is by its name', {}, { accent: { spot: 'PANTONE 186 C', cmyk: [0, 100, 80, 10] } }, '/Cover gs /Spot cs 1 scn'],
    ['a colour is converted', { colours: { accent: '#8c1d18' } }, {}, undefined],
  ])('what stands out: %s', async (_, design, print, operator) => {
    const made = await bothOf(editionOf({ News: twoStories() }), { world: worldWith(twoStories()), design, print });
    const cover = contents(made.print).map(operators).join('\n');
    if (operator !== undefined) expect(cover).toContain(`${operator} `);
    else {
      const [, cyan, magenta, yellow] = (/\/Cover gs ([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ k/.exec(cover) ?? []).map(Number);
      expect(magenta).toBeGreaterThan(0.7);
      expect(yellow).toBeGreaterThan(0.5);
      expect(cyan).toBeLessThan(0.5);
    }
  });

  test.each<readonly [string, object]>([
    ['as the profile mixes it', {}],
    ['of the inks that are named', { accent: [100, 60, 0, 20] }],
  ])('what stands out in several inks, %s, is black where it is too small for plates that do not fit', async (_, print) => {
    const made = await bothOf(editionOf({ News: twoStories() }), {
      world: worldWith(twoStories()),
      design: { paper: 'A5', colours: { accent: '#8c1d18' } },
      print,
    });
    expect(await faultsOf(made.print)).toEqual([]);
    // The section's name above its first story is large.
    expect(contents(made.print).map(operators).join('\n')).toMatch(/\/Cover gs [\d. ]+ k/);
  });

  test('a spot colour is in the file by its name in any letters, with the inks that stand for it', async () => {
    const { print } = await bothOf(storyOf([p('Text.')]), { print: { accent: { spot: 'Grün (matt) #2', cmyk: [70, 0, 90, 0] } } });
    expect(latin(print)).toContain('[/Separation /Gr#c3#bcn#20#28matt#29#20#232 /DeviceCMYK');
    expect(latin(print)).toMatch(/\/C1 \[0\.7 0 0\.9 0\]/);
  });

  test('has a picture once, in the inks of the press, which cover what is below them', async () => {
    const { print } = await bothOf(storyOf([picture(), p(sentence), picture()]), { world });
    expect(latin(print).match(/\/Subtype \/Image/g)).toHaveLength(1);
    expect(latin(print)).toMatch(/\/ColorSpace \/DeviceCMYK\n\/BitsPerComponent 8/);
    const drawn = contents(print).join('\n');
    expect(drawn.match(/q \/Cover gs\nq [\d.]+ 0 0 -[\d.]+ [\d.]+ [\d.]+ cm \/P1 Do Q\nQ/g)).toHaveLength(2);
  });

  test('warns of a picture of few pixels by its name', async () => {
    const small = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#3a6ea5' } })
      .jpeg()
      .toBuffer();
    const { diagnostics, report } = collect();
    const figure = e('figure', { src: 'a.jpg', alt: 'A', width: 90, height: 60, mediaType: 'image/jpeg' });
    await bothOf(storyOf([figure]), { world: worldOf({}, { 'a.jpg': small }), print: { resolution: '300ppi' }, report });
    expect(diagnostics.map(({ severity, place }) => [severity, place?.path])).toEqual(diagnostics.map(() => ['warning', 'a.jpg']));
    expect(diagnostics.length).toBe(1);
  });

  test('says when a colour that stands out takes more ink than the paper holds', async () => {
    const { diagnostics, report } = collect();
    await bothOf(storyOf([p('Text.')]), { design: { colours: { accent: '#0a0a30' } }, print: { ink: '200%' }, report });
    expect(diagnostics.map(({ severity, message, place }) => [severity, message.replace(/\d{3} % of/, 'N % of'), place?.path])).toEqual([
      ['warning', 'The accent #0a0a30 takes N % of ink in print, more than the 200 % that it may have', 'publication.yaml'],
    ]);
  });

  test('says when what stands for a picture is cut, without an archive copy too', async () => {
    const writer = await pdf.prepare(pdf.settings.parse({ profiles: ['print'] }), world);
    const { diagnostics, report } = collect();
    const figure = e('figure', { src: 'a.jpg', alt: 'A'.repeat(20_000), width: 1200, height: 800, mediaType: 'image/jpeg' });
    await writer.story?.(storyOf([figure]), world, report);
    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/alt-cut']);
  });

  test('bookmarks lead to where headings stand on the larger sheet', async () => {
    const topOf = async (bytes: Uint8Array) => {
      const { outline, document } = await read(bytes);
      const [, second] = outline?.[0]?.items ?? [];
      const [page, , , top] = (second?.dest ?? []) as [Parameters<typeof document.getPageIndex>[0], unknown, number, number];
      return { page: await document.getPageIndex(page), top };
    };
    const story = storyOf([e('h2', {}, 'One'), p(sentence.repeat(40)), e('h2', {}, 'Two'), p(sentence)]);
    const { archive, print } = await bothOf(story, { print: { bleed: '10mm', pages: { backs: 'blank' } } });
    const [kept, printed] = [await topOf(archive), await topOf(print)];
    expect(kept.page).toBeGreaterThan(0);
    expect(printed.page).toBe(2 * kept.page);
    // The bleed at the foot of the sheet.
    expect(printed.top - kept.top).toBeCloseTo(28.35, 1);
  });
});

describe('without an archive copy', () => {
  const settings = pdf.settings.parse({ profiles: ['print'] });

  test('the print copy alone is made, and nothing else is led to or wanted', async () => {
    const writer = await pdf.prepare(settings, world);
    const artifacts = await writer.story?.(storyOf([p('Text.')]), world, () => {});
    expect(artifacts?.map(({ path, mediaType, carries }) => [path, mediaType, carries])).toEqual([
      ['old-bridge/old-bridge.print.pdf', 'application/pdf', 'story'],
    ]);
    expect(pdf.renditions(storyOf([]), settings)).toEqual([]);
    expect(pdf.wants?.(settings)).toEqual([]);
    expect(pdf.wants?.(pdf.settings.parse({}))).toEqual(['newsml']);
  });

  test('a profile that is named twice is made once', () => {
    expect(pdf.settings.parse({ profiles: ['print', 'archive', 'print'] }).profiles).toEqual(['archive', 'print']);
  });
});
