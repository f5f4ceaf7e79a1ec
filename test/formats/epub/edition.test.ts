import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { epub } from '../../../src/formats/epub/index.ts';
import type { Diagnostic, Edition, Story } from '../../../src/model/index.ts';
import { b, bodyOf, bWith, everyKind, fullHeader, header, house, pictures, storyOf, worldOf } from '../markup/html.sample.ts';

const files = await pictures();
const full = storyOf(everyKind, fullHeader());
const roof = storyOf(
  bodyOf(
    b(
      'p',
      'The roof is on, as ',
      bWith('a', { href: '../jisr/' }, 'the bridge'),
      ' and ',
      bWith('a', { href: '../gone/' }, 'the mill'),
      ' say.',
    ),
    b('p', 'See the plan.', bWith('footnoteref', { number: 1, occurrence: 1 })),
    bWith('figure', { src: 'stories/plan.png', alt: 'A plan', credit: 'Roof & Sons', width: 640, height: 360, mediaType: 'image/png' }),
    b('footnotes', bWith('footnote', { number: 1 }, b('p', 'Drawn twice.'))),
  ),
  header({ slug: 'library-roof', headline: 'Library gets a roof', credit: 'The <Town> & Co', guid: 'urn:x:roof' }),
);
const arabic = storyOf(
  bodyOf(b('p', 'الجسر مفتوح.')),
  header({ slug: 'jisr', language: 'ar', headline: 'الجسر القديم', byline: ['Ada Obi'], guid: 'urn:x:jisr' }),
);
const killed = storyOf(everyKind, fullHeader({ slug: 'killed', status: 'canceled', note: 'This story was wrong and is withdrawn.' }));
const stories = [full, roof, arabic, killed];

const edition: Edition = {
  path: 'editions/november.yaml',
  id: 'november',
  guid: 'tag:mill.example,2026-11-24:edition/november',
  version: 2,
  title: 'November & “more” <all>',
  language: 'en',
  date: '2026-11-24',
  cover: { src: 'stories/plan.png', alt: 'The plan of the mill', credit: 'A. Painter', width: 640, height: 360, mediaType: 'image/png' },
  sections: [
    { title: 'At home & <near>', stories: [full.header.slug, 'library-roof'] },
    { title: 'Elsewhere', stories: ['jisr', 'killed'] },
  ],
  renditions: [],
};

async function made(changed: Partial<Edition> = {}, all: readonly Story[] = stories, its: Parameters<typeof worldOf>[0] = {}) {
  const world = worldOf({ files, stories: all, ...its });
  const { edition: emit } = await epub.prepare({}, world);
  const diagnostics: Diagnostic[] = [];
  const artifacts = (await emit?.({ ...edition, ...changed }, world, (diagnostic) => diagnostics.push(diagnostic))) ?? [];
  const bytes = artifacts[0]?.bytes ?? new Uint8Array();
  const entries = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(entries[`OEBPS/${name}`]);
  return { artifacts, diagnostics, bytes, names: Object.keys(entries), text };
}

const linksIn = (source: string): string[] => {
  const found: string[] = [];
  visit(fromHtml(source), 'element', ({ tagName, properties }) => {
    if (tagName === 'a') found.push(String(properties.href));
  });
  return found;
};

const outline = (source: string): string[] => {
  const found: string[] = [];
  visit(fromHtml(source), 'element', (element, _index, parent) => {
    const [link] = element.children;
    if (element.tagName !== 'li' || link?.type !== 'element' || parent?.type !== 'element') return;
    found.push(`${String(link.properties.href)} ${textIn(link)}${link.properties.lang ? ` (${link.properties.lang})` : ''}`);
  });
  return found;
};

describe('the EPUB of an edition', () => {
  test.each([
    ['with everything in it', {}],
    ['without a cover', { cover: undefined }],
    ['of one story', { sections: [{ title: 'One', stories: ['library-roof'] }] }],
    ['whose cover is decoration', { cover: { ...edition.cover, alt: '' } as Edition['cover'] }],
    ['in a language from right to left', { language: 'ar', title: 'العدد' }],
    ['of a day before zip knows any', { date: '1583-01-01', sections: [{ title: 'One', stories: ['library-roof'] }] }],
  ])('%s is valid, without a warning', async (_, changed: Partial<Edition>) => {
    const { messages, valid } = await EpubCheck.validate((await made(changed)).bytes);
    expect(messages).toEqual([]);
    expect(valid).toBe(true);
  });

  test('lies in the folder of its edition, and tells it', async () => {
    const { artifacts } = await made();
    expect(artifacts.map(({ path, mediaType, carries }) => [path, mediaType, carries])).toEqual([
      ['editions/november/november.epub', 'application/epub+zip', 'edition'],
    ]);
    expect(epub.renditions(edition, {})).toEqual([
      { format: 'epub', path: 'editions/november/november.epub', mediaType: 'application/epub+zip' },
    ]);
  });

  test('is read from its cover to its colophon: each section before its stories, the contents among the pages', async () => {
    const opf = (await made()).text('content.opf');
    expect([...opf.matchAll(/idref="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'cover',
      'titlepage',
      'nav',
      'section-1',
      `story-${full.header.slug}`,
      'story-library-roof',
      'section-2',
      'story-jisr',
      'story-killed',
      'about',
    ]);
  });

  test('has contents by section, each title in its language, in both tables of contents', async () => {
    const { text } = await made();
    const expected = [
      'section-1.xhtml At home & <near>',
      `story-${full.header.slug}.xhtml ${full.header.headline}`,
      'story-library-roof.xhtml Library gets a roof',
      'section-2.xhtml Elsewhere',
      'story-jisr.xhtml الجسر القديم (ar)',
      `story-killed.xhtml ${killed.header.headline}`,
      'about.xhtml About this file',
    ];
    expect(outline(text('toc.xhtml')).slice(0, 7)).toEqual(expected);
    expect([...text('toc.ncx').matchAll(/<content src="([^"]+)"/g)].map(([, src]) => src)).toEqual(
      expected.map((line) => line.split(' ')[0]),
    );
    expect([...text('toc.ncx').matchAll(/playOrder="(\d+)"/g)].map(([, n]) => n)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect([...text('toc.xhtml').matchAll(/epub:type="(\w+)" href="([^"]+)"/g)].map(([, type, href]) => `${type} ${href}`)).toEqual([
      'cover cover.xhtml',
      'titlepage titlepage.xhtml',
      'toc toc.xhtml',
      'bodymatter section-1.xhtml',
      'colophon about.xhtml',
    ]);
  });

  test('signs every story off at its end, in a chapter of its own in its language', async () => {
    const { text } = await made();
    for (const { header: one } of stories) {
      const chapter = text(`story-${one.slug}.xhtml`);
      expect(chapter).toContain(`xml:lang="${one.language}"`);
      const credit = one.credit.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;');
      expect(chapter.replace(/>\s+</g, '><')).toContain(`<p class="credit">— ${credit}</p></article>`);
    }
    expect(text('story-library-roof.xhtml')).toContain('href="#note-1"');
  });

  test('of a killed story prints the notice alone', async () => {
    const { text } = await made();
    expect(text('story-killed.xhtml')).toContain('This story was wrong and is withdrawn.');
    expect(text('story-killed.xhtml')).not.toContain('<img');
    expect(text('story-killed.xhtml')).not.toContain('class="deck"');
  });

  test('names in its colophon every credit, every picture credit, its day, its guid and its version, each once', async () => {
    const about = textIn(fromHtml((await made()).text('about.xhtml')));
    for (const said of ['The <Town> & Co', full.header.credit, 'A. Painter', 'Roof & Sons', '24 November 2026', edition.guid])
      expect(about).toContain(said);
    expect(about.split('Roof & Sons')).toHaveLength(2);
    expect(about.match(/Version\s*2/)).not.toBeNull();
  });

  test('says to machines whose its stories are, each once, and in which languages', async () => {
    const opf = (await made()).text('content.opf');
    const said = (name: string) => [...opf.matchAll(new RegExp(`<${name}[^>]*>([^<]*)<`, 'g'))].map(([, value]) => value);
    expect(said('dc:identifier')).toEqual([edition.guid]);
    expect(said('dc:language')).toEqual(['en', ...new Set(stories.map(({ header: one }) => one.language).filter((own) => own !== 'en'))]);
    expect(said('dc:date')).toEqual(['2026-11-24']);
    expect(said('dc:source')).toEqual(
      [...new Set(stories.map(({ header: one }) => one.credit))].map((one) => one.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')),
    );
    expect(said('meta property="dcterms:modified"')).toEqual(['2026-11-24T00:00:00Z']);
    expect(said('meta property="schema:accessibilityFeature"')).toContain('alternativeText');
    expect(opf).toContain('properties="cover-image"');
  });

  test('holds a picture that several stories show once, and pictures of one name under two', async () => {
    const twins = new Map(files);
    twins.set('other/plan.png', Uint8Array.of(1));
    const figure = (src: string) => bWith('figure', { src, alt: 'A plan', width: 640, height: 360, mediaType: 'image/png' });
    const one = storyOf(bodyOf(b('p', 'One.'), figure('stories/plan.png')), header({ slug: 'one' }));
    const two = storyOf(bodyOf(b('p', 'Two.'), figure('other/plan.png'), figure('stories/plan.png')), header({ slug: 'two' }));
    const { names, text } = await made({ sections: [{ title: 'S', stories: ['one', 'two'] }] }, [one, two], { files: twins });
    expect(names.filter((name) => name.startsWith('OEBPS/images/'))).toHaveLength(2);
    const shown = (slug: string) => [...text(`story-${slug}.xhtml`).matchAll(/src="([^"]+)"/g)].map(([, src]) => src);
    expect(shown('two')).toHaveLength(2);
    expect(shown('two')[1]).toBe(shown('one')[0]);
    expect(shown('two')[0]).not.toBe(shown('one')[0]);
  });

  test('leads from a story to another one of the same book within it, to others on the web, and without an address nowhere', async () => {
    const linksOf = async (changes: Parameters<typeof house>[0]) =>
      linksIn((await made({}, stories, { house: house(changes) })).text('story-library-roof.xhtml')).filter(
        (href) => !href.startsWith('#'),
      );
    expect(await linksOf({})).toEqual(['story-jisr.xhtml']);
    expect(await linksOf({ baseUrl: 'https://news.example/desk/' })).toEqual(['story-jisr.xhtml', 'https://news.example/desk/gone/']);
  });

  test('is the same to the byte when it is made again, and dated by its newest story where that is newer', async () => {
    expect((await made()).bytes).toEqual((await made()).bytes);
    const late = storyOf(bodyOf(b('p', 'Late.')), header({ slug: 'late', published: '2026-11-25T07:30:00+01:00' }));
    const { text } = await made({ sections: [{ title: 'S', stories: ['late'] }] }, [late]);
    expect(text('content.opf')).toContain('2026-11-25T06:30:00Z');
  });

  test('whose cover is gone is reported', async () => {
    const { diagnostics } = await made({ cover: { src: 'gone.png', alt: 'x', width: 1, height: 1, mediaType: 'image/png' } });
    expect(diagnostics.map(({ code }) => code)).toEqual(['picture/gone']);
  });
});
